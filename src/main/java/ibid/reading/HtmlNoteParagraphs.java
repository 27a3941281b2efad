package ibid.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/// Where a page's notes are paragraphs side by side, one without a link of its own is the next note when it bears the
/// next number, and else goes on with the note before it. Not where body and notes alternate.
final class HtmlNoteParagraphs {
    private HtmlNoteParagraphs() {}

    /// @param containers the notes that something links to
    /// @param all all notes known; the ones found here are added
    /// @param isMarker whether an element is a marker
    /// @return which element goes on with which note
    static Map<Element, Element> read(Set<Element> containers, Set<Element> all, Predicate<Element> isMarker) {
        Map<Element, Element> continued = new HashMap<>();
        for (Element parent : parents(containers)) {
            readOn(parent, all, isMarker, continued);
        }
        return continued;
    }

    private static Set<Element> parents(Set<Element> containers) {
        Set<Element> parents = new LinkedHashSet<>();
        for (Element container : containers) {
            Element parent = container.parent();
            if (parent != null && !container.normalName().equals("li")) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private static void readOn(
            Element parent, Set<Element> all, Predicate<Element> isMarker, Map<Element, Element> continued) {
        List<Element> children = parent.children();
        int first = -1;
        int last = -1;
        int lastMarker = -1;
        for (int i = 0; i < children.size(); i++) {
            boolean note = all.contains(children.get(i));
            first = note && first < 0 ? i : first;
            last = note ? i : last;
            lastMarker = !note && children.get(i).select("a").stream().anyMatch(isMarker) ? i : lastMarker;
        }
        if (first < 0 || lastMarker > first) {
            return;
        }
        Element current = children.get(first);
        int number = printedNumber(current);
        for (int i = first + 1; i < children.size(); i++) {
            Element child = children.get(i);
            int own = printedNumber(child);
            boolean next = own > 0 && own == number + 1;
            if (all.contains(child) || next) {
                all.add(child);
                current = child;
                number = own > 0 ? own : number + 1;
            } else if (i > last || child.normalName().startsWith("h")) {
                break;
            } else if (child.hasText()) {
                continued.put(child, current);
            }
        }
    }

    private static int printedNumber(Element element) {
        String text = element.text().strip();
        NoteLabel label = NoteLabel.at(text, 0, Math.min(text.length(), 40));
        return label == null ? -1 : label.number();
    }
}
