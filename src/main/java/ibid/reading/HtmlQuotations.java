package ibid.reading;

import ibid.reading.Block.Kind;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What a page's markup sets off as somebody else's words, and who it says has said them.
final class HtmlQuotations {
    /// Classes by which publishers mark what they set off, small letters without dashes.
    private static final Set<String> CLASSES = Set.of("blockquote", "blockquotation", "dispquote", "extract", "bq");

    /// Wide enough that no list or first line is set so.
    private static final Pattern INDENTED = Pattern.compile(
            "(?:^|;)\\s*(?:margin|padding)-left:\\s*(?<size>\\d{1,3}(?:\\.\\d+)?)(?<unit>px|pt|em|rem|cm|in|%)");

    private HtmlQuotations() {}

    /// @param open the block elements that stand around some words
    static Optional<Kind> kindIn(Collection<Element> open) {
        if (open.stream().anyMatch(HtmlQuotations::isAttribution)) {
            return Optional.of(Kind.ATTRIBUTION);
        }
        if (open.stream().anyMatch(HtmlQuotations::isQuotation)) {
            return Optional.of(Kind.QUOTATION);
        }
        return open.stream().anyMatch(HtmlQuotations::isIndented) ? Optional.of(Kind.INDENTED) : Optional.empty();
    }

    private static boolean isQuotation(Element element) {
        String name = element.normalName();
        boolean marked = name.equals("blockquote")
                || ((name.equals("p") || name.equals("div"))
                        && element.classNames().stream()
                                .anyMatch(one -> CLASSES.contains(
                                        one.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""))));
        // A pull quote says again what the document says itself.
        return marked && !element.className().toLowerCase(Locale.ROOT).contains("pull");
    }

    /// A footer or citation of a block quotation, the caption of the figure that it stands in.
    static boolean isAttribution(Element element) {
        Element parent = element.parent();
        return parent != null
                && switch (element.normalName()) {
                    case "footer" -> parent.closest("blockquote") != null;
                    case "cite" ->
                        isQuotation(parent) || (parent.closest("blockquote") != null && isOnLineOfItsOwn(element));
                    case "figcaption" -> parent.selectFirst("> blockquote") != null;
                    default -> false;
                };
    }

    /// Alone in its paragraph, or last in it behind a line break.
    private static boolean isOnLineOfItsOwn(Element cite) {
        @Nullable Node before = cite.previousSibling();
        while (before instanceof TextNode text
                && (text.isBlank() || text.text().strip().matches("[—–―-]+"))) {
            before = before.previousSibling();
        }
        boolean first = before == null
                || (before instanceof Element other && other.normalName().equals("br"));
        @Nullable Node after = cite.nextSibling();
        while (after instanceof TextNode text && text.isBlank()) {
            after = after.nextSibling();
        }
        return first
                && (after == null
                        || (after instanceof Element other && other.normalName().equals("sup")));
    }

    private static boolean isIndented(Element element) {
        if (element.normalName().equals("li")
                || element.normalName().equals("ol")
                || element.normalName().equals("ul")) {
            return false;
        }
        Matcher indent = INDENTED.matcher(element.attr("style").toLowerCase(Locale.ROOT));
        return indent.find()
                && switch (indent.group("unit")) {
                    case "px", "pt" -> Double.parseDouble(indent.group("size")) >= 18;
                    case "%" -> Double.parseDouble(indent.group("size")) >= 3;
                    case "cm", "in" -> Double.parseDouble(indent.group("size")) >= 0.4;
                    default -> Double.parseDouble(indent.group("size")) >= 1.5;
                };
    }
}
