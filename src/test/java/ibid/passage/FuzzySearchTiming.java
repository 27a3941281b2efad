package ibid.passage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Times the search for a nearly standing quotation against a plain bit-parallel matcher in the same run, on one core,
/// and counts how often each finds the place that the quotation was taken from. Searches through invented
/// prose, made ready beforehand; the time that takes is printed.
public final class FuzzySearchTiming {
    private static final int ROUNDS = 12;

    private FuzzySearchTiming() {}

    public static void main(String[] arguments) {
        Random random = new Random(7);
        System.out.printf(
                "%8s %8s %6s | %12s %12s %8s | %8s %8s%n",
                "MB", "length", "edits", "plain MB/s", "ours MB/s", "ratio", "hit", "hit ours");
        for (int megabytes : new int[] {1, 5}) {
            String text = prose(random, megabytes * 1_000_000);
            long before = System.nanoTime();
            PreparedText prepared = PreparedText.of(text);
            System.out.printf("prepared %d MB in %d ms%n", megabytes, (System.nanoTime() - before) / 1_000_000);
            for (int length : new int[] {50, 100, 200, 300}) {
                for (int percent : new int[] {0, 10, 20}) {
                    measure(text, prepared, length, percent, random);
                }
            }
        }
    }

    private static void measure(String text, PreparedText prepared, int length, int percent, Random random) {
        int hits = 0;
        int plainHits = 0;
        long ours = Long.MAX_VALUE;
        long plain = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            int at = random.nextInt(text.length() - length - 1);
            String needle = edited(text.substring(at, at + length), length * percent / 100, random);
            long start = System.nanoTime();
            List<Integer> ends = FuzzySearch.ends(needle, prepared, 1);
            ours = Math.min(ours, System.nanoTime() - start);
            hits += !ends.isEmpty() && Math.abs(ends.getFirst() - at - length) <= length / 4 + 2 ? 1 : 0;
            if (round < 4) {
                start = System.nanoTime();
                int end = PlainMyers.end(needle, text);
                plain = Math.min(plain, System.nanoTime() - start);
                plainHits += Math.abs(end - at - length) <= length / 4 + 2 ? 1 : 0;
            }
        }
        double megabytes = text.length() / 1e6;
        double fast = megabytes / (ours / 1e9);
        double slow = megabytes / (plain / 1e9);
        System.out.printf(
                "%8.1f %8d %5d%% | %12.0f %12.0f %7.1fx | %8.2f %8.2f%n",
                megabytes, length, percent, slow, fast, fast / slow, plainHits / 4.0, hits / (double) ROUNDS);
    }

    /// Words of a made-up language with the lengths and the skewed frequencies of a real one.
    static String prose(Random random, int length) {
        String[] words = new String[20_000];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(random, i);
        }
        StringBuilder text = new StringBuilder(length + 32);
        while (text.length() < length) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(words.length)) - 1;
            text.append(words[rank]).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.substring(0, length);
    }

    private static String word(Random random, int rank) {
        int syllables = 1 + (rank < 50 ? 0 : random.nextInt(4));
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append("bcdfghlmnprstvw".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
            if (random.nextInt(3) == 0) {
                word.append("nrst".charAt(random.nextInt(4)));
            }
        }
        return word.toString();
    }

    static String edited(String text, int edits, Random random) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(edited.length());
            char letter = (char) ('a' + random.nextInt(26));
            switch (random.nextInt(3)) {
                case 0 -> edited.setCharAt(at, letter);
                case 1 -> edited.insert(at, letter);
                default -> edited.deleteCharAt(at);
            }
        }
        return edited.toString();
    }

    /// The peer: Myers' bit vectors over the whole text, a block of 64 after another, no filter.
    static final class PlainMyers {
        private PlainMyers() {}

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
}
