package ibid.benchmark;

import java.util.Arrays;

/// The peer of the fuzzy search: Myers' bit vectors over the whole text, a block of 64 after another, no filter.
final class PlainMyers {
    private PlainMyers() {}

    /// Where the nearest place ends.
    static int end(String needle, String text) {
        int length = needle.length();
        int blocks = (length + 63) / 64;
        long[][] equal = new long[65536 >> 8][];
        for (int i = 0; i < length; i++) {
            char c = needle.charAt(i);
            int key = c & 0xFF;
            if (equal[key] == null) {
                equal[key] = new long[blocks];
            }
            equal[key][i / 64] |= 1L << (i % 64);
        }
        long[] none = new long[blocks];
        long[] plus = new long[blocks];
        long[] minus = new long[blocks];
        Arrays.fill(plus, -1L);
        int score = length;
        int best = length;
        int end = 0;
        long last = 1L << ((length - 1) % 64);
        for (int j = 0; j < text.length(); j++) {
            long[] eqs = equal[text.charAt(j) & 0xFF];
            if (eqs == null) {
                eqs = none;
            }
            int carry = 0;
            for (int b = 0; b < blocks; b++) {
                long pv = plus[b];
                long mv = minus[b];
                long eq = eqs[b];
                long xv = eq | mv;
                eq |= carry >>> 31;
                long xh = (((eq & pv) + pv) ^ pv) | eq;
                long ph = mv | ~(xh | pv);
                long mh = pv & xh;
                long high = b == blocks - 1 ? last : 1L << 63;
                int out = (ph & high) != 0 ? 1 : (mh & high) != 0 ? -1 : 0;
                ph = (ph << 1) | (carry > 0 ? 1 : 0);
                mh = (mh << 1) | (carry >>> 31);
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
        return end;
    }
}
