package ibid.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The longest run of candidates whose numbers rise: true markers rise, decimals and list numbers jump about.
final class Ascending {
    private Ascending() {}

    static List<MarkerCandidate> longest(List<MarkerCandidate> candidates) {
        int size = candidates.size();
        int[] tails = new int[size];
        int[] before = new int[size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            int number = number(candidates.get(i));
            int at = position(candidates, tails, length, number);
            before[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        List<MarkerCandidate> run = new ArrayList<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            run.add(candidates.get(i));
        }
        Collections.reverse(run);
        return run;
    }

    /// The first place in the tails whose number is not below this one.
    private static int position(List<MarkerCandidate> candidates, int[] tails, int length, int number) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(candidates.get(tails[middle])) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int number(MarkerCandidate candidate) {
        return BracketLabel.number(candidate.labels().getFirst());
    }
}
