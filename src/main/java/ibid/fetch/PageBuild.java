package ibid.fetch;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What a page is made of besides running text.
final class PageBuild {
    private static final String FRAME = "header, footer, nav, [role=navigation], [role=banner], [role=contentinfo]";
    private static final int HEADLINE = 3;
    private static final int MANY_HEADLINES = 6;
    private static final int PARAGRAPH = 12;
    private static final int A_TEXT = 60;
    private static final int CELLS = 16;
    private static final int ITEMS = 8;
    private static final int PICTURES = 3;

    private PageBuild() {}

    /// Leads to other pages by their headlines, and has no text of its own: a front page, a section, a list.
    static boolean isList(PageShape shape) {
        Set<String> headlines = new HashSet<>();
        for (Element link : shape.page().body().select("a[href]")) {
            if (Words.count(link.text()) >= HEADLINE && link.closest(FRAME) == null) {
                headlines.add(link.attr("href"));
            }
        }
        return headlines.size() >= MANY_HEADLINES && longestText(shape) < A_TEXT;
    }

    /// Words of the most paragraphs that follow each other in one place.
    static int longestText(PageShape shape) {
        int longest = 0;
        for (Element place : shape.page().body().getAllElements()) {
            int words = 0;
            for (Element part : place.children()) {
                boolean paragraph = switch (part.normalName()) {
                    case "p", "blockquote", "pre", "li", "dd", "td" -> true;
                    default -> false;
                };
                int count = paragraph ? Words.count(part.text()) : 0;
                int linked = count == 0 ? 0 : Words.count(part.select("a").text());
                words += count >= PARAGRAPH && 2 * linked < count ? count : 0;
            }
            longest = Math.max(longest, words);
        }
        return longest;
    }

    /// Words between the first heading and the next, whatever follows under others.
    static int ownText(PageShape shape) {
        Element heading = shape.page().selectFirst("h1");
        if (heading == null) {
            return shape.contentWords();
        }
        StringBuilder text = new StringBuilder();
        boolean below = false;
        for (Element element : shape.page().body().getAllElements()) {
            boolean headed = element.normalName().matches("h[1-4]");
            if (below && headed) {
                break;
            }
            below |= element == heading;
            if (below && !headed && element.closest("a, " + FRAME) == null) {
                text.append(element.ownText()).append(' ');
            }
        }
        return Words.count(text.toString());
    }

    /// Tables, definitions, listings, pictures with captions: what is there to be read although no sentence is.
    static boolean holdsData(PageShape shape) {
        Element body = shape.page().body();
        return body.select("td").size() >= CELLS
                || body.select("dd").size() >= ITEMS
                || body.select("figcaption").size() >= PICTURES
                || Words.count(body.select("pre, code").text()) >= A_TEXT
                || body.select("ol > li, ul > li").stream()
                                .filter(item ->
                                        item.selectFirst("a, input, button") == null && item.closest(FRAME) == null)
                                .limit(ITEMS)
                                .count()
                        == ITEMS;
    }
}
