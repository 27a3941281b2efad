package ibid.fetch;

import java.util.List;
import java.util.regex.Pattern;

/// Tells a document that moved from one that is where it was.
final class Moves {
    private static final Pattern HOST_NOISE = Pattern.compile("^(www\\d?|m|mobile|amp)\\.");

    private Moves() {}

    /// `MOVED` when the server says "for good" (301, 308) and the address changed in more than its spelling. A resolver
    /// such as a DOI's redirects for the moment (302, 303, 307): its address stays the right one to cite.
    static Judgement of(Evidence evidence) {
        List<Hop> hops = evidence.response().hops();
        boolean forGood = hops.stream().anyMatch(hop -> hop.status() == 301 || hop.status() == 308);
        return forGood
                        && !spelling(evidence.requestedUrl())
                                .equals(spelling(evidence.response().finalUrl()))
                ? Judgement.of(
                        CaptureVerdict.MOVED, "moved to " + evidence.response().finalUrl())
                : Judgement.of(CaptureVerdict.OK);
    }

    /// What two spellings of one address share: neither scheme, `www`, final slash, index page nor query matter.
    static String spelling(String url) {
        if (!(WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web))) {
            return url;
        }
        String host = HOST_NOISE.matcher(web.host().toString()).replaceFirst("");
        String path =
                web.path().replaceFirst("/(index|default)\\.[a-z]{2,5}$", "/").replaceFirst("/+$", "");
        return host + path.toLowerCase(java.util.Locale.ROOT);
    }
}
