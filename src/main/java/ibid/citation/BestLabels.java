package ibid.citation;

import java.util.ArrayList;
import java.util.List;

/// Finds the labels that weigh most together, where each field stands in one piece.
///
/// A chain knows only neighbours: it would let a title go on behind a place. The search is first done without that
/// rule, which is quick and mostly enough; each field found in two pieces is then held together in a search that
/// remembers which of them are over.
final class BestLabels {
    private static final int L = Label.COUNT;
    /// Barred, however good the rest is; adding to it does not overflow.
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private static final int LOW_BITS = 5;
    private static final int LOW = (1 << LOW_BITS) - 1;

    /// Fields that print never divides.
    private static final List<Label> WHOLE = List.of(Label.TITLE, Label.CONTAINER, Label.AUTHOR, Label.EDITOR);

    Label[] labels = new Label[0];
    int score;

    private final FieldFeatures features;
    private final int[] scores;
    private final int[] transitions;
    private final int n;
    /// By label: the bit that says that it is over, 0 for a label that may come again.
    private final int[] over = new int[L];

    BestLabels(FieldFeatures features, int[] scores, int[] transitions, int n) {
        this.features = features;
        this.scores = scores;
        this.transitions = transitions;
        this.n = n;
    }

    BestLabels whole() {
        search(0);
        int held = 0;
        for (List<Label> divided = divided(); !divided.isEmpty() && held < WHOLE.size(); divided = divided()) {
            for (Label label : divided) {
                over[label.ordinal()] = 1 << held;
                held++;
            }
            search(held);
        }
        return this;
    }

    private List<Label> divided() {
        List<Label> divided = new ArrayList<>(0);
        int seen = 0;
        for (int i = 0; i < n; i++) {
            int bit = 1 << labels[i].ordinal();
            boolean begins = i == 0 || labels[i] != labels[i - 1];
            if (begins && (seen & bit) != 0 && WHOLE.contains(labels[i]) && !divided.contains(labels[i])) {
                divided.add(labels[i]);
            }
            seen |= bit;
        }
        return divided;
    }

    /// States are a label and which of the held labels are over.
    private void search(int held) {
        int states = L << held;
        int[] back = new int[n * states];
        int[] now = new int[states];
        java.util.Arrays.fill(now, NEVER);
        System.arraycopy(scores, 0, now, 0, L);
        for (int i = 1; i < n; i++) {
            now = held == 0 ? step(i, now, back) : step(i, now, back, states);
        }
        int state = FieldModel.argMax(now, 0, states);
        score = now[state];
        labels = new Label[n];
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = Label.ALL[state % L];
            state = back[i * states + state];
        }
    }

    /// The best label before goes along in the low bits of its sum: one maximum then finds both, without a branch.
    private int[] step(int i, int[] now, int[] back) {
        int[] next = new int[L];
        java.util.Arrays.fill(next, Integer.MIN_VALUE);
        int most = now[FieldModel.argMax(now, 0, L)];
        int table = features.boundary(i) * L * L;
        for (int k = 0; k < L; k++) {
            int before = now[k] - most;
            int row = table + k * L;
            int low = LOW - k;
            for (int l = 0; l < L; l++) {
                next[l] = Math.max(next[l], ((before + transitions[row + l]) << LOW_BITS) + low);
            }
        }
        for (int l = 0; l < L; l++) {
            back[i * L + l] = LOW - (next[l] & LOW);
            next[l] = (next[l] >> LOW_BITS) + most + scores[i * L + l];
        }
        return next;
    }

    private int[] step(int i, int[] now, int[] back, int states) {
        int[] next = new int[states];
        java.util.Arrays.fill(next, NEVER);
        int table = features.boundary(i) * L * L;
        for (int state = 0; state < states; state++) {
            if (now[state] <= NEVER / 2) {
                continue;
            }
            int k = state % L;
            for (int l = 0; l < L; l++) {
                int done = k == l ? state / L : state / L | over[k];
                if ((done & over[l]) != 0) {
                    continue;
                }
                int to = done * L + l;
                int sum = now[state] + transitions[table + k * L + l] + scores[i * L + l];
                if (sum > next[to]) {
                    next[to] = sum;
                    back[i * states + to] = state;
                }
            }
        }
        return next;
    }
}
