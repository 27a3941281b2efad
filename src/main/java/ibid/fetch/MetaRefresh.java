package ibid.fetch;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page that only sends the browser on (`<meta http-equiv="refresh">`): a redirect by other means.
final class MetaRefresh {
    /// Who sends on later than that has something to show first.
    private static final int SOON = 10;

    /// More words than a page has that says that it has moved.
    private static final int MOST_WORDS = 60;

    private static final int LARGEST = 64 << 10;
    private static final Pattern CONTENT =
            Pattern.compile("(?i)^\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?(.+?)['\"]?\\s*$");

    private MetaRefresh() {}

    /// Where the page sends on to, as it is written; empty for a page that stays.
    static Optional<String> target(Octets body, Charset charset) {
        if (body.length() > LARGEST) {
            return Optional.empty();
        }
        String html = new String(body.bytes(), charset);
        if (!mayRefresh(html)) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(html);
        // Inside a noscript it is meant for who runs no scripts, and leads to a page that asks for them.
        return page.select("meta[http-equiv=refresh]").stream()
                .filter(meta -> meta.closest("noscript") == null)
                .map(MetaRefresh::soon)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(_ -> Words.count(page.body().text()) <= MOST_WORDS);
    }

    /// Whether some meta element could ask for it: told without parsing, since hardly any page does.
    private static boolean mayRefresh(String html) {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (html.regionMatches(true, at + 1, "meta", 0, 4)) {
                int end = html.indexOf('>', at);
                String tag = end < 0 ? html.substring(at) : html.substring(at, end);
                if (tag.toLowerCase(Locale.ROOT).contains("refresh")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> soon(Element meta) {
        Matcher content = CONTENT.matcher(meta.attr("content"));
        return content.matches() && Integer.parseInt(content.group(1)) <= SOON
                ? Optional.of(content.group(2))
                : Optional.empty();
    }
}
