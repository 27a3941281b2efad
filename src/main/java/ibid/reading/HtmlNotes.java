package ibid.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Which elements of a page are notes, which are markers, and which only lead back from a note to its marker.
///
/// Roles (`doc-noteref`, `epub:type`) are believed; without them, a short link to an element of the same page is a
/// marker when it stands within a block, and leads back when it begins the block that it stands in.
final class HtmlNotes {
    static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "dd",
            "dt",
            "blockquote",
            "section",
            "article",
            "aside",
            "td",
            "th",
            "tr",
            "table",
            "ol",
            "ul",
            "dl",
            "body",
            "main",
            "footer",
            "header",
            "pre",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "address",
            "details",
            "summary",
            "caption",
            "tbody",
            "thead",
            "tfoot",
            "center",
            "html");
    private static final Set<String> NOTE_ROLES =
            Set.of("doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote");
    private static final Set<String> LIST_ROLES =
            Set.of("doc-endnotes", "doc-footnotes", "footnotes", "endnotes", "rearnotes");
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

    /// @param label empty where nothing says it
    record Note(String key, String label, int series) {}

    private final Document page;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Element, String> markers = new HashMap<>();
    private final Set<Element> backlinks = new HashSet<>();
    private final Map<Element, Element> continued = new HashMap<>();
    private final Set<Element> holders = new HashSet<>();
    private final Map<Element, String> keys = new HashMap<>();
    private final Map<Element, Integer> ordinals = new HashMap<>();
    private final Map<Element, Note> notes = new HashMap<>();

    HtmlNotes(Document page) {
        this.page = page;
        for (Element element : page.getAllElements()) {
            String id = element.id().isEmpty() ? element.attr("name") : element.id();
            if (!id.isEmpty()) {
                byId.putIfAbsent(id, element);
            }
        }
        Map<Element, List<String>> containers = containersByLink();
        Set<Element> all = new HashSet<>();
        addDeclared(all);
        addSiblings(containers.keySet(), all);
        for (Element parent : parentsOfParagraphs(containers.keySet())) {
            readOn(parent, all);
        }
        number(containers, all);
    }

    @Nullable Note noteOf(Element element) {
        return notes.get(element);
    }

    /// The key of the note that the link points at, or null when it is no marker.
    @Nullable String markerKey(Element link) {
        return markers.get(link);
    }

    boolean leadsBack(Element link) {
        return backlinks.contains(link);
    }

    /// Whether the element is a note, or holds one.
    boolean hasNotesIn(Element element) {
        return holders.contains(element);
    }

    /// Finds the links from the body to notes, and the element that each note fills.
    private Map<Element, List<String>> containersByLink() {
        Map<Element, Element> targets = new LinkedHashMap<>();
        for (Element link : page.select("a[href*=#]")) {
            String href = link.attr("href");
            Element target = byId.get(decoded(href.substring(href.indexOf('#') + 1)));
            if (isBack(link)) {
                backlinks.add(link);
                continue;
            }
            if (target == null || !mayPoint(link)) {
                continue;
            }
            Element container = container(target);
            if (container != null && !container.equals(container(link))) {
                targets.put(link, container);
            }
        }
        Map<Element, Integer> pointers = new HashMap<>();
        targets.values().forEach(container -> pointers.merge(container, 1, Integer::sum));
        // What begins a note and points out of it leads back, whatever it looks like.
        for (Map.Entry<Element, Element> link : targets.entrySet()) {
            Element own = container(link.getKey());
            if (own != null && isIn(own, pointers) && begins(link.getKey())) {
                backlinks.add(link.getKey());
                pointers.computeIfPresent(link.getValue(), (_, count) -> count > 1 ? count - 1 : null);
            }
        }
        Map<Element, List<String>> containers = new LinkedHashMap<>();
        targets.forEach((link, container) -> {
            if (!backlinks.contains(link) && pointers.containsKey(container)) {
                containers.computeIfAbsent(container, _ -> new ArrayList<>()).add(labelOf(link));
                markers.put(link, key(container));
            }
        });
        return containers;
    }

    private static boolean isIn(Element element, Map<Element, Integer> containers) {
        for (Element e = element; e != null; e = e.parent()) {
            if (containers.containsKey(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayPoint(Element link) {
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

    private static boolean isBack(Element link) {
        String words = link.text().strip().toLowerCase(Locale.ROOT);
        String about = (link.className() + " " + link.attr("rel") + " " + link.attr("rev")).toLowerCase(Locale.ROOT);
        return hasRole(link, BACK_ROLES)
                || ARROWS.contains(words)
                || about.contains("backref")
                || about.contains("backlink")
                || about.contains("reversefootnote");
    }

    /// Whether nothing but brackets stands before it in its block.
    private static boolean begins(Element link) {
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
            if (parent == null || BLOCKS.contains(parent.normalName())) {
                return true;
            }
            block = parent;
            node = parent;
        }
    }

    private static @Nullable Element container(Element target) {
        Element element = target;
        while (element != null && !BLOCKS.contains(element.normalName())) {
            element = element.parent();
        }
        if (element == null
                || Set.of("body", "main", "article", "html", "table", "ol", "ul", "tbody", "h1", "h2", "h3")
                        .contains(element.normalName())) {
            return null;
        }
        Element parent = element.parent();
        boolean wrapped = parent != null && Set.of("li", "dd", "aside").contains(parent.normalName());
        if (element.normalName().equals("td") || element.normalName().equals("th")) {
            return parent;
        }
        return wrapped && !element.normalName().equals("li") ? parent : element;
    }

    private void addDeclared(Set<Element> all) {
        for (Element element : page.getAllElements()) {
            if (hasRole(element, NOTE_ROLES) && BLOCKS.contains(element.normalName())) {
                all.add(element);
            } else if (hasRole(element, LIST_ROLES) || classed(element)) {
                all.addAll(element.select("> ol > li, > ul > li, > div > ol > li, > section > ol > li"));
            } else if (element.normalName().equals("ol") && followsNotesHeading(element)) {
                all.addAll(element.select("> li"));
            }
        }
    }

    private static boolean classed(Element element) {
        return element.hasClass("footnotes")
                || element.hasClass("endnotes")
                || element.hasClass("reflist")
                || element.hasClass("mw-references-wrap");
    }

    private static boolean followsNotesHeading(Element list) {
        Element before = list.previousElementSibling();
        return before != null && before.text().length() < 60 && NotesHeading.is(before.text());
    }

    /// The other items of a list in which some are notes are notes as well, though nothing may point at them.
    private void addSiblings(Set<Element> linked, Set<Element> all) {
        Set<Element> lists = new HashSet<>();
        for (Element container : linked) {
            all.add(container);
            Element parent = container.parent();
            if (container.normalName().equals("li") && parent != null && lists.add(parent)) {
                all.addAll(parent.select("> li"));
            }
        }
    }

    private static Set<Element> parentsOfParagraphs(Set<Element> containers) {
        Set<Element> parents = new LinkedHashSet<>();
        for (Element container : containers) {
            Element parent = container.parent();
            if (parent != null && !container.normalName().equals("li")) {
                parents.add(parent);
            }
        }
        return parents;
    }

    /// Where notes are paragraphs side by side, one without a link of its own is the next note when it bears the next
    /// number, and else goes on with the note before it. Not where body and notes alternate.
    private void readOn(Element parent, Set<Element> all) {
        List<Element> children = parent.children();
        int first = -1;
        int last = -1;
        int lastMarker = -1;
        for (int i = 0; i < children.size(); i++) {
            boolean note = all.contains(children.get(i));
            first = note && first < 0 ? i : first;
            last = note ? i : last;
            lastMarker = !note && children.get(i).select("a").stream().anyMatch(markers::containsKey) ? i : lastMarker;
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

    private void number(Map<Element, List<String>> containers, Set<Element> all) {
        int series = 0;
        int last = 0;
        Element lastParent = null;
        for (Element element : page.getAllElements()) {
            Element owner = continued.get(element);
            Note begun = owner == null ? null : notes.get(owner);
            if (begun != null) {
                notes.put(element, begun);
            }
            if (!all.contains(element) || isNested(element, all)) {
                continue;
            }
            String label = label(element, containers.getOrDefault(element, List.of()));
            int number = BracketLabel.number(label);
            boolean elsewhere = lastParent != null && !lastParent.equals(element.parent());
            boolean again = number >= 0 && number <= last && (number == 1 || elsewhere);
            boolean otherKind = elsewhere && (number < 0) != (last < 0);
            series += again || otherKind ? 1 : 0;
            last = number;
            lastParent = element.parent();
            notes.put(element, new Note(key(element), label, series));
            for (Element holder = element; holder != null && holders.add(holder); ) {
                holder = holder.parent();
            }
        }
    }

    private static boolean isNested(Element element, Set<Element> all) {
        for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
            if (all.contains(parent)) {
                return true;
            }
        }
        return false;
    }

    private String label(Element note, List<String> fromMarkers) {
        boolean item = note.normalName().equals("li");
        String ordinal = item ? String.valueOf(ordinal(note)) : "";
        for (String label : fromMarkers) {
            if (!label.isEmpty()) {
                return label;
            }
        }
        String text = note.text().strip();
        NoteLabel printed = NoteLabel.at(text, 0, Math.min(text.length(), 60));
        return item || printed == null ? ordinal : printed.label();
    }

    /// The number that a list shows before its item; items are asked for in order.
    private int ordinal(Element item) {
        Element list = item.parent();
        if (list == null) {
            return 1;
        }
        int start = list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
        int number = item.attr("value").matches("\\d{1,4}")
                ? Integer.parseInt(item.attr("value"))
                : ordinals.getOrDefault(list, start - 1) + 1;
        ordinals.put(list, number);
        return number;
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

    private static boolean hasRole(Element element, Set<String> roles) {
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
            return java.net.URLDecoder.decode(fragment.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment;
        }
    }

    private String key(Element container) {
        return keys.computeIfAbsent(container, _ -> "note-" + keys.size());
    }
}
