package ibid.reading;

import java.util.regex.Pattern;

/// Tells a heading from a paragraph by its looks.
final class Headings {
    /// A bracket of words and then a marker; one of figures alone could be a year.
    private static final Pattern CITED_BRACKET = Pattern.compile("\\p{L}\\)\\[\\d{1,3}\\]$");
    private static final Pattern AFTER_BAR = Pattern.compile("(?<=\\S)\\s+\\|\\s+[^|]{2,60}$");
    private static final int LONGEST = 140;

    private Headings() {}

    /// One short line that starts like a title and does not end like a sentence.
    static boolean looksLike(String text, int start, int end) {
        if (end - start > LONGEST || end <= start || text.substring(start, end).indexOf('\n') >= 0) {
            return false;
        }
        int first = text.codePointAt(start);
        int stop = beforeMarkers(text, start, end);
        char last = text.charAt(stop - 1);
        boolean opens = Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || Character.isDigit(first)
                || Character.isIdeographic(first)
                || first == '#'
                || first == '“'
                || first == '"'
                || first == '«'
                || first == '„'
                || first == '*';
        // Words that a note marker follows are cited, and a quotation that a stop closes is a sentence.
        boolean cited =
                stop < end || CITED_BRACKET.matcher(text).region(start, end).find();
        boolean closes = ".;:,!…。、—–-".indexOf(last) < 0
                && !("”\"’“»」』".indexOf(last) >= 0 && stop - start > 1 && ".!?".indexOf(text.charAt(stop - 2)) >= 0);
        return opens && closes && !cited && hasLetter(text, start, end);
    }

    /// Whether a full stop or its like ends it, markers left aside.
    static boolean endsLikeSentence(String text, int start, int end) {
        int stop = beforeMarkers(text, start, end);
        boolean closed = "”\"’".indexOf(text.charAt(stop - 1)) >= 0 && stop - 1 > start;
        return ".!。".indexOf(text.charAt(closed ? stop - 2 : stop - 1)) >= 0;
    }

    /// Where the words end when markers after the last sentence are left off: a paragraph may end with one.
    private static int beforeMarkers(String text, int start, int end) {
        int i = end;
        while (i > start + 1 && (isMarkerSign(text.charAt(i - 1)) || isJoint(text, i - 1))) {
            i--;
        }
        boolean sentence = ".!?”\"’“»)」』。".indexOf(text.charAt(i - 1)) >= 0;
        return sentence ? i : end;
    }

    private static boolean isMarkerSign(char c) {
        return (c >= '0' && c <= '9') || Superscripts.isDigit(c) || "[](),".indexOf(c) >= 0 || NoteLabel.isSymbol(c);
    }

    /// Inside `[1, 2]` and `[2–4]`.
    private static boolean isJoint(String text, int at) {
        char c = text.charAt(at);
        return ((c == '-' || c == '–' || c == '⁻')
                        && (Character.isDigit(text.charAt(at - 1)) || Superscripts.isDigit(text.charAt(at - 1))))
                || (c == ' ' && text.charAt(at - 1) == ',');
    }

    /// Without the marks of plain-text and Markdown headings.
    static String bare(String heading) {
        int start = 0;
        int end = heading.length();
        while (start < end && "#=*_ ".indexOf(heading.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "#=*_ ".indexOf(heading.charAt(end - 1)) >= 0) {
            end--;
        }
        return heading.substring(start, end);
    }

    /// Without the name of a site after a bar, which no title of a text has.
    static String withoutSite(String title) {
        return AFTER_BAR.matcher(title).replaceFirst("");
    }

    private static boolean hasLetter(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
