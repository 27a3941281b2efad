package ibid.reading;

/// Unicode's superscript digits, which stand in two blocks.
final class Superscripts {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Superscripts() {}

    static boolean isDigit(char c) {
        return c == '¹' || c == '²' || c == '³' || c == '⁰' || (c >= '⁴' && c <= '⁹');
    }

    /// The digits as ASCII; other characters stay.
    static String plain(CharSequence text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            plain.append(digit < 0 ? text.charAt(i) : (char) ('0' + digit));
        }
        return plain.toString();
    }

    /// ASCII digits as superscripts; other characters stay.
    static String raise(String digits) {
        StringBuilder raised = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            raised.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c);
        }
        return raised.toString();
    }
}
