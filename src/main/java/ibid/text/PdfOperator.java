package ibid.text;

import java.util.Arrays;

/// The operators of a content stream on which its text depends (ISO 32000-2, annex A).
enum PdfOperator {
    SAVE("q"),
    RESTORE("Q"),
    CONCATENATE("cm"),
    SET_STATE("gs"),
    DRAW("Do"),
    INLINE_IMAGE("BI"),
    BEGIN_TEXT("BT"),
    END_TEXT("ET"),
    FONT("Tf"),
    LETTER_SPACING("Tc"),
    WORD_SPACING("Tw"),
    STRETCH("Tz"),
    LEADING("TL"),
    RISE("Ts"),
    MATRIX("Tm"),
    MOVE("Td"),
    MOVE_WITH_LEADING("TD"),
    NEXT_LINE("T*"),
    SHOW("Tj"),
    SHOW_ADJUSTED("TJ"),
    NEXT_LINE_SHOW("'"),
    SPACE_NEXT_LINE_SHOW("\""),
    /// Lines, colours, pictures, and what is no operator of PDF's.
    OTHER("");

    private static final int ASCII = 128;
    private static final PdfOperator[] BY_NAME = new PdfOperator[ASCII * ASCII];

    private final String name;

    static {
        Arrays.fill(BY_NAME, OTHER);
        for (PdfOperator operator : values()) {
            if (operator != OTHER) {
                int second = operator.name.length() > 1 ? operator.name.charAt(1) : 0;
                BY_NAME[operator.name.charAt(0) * ASCII + second] = operator;
            }
        }
    }

    PdfOperator(String name) {
        this.name = name;
    }

    static PdfOperator named(byte[] bytes, int from, int to) {
        int first = bytes[from];
        int second = to - from > 1 ? bytes[from + 1] : 0;
        return to - from > 2 || first < 0 || second < 0 ? OTHER : BY_NAME[first * ASCII + second];
    }
}
