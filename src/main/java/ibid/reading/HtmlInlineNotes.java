package ibid.reading;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Notes that a page holds in the middle of a sentence and shows in its margin: each is lifted out, so that its words
/// do not run into the sentence, and a marker is left in its place.
final class HtmlInlineNotes {
    private static final Set<String> CLASSES = Set.of(
            "sidenote",
            "side-note",
            "marginnote",
            "margin-note",
            "footnote",
            "footnote-text",
            "footnotetext",
            "inline-footnote");
    private static final Set<String> ROLES = Set.of("doc-footnote", "doc-endnote");
    /// Shorter than this it holds only a marker.
    private static final int SHORTEST = 8;

    private HtmlInlineNotes() {}

    static void lift(Document page) {
        int number = 0;
        for (Element span : page.select("span, small")) {
            Element block = isNote(span) ? block(span) : null;
            if (block == null) {
                continue;
            }
            number++;
            String id = "lifted-note-" + number;
            span.before(new Element("a")
                    .attr("role", "doc-noteref")
                    .attr("href", "#" + id)
                    .text("" + number));
            Element note = new Element("aside").attr("role", "doc-footnote").attr("id", id);
            note.appendText(number + ". ");
            note.appendChildren(span.childNodes());
            span.remove();
            Element after = block.nextElementSibling();
            while (after != null && after.id().startsWith("lifted-note-")) {
                block = after;
                after = after.nextElementSibling();
            }
            block.after(note);
        }
    }

    private static boolean isNote(Element span) {
        boolean named = span.classNames().stream().anyMatch(CLASSES::contains) || HtmlLinks.hasRole(span, ROLES);
        return named && span.text().length() >= SHORTEST && span.selectFirst("a[href^=#]") == null;
    }

    private static @Nullable Element block(Element span) {
        @Nullable Element block = span;
        while (block != null && !HtmlNotes.BLOCKS.contains(block.normalName())) {
            block = block.parent();
        }
        return block == null || block.normalName().equals("body") ? null : block;
    }
}
