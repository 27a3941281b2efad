package ibid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// An element of a page with what its text weighs, measured once, so that every later question is cheap.
final class Box {
    static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font",
            "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rb", "rt", "rp", "ruby", "s", "samp",
            "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
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
            "object",
            "embed",
            "canvas",
            "head",
            "dialog",
            "audio",
            "video",
            "math",
            "map");

    final Element element;
    final @Nullable Box parent;
    final List<Box> children = new ArrayList<>();
    /// Weighted characters: an ideograph or a kana counts for three letters.
    int chars;
    int linkChars;
    /// The text that stands in this box itself or in inline elements of it.
    int ownChars;
    int ownLinkChars;
    /// Marks that end or divide a sentence, outside links.
    int stops;
    /// What its paragraphs weigh, those of its descendants included.
    double weight;
    /// Whether the page's main heading stands in it, or its declared body.
    boolean holdsHeading;
    boolean holdsBody;
    boolean holdsImage;

    private Box(Element element, @Nullable Box parent) {
        this.element = element;
        this.parent = parent;
    }

    static Box of(Element root) {
        return build(root, null, false);
    }

    boolean inline() {
        return INLINE.contains(element.normalName());
    }

    String tag() {
        return element.normalName();
    }

    double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /// What a browser does not show as text. A template that declares a shadow tree is shown.
    static boolean isNotText(Element element) {
        return NOT_TEXT.contains(element.normalName())
                && !(element.normalName().equals("template") && element.hasAttr("shadowrootmode"));
    }

    // jsoup holds the depth of a document at 512, so this recursion is bounded.
    private static Box build(Element element, @Nullable Box parent, boolean inLink) {
        Box box = new Box(element, parent);
        box.holdsHeading = element.normalName().equals("h1");
        box.holdsImage = element.normalName().equals("img");
        box.holdsBody = element.attr("itemprop").equalsIgnoreCase("articleBody");
        boolean link = inLink || element.normalName().equals("a");
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                box.measure(text.getWholeText(), link);
            } else if (child instanceof Element inner && !isNotText(inner)) {
                Box kid = build(inner, box, link);
                box.children.add(kid);
                box.chars += kid.chars;
                box.linkChars += kid.linkChars;
                box.weight += kid.weight;
                box.holdsHeading |= kid.holdsHeading;
                box.holdsBody |= kid.holdsBody;
                box.holdsImage |= kid.holdsImage;
                if (kid.inline()) {
                    box.ownChars += kid.ownChars;
                    box.ownLinkChars += kid.ownLinkChars;
                    box.stops += kid.stops;
                }
            }
        }
        if (!box.inline()) {
            box.weight += box.paragraphWeight();
        }
        return box;
    }

    private void measure(String text, boolean link) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00a0') {
                count += c >= '\u3040' && c < '\ufb00' ? 3 : 1;
            }
            if (!link
                    && (c == ',' || c == '.' || c == '、' || c == '。' || c == '，' || c == '?' || c == '!' || c == ';')) {
                stops++;
            }
        }
        chars += count;
        ownChars += count;
        if (link) {
            linkChars += count;
            ownLinkChars += count;
        }
    }

    private double paragraphWeight() {
        if (ownChars < 25) {
            return 0;
        }
        double free = 1 - (double) ownLinkChars / ownChars;
        double sentence = stops == 0 ? .2 : 1;
        double tag = switch (tag()) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "dt", "address" -> .1;
            case "li", "dd", "td", "th" -> .6;
            default -> 1;
        };
        return Math.min(ownChars, 1200) * free * free * sentence * tag;
    }

    /// Whether the page asks that this not be shown: in the element, or by the class names that all know.
    boolean hidden() {
        if (element.hasAttr("hidden")
                || element.hasClass("hidden")
                || element.hasClass("d-none")
                || element.hasClass("sr-only")
                || element.hasClass("visually-hidden")
                || element.hasClass("screen-reader-text")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }
}
