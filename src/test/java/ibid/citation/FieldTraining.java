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

/// Learns the weights of [FieldModel] from labelled references: an averaged structured perceptron, the same
/// numbers on every run.
///
/// `main` writes the model that ships, from all collections beside the project.
final class FieldTraining {
    private static final int L = Label.COUNT;
    private static final int ROUNDS = 12;
    private static final int STYLED = 5000;

    private final float[] weights = new float[FieldModel.ROWS * L];
    private final double[] sums = new double[FieldModel.ROWS * L];
    private final float[] transitions = new float[FieldFeatures.BOUNDARIES * L * L];
    private final double[] transitionSums = new double[transitions.length];
    private long step = 1;

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
            examples.forEach(training::learn);
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

    private void learn(Example example) {
        int[] guess = best(example);
        int n = guess.length;
        for (int i = 0; i < n; i++) {
            int right = example.gold[i];
            int wrong = guess[i];
            if (right != wrong) {
                for (int row : example.rows[i]) {
                    change(weights, sums, row + right, 1);
                    change(weights, sums, row + wrong, -1);
                }
            }
            if (i > 0 && (right != wrong || example.gold[i - 1] != guess[i - 1])) {
                int table = example.boundaries[i] * L * L;
                change(transitions, transitionSums, table + example.gold[i - 1] * L + right, 1);
                change(transitions, transitionSums, table + guess[i - 1] * L + wrong, -1);
            }
        }
        step++;
    }

    private void change(float[] values, double[] totals, int at, float by) {
        values[at] += by;
        totals[at] += (double) step * by;
    }

    private int[] best(Example example) {
        int n = example.gold.length;
        float[] now = new float[L];
        int[] back = new int[n * L];
        for (int i = 0; i < n; i++) {
            float[] next = new float[L];
            for (int row : example.rows[i]) {
                for (int l = 0; l < L; l++) {
                    next[l] += weights[row + l];
                }
            }
            if (i > 0) {
                int table = example.boundaries[i] * L * L;
                for (int l = 0; l < L; l++) {
                    float best = Float.NEGATIVE_INFINITY;
                    for (int k = 0; k < L; k++) {
                        float score = now[k] + transitions[table + k * L + l];
                        if (score > best) {
                            best = score;
                            back[i * L + l] = k;
                        }
                    }
                    next[l] += best;
                }
            }
            now = next;
        }
        int[] labels = new int[n];
        int l = 0;
        for (int k = 1; k < L; k++) {
            l = now[k] > now[l] ? k : l;
        }
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = l;
            l = back[i * L + l];
        }
        return labels;
    }

    /// Weights over all steps, scaled into bytes.
    private FieldModel averaged() {
        double[] mean = new double[weights.length];
        double largest = 0;
        for (int i = 0; i < mean.length; i++) {
            mean[i] = weights[i] - sums[i] / step;
            largest = Math.max(largest, Math.abs(mean[i]));
        }
        double[] sorted = Arrays.stream(mean).map(Math::abs).filter(v -> v > 0).sorted().toArray();
        double scale = 127 / sorted[(int) (sorted.length * 0.9995)];
        byte[] bytes = new byte[mean.length];
        for (int i = 0; i < mean.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(mean[i] * scale)));
        }
        int[] between = new int[transitions.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = (int) Math.round((transitions[i] - transitionSums[i] / step) * scale);
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
