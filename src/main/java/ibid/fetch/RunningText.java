package ibid.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Counts the words of running text on a page in one walk: blocks of some length that are not mostly links, outside
/// what frames the page.
final class RunningText implements NodeFilter {
    private static final int SHORTEST = 8;

    private static final Set<String> FRAME = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "header",
            "footer",
            "aside",
            "form",
            "button",
            "select",
            "iframe",
            "svg",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private static final Set<String> FRAME_ROLES =
            Set.of("navigation", "banner", "contentinfo", "dialog", "alertdialog", "search");

    private static final Set<String> BLOCKS = Set.of(
            "body",
            "p",
            "li",
            "td",
            "th",
            "blockquote",
            "pre",
            "dd",
            "dt",
            "div",
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "table",
            "tr",
            "dl",
            "figure",
            "figcaption");

    private final Predicate<Element> leftOut;
    private final Deque<Block> open = new ArrayDeque<>();
    private int links;
    private int words;

    /// The text of one block, without the blocks in it.
    private static final class Block {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder linked = new StringBuilder();
    }

    private RunningText(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    static int words(Element root, Predicate<Element> leftOut) {
        RunningText text = new RunningText(leftOut);
        text.open.push(new Block());
        root.filter(text);
        return text.words;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            Block block = open.getFirst();
            (links > 0 ? block.linked : block.text).append(text.text()).append(' ');
        } else if (node instanceof Element element) {
            if (frames(element) || leftOut.test(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            links += element.normalName().equals("a") ? 1 : 0;
            if (BLOCKS.contains(element.normalName())) {
                open.push(new Block());
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= element.normalName().equals("a") ? 1 : 0;
            if (BLOCKS.contains(element.normalName())) {
                Block block = open.pop();
                int plain = Words.count(block.text.toString());
                int linked = Words.count(block.linked.toString());
                words += plain + linked >= SHORTEST && linked < plain ? plain + linked : 0;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean frames(Element element) {
        return FRAME.contains(element.normalName())
                || FRAME_ROLES.contains(element.attr("role"))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("aria-modal").equals("true");
    }
}
