package ibid.fetch;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a page that is sound by itself and not the cited one: the front page, a section or a list in its place, a
/// domain that is parked or has been taken over.
final class OtherPages {
    /// One word in so many, where that is what a page is for.
    private static final int DENSE = 25;

    private OtherPages() {}

    /// A page below that led to the front page. A front page that carries the cited title is a site of its own.
    static Optional<Judgement> rootRedirect(Evidence evidence, @Nullable PageShape shape) {
        boolean redirected = evidence.response().hops().size() > 1;
        String found = evidence.response().finalUrl();
        if (!redirected || Addresses.isFront(evidence.requestedUrl()) || !Addresses.isFront(found)) {
            return Optional.empty();
        }
        Cited cited = Cited.of(evidence);
        boolean itself = shape != null && (cited.isOn(shape) || cited.addressHeads(shape));
        return itself || Addresses.isNamedAfter(evidence.requestedUrl(), found)
                ? Optional.empty()
                : Optional.of(Judgement.of(CaptureVerdict.ROOT_REDIRECT, "led to the front page " + found));
    }

    static Optional<Judgement> of(Evidence evidence, PageShape shape) {
        Cited cited = Cited.of(evidence);
        if (cited.isOn(shape)) {
            return Optional.empty();
        }
        return Stream.of(parked(evidence, shape, cited), takenOver(shape, cited), inItsPlace(evidence, shape, cited))
                .filter(Weighing::condemns)
                .findFirst()
                .map(weighing -> new Judgement(CaptureVerdict.SOFT_404, weighing.signals()));
    }

    /// Whether it may be the site's front page that stands at an address below: then it is worth a look at that.
    static boolean mayBeTheFront(Evidence evidence, PageShape shape) {
        Cited cited = Cited.of(evidence);
        return !Addresses.isFront(evidence.requestedUrl())
                && !Addresses.isFront(evidence.response().finalUrl())
                && !cited.isOn(shape)
                && !cited.addressHeads(shape)
                && !shape.isArticle()
                && PageBuild.longestText(shape) < Walls.THIN;
    }

    private static Weighing parked(Evidence evidence, PageShape shape, Cited cited) {
        Weighing weighing = new Weighing();
        if (shape.contentWords() >= Walls.THIN) {
            return weighing;
        }
        weighing.against(1, shape.contentWords() + " words of running text");
        WallWords.inSource(WallWords.Kind.PARKING, shape.source())
                .ifPresent(mark -> weighing.telling(3, "the mark of a parked domain: " + mark));
        WallWords.in(WallWords.Kind.ADVERTISED, shape.shown())
                .ifPresent(phrase -> weighing.telling(1, "says: " + phrase));
        String host = Addresses.host(evidence.response().finalUrl());
        if (shape.title().strip().equalsIgnoreCase(host)
                || shape.headings().strip().equalsIgnoreCase(host)) {
            weighing.against(2, "headed by the name of its domain");
        }
        return expected(shape, cited, weighing);
    }

    private static Weighing takenOver(PageShape shape, Cited cited) {
        Weighing weighing = new Weighing();
        boolean headed = WallWords.in(WallWords.Kind.SPAM, shape.title() + " " + shape.headings())
                .isPresent();
        int advertised = headed ? WallWords.count(WallWords.Kind.SPAM, shape.shown()) : 0;
        if (advertised >= 3 && advertised * DENSE >= Words.count(shape.shown())) {
            WallWords.in(WallWords.Kind.SPAM, shape.shown())
                    .filter(phrase -> !cited.speaksOf(phrase.replace("*", "")))
                    .ifPresent(phrase -> weighing.telling(3, "advertises " + phrase));
        }
        return expected(shape, cited, weighing);
    }

    private static Weighing inItsPlace(Evidence evidence, PageShape shape, Cited cited) {
        Weighing weighing = new Weighing();
        String requested = evidence.requestedUrl();
        String found = evidence.response().finalUrl();
        boolean list = PageBuild.isList(shape);
        if (list) {
            weighing.against(1, "leads to other pages and has no text of its own");
        }
        boolean led = !Moves.spelling(requested).equals(Moves.spelling(found));
        Fetched.Response front = evidence.front();
        if (front != null && SiblingProbe.alike(evidence.response(), front)) {
            weighing.telling(4, "the site's front page is the same: " + front.finalUrl());
        } else if (led && Addresses.isAbove(found, requested)) {
            weighing.telling(3, "led to what is above: " + found);
        } else if (led && list && !Addresses.isFront(requested)) {
            weighing.telling(2, "led elsewhere: " + found);
        } else if (!shape.canonical().isEmpty()
                && Addresses.isFront(shape.canonical())
                && !Addresses.isFront(requested)) {
            weighing.telling(1, "calls itself " + shape.canonical());
        }
        if (Addresses.isDocument(requested)) {
            weighing.telling(2, "a document was cited, and a page came");
            if (shape.contentWords() < Walls.THIN) {
                weighing.against(2, shape.contentWords() + " words of running text");
            }
        }
        // Neither its title nor a word of its address: those two do not come from one mistake.
        boolean suspect = list || cited.isMissingFrom(shape);
        int missing = suspect ? cited.addressIsMissingFrom(shape) : 0;
        if ((missing > 1 && list) || (missing > 0 && cited.isMissingFrom(shape))) {
            weighing.telling(1, "nothing that is cited is on it");
        }
        return expected(shape, cited, weighing);
    }

    /// What the page lacks of what is cited; no matter where nothing tells against it.
    private static Weighing expected(PageShape shape, Cited cited, Weighing weighing) {
        if (!weighing.tells()) {
            return weighing;
        }
        if (cited.isMissingFrom(shape)) {
            weighing.against(2, "the cited title is not on the page");
        }
        int missing = cited.addressIsMissingFrom(shape);
        if (missing > 0) {
            weighing.against(missing, "the words of its address are not on the page");
        } else if (cited.addressHeads(shape)) {
            weighing.inFavour(3, "it is headed by the words of its address");
        }
        return weighing;
    }
}
