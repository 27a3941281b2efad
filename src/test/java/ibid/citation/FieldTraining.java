package ibid.citation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Learns the weights of [FieldModel] from labelled references: a conditional random field by stochastic gradient with
/// adaptive steps, weights averaged over the last rounds; the same numbers on every run.
///
/// `main` writes the model that ships, from all collections beside the project.
final class FieldTraining {
    private static final int L = Label.COUNT;
    private static final int ROUNDS = 16;
    private static final int STYLED = 2500;
    private static final float STEP = 0.05f;
    private static final float DECAY = 3e-4f;
    private static final float DROPPED = 0.3f;
    private static final float NEGLIGIBLE = 1e-3f;

    private final float[] weights = new float[FieldModel.ROWS * L];
    private final float[] squares = new float[FieldModel.ROWS * L];
    private final float[] transitions = new float[FieldFeatures.BOUNDARIES * L * L];
    private final float[] transitionSquares = new float[transitions.length];
    private final double[] sums = new double[weights.length];
    private final double[] transitionSums = new double[transitions.length];
    private int summed;

    private record Example(int[][] rows, int[] boundaries, int[] gold) {}

    static FieldModel train(List<GoldReference> references) {
        FieldTraining training = new FieldTraining();
        List<Example> examples = new ArrayList<>();
        List<GoldReference> all = new ArrayList<>(references);
        all.addAll(StyledReferences.of(references, STYLED));
        for (GoldReference reference : all) {
            examples.add(example(reference));
        }
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Collections.shuffle(examples, random);
            examples.forEach(example -> training.learn(thinned(example, random)));
            if (round >= ROUNDS / 2) {
                training.sum();
            }
        }
        return training.averaged();
    }

    private static Example example(GoldReference reference) {
        Tokens tokens = Tokens.of(reference.text());
        Label[] labels = reference.of(tokens);
        FieldFeatures features = new FieldFeatures(tokens, 0, tokens.count);
        int[][] rows = new int[tokens.count][];
        int[] boundaries = new int[tokens.count];
        int[] gold = new int[tokens.count];
        int[] active = new int[FieldFeatures.MOST];
        for (int i = 0; i < tokens.count; i++) {
            int count = features.of(i, active);
            rows[i] = Arrays.copyOf(active, count);
            for (int f = 0; f < count; f++) {
                rows[i][f] = FieldModel.row(active[f]);
            }
            boundaries[i] = features.boundary(i);
            gold[i] = labels[i].ordinal();
        }
        return new Example(rows, boundaries, gold);
    }

    /// Without a share of the features, so that the others learn to do without them.
    private static Example thinned(Example example, Random random) {
        int[][] rows = new int[example.rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int[] kept = new int[example.rows[i].length];
            int count = 0;
            for (int row : example.rows[i]) {
                if (random.nextFloat() >= DROPPED) {
                    kept[count++] = row;
                }
            }
            rows[i] = Arrays.copyOf(kept, count);
        }
        return new Example(rows, example.boundaries, example.gold);
    }

    /// One step towards the gold labels: gold counts less expected counts.
    private void learn(Example example) {
        int n = example.gold.length;
        if (n == 0) {
            return;
        }
        float[] between = new float[transitions.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = (float) Math.exp(transitions[i]);
        }
        float[] node = potentials(example, n);
        float[] alpha = new float[n * L];
        float[] beta = new float[n * L];
        forward(example, n, node, between, alpha);
        backward(example, n, node, between, beta);
        for (int i = 0; i < n; i++) {
            float total = 0;
            for (int l = 0; l < L; l++) {
                total += alpha[i * L + l] * beta[i * L + l];
            }
            for (int l = 0; l < L; l++) {
                float gradient = (l == example.gold[i] ? 1 : 0) - alpha[i * L + l] * beta[i * L + l] / total;
                if (Math.abs(gradient) > NEGLIGIBLE) {
                    for (int row : example.rows[i]) {
                        step(weights, squares, row + l, gradient);
                    }
                }
            }
            if (i > 0) {
                stepBetween(example, i, node, between, alpha, beta);
            }
        }
    }

    private float[] potentials(Example example, int n) {
        float[] node = new float[n * L];
        for (int i = 0; i < n; i++) {
            int at = i * L;
            for (int row : example.rows[i]) {
                for (int l = 0; l < L; l++) {
                    node[at + l] += weights[row + l];
                }
            }
            float most = Float.NEGATIVE_INFINITY;
            for (int l = 0; l < L; l++) {
                most = Math.max(most, node[at + l]);
            }
            for (int l = 0; l < L; l++) {
                node[at + l] = (float) Math.exp(node[at + l] - most);
            }
        }
        return node;
    }

    private static void forward(Example example, int n, float[] node, float[] between, float[] alpha) {
        System.arraycopy(node, 0, alpha, 0, L);
        scale(alpha, 0);
        for (int i = 1; i < n; i++) {
            int table = example.boundaries[i] * L * L;
            for (int k = 0; k < L; k++) {
                float from = alpha[(i - 1) * L + k];
                for (int l = 0; l < L; l++) {
                    alpha[i * L + l] += from * between[table + k * L + l];
                }
            }
            for (int l = 0; l < L; l++) {
                alpha[i * L + l] *= node[i * L + l];
            }
            scale(alpha, i * L);
        }
    }

    private static void backward(Example example, int n, float[] node, float[] between, float[] beta) {
        Arrays.fill(beta, (n - 1) * L, n * L, 1f);
        for (int i = n - 2; i >= 0; i--) {
            int table = example.boundaries[i + 1] * L * L;
            for (int k = 0; k < L; k++) {
                float sum = 0;
                for (int l = 0; l < L; l++) {
                    sum += between[table + k * L + l] * node[(i + 1) * L + l] * beta[(i + 1) * L + l];
                }
                beta[i * L + k] = sum;
            }
            scale(beta, i * L);
        }
    }

    private static void scale(float[] values, int at) {
        float sum = 0;
        for (int l = 0; l < L; l++) {
            sum += values[at + l];
        }
        for (int l = 0; l < L; l++) {
            values[at + l] = sum > 0 ? values[at + l] / sum : 1f / L;
        }
    }

    private void stepBetween(Example example, int i, float[] node, float[] between, float[] alpha, float[] beta) {
        int table = example.boundaries[i] * L * L;
        float total = 0;
        float[] pairs = new float[L * L];
        for (int k = 0; k < L; k++) {
            for (int l = 0; l < L; l++) {
                float pair = alpha[(i - 1) * L + k] * between[table + k * L + l] * node[i * L + l] * beta[i * L + l];
                pairs[k * L + l] = pair;
                total += pair;
            }
        }
        int right = example.gold[i - 1] * L + example.gold[i];
        for (int pair = 0; pair < pairs.length; pair++) {
            float gradient = (pair == right ? 1 : 0) - pairs[pair] / total;
            if (Math.abs(gradient) > NEGLIGIBLE) {
                step(transitions, transitionSquares, table + pair, gradient);
            }
        }
    }

    private static void step(float[] values, float[] squares, int at, float gradient) {
        float pull = gradient - DECAY * values[at];
        squares[at] += pull * pull;
        values[at] += STEP * pull / (float) Math.sqrt(squares[at] + 1e-2f);
    }

    private void sum() {
        for (int i = 0; i < weights.length; i++) {
            sums[i] += weights[i];
        }
        for (int i = 0; i < transitions.length; i++) {
            transitionSums[i] += transitions[i];
        }
        summed++;
    }

    /// Mean weights, scaled into bytes.
    private FieldModel averaged() {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte)
                    Math.max(-127, Math.min(127, Math.round(sums[i] / summed * (1 - DROPPED) * FieldModel.SCALE)));
        }
        int[] between = new int[transitions.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = (int) Math.round(transitionSums[i] / summed * FieldModel.SCALE);
        }
        return new FieldModel(bytes, between);
    }

    static void write(FieldModel model, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out) {
                    {
                        def.setLevel(9);
                    }
                })) {
            for (int transition : model.transitions()) {
                data.writeInt(transition);
            }
            data.write(model.weights());
        }
    }

    static List<GoldReference> everything() {
        List<GoldReference> all = new ArrayList<>(ReferenceData.anyStyle());
        all.addAll(ReferenceData.linkedBooks());
        ReferenceData.notes().forEach(note -> note.works().forEach(work -> all.add(work.reference())));
        return all;
    }

    public static void main(String[] arguments) throws IOException {
        write(train(everything()), Path.of("src/main/resources/ibid/citation", FieldModel.RESOURCE));
    }
}
