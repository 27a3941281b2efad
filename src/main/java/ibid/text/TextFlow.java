package ibid.text;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Writes an element's text as a reader sees it: paragraphs apart by an empty line, a line break for `br` and table
/// rows, one space for any other white space.
final class TextFlow {
    private final Predicate<Element> dropped;
    private final StringBuilder text = new StringBuilder();
    private String gap = "";

    private TextFlow(Predicate<Element> dropped) {
        this.dropped = dropped;
    }

    static String of(Element root, Predicate<Element> dropped) {
        TextFlow flow = new TextFlow(dropped);
        flow.element(root);
        return flow.text.toString();
    }

    // jsoup holds the depth of a document at 512, so this recursion is bounded.
    private void element(Element element) {
        if (Box.isNotText(element) || dropped.test(element)) {
            return;
        }
        switch (element.normalName()) {
            case "br" -> gap("\n");
            case "td", "th" -> {
                gap(" ");
                children(element);
                gap(" ");
            }
            case "tr" -> {
                gap("\n");
                children(element);
                gap("\n");
            }
            case String name when Box.INLINE.contains(name) -> children(element);
            default -> {
                gap("\n\n");
                children(element);
                gap("\n\n");
            }
        }
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                words(words.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                gap(" ");
            } else if (c != '\u200b' && c != '\ufeff') {
                if (!text.isEmpty()) {
                    text.append(gap);
                }
                gap = "";
                text.append(c);
            }
        }
    }

    private void gap(String wanted) {
        if (wanted.length() > gap.length() || (wanted.equals("\n") && gap.equals(" "))) {
            gap = wanted;
        }
    }
}
