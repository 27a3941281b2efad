package ibid.citation;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A linear chain over the tokens of one reference: the best sequence of labels by summed weights.
///
/// Weights are bytes in one table that features are hashed into; two features may share a row. Made by
/// `FieldTraining` in the tests.
final class FieldModel {
    static final String RESOURCE = "fields.model";
    /// Weights are this many times the logarithms of odds.
    static final int SCALE = 32;

    static final int BITS = 17;
    static final int ROWS = 1 << BITS;

    /// Taken from what cannot be, as a weight.
    private static final int UNHEARD_OF = 20 * SCALE;

    private static final int L = Label.COUNT;
    private static final int WORDS = 3;
    private static final long EVEN_BYTES = 0x00FF_00FF_00FF_00FFL;
    private static final int BIAS = 128;

    /// The exponential of less and less, by steps of one weight; beyond the last one nothing counts.
    private static final float[] EXPONENTIALS = exponentials();

    private final byte[] weights;
    private final long[] packed;
    private final int[] transitions;
    private final float[] factors;

    FieldModel(byte[] weights, int[] transitions) {
        this.weights = weights;
        this.packed = pack(weights);
        this.transitions = transitions;
        this.factors = new float[transitions.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (float) Math.exp((double) transitions[i] / SCALE);
        }
    }

    private static float[] exponentials() {
        float[] values = new float[SCALE * 20];
        for (int i = 0; i < values.length - 1; i++) {
            values[i] = (float) Math.exp(-(double) i / SCALE);
        }
        return values;
    }

    static FieldModel bundled() {
        return Bundled.MODEL;
    }

    private static final class Bundled {
        static final FieldModel MODEL = load();

        private static FieldModel load() {
            try (InputStream in = FieldModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + RESOURCE);
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static FieldModel read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
            int[] transitions = new int[FieldFeatures.BOUNDARIES * L * L];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = data.readInt();
            }
            byte[] weights = new byte[ROWS * L];
            data.readFully(weights);
            return new FieldModel(weights, transitions);
        }
    }

    byte[] weights() {
        return weights;
    }

    int[] transitions() {
        return transitions;
    }

    /// The row of a feature.
    static int row(int hash) {
        return (hash >>> (32 - BITS)) * L;
    }

    /// Labels for the tokens `from` to `to`, and how clear the choice was.
    Labelling label(Tokens tokens, int from, int to) {
        int n = to - from;
        FieldFeatures features = new FieldFeatures(tokens, from, to);
        int[] scores = new int[n * L];
        int[] active = new int[FieldFeatures.MOST];
        for (int i = 0; i < n; i++) {
            sum(active, features.of(i, active), scores, i * L);
        }
        return best(features, scores, n);
    }

    /// The same once more, with labels known for some of the tokens (null elsewhere).
    Labelling label(Labelling before, @Nullable Label[] known) {
        int n = known.length;
        int[] scores = before.scores.clone();
        for (int i = 0; i < n; i++) {
            Label label = known[i];
            for (int l = 0; label != null && l < L; l++) {
                scores[i * L + l] -= Label.ALL[l] == label ? 0 : UNHEARD_OF;
            }
        }
        return best(before.features, scores, n);
    }

    /// Adds up the rows of the active features, four labels in one addition: each lane of 16 bits holds sums of up to
    /// 64 weights, made positive by [#BIAS]. In the table a weight takes 8 bits, so that a row is soon fetched.
    private void sum(int[] active, int count, int[] scores, int at) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        long e = 0;
        for (int f = 0; f < count; f++) {
            int row = (active[f] >>> (32 - BITS)) * WORDS;
            long low = packed[row];
            long high = packed[row + 1];
            a += low & EVEN_BYTES;
            b += low >>> 8 & EVEN_BYTES;
            c += high & EVEN_BYTES;
            d += high >>> 8 & EVEN_BYTES;
            e += packed[row + 2];
        }
        int bias = count * BIAS;
        unpack(a, b, scores, at, bias);
        unpack(c, d, scores, at + 8, bias);
        scores[at + 16] = (int) e - bias;
    }

    private static void unpack(long even, long odd, int[] scores, int at, int bias) {
        for (int lane = 0; lane < 4; lane++) {
            scores[at + 2 * lane] = (int) (even >>> (16 * lane) & 0xFFFF) - bias;
            scores[at + 2 * lane + 1] = (int) (odd >>> (16 * lane) & 0xFFFF) - bias;
        }
    }

    private static long[] pack(byte[] weights) {
        long[] packed = new long[ROWS * WORDS];
        for (int row = 0; row < ROWS; row++) {
            for (int l = 0; l < L; l++) {
                packed[row * WORDS + l / 8] |= (long) (weights[row * L + l] + BIAS) << (8 * (l % 8));
            }
        }
        return packed;
    }

    private Labelling best(FieldFeatures features, int[] scores, int n) {
        if (n == 0) {
            return new Labelling(new Label[0], 0, features, scores);
        }
        BestLabels best = new BestLabels(features, scores, transitions, n).whole();
        return new Labelling(best.labels, (float) best.score / SCALE, features, scores);
    }

    /// The natural logarithm of how probable a whole sequence of labels is, 0 for certainty.
    float logProbability(Labelling labelling) {
        int n = labelling.labels.length;
        return n == 0 ? 0 : labelling.logWeight - logarithmOfAll(labelling.features, labelling.scores, n);
    }

    /// The logarithm of the weights of all label sequences together.
    private float logarithmOfAll(FieldFeatures features, int[] scores, int n) {
        float[] now = new float[L];
        float[] next = new float[L];
        double sum = weigh(scores, 0, now, null);
        for (int i = 1; i < n; i++) {
            int table = features.boundary(i) * L * L;
            Arrays.fill(next, 0);
            for (int k = 0; k < L; k++) {
                float from = now[k];
                int row = table + k * L;
                for (int l = 0; l < L; l++) {
                    next[l] += from * factors[row + l];
                }
            }
            sum += weigh(scores, i * L, now, next);
        }
        return (float) sum;
    }

    /// Puts the token's own weights, times `before`, into `now` so that they sum to one; returns the logarithm taken
    /// out.
    private static double weigh(int[] scores, int from, float[] now, float @Nullable [] before) {
        int most = scores[from + argMax(scores, from, L)];
        float total = 0;
        for (int l = 0; l < L; l++) {
            float own = EXPONENTIALS[Math.min(most - scores[from + l], EXPONENTIALS.length - 1)];
            now[l] = before == null ? own : own * before[l];
            total += now[l];
        }
        for (int l = 0; l < L; l++) {
            now[l] /= total;
        }
        return (double) most / SCALE + Math.log(total);
    }

    static int argMax(int[] scores, int from, int count) {
        int best = 0;
        for (int l = 1; l < count; l++) {
            if (scores[from + l] > scores[from + best]) {
                best = l;
            }
        }
        return best;
    }

    /// What the model thinks.
    static final class Labelling {
        /// One per token; whoever asked may mend them.
        final Label[] labels;
        private final float logWeight;
        private final FieldFeatures features;
        private final int[] scores;

        private Labelling(Label[] labels, float logWeight, FieldFeatures features, int[] scores) {
            this.labels = labels;
            this.logWeight = logWeight;
            this.features = features;
            this.scores = scores;
        }
    }
}
