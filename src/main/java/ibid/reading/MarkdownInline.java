package ibid.reading;

import ibid.reading.Composition.Piece;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a Markdown line without its marks.
final class MarkdownInline {
    private static final int LONGEST = 1000;
    /// `<sup>4</sup>`, with or without a link in it: how Markdown without footnotes has markers.
    private static final Pattern RAISED =
            Pattern.compile("(?i)<sup[^<>]{0,100}>(?:<a [^<>]{0,500}>)?\\[?(\\d{1,4})\\]?(?:</a>)?</sup>");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)\\b[^<>]{0,500}>");

    private MarkdownInline() {}

    /// @param notes the keys that are defined
    /// @param addresses whether the address behind a link is kept, as it is in a note
    static void add(Piece piece, String source, Map<String, Integer> notes, boolean addresses) {
        int i = 0;
        int plain = 0;
        int length = source.length();
        while (i < length) {
            char c = source.charAt(i);
            int next = i + 1;
            if (c == '\\' && next < length && isPunctuation(source.charAt(next))) {
                piece.add(source.substring(plain, i));
                plain = next;
                next++;
            } else if (c == '`' && source.indexOf('`', next) > 0) {
                int run = next;
                while (run < length && source.charAt(run) == '`') {
                    run++;
                }
                int close = source.indexOf("`".repeat(Math.min(run - i, 5)), run);
                piece.add(source.substring(plain, i));
                plain = close < 0 ? run : close + run - i;
                piece.add(source.substring(run, close < 0 ? run : close));
                next = plain;
            } else if (c == '\n') {
                piece.add(source.substring(plain, i));
                if (source.startsWith("  ", Math.max(0, i - 2))) {
                    piece.addLineBreak();
                } else {
                    piece.add(" ");
                }
                plain = next;
            } else if (c == '[' || (c == '!' && source.startsWith("![", i))) {
                int used = bracket(piece, source, plain, i, notes, addresses);
                if (used > 0) {
                    plain = used;
                    next = used;
                }
            } else if ((c == '*' || c == '_' || c == '`' || c == '~') && isMark(source, i, c)) {
                piece.add(source.substring(plain, i));
                while (next < length && source.charAt(next) == c) {
                    next++;
                }
                plain = next;
            } else if (c == '<' && source.startsWith("http", next)) {
                int close = source.indexOf('>', next);
                if (close > 0 && close - i < LONGEST) {
                    piece.add(source.substring(plain, i));
                    piece.add(source.substring(next, close));
                    plain = close + 1;
                    next = close + 1;
                }
            } else if (c == '<') {
                int used = tag(piece, source, plain, i);
                if (used > 0) {
                    plain = used;
                    next = used;
                }
            }
            i = next;
        }
        piece.add(source.substring(plain));
    }

    /// Where the text goes on after an HTML tag, whose words stay; 0 when `<` is only a sign. Raised figures stay so.
    private static int tag(Piece piece, String source, int plain, int at) {
        Matcher raised = RAISED.matcher(source).region(at, source.length());
        if (raised.lookingAt()) {
            piece.add(source.substring(plain, at));
            piece.add(Superscripts.raise(raised.group(1)));
            return raised.end();
        }
        Matcher tag = TAG.matcher(source).region(at, source.length());
        if (!tag.lookingAt()) {
            return 0;
        }
        piece.add(source.substring(plain, at));
        if (tag.group(1).equalsIgnoreCase("br")) {
            piece.addLineBreak();
        }
        return tag.end();
    }

    /// Where the text goes on after a marker, link or image; 0 when the bracket is only a bracket.
    private static int bracket(
            Piece piece, String source, int plain, int at, Map<String, Integer> notes, boolean addresses) {
        int open = source.charAt(at) == '!' ? at + 1 : at;
        int close = closing(source, open, '[', ']');
        if (close < 0) {
            return 0;
        }
        String inside = source.substring(open + 1, close);
        if (inside.startsWith("^") && inside.length() > 1) {
            piece.add(source.substring(plain, at));
            piece.addMarker(source.substring(open, close + 1), inside.substring(1));
            return close + 1;
        }
        if (close + 1 >= source.length() || source.charAt(close + 1) != '(') {
            return 0;
        }
        int end = closing(source, close + 1, '(', ')');
        if (end < 0) {
            return 0;
        }
        piece.add(source.substring(plain, at));
        if (open == at) {
            String address = source.substring(close + 2, end).strip().split("\\s", 2)[0];
            add(piece, inside, notes, false);
            boolean web = address.startsWith("http://") || address.startsWith("https://");
            if (addresses && web && !inside.contains("://")) {
                piece.add(" <" + address + ">");
            }
        }
        return end + 1;
    }

    private static int closing(String source, int open, char left, char right) {
        int depth = 0;
        int limit = Math.min(source.length(), open + LONGEST);
        for (int i = open; i < limit; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == left) {
                depth++;
            } else if (c == right && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Emphasis touches a word on exactly one side; an underscore inside a word and a lone asterisk are themselves.
    private static boolean isMark(String source, int at, char mark) {
        int stop = at;
        while (stop < source.length() && source.charAt(stop) == mark) {
            stop++;
        }
        boolean before = at > 0 && !Character.isWhitespace(source.charAt(at - 1));
        boolean after = stop < source.length() && !Character.isWhitespace(source.charAt(stop));
        boolean insideWord = before
                && after
                && Character.isLetterOrDigit(source.charAt(at - 1))
                && Character.isLetterOrDigit(source.charAt(stop));
        if (mark == '~') {
            return stop - at == 2;
        }
        return mark == '_' ? (before != after || !insideWord) && (before || after) : before || after;
    }

    private static boolean isPunctuation(char c) {
        return "\\`*_{}[]()#+-.!~>|<\"'&^".indexOf(c) >= 0;
    }
}
