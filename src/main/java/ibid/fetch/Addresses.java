package ibid.fetch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the form of an address says about the page there.
final class Addresses {
    private static final int SHORTEST_NAME = 4;

    private static final Pattern ERROR = Pattern.compile(
            "(?<![a-z0-9])(404|error(page|s)?|not-?found|page-?not-?found|missing|notfound)(?![a-z0-9])");

    private static final Pattern FRONT = Pattern.compile(
            "(/[a-z]{2}(-[a-z]{2})?)?(/(index|default|home|homepage|start|main|welcome))?(\\.[a-z]{2,5})?/?");

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(^|&)(p|\\w*id|page|article|story|news|doc|item|q|query|search|s|path|url)=[^&]");

    private static final Pattern DOCUMENT = Pattern.compile("\\.(pdf|docx?|odt|rtf|xlsx?|pptx?|epub|ps|djvu)$");

    /// The last part of the path of one page, as against that of a folder.
    private static final Pattern PAGE_NAME =
            Pattern.compile("\\d{4,}|.*\\.(html?|pdf|aspx?|php|jsp|docx?)|.*\\d{5,}.*");

    private Addresses() {}

    static boolean isFront(String url) {
        return WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                && !namesAPage(web.query())
                && FRONT.matcher(web.path().toLowerCase(Locale.ROOT)).matches();
    }

    /// Many sites tell their pages apart by a number in the query.
    static boolean namesAPage(@Nullable String query) {
        return query != null && PAGE_NUMBER.matcher(query).find();
    }

    static boolean isError(String url) {
        return ERROR.matcher(path(url)).find();
    }

    /// Of a file that is no web page.
    static boolean isDocument(String url) {
        return DOCUMENT.matcher(path(url)).find();
    }

    /// What was a folder at somebody else's has become a site: `/~name/` leads to `name.org`.
    static boolean isNamedAfter(String requested, String found) {
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

    /// A page was asked for and a folder above it came. What only names a form of a page (`/print`) is no page.
    static boolean isAbove(String found, String requested) {
        String folder = path(found).replaceFirst("/(index\\.[a-z]{2,5})?$", "");
        String page = path(requested).replaceFirst("/+$", "");
        return page.startsWith(folder + "/")
                && !isFront(found)
                && (PAGE_NAME.matcher(page.substring(page.lastIndexOf('/') + 1)).matches()
                        || AddressWords.telling(requested).size() >= 2);
    }

    /// The front page of the same site.
    static String front(String url) {
        return WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                ? web.withPath("/").toString()
                : url;
    }

    static String host(String url) {
        return WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                ? web.host().toString().replaceFirst("^www\\.", "")
                : "";
    }

    private static String path(String url) {
        return WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                ? web.path().toLowerCase(Locale.ROOT)
                : "";
    }
}
