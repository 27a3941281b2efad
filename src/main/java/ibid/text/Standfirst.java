package ibid.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The lines between heading and text that sum an article up. Most sites set them in the `<header>` with the heading,
/// outside the element that holds the paragraphs, and people quote them as words of the article.
final class Standfirst {
    private static final int SHORTEST = 40;
    private static final int LONGEST = 600;
    private static final String ELSEWHERE = "nav, aside, footer, form, figure, [hidden], [role=dialog]";
    private static final String BLOCKS = "p, div, ul, ol, section, article, table, blockquote, h1, h2, h3";
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");
    private static final Set<String> NAMES = Set.of(
            "standfirst",
            "subtitle",
            "subheading",
            "subhead",
            "subheadline",
            "dek",
            "deck",
            "lead",
            "lede",
            "intro",
            "introduction",
            "summary",
            "excerpt",
            "vorspann",
            "unterzeile",
            "chapo",
            "chapeau",
            "entradilla",
            "bajada",
            "sommario",
            "occhiello",
            "ingress",
            "description",
            "strapline",
            "preamble");

    private Standfirst() {}

    /// @param root the element that was found to hold the text
    /// @param text the text found in it
    static Optional<String> of(Document page, Element root, String text) {
        Element heading = page.selectFirst("h1");
        if (heading == null || root.getElementsByTag("h1").contains(heading)) {
            return Optional.empty();
        }
        Element both = heading;
        while (both != null && !root.parents().contains(both)) {
            both = both.parent();
        }
        if (both == null) {
            return Optional.empty();
        }
        List<String> described =
                page.select("meta[name=description], meta[property=og:description]").eachAttr("content").stream()
                        .map(Standfirst::letters)
                        .toList();
        String found = letters(text);
        Predicate<String> isNew = words -> !found.contains(letters(words));
        return both.getAllElements().stream()
                .dropWhile(element -> element != heading)
                .takeWhile(element -> element != root)
                .filter(element -> element.is("p, div, h2, h3") && element.selectFirst(BLOCKS) == element)
                .filter(element -> element.select(BLOCKS).size() == 1 && element.closest(ELSEWHERE) == null)
                .filter(element -> isNamed(element) || described.contains(letters(element.text())))
                .map(Element::text)
                .filter(words -> words.length() >= SHORTEST && words.length() <= LONGEST)
                .filter(isNew)
                .findFirst();
    }

    private static boolean isNamed(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("itemprop");
        return NOT_LETTERS.splitAsStream(names.toLowerCase(Locale.ROOT)).anyMatch(NAMES::contains);
    }

    private static String letters(String text) {
        return PageFacts.letters(text);
    }
}
