package ibid.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Superscripts and symbols in a line that answer to a note at the foot of the same page.
final class PdfMarkers {
    record Found(int start, int end, String key) {}

    private static final Pattern POINTER = Pattern.compile("([⁰¹²³⁴-⁹]+)|([*†‡§¶‖※＊]+)|\\[(\\d{1,4})\\]");

    private PdfMarkers() {}

    /// The labels that the line may point at.
    static Set<String> labels(String line) {
        Set<String> labels = new HashSet<>();
        Matcher pointer = POINTER.matcher(line);
        while (pointer.find()) {
            labels.add(
                    pointer.group(3) != null
                            ? pointer.group(3)
                            : Superscripts.plain(line, pointer.start(), pointer.end()));
        }
        return labels;
    }

    static List<Found> in(String line, Map<String, String> keys) {
        List<Found> found = new ArrayList<>();
        int i = keys.isEmpty() ? line.length() : 1;
        while (i < line.length()) {
            char c = line.charAt(i);
            boolean symbol = NoteLabel.isSymbol(c);
            if (!symbol && !Superscripts.isDigit(c)) {
                i++;
                continue;
            }
            int stop = i + 1;
            while (stop < line.length()
                    && (symbol ? line.charAt(stop) == c : Superscripts.isDigit(line.charAt(stop)))) {
                stop++;
            }
            String key = keys.get(Superscripts.plain(line, i, stop));
            if (key != null && (symbol || !Exponents.isOne(line, 0, i))) {
                found.add(new Found(i, stop, key));
            }
            i = stop;
        }
        return found;
    }
}
