package ibid.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The operands of one operator, in order.
final class PdfOperands {
    /// More than any operator takes; the rest of a list without end is left out.
    private static final int MOST = 1 << 18;

    private PdfTokens.Token[] kinds = new PdfTokens.Token[16];
    private double[] numbers = new double[16];
    /// Where each string ends among the bytes; it begins where the one before ends.
    private int[] ends = new int[16];
    private byte[] bytes = new byte[512];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(PdfTokens tokens, PdfTokens.Token kind) {
        if (size == MOST) {
            return;
        }
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int end = from(size);
        if (kind == PdfTokens.Token.NUMBER) {
            numbers[size] = tokens.number();
        } else {
            int length = tokens.length();
            if (end + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end + length, bytes.length * 2));
            }
            tokens.copyTo(bytes, end);
            end += length;
        }
        kinds[size] = kind;
        ends[size++] = end;
    }

    boolean isNumber(int index) {
        return index < size && kinds[index] == PdfTokens.Token.NUMBER;
    }

    boolean isString(int index) {
        return index < size && kinds[index] == PdfTokens.Token.STRING;
    }

    boolean areNumbers(int count) {
        for (int i = 0; i < count; i++) {
            if (!isNumber(i)) {
                return false;
            }
        }
        return true;
    }

    double number(int index) {
        return numbers[index];
    }

    /// The last, since files are met that give more than one number where one is asked for.
    double last(double otherwise) {
        return size > 0 && isNumber(size - 1) ? numbers[size - 1] : otherwise;
    }

    /// "" where there is no name.
    String name(int index) {
        return index < size && kinds[index] == PdfTokens.Token.NAME
                ? new String(bytes, from(index), ends[index] - from(index), StandardCharsets.UTF_8)
                : "";
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int to(int index) {
        return ends[index];
    }
}
