package ibid.passage;

import java.util.Arrays;
import java.util.Locale;

/// How alike two words are written, 0 to 1: enough to pair "organise" with "organize".
final class Similarity {
    private Similarity() {}

    static double of(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int longest = Math.max(left.length(), right.length());
        if (longest == 0) {
            return 1;
        }
        return longest > 64 ? (left.equals(right) ? 1 : 0) : 1 - (double) distance(left, right) / longest;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
