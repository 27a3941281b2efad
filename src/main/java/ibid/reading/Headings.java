package ibid.reading;

/// Tells a heading from a paragraph by its looks.
final class Headings {
    private static final int LONGEST = 140;

    private Headings() {}

    /// One short line that starts like a title and does not end like a sentence.
    static boolean looksLike(String text, int start, int end) {
        if (end - start > LONGEST || end <= start || text.substring(start, end).indexOf('\n') >= 0) {
            return false;
        }
        int first = text.codePointAt(start);
        char last = text.charAt(end - 1);
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
        boolean closes = ".;:,!…。、—–-".indexOf(last) < 0
                && !(last == '”' && end - start > 1 && ".!".indexOf(text.charAt(end - 2)) >= 0);
        return opens && closes && hasLetter(text, start, end);
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

    private static boolean hasLetter(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
