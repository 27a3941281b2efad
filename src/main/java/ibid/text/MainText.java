package ibid.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the element that holds a page's main text: the one whose paragraphs weigh most.
final class MainText {
    private static final Set<String> NOT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "footer",
            "object",
            "embed",
            "canvas",
            "head",
            "menu",
            "dialog",
            "audio",
            "video");
    private static final Pattern SURROUNDING = Pattern.compile(
            "(?i)\\b(?:comments?|share|sharing|social|related|sidebar|promo|newsletter|subscribe|cookie|breadcrumbs?|"
                    + "advert\\w*|sponsor\\w*|menu|nav|navbar|pagination|popup|modal)\\b");

    private MainText() {}

    static String of(Document page) {
        Element body = page.body();
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : body.select("p, pre, blockquote, td, li")) {
            String words = paragraph.ownText();
            if (words.length() < 25 || isInside(paragraph)) {
                continue;
            }
            double score =
                    1 + words.chars().filter(c -> c == ',' || c == '、').count() + Math.min(words.length() / 100.0, 3);
            Element parent = paragraph.parent();
            for (double share = 1; parent != null && share > .3; share /= 2, parent = parent.parent()) {
                scores.merge(parent, score * share, Double::sum);
            }
        }
        Element best = scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(body);
        String text = TextFlow.of(best, MainText::surrounds);
        return text.isBlank() ? TextFlow.of(body, MainText::surrounds) : text;
    }

    private static boolean isInside(Element paragraph) {
        for (Element at = paragraph; at != null; at = at.parent()) {
            if (surrounds(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean surrounds(Element element) {
        return NOT_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (!element.normalName().equals("body")
                        && SURROUNDING
                                .matcher(element.className() + " " + element.id())
                                .find());
    }
}
