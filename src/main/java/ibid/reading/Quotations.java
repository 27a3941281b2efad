package ibid.reading;

import java.util.ArrayList;
import java.util.List;

/// Finds what stands in quotation marks.
final class Quotations {
    private static final String OPENING = "“„«「『»‹\"";
    private static final int LONGEST = 2000;

    private Quotations() {}

    /// The words between the marks, in order; a mark that is never closed quotes to the end.
    static List<Span> in(CharSequence text, int start, int end) {
        List<Span> quotations = new ArrayList<>();
        int i = start;
        while (i < end) {
            char open = text.charAt(i);
            if (OPENING.indexOf(open) >= 0 && opens(text, start, i, open)) {
                int close = close(text, i + 1, Math.min(end, i + LONGEST), open);
                if (close > i + 1) {
                    quotations.add(new Span(i + 1, close));
                    i = close;
                }
            }
            i++;
        }
        return quotations;
    }

    private static boolean opens(CharSequence text, int start, int at, char mark) {
        if (mark != '"' && mark != '»') {
            return true;
        }
        return at == start || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static int close(CharSequence text, int from, int end, char open) {
        String closing = closing(open);
        for (int i = from; i < end; i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return end;
    }

    static String closing(char open) {
        return switch (open) {
            case '“' -> "”";
            case '„' -> "“”";
            case '‘' -> "’";
            case '‚' -> "‘’";
            case '«' -> "»";
            case '»' -> "«";
            case '‹' -> "›";
            case '「' -> "」";
            case '『' -> "』";
            default -> "\"";
        };
    }

    static int words(CharSequence text, Span span) {
        int words = 0;
        boolean inside = false;
        for (int i = span.start(); i < span.end(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (text.charAt(i) == '’' || text.charAt(i) == '\'' || text.charAt(i) == '-'));
            words += letter && Character.isIdeographic(text.charAt(i)) ? 1 : 0;
        }
        return words;
    }
}
