package ibid.benchmark;

import java.util.Random;

/// Text to search through, and what a hurried hand makes of a stretch of it.
final class InventedProse {
    private InventedProse() {}

    /// Words of a made-up language with the lengths and the skewed frequencies of a real one.
    static String of(Random random, int length) {
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
}
