package ibid.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One line of `styles.txt`: a language, then a reference with `{x}` for its fields and `<...>` around what may be
/// left out.
record Style(String language, List<Part> parts) {
    record Part(boolean optional, List<Piece> pieces) {}

    /// A field, or the marks between fields (field 0).
    record Piece(char field, String text) {}

    static List<Style> all() {
        try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream("styles.txt"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Style::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Style of(String line) {
        int space = line.indexOf(' ');
        List<Part> parts = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        boolean optional = false;
        StringBuilder marks = new StringBuilder();
        String sheet = line.substring(space + 1);
        for (int i = 0; i < sheet.length(); i++) {
            char c = sheet.charAt(i);
            if (c == '{' || c == '<' || c == '>') {
                if (!marks.isEmpty()) {
                    pieces.add(new Piece('\0', marks.toString()));
                    marks.setLength(0);
                }
            }
            if (c == '{') {
                pieces.add(new Piece(sheet.charAt(i + 1), ""));
                i += 2;
            } else if (c == '<' || c == '>') {
                parts.add(new Part(optional, List.copyOf(pieces)));
                pieces.clear();
                optional = c == '<';
            } else {
                marks.append(c);
            }
        }
        if (!marks.isEmpty()) {
            pieces.add(new Piece('\0', marks.toString()));
        }
        parts.add(new Part(optional, List.copyOf(pieces)));
        return new Style(line.substring(0, space), List.copyOf(parts));
    }
}
