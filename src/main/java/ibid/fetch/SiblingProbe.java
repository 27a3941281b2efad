package ibid.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Asks a site what it says about a page that cannot exist: a site that answers a made-up neighbour in the same way has
/// not shown us the document.
public final class SiblingProbe {
    private static final double ALIKE = 0.85;
    private static final Pattern QUERY_VALUE = Pattern.compile("=[^&]*");
    private static final Pattern SCRIPT =
            Pattern.compile("|.*\\.(php\\d?|aspx?|jspx?|cgi|pl|dll|do|cfm)|(?i)index|default|search|view|show");
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

    private final RandomGenerator random;

    public SiblingProbe(RandomGenerator random) {
        this.random = random;
    }

    /// An address beside the given one that cannot exist; empty for a front page, which has no neighbours.
    public Optional<String> beside(String url) {
        if (!(WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web))) {
            return Optional.empty();
        }
        String query = web.query();
        if (query != null && query.contains("=") && (Addresses.namesAPage(query) || isScript(web))) {
            String other = QUERY_VALUE.matcher(query).replaceAll(_ -> "=" + word());
            return Optional.of(web.withPath(web.path()) + "?" + other);
        }
        String path = web.path();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        String parent = trimmed.substring(0, trimmed.lastIndexOf('/') + 1);
        String last = trimmed.substring(parent.length());
        int dot = last.lastIndexOf('.');
        String extension = dot > 0 ? last.substring(dot) : "";
        return Optional.of(web.withPath(parent + word() + extension + path.substring(trimmed.length()))
                .toString());
    }

    /// What an address without a name of a page in it goes by is its query, or nothing.
    private static boolean isScript(WebUrl web) {
        return SCRIPT.matcher(web.lastSegment()).matches();
    }

    /// Whether two answers are the same page, apart from their own addresses in it.
    public static boolean alike(Fetched.Response one, Fetched.Response other) {
        if (one.status() != other.status() || !one.mediaType().equals(other.mediaType())) {
            return false;
        }
        if (one.finalUrl().equals(other.finalUrl())) {
            return true;
        }
        return one.charset() == null
                ? one.body().length() == other.body().length()
                        && Arrays.equals(one.body().bytes(), other.body().bytes())
                : Words.likeness(words(one), words(other)) >= ALIKE;
    }

    private static List<String> words(Fetched.Response response) {
        String text = MediaTypes.isHtml(response.mediaType())
                ? Jsoup.parse(response.text()).text()
                : response.text();
        List<String> own = Words.list(new String(PercentEncoding.decode(response.finalUrl()), StandardCharsets.UTF_8));
        return Words.list(text).stream().filter(word -> !own.contains(word)).toList();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
