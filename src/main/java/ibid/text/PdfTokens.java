package ibid.text;

import java.util.Arrays;

/// Reads the tokens of a content stream (ISO 32000-2, 7.8.2) off its bytes, without an object for each of them: a
/// page has tens of thousands. Brackets of arrays are passed over, so that an array's items stand among the operands;
/// dictionaries and inline images hold nothing that a page shows as text, and are passed over whole.
///
/// Forgiving as PDFBox's parser is: what is no token of PDF's is an operator that nobody knows.
final class PdfTokens {
    enum Token {
        NUMBER,
        STRING,
        NAME,
        OPERATOR,
        END
    }

    private static final double[] POWERS = new double[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final byte[] bytes;
    private final PdfInlineImages images;
    private int at;
    private double number;
    private PdfOperator operator = PdfOperator.OTHER;
    private byte[] string = new byte[256];
    private int length;

    PdfTokens(byte[] bytes) {
        this.bytes = bytes;
        this.images = new PdfInlineImages(bytes);
    }

    Token next() {
        while (at < bytes.length) {
            int c = bytes[at];
            switch (c) {
                case 0, '\t', '\n', '\f', '\r', ' ', '[', ']', '{', '}', ')', '>' -> at++;
                case '%' -> skipComment();
                case '(' -> {
                    literal();
                    return Token.STRING;
                }
                case '<' -> {
                    if (peek(1) != '<') {
                        hexadecimal();
                        return Token.STRING;
                    }
                    skipDictionary();
                }
                case '/' -> {
                    readName();
                    return Token.NAME;
                }
                case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                    readNumber();
                    return Token.NUMBER;
                }
                default -> {
                    if (readWord()) {
                        return Token.OPERATOR;
                    }
                }
            }
        }
        return Token.END;
    }

    double number() {
        return number;
    }

    /// Of the string, or of the name without its slash.
    int length() {
        return length;
    }

    void copyTo(byte[] to, int from) {
        System.arraycopy(string, 0, to, from, length);
    }

    PdfOperator operator() {
        return operator;
    }

    private int peek(int ahead) {
        return at + ahead < bytes.length ? bytes[at + ahead] : -1;
    }

    /// Signs in the middle count for nothing, as Acrobat has it.
    private void readNumber() {
        boolean negative = bytes[at] == '-';
        long digits = 0;
        int count = 0;
        int fraction = -1;
        for (boolean first = true; at < bytes.length; at++, first = false) {
            int c = bytes[at];
            if (c >= '0' && c <= '9') {
                if (count < POWERS.length - 1) {
                    digits = digits * 10 + (c - '0');
                    count += digits == 0 ? 0 : 1;
                    fraction += fraction >= 0 && fraction < POWERS.length - 1 ? 1 : 0;
                }
            } else if (c == '.' && fraction < 0) {
                fraction = 0;
            } else if (c != '-' && !(c == '+' && first)) {
                break;
            }
        }
        double value = fraction > 0 ? digits / POWERS[fraction] : digits;
        number = negative ? -value : value;
    }

    /// Whether it is an operator, and not one of the three constants that no text depends on.
    private boolean readWord() {
        int start = at++;
        if (bytes[start] == 'd' && (peek(0) == '0' || peek(0) == '1')) {
            at++;
        } else {
            while (at < bytes.length && !endsWord(bytes[at])) {
                at++;
            }
        }
        operator = PdfOperator.named(bytes, start, at);
        if (operator == PdfOperator.INLINE_IMAGE) {
            at = images.endFrom(at);
        }
        return operator != PdfOperator.OTHER || !isConstant(start, at);
    }

    private boolean isConstant(int start, int end) {
        return is("true", start, end) || is("false", start, end) || is("null", start, end);
    }

    private boolean is(String word, int start, int end) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWord(int c) {
        return isSpace(c)
                || (c >= '0' && c <= '9')
                || c == '['
                || c == ']'
                || c == '<'
                || c == '('
                || c == '/'
                || c == '%';
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private void put(int c) {
        if (length == string.length) {
            string = Arrays.copyOf(string, length * 2);
        }
        string[length++] = (byte) c;
    }

    private void readName() {
        length = 0;
        at++;
        while (at < bytes.length) {
            int c = bytes[at];
            if (isSpace(c) || "[]<>()/%{}".indexOf(c) >= 0) {
                return;
            }
            if (c == '#' && hex(peek(1)) >= 0 && hex(peek(2)) >= 0) {
                put(hex(peek(1)) << 4 | hex(peek(2)));
                at += 3;
            } else {
                put(c);
                at++;
            }
        }
    }

    private static int hex(int c) {
        return c < 0 ? -1 : Character.digit(c, 16);
    }

    private void hexadecimal() {
        length = 0;
        int half = -1;
        for (at++; at < bytes.length; at++) {
            int c = bytes[at];
            if (c == '>') {
                at++;
                break;
            }
            int digit = hex(c);
            if (digit >= 0 && half >= 0) {
                put(half << 4 | digit);
                half = -1;
            } else if (digit >= 0) {
                half = digit;
            }
        }
        if (half >= 0) {
            put(half << 4);
        }
    }

    private void literal() {
        length = 0;
        int depth = 1;
        at++;
        while (at < bytes.length) {
            int c = bytes[at++];
            if (c == '\\') {
                escaped();
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return;
            }
            put(c);
        }
    }

    private void escaped() {
        int c = at < bytes.length ? bytes[at++] : -1;
        switch (c) {
            case 'n' -> put('\n');
            case 'r' -> put('\r');
            case 't' -> put('\t');
            case 'b' -> put('\b');
            case 'f' -> put('\f');
            case '\n', -1 -> {}
            case '\r' -> at += peek(0) == '\n' ? 1 : 0;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int code = c - '0';
                for (int i = 0; i < 2 && peek(0) >= '0' && peek(0) <= '7'; i++) {
                    code = code * 8 + bytes[at++] - '0';
                }
                put(code);
            }
            default -> put(c);
        }
    }

    private void skipComment() {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
    }

    private void skipDictionary() {
        int depth = 0;
        do {
            int c = bytes[at];
            if (c == '<' && peek(1) == '<') {
                depth++;
                at += 2;
            } else if (c == '>' && peek(1) == '>') {
                depth--;
                at += 2;
            } else if (c == '<') {
                hexadecimal();
            } else if (c == '(') {
                literal();
            } else if (c == '%') {
                skipComment();
            } else {
                at++;
            }
        } while (depth > 0 && at < bytes.length);
    }
}
