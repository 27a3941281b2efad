package ibid.fetch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells an error page that says 200: an apology, a notice that the page is gone, a refusal by country.
///
/// Phrases are one sign among several and never enough: a page about missing pages is a page.
final class SoftErrors {
    /// With a list of other stories below the apology.
    private static final int LONG_APOLOGY = 600;

    /// Less than a sentence.
    private static final int NOTHING = 8;

    private static final int SHORTEST_QUESTION = 4;

    /// How much of a heading says it, where that is what the heading is for.
    private static final double MOSTLY = 0.3;

    /// The same for what is said of films and shops as well.
    private static final double ALMOST_ALL = 0.6;

    private static final Pattern SEGMENTS = Pattern.compile("(?<=[.!?…。！？])\\s*|\\s+[|–—·»«>-]+\\s+");

    private SoftErrors() {}

    static Optional<Judgement> of(Evidence evidence, PageShape shape) {
        Cited cited = Cited.of(evidence);
        Neighbour neighbour = Neighbour.of(evidence, shape);
        boolean thin = shape.contentWords() < Walls.THIN;
        if (neighbour == Neighbour.SAME) {
            return Optional.of(Judgement.of(
                    CaptureVerdict.SOFT_404, "an address that cannot exist answers the same: " + sibling(evidence)));
        }
        boolean missing = cited.isMissingFrom(shape);
        if (!thin && (!missing || shape.contentWords() > LONG_APOLOGY)) {
            return Optional.empty();
        }
        Optional<String> kind =
                WallWords.inSource(WallWords.Kind.ERROR, shape.kind()).filter(mark -> !cited.speaksOf(mark));
        if (kind.isEmpty() && cited.isOn(shape)) {
            return Optional.empty();
        }
        Weighing weighing = new Weighing();
        kind.ifPresent(mark -> weighing.telling(4, "built as an error page: " + mark));
        int headed = headed(cited, shape, weighing);
        if (thin || headed >= 2) {
            signs(evidence, shape, cited, kind.isEmpty(), weighing);
            neighbour(evidence, neighbour, headed > 2, weighing);
        }
        return weighing.condemns()
                ? Optional.of(new Judgement(CaptureVerdict.SOFT_404, weighing.signals()))
                : Optional.empty();
    }

    /// @param heads whether a heading of the cited words counts; an error page merely repeats them
    private static void signs(Evidence evidence, PageShape shape, Cited cited, boolean heads, Weighing weighing) {
        int words = shape.contentWords();
        boolean list = PageBuild.isList(shape);
        if (words < NOTHING && !PageBuild.holdsData(shape)) {
            weighing.telling(3, "hardly a word of running text");
        } else if (words < Walls.NEXT_TO_NOTHING) {
            weighing.against(2, words + " words of running text");
        } else if (words < Walls.THIN) {
            weighing.against(1, words + " words of running text");
        } else if (!list && PageBuild.ownText(shape) >= Walls.NEXT_TO_NOTHING) {
            weighing.inFavour(2, "there are " + words + " words of running text");
        }
        if (cited.isMissingFrom(shape)) {
            // Where the site tells what it answers for what is not there, that tells more.
            String sign = "the cited title is not on the page";
            if (evidence.sibling() == null) {
                weighing.telling(2, sign);
            } else {
                weighing.against(2, sign);
            }
        }
        if (cited.addressIsRepeatedIn(shape.searched())) {
            weighing.telling(3, "it looks for the words of its address");
        } else if (heads && cited.addressHeads(shape)) {
            weighing.inFavour(3, "it is headed by the words of its address");
        } else if (cited.addressIsMissingFrom(shape) > 0) {
            weighing.against(1, "the words of its address are not on the page");
        }
        if (shape.isArticle()) {
            weighing.inFavour(2, "it has the marks of an article");
        } else if (PageBuild.holdsData(shape)) {
            weighing.inFavour(1, "it holds data");
        }
        address(evidence, shape, weighing);
    }

    private static void address(Evidence evidence, PageShape shape, Weighing weighing) {
        String requested = evidence.requestedUrl();
        String found = evidence.response().finalUrl();
        if (shape.meta("robots").contains("noindex")) {
            weighing.against(1, "asks not to be indexed");
        }
        if (Addresses.isError(found) && !Addresses.isError(requested)) {
            weighing.telling(3, "led to an address for errors");
        } else if (!shape.canonical().isEmpty()
                && (Addresses.isError(shape.canonical())
                        || (Addresses.isFront(shape.canonical()) && !Addresses.isFront(requested)))) {
            weighing.telling(1, "calls itself " + shape.canonical());
        } else if (!Moves.spelling(requested).equals(Moves.spelling(found))) {
            weighing.against(1, "led elsewhere");
        }
    }

