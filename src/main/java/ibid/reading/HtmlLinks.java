package ibid.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What a link within a page looks like: a marker, a way back, or neither.
final class HtmlLinks {
    private static final Set<String> REFERENCE_ROLES = Set.of("doc-noteref", "noteref");
    private static final Set<String> BACK_ROLES = Set.of("doc-backlink", "backlink");
    private static final Set<String> ARROWS = Set.of(
            "↩",
            "↩︎",
            "↑",
            "^",
            "⏎",
            "↵",
            "⤴",
            "▲",
            "←",
            "back",
            "return",
            "[back]",
            "jump up",
            "back to text",
            "return to text",
            "zurück",
            "↩ back",
            "«",
            "<");

    private HtmlLinks() {}

    /// The id that the link points at.
    static String fragment(Element link) {
        String href = link.attr("href");
        return decoded(href.substring(href.indexOf('#') + 1));
    }

    static boolean mayPoint(Element link) {
        if (hasRole(link, REFERENCE_ROLES) || hasRole(link, BACK_ROLES)) {
            return true;
        }
        String words = link.text().strip();
        String bare = bare(words);
        return words.length() <= 12
                && (BracketLabel.of(bare) != null
                        || ARROWS.contains(words.toLowerCase(Locale.ROOT))
                        || isRaised(words));
    }

    private static boolean isRaised(String words) {
        return !words.isEmpty() && words.chars().allMatch(c -> Superscripts.isDigit((char) c));
    }

    static boolean isBack(Element link) {
        String words = link.text().strip().toLowerCase(Locale.ROOT);
        String about = (link.className() + " " + link.attr("rel") + " " + link.attr("rev")).toLowerCase(Locale.ROOT);
        return hasRole(link, BACK_ROLES)
                || ARROWS.contains(words)
                || about.contains("backref")
                || about.contains("backlink")
                || about.contains("reversefootnote");
    }

    /// Whether nothing but brackets stands before it in its block.
    static boolean begins(Element link) {
        Element block = link;
        Node node = link;
        while (true) {
            for (Node before = node.previousSibling(); before != null; before = before.previousSibling()) {
                String words = before instanceof TextNode text
                        ? text.text()
                        : before instanceof Element element ? element.text() : "";
                if (words.chars().anyMatch(Character::isLetterOrDigit)) {
                    return false;
                }
            }
            Element parent = block.parent();
            if (parent == null || HtmlNotes.BLOCKS.contains(parent.normalName())) {
                return true;
            }
            block = parent;
            node = parent;
        }
    }

    static String labelOf(Element link) {
        String label = BracketLabel.of(bare(link.text().strip()));
        return label == null ? "" : label;
    }

    private static String bare(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && "[(".indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "]).:".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return Superscripts.plain(words, start, end);
    }

    static boolean hasRole(Element element, Set<String> roles) {
        String declared = element.attr("role") + " " + element.attr("epub:type") + " " + element.attr("type");
        if (declared.length() == 2) {
            return false;
        }
        for (String role : declared.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment;
        }
    }
}
