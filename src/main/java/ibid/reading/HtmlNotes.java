package ibid.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    /// A note in ARIA is anything beside the text; with a label it is one of ours.
    private static final Set<String> ASIDE_ROLES = Set.of("note");
    private static final Set<String> LIST_ROLES =
            Set.of("doc-endnotes", "doc-footnotes", "footnotes", "endnotes", "rearnotes");
    /// @param label empty where nothing says it
    record Note(String key, String label, int series) {}

    private final Document page;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Element, String> markers = new HashMap<>();
    private final Set<Element> backlinks = new HashSet<>();
    private final Map<Element, Element> continued = new HashMap<>();
    private final Set<Element> holders = new HashSet<>();
    private final Map<Element, String> keys = new HashMap<>();
    private final HtmlNoteLabels labels = new HtmlNoteLabels();
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
        addDefinitions(all);
        continued.putAll(HtmlNoteParagraphs.read(containers.keySet(), all, markers::containsKey));
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
            Element target = byId.get(HtmlLinks.fragment(link));
            if (HtmlLinks.isBack(link) || link.closest("[class*=backlink]") != null) {
                backlinks.add(link);
                continue;
            }
            if (target == null || !HtmlLinks.mayPoint(link)) {
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
            if (own != null && isIn(own, pointers) && HtmlLinks.begins(link.getKey())) {
                backlinks.add(link.getKey());
                pointers.computeIfPresent(link.getValue(), (_, count) -> count > 1 ? count - 1 : null);
            }
        }
        Map<Element, List<String>> containers = new LinkedHashMap<>();
        targets.forEach((link, container) -> {
            if (!backlinks.contains(link) && pointers.containsKey(container)) {
                containers.computeIfAbsent(container, _ -> new ArrayList<>()).add(HtmlLinks.labelOf(link));
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
            boolean declared = HtmlLinks.hasRole(element, NOTE_ROLES)
                    || (HtmlLinks.hasRole(element, ASIDE_ROLES) && HtmlNoteLabels.printed(element) != null);
            if (declared && BLOCKS.contains(element.normalName())) {
                all.add(element);
            } else if (HtmlLinks.hasRole(element, LIST_ROLES) || classed(element)) {
                all.addAll(element.select("> ol > li, > ul > li, > div > ol > li, > section > ol > li"));
            } else if (element.normalName().equals("ol") && followsNotesHeading(element)) {
                all.addAll(element.select("> li"));
            }
        }
    }

    /// Of a list of terms, the term is the label and what follows it the note.
    private void addDefinitions(Set<Element> all) {
        for (Element term : List.copyOf(all)) {
            Element next = term.normalName().equals("dt") ? term.nextElementSibling() : null;
            for (; next != null && next.normalName().equals("dd"); next = next.nextElementSibling()) {
                continued.put(next, term);
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
            String own = labels.of(element, containers.getOrDefault(element, List.of()));
            String label = own.isEmpty() ? Integer.toString(Math.max(0, last) + 1) : own;
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

    private String key(Element container) {
        return keys.computeIfAbsent(container, _ -> "note-" + keys.size());
    }
}