    private static void neighbour(Evidence evidence, Neighbour neighbour, boolean headed, Weighing weighing) {
        switch (neighbour) {
            case HEADED_ALIKE ->
                weighing.telling(2, "an address that cannot exist has the same headings: " + sibling(evidence));
            case MISSED -> weighing.inFavour(headed ? 1 : 2, "the site says 404 of an address that cannot exist");
            case OTHER -> weighing.inFavour(1, "the site answers something else at an address that cannot exist");
            case SAME, ITSELF, UNKNOWN -> {}
        }
    }

    private static String sibling(Evidence evidence) {
        Fetched.Response sibling = evidence.sibling();
        return sibling == null ? "" : sibling.finalUrl();
    }

    /// How plainly the page says that something is not there: 4 by country, 3 in a heading of its own, 2 in a heading
    /// that may be about something, 1 somewhere, 0 not at all.
    private static int headed(Cited cited, PageShape shape, Weighing weighing) {
        List<String> headings = headings(shape);
        Optional<String> region = headings.stream()
                .flatMap(heading -> said(WallWords.Kind.REGION, heading, cited))
                .findFirst();
        if (region.isPresent()) {
            weighing.telling(4, "headed: " + region.get());
            return 4;
        }
        List<String> plainly = headings.stream()
                .flatMap(heading -> plainly(heading, cited))
                .distinct()
                .toList();
        if (!plainly.isEmpty()) {
            weighing.telling(plainly.size() > 1 ? 4 : 3, "headed: " + String.join(", ", plainly));
            return 3;
        }
        Optional<String> somehow = headings.stream()
                .flatMap(heading -> Stream.concat(said(WallWords.Kind.MISSING, heading, cited), absence(heading)))
                .findFirst();
        if (somehow.isPresent()) {
            weighing.telling(2, "headed: " + somehow.get());
            return 2;
        }
        Optional<String> somewhere = Stream.of(WallWords.Kind.REGION, WallWords.Kind.MISSING)
                .flatMap(kind -> said(kind, shape.shown(), cited))
                .findFirst();
        somewhere.ifPresent(phrase -> weighing.telling(1, "says: " + phrase));
        return somewhere.isPresent() ? 1 : 0;
    }

    /// Title and headings in the pieces that they are made of; on a page with neither, its few words.
    private static List<String> headings(PageShape shape) {
        boolean bare = (shape.title() + shape.headings()).isBlank() && shape.contentWords() < Walls.NEXT_TO_NOTHING;
        return Stream.of(shape.title(), shape.headings(), bare ? shape.shown() : "")
                .map(Walls::withoutQuoted)
                .flatMap(SEGMENTS::splitAsStream)
                .map(String::strip)
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    private static Stream<String> said(WallWords.Kind kind, String text, Cited cited) {
        return WallWords.longest(kind, text).filter(phrase -> !cited.speaksOf(phrase)).stream();
    }

    /// What a heading is there to say, if it is that something is missing, or not there yet.
    private static Stream<String> plainly(String heading, Cited cited) {
        return Stream.concat(
                said(WallWords.Kind.MISSING, heading, cited).filter(phrase -> isMostly(phrase, heading, MOSTLY)),
                said(WallWords.Kind.SOON, heading, cited).filter(phrase -> isMostly(phrase, heading, ALMOST_ALL)));
    }

    private static boolean isMostly(String phrase, String heading, double share) {
        int words = Words.count(heading);
        boolean question = heading.matches(".*[?？]") && words >= SHORTEST_QUESTION;
        return !question && Words.count(phrase) >= share * words;
    }

    /// A short heading that says of such a thing as a page that it is not there, in whatever words.
    private static Stream<String> absence(String heading) {
        return Words.count(heading) > Walls.LONGEST_HEADING
                ? Stream.empty()
                : WallWords.in(WallWords.Kind.THING, heading).stream()
                        .flatMap(thing -> WallWords.in(WallWords.Kind.ABSENT, heading).stream()
                                .map(absent -> thing + " … " + absent));
    }
}
