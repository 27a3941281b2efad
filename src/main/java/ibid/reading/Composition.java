package ibid.reading;

import ibid.reading.Block.Kind;
import ibid.reading.Draft.DraftMarker;
import ibid.reading.Draft.DraftNote;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Builds the canonical text of a format that has structure: pieces, each a block, set apart by blank lines.
final class Composition {
    private final List<Piece> pieces = new ArrayList<>();

    /// A block under construction. White space collapses as it is added.
    static final class Piece {
        private final Kind kind;
        private final @Nullable String noteKey;
        private final String label;
        private final int series;
        private final StringBuilder text = new StringBuilder();
        private final List<DraftMarker> markers = new ArrayList<>();
        private boolean space;

        private Piece(Kind kind, @Nullable String noteKey, String label, int series) {
            this.kind = kind;
            this.noteKey = noteKey;
            this.label = label;
            this.series = series;
        }

        void add(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                    space = true;
                } else {
                    flushSpace();
                    text.append(c == '\0' ? '\ufffd' : c);
                }
            }
        }

        /// As it is, spaces and line breaks too.
        void addVerbatim(String words) {
            flushSpace();
            text.append(words.replace('\0', '\ufffd'));
        }

        void addLineBreak() {
            space = false;
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        void addMarker(String printed, String key) {
            String words = printed.strip();
            if (words.isEmpty()) {
                return;
            }
            flushSpace();
            int start = text.length();
            text.append(words);
            markers.add(new DraftMarker(key, new Span(start, text.length())));
        }

        private void flushSpace() {
            if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
            space = false;
        }

        /// Joins the word that a line break tore: without its hyphen, or as the compound that it is.
        void unbreak(boolean withoutHyphen) {
            space = false;
            if (withoutHyphen) {
                text.setLength(text.length() - 1);
            }
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        int length() {
            return text.length();
        }

        CharSequence text() {
            return text;
        }
    }

    Piece open(Kind kind) {
        return add(new Piece(kind, null, "", 0));
    }

    /// A piece of a note; consecutive pieces with the same key are its paragraphs.
    ///
    /// @param label as it is printed in the text, or to be printed before it when it is not
    Piece openNote(String key, String label, int series) {
        return add(new Piece(Kind.NOTE, key, label, series));
    }

    private Piece add(Piece piece) {
        pieces.add(piece);
        return piece;
    }

    /// The pieces so far, for readers that join what a page break tore apart.
    @Nullable Piece last() {
        return pieces.isEmpty() ? null : pieces.getLast();
    }

    /// Puts the notes, which must stand at the end, in the order that their keys are given.
    void orderNotes(ToIntFunction<String> place) {
        pieces.sort(Comparator.comparingInt(piece -> piece.noteKey == null ? -1 : place.applyAsInt(piece.noteKey)));
    }

    Draft draft(String mediaType, Metadata metadata) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<DraftMarker> markers = new ArrayList<>();
        Map<String, DraftNote> notes = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            String words = normal(piece);
            if (words.isBlank()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            int start = text.length();
            boolean continued = piece.noteKey != null && notes.containsKey(piece.noteKey);
            int labelled = piece.noteKey == null || continued ? 0 : printLabel(piece, words, text);
            int base = text.length();
            text.append(words);
            int end = start + text.substring(start).stripTrailing().length();
            text.setLength(end);
            blocks.add(new Block(new Span(start, end), piece.kind));
            for (DraftMarker marker : piece.markers) {
                markers.add(new DraftMarker(
                        marker.key(),
                        new Span(
                                base + marker.span().start(),
                                base + marker.span().end())));
            }
            if (piece.noteKey != null) {
                DraftNote before = notes.get(piece.noteKey);
                DraftNote note = before != null
                        ? new DraftNote(
                                before.key(),
                                before.label(),
                                before.series(),
                                new Span(before.whole().start(), end),
                                new Span(wordsFrom(text, before.words().start()), end))
                        : new DraftNote(
                                piece.noteKey,
                                piece.label,
                                piece.series,
                                new Span(start, end),
                                new Span(Math.min(end, wordsFrom(text, base + labelled)), end));
                notes.put(piece.noteKey, note);
            }
        }
        return new Draft(mediaType, text.toString(), blocks, metadata, List.copyOf(notes.values()), markers);
    }

    /// Where the words begin when the label stands in a paragraph or a cell of its own.
    private static int wordsFrom(CharSequence text, int from) {
        int start = from;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '|')) {
            start++;
        }
        return start;
    }

    /// Prints the label where the format only counts it; answers how long the one is that is printed already.
    private static int printLabel(Piece piece, String words, StringBuilder text) {
        NoteLabel printed = NoteLabel.at(words, 0, words.length());
        if (printed != null && printed.label().equals(piece.label)) {
            return printed.end();
        }
        if (words.startsWith(piece.label) && !piece.label.isEmpty()) {
            int end = piece.label.length();
            while (end < words.length()
                    && (NoteLabel.isSpace(words.charAt(end)) || ".):".indexOf(words.charAt(end)) >= 0)) {
                end++;
            }
            return end;
        }
        if (!piece.label.isEmpty()) {
            text.append(piece.label).append(NoteLabel.isSymbol(piece.label.charAt(0)) ? " " : ". ");
        }
        return 0;
    }

    /// Composed characters, unless that would shift the markers.
    private static String normal(Piece piece) {
        String words = piece.text.toString();
        boolean keep = !piece.markers.isEmpty() || Normalizer.isNormalized(words, Normalizer.Form.NFC);
        return keep ? words : Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
