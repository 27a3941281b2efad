package ibid.reading;

import ibid.reading.Block.Kind;
import ibid.reading.Composition.Piece;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Walks a page in document order and lays its text out as blocks.
final class HtmlWalk implements NodeVisitor {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "nav",
            "form",
            "button",
            "input",
            "select",
            "textarea",
            "iframe",
            "object",
            "head",
            "audio",
            "video",
            "canvas",
            "dialog");
    private static final Set<String> SKIPPED_ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "complementary", "doc-toc", "doc-pagebreak");

    private final Composition composition;
    private final HtmlNotes notes;
    private final Deque<HtmlNotes.Note> open = new ArrayDeque<>();
    private @Nullable Piece piece;
    private @Nullable Element skipping;
    private int raised;
    private final Deque<Element> blocks = new ArrayDeque<>();

    HtmlWalk(Composition composition, HtmlNotes notes) {
        this.composition = composition;
        this.notes = notes;
    }

    @Override
    public void head(Node node, int depth) {
        if (skipping != null) {
            return;
        }
        if (node instanceof TextNode text) {
            if (!text.isBlank() || piece != null) {
                add(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skipping != null) {
            skipping = node.equals(skipping) ? null : skipping;
        } else if (node instanceof Element element) {
            end(element);
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (isSkipped(element, name)) {
            skipping = element;
            return;
        }
        HtmlNotes.Note note = notes.noteOf(element);
        if (note != null) {
            piece = null;
            open.push(note);
        }
        String key = name.equals("a") ? notes.markerKey(element) : null;
        if (key != null) {
            current().addMarker(markerText(element), key);
            skipping = element;
        } else if (name.equals("a")
                && notes.leadsBack(element)
                && open.peek() != null
                && HtmlLinks.labelOf(element).isEmpty()) {
            skipping = element;
        } else if (name.equals("br")) {
            lineBreak(element);
        } else if (name.equals("hr")) {
            piece = null;
        } else if (name.equals("sup")) {
            raised++;
        } else if (isBlock(element)) {
            blocks.push(element);
            boolean cell = name.equals("td") || name.equals("th");
            if (cell && piece != null && !piece.isEmpty()) {
                piece.add(" | ");
            } else if (!cell) {
                piece = null;
            }
        }
    }

    private void end(Element element) {
        String name = element.normalName();
        if (name.equals("sup")) {
            raised--;
        }
        if (isBlock(element)) {
            blocks.pop();
        }
        if (notes.noteOf(element) != null) {
            open.pop();
            piece = null;
        } else if (isBlock(element) && !name.equals("td") && !name.equals("th")) {
            piece = null;
        } else if (name.equals("a") && !open.isEmpty()) {
            addAddress(element);
        }
    }

    private static boolean isBlock(Element element) {
        return HtmlNotes.BLOCKS.contains(element.normalName()) || HtmlQuotations.isAttribution(element);
    }

    /// In a note the address behind a link is part of what is cited.
    private void addAddress(Element link) {
        String address = link.attr("href").strip();
        boolean web = address.startsWith("http://") || address.startsWith("https://");
        String shown = link.text().strip();
        if (web
                && !shown.isEmpty()
                && !shown.contains("://")
                && !address.toLowerCase(Locale.ROOT).contains(shown.toLowerCase(Locale.ROOT))) {
            current().add(" <" + address + ">");
        }
    }

    private void lineBreak(Element element) {
        Node next = element.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        boolean twice = next instanceof Element other && other.normalName().equals("br");
        if (twice) {
            piece = null;
        } else if (piece != null) {
            piece.addLineBreak();
        }
    }

    private void add(String words) {
        String bare = words.strip();
        boolean digits = raised > 0
                && !bare.isEmpty()
                && bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',' || c == '–' || c == '-');
        if (digits) {
            current().add(Superscripts.raise(bare));
        } else if (!blocks.isEmpty() && blocks.peek().normalName().equals("pre")) {
            current().addVerbatim(words);
        } else {
            current().add(words);
        }
    }

    private Piece current() {
        Piece own = piece;
        if (own == null) {
            HtmlNotes.Note note = open.peek();
            own = note != null
                    ? composition.openNote(note.key(), note.label(), note.series())
                    : composition.open(kind());
            piece = own;
        }
        return own;
    }

    private Kind kind() {
        Element block = blocks.peek();
        return switch (block == null ? "" : block.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
            case "li" -> HtmlQuotations.kindIn(blocks).orElse(Kind.LIST_ITEM);
            case "pre" -> Kind.CODE;
            case "td", "th", "tr", "table", "caption" -> Kind.TABLE;
            default -> HtmlQuotations.kindIn(blocks).orElse(Kind.PARAGRAPH);
        };
    }

    private static String markerText(Element link) {
        String words = link.text().strip();
        return words.chars().allMatch(c -> c >= '0' && c <= '9') ? Superscripts.raise(words) : words;
    }

    private boolean isSkipped(Element element, String name) {
        if (SKIPPED.contains(name)) {
            return true;
        }
        boolean furniture = (name.equals("footer") && !HtmlQuotations.isAttribution(element))
                || name.equals("aside")
                || SKIPPED_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || (name.equals("header") && element.parents().is("body") && element.closest("article, main") == null)
                || element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
        boolean wayBack = !open.isEmpty() && element.className().contains("backlink");
        return wayBack || (furniture && open.isEmpty() && !notes.hasNotesIn(element));
    }
}
