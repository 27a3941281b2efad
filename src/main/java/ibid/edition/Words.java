package ibid.edition;

import ibid.reading.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of a stretch of text and where they stand. Markers are not among them: notes are numbered anew in every
/// edition, and the sentence stays what it was. Neither are spaces, and glyphs of quotation marks and dashes are one.
///
/// @param spans of the words in the text, in order
record Words(List<String> tokens, List<Span> spans) {
    private static final String QUOTES = "“”„‟«»〝〞";
    private static final String APOSTROPHES = "‘’‚‛‹›";
    private static final String DASHES = "‐‑‒–—―−";

    /// @param markers spans of the markers in the text, in order
    static Words of(String text, Span stretch, List<Span> markers) {
        List<String> tokens = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int marker = first(markers, stretch.start());
        int at = stretch.start();
        while (at < stretch.end()) {
            while (marker < markers.size() && markers.get(marker).end() <= at) {
                marker++;
            }
            int stop = marker < markers.size()
                    ? Math.min(stretch.end(), markers.get(marker).start())
                    : stretch.end();
            if (marker < markers.size() && markers.get(marker).contains(at)) {
                at = Math.min(stretch.end(), markers.get(marker).end());
            } else if (isSpace(text.codePointAt(at))) {
                at++;
            } else {
                int end = wordEnd(text, at, stop);
                tokens.add(folded(text.substring(at, end)));
                spans.add(new Span(at, end));
                at = end;
            }
        }
        return new Words(List.copyOf(tokens), List.copyOf(spans));
    }

    static Words of(String text) {
        return of(text, new Span(0, text.length()), List.of());
    }

    /// The first marker that ends behind an offset: a book has thousands, and thousands of sentences ask.
    private static int first(List<Span> markers, int offset) {
        int low = 0;
        int high = markers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (markers.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int wordEnd(String text, int start, int stop) {
        int point = text.codePointAt(start);
        int end = start + Character.charCount(point);
        if (!Character.isLetterOrDigit(point) || isWordByItself(point)) {
            return Math.min(end, Math.max(stop, start + 1));
        }
        while (end < stop) {
            int next = text.codePointAt(end);
            if (isWordByItself(next) || !(Character.isLetterOrDigit(next) || isMark(next))) {
                break;
            }
            end += Character.charCount(next);
        }
        return Math.min(end, stop);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }

    /// Scripts that put no spaces between words: compared by characters.
    private static boolean isWordByItself(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static String folded(String token) {
        if (token.length() > 1) {
            return Normalizer.isNormalized(token, Normalizer.Form.NFC)
                    ? token
                    : Normalizer.normalize(token, Normalizer.Form.NFC);
        }
        if (QUOTES.contains(token)) {
            return "\"";
        }
        if (APOSTROPHES.contains(token)) {
            return "'";
        }
        return DASHES.contains(token) ? "-" : token;
    }

    String key() {
        return String.join(" ", tokens);
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /// The words from one to another, as the text writes them.
    String text(String text, int from, int to) {
        return from >= to
                ? ""
                : text.substring(spans.get(from).start(), spans.get(to - 1).end());
    }

    /// Whether the same words stand at the same places, counted from the beginning of each stretch.
    boolean laidOutAs(Words other, int start, int otherStart) {
        if (spans.size() != other.spans.size()) {
            return false;
        }
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).start() - start != other.spans.get(i).start() - otherStart
                    || spans.get(i).end() - start != other.spans.get(i).end() - otherStart) {
                return false;
            }
        }
        return true;
    }

    /// How much two stretches have in common in the same order: 0 for nothing, 1 for everything. Marks count less
    /// than words, since every sentence has them.
    double likeness(Words other) {
        double all = weight(tokens) + weight(other.tokens);
        return all == 0 || 2 * shared(other) / all < Pairing.ALIKE ? 0 : 2 * inOrder(other) / all;
    }

    /// What two stretches have in common in any order: never less than in the same, and quickly counted.
    private double shared(Words other) {
        Map<String, Integer> counts = new HashMap<>();
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        double shared = 0;
        for (String token : other.tokens) {
            if (counts.merge(token, -1, Integer::sum) >= 0) {
                shared += weight(token);
            }
        }
        return shared;
    }

    private double inOrder(Words other) {
        double lost = Edit.deltas(tokens, other.tokens).stream()
                .mapToDouble(delta -> weight(delta.getSource().getLines()))
                .sum();
        return weight(tokens) - lost;
    }

    private static double weight(List<String> tokens) {
        return tokens.stream().mapToDouble(Words::weight).sum();
    }

    private static double weight(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0)) ? 1 : 0.2;
    }
}
