package ibid.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page's notes are called: by their markers, by the label printed before them, or by their place in a list.
final class HtmlNoteLabels {
    private final Map<Element, Integer> ordinals = new HashMap<>();

    /// @param fromMarkers as the markers print it; empty ones say nothing
    String of(Element note, List<String> fromMarkers) {
        boolean item = note.normalName().equals("li");
        String ordinal = item ? String.valueOf(ordinal(note)) : "";
        for (String label : fromMarkers) {
            if (!label.isEmpty()) {
                return label;
            }
        }
        NoteLabel printed = printed(note);
        return item || printed == null ? ordinal : printed.label();
    }

    static @Nullable NoteLabel printed(Element note) {
        String text = note.text().strip();
        NoteLabel printed = NoteLabel.at(text, 0, Math.min(text.length(), 60));
        Element first = note.selectFirst("sup, a");
        if (printed != null || first == null) {
            return printed;
        }
        // `<sup>1</sup> Words`: what is raised loses its height in the plain text.
        String label = first.text().strip();
        return text.startsWith(label) ? NoteLabel.at(label + " ", 0, label.length() + 1) : null;
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
}
