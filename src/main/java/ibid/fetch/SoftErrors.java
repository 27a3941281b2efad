package ibid.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells a page that is not the cited one although the server says 200.
///
/// Phrases are one sign among several and never enough: a page about missing pages is a page.
final class SoftErrors {
    private static final int ENOUGH_SIGNS = 4;

    /// With a list of other stories below the apology.
    private static final int LONG_APOLOGY = 600;

    private static final int SHORTEST_NAME = 4;

    private static final Pattern ERROR_ADDRESS = Pattern.compile(
            "(?<![a-z0-9])(404|error(page|s)?|not-?found|page-?not-?found|missing|notfound)(?![a-z0-9])");

    private static final Pattern FRONT = Pattern.compile(
            "(/[a-z]{2}(-[a-z]{2})?)?(/(index|default|home|homepage|start|main|welcome))?(\\.[a-z]{2,5})?/?");

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(^|&)(p|\\w*id|page|article|story|news|doc|item|q|query|search|s|path|url)=[^&]");

    private SoftErrors() {}

    /// A page below that led to the front page. A front page that carries the cited title is a site of its own.
    static Optional<Judgement> rootRedirect(Evidence evidence, @Nullable PageShape shape) {
        boolean redirected = evidence.response().hops().size() > 1;
        if (!redirected
                || isFront(evidence.requestedUrl())
                || !isFront(evidence.response().finalUrl())) {
            return Optional.empty();
        }
        boolean itself = shape != null && CitedTitle.isOn(evidence, shape);
        return itself
                        || isNamedAfter(
                                evidence.requestedUrl(), evidence.response().finalUrl())
                ? Optional.empty()
                : Optional.of(Judgement.of(
                        CaptureVerdict.ROOT_REDIRECT,
                        "led to the front page " + evidence.response().finalUrl()));
    }

    /// What was a folder at somebody else's has become a site: `/~name/` leads to `name.org`.
    private static boolean isNamedAfter(String requested, String found) {
        if (!(WebUrl.parse(requested) instanceof WebUrl.Parsed.Web(WebUrl folder))
                || !(WebUrl.parse(found) instanceof WebUrl.Parsed.Web(WebUrl site))) {
            return false;
        }
        String path = folder.path().toLowerCase(Locale.ROOT).replaceAll("^/~?|/$", "");
        List<String> labels = List.of(site.host().toString().split("\\."));
        return path.length() >= SHORTEST_NAME
                && labels.contains(path)
                && !folder.host().toString().equals(site.host().toString());
    }

    static Optional<Judgement> of(Evidence evidence, PageShape shape) {
        Fetched.Response sibling = evidence.sibling();
        if (sibling != null && SiblingProbe.alike(evidence.response(), sibling)) {
            return Optional.of(Judgement.of(
                    CaptureVerdict.SOFT_404, "an address that cannot exist answers the same: " + sibling.finalUrl()));
        }
        boolean missing = CitedTitle.isMissingFrom(evidence, shape);
        boolean thin = shape.contentWords() < Walls.THIN;
        if (CitedTitle.isOn(evidence, shape) || !thin && (!missing || shape.contentWords() > LONG_APOLOGY)) {
            return Optional.empty();
        }
        List<String> signals = new ArrayList<>();
        int headed = headed(shape, signals);
        int signs = headed + (thin ? 1 : 0) + (missing ? 2 : 0) + built(evidence, shape, signals);
        signs += shape.contentWords() < Walls.NEXT_TO_NOTHING ? 1 : 0;
        // Nobody cites it by a title, so all that speaks against it are its own words: then there must be few of them.
        signs -= evidence.citedTitle() == null && shape.contentWords() >= 2 * Walls.NEXT_TO_NOTHING ? 1 : 0;
        signs -= sibling != null && sibling.status() >= 400 ? 1 : 0;
        if (missing) {
            signals.add("the cited title is not on the page");
        }
        return signs >= ENOUGH_SIGNS && (thin || headed >= 2)
                ? Optional.of(new Judgement(CaptureVerdict.SOFT_404, signals))
                : Optional.empty();
    }

    private static int headed(PageShape shape, List<String> signals) {
        int signs = 0;
        String headings = Walls.withoutQuoted(shape.headings());
        Optional<String> title = WallWords.in(WallWords.Kind.MISSING, Walls.withoutQuoted(shape.title()));
        Optional<String> heading =
                WallWords.in(WallWords.Kind.MISSING, headings).or(() -> absence(headings));
        Optional<String> said = WallWords.in(WallWords.Kind.MISSING, shape.shown());
        if (title.or(() -> heading).isPresent()) {
            signs += 2;
            signals.add("headed: " + title.or(() -> heading).orElseThrow());
        }
        if (title.isPresent() && heading.isPresent() || title.or(() -> heading).isEmpty() && said.isPresent()) {
            signs++;
            said.ifPresent(phrase -> signals.add("says: " + phrase));
        }
        return signs;
    }

    /// A short heading that says of such a thing as a page that it is not there, in whatever words.
    private static Optional<String> absence(String heading) {
        return Words.count(heading) > Walls.LONGEST_HEADING
                ? Optional.empty()
                : WallWords.in(WallWords.Kind.THING, heading)
                        .flatMap(thing ->
                                WallWords.in(WallWords.Kind.ABSENT, heading).map(absent -> thing + " … " + absent));
    }

    private static int built(Evidence evidence, PageShape shape, List<String> signals) {
        int signs = 0;
        signals.add(shape.contentWords() + " words of running text");
        if (shape.meta("robots").contains("noindex")) {
            signs++;
            signals.add("asks not to be indexed");
        }
        if (isError(evidence.response().finalUrl()) && !isError(evidence.requestedUrl())) {
            signs += 2;
            signals.add("led to an address for errors");
        } else if (!shape.canonical().isEmpty()
                && (isError(shape.canonical()) || isFront(shape.canonical()) && !isFront(evidence.requestedUrl()))) {
            signs++;
            signals.add("calls itself " + shape.canonical());
        } else if (!Moves.spelling(evidence.requestedUrl())
                .equals(Moves.spelling(evidence.response().finalUrl()))) {
            signs++;
            signals.add("led elsewhere");
        }
        return signs;
    }

    private static boolean isFront(String url) {
        return WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                && !namesAPage(web.query())
                && FRONT.matcher(web.path().toLowerCase(Locale.ROOT)).matches();
    }

    /// Many sites tell their pages apart by a number in the query.
    private static boolean namesAPage(@Nullable String query) {
        return query != null && PAGE_NUMBER.matcher(query).find();
    }

    private static boolean isError(String url) {
        return WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                && ERROR_ADDRESS.matcher(web.path().toLowerCase(Locale.ROOT)).find();
    }
}
