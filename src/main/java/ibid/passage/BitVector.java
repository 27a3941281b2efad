package ibid.passage;

import java.util.HashMap;
import java.util.Map;

/// Edit distance of a needle to every place of a text, 64 characters a step (Myers 1999, in Hyyrö's form).
final class BitVector {
    private static final int WORD = 64;

    private final int length;
    private final int blocks;
    private final long[][] ascii = new long[128][];
    private final Map<Character, long[]> others = new HashMap<>();
    private final long[] none;
    private final long[] plus;
    private final long[] minus;

    BitVector(String needle) {
        length = needle.length();
        blocks = (length + WORD - 1) / WORD;
        none = new long[blocks];
        plus = new long[blocks];
        minus = new long[blocks];
        for (int i = 0; i < length; i++) {
            peq(needle.charAt(i))[i / WORD] |= 1L << (i % WORD);
        }
    }

    private long[] peq(char c) {
        if (c >= 128) {
            return others.computeIfAbsent(c, _ -> new long[blocks]);
        }
        if (ascii[c] == null) {
            ascii[c] = new long[blocks];
        }
        return ascii[c];
    }

    private long[] equal(char c) {
        long[] found = c < 128 ? ascii[c] : others.get(c);
        return found == null ? none : found;
    }

    /// The nearest place that ends in the stretch.
    NearPlaces.Place nearest(String text, int from, int to) {
        java.util.Arrays.fill(plus, -1L);
        java.util.Arrays.fill(minus, 0L);
        long last = 1L << ((length - 1) % WORD);
        int score = length;
        int best = length;
        int end = from;
        for (int j = from; j < to; j++) {
            long[] equal = equal(text.charAt(j));
            int carry = 0;
            for (int b = 0; b < blocks; b++) {
                long pv = plus[b];
                long mv = minus[b];
                long eq = equal[b];
                long xv = eq | mv;
                if (carry < 0) {
                    eq |= 1;
                }
                long xh = (((eq & pv) + pv) ^ pv) | eq;
                long ph = mv | ~(xh | pv);
                long mh = pv & xh;
                int out = 0;
                long high = b == blocks - 1 ? last : 1L << (WORD - 1);
                if ((ph & high) != 0) {
                    out = 1;
                } else if ((mh & high) != 0) {
                    out = -1;
                }
                ph <<= 1;
                mh <<= 1;
                if (carry < 0) {
                    mh |= 1;
                } else if (carry > 0) {
                    ph |= 1;
                }
                plus[b] = mh | ~(xv | ph);
                minus[b] = ph & xv;
                carry = out;
            }
            score += carry;
            if (score < best) {
                best = score;
                end = j + 1;
            }
        }
        return new NearPlaces.Place(end, best);
    }
}
