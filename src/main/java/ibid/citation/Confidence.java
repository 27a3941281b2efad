package ibid.citation;

import java.util.List;
import java.util.Map;

/// How often citations that look as sure as this one have all their fields right: a logistic curve over what the
/// model thinks of its labels and over how the fields fit together.
///
/// Fitted on references that the weights were not learned from, see `CitationEvaluation`.
final class Confidence {
    private static final double[] WEIGHTS = {
        1.1, -4.298, 1.000, 0.954, 0.607, 0.922, -0.220, 0.783, 0.300, 1.269, -0.645
    };

    private Confidence() {}

    static double of(
            double logProbability,
            Label[] unmended,
            Label[] labels,
            Map<Label, List<String>> runs,
            CslItem csl,
            boolean pointsBack) {
        double[] evidence = evidence(logProbability, unmended, labels, runs, csl, pointsBack);
        double sum = 0;
        for (int i = 0; i < evidence.length; i++) {
            sum += WEIGHTS[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static double[] evidence(
            double logProbability,
            Label[] unmended,
            Label[] labels,
            Map<Label, List<String>> runs,
            CslItem csl,
            boolean pointsBack) {
        int mended = 0;
        for (int i = 0; i < labels.length; i++) {
            mended += labels[i] == unmended[i] ? 0 : 1;
        }
        int repeated = repeated(runs, Label.AUTHOR)
                + repeated(runs, Label.TITLE)
                + repeated(runs, Label.CONTAINER)
                + repeated(runs, Label.EDITOR);
        boolean title = csl.title() != null;
        boolean people = !csl.author().isEmpty() || !csl.editor().isEmpty();
        return new double[] {
            1,
            Math.sqrt(-Math.min(0, logProbability)),
            Math.min(10, -logProbability),
            (double) mended / labels.length,
            Math.min(repeated, 3),
            title ? 1 : 0,
            people ? 1 : 0,
            csl.issued() != null ? 1 : 0,
            Math.log(labels.length),
            pointsBack ? 1 : 0,
            repeated(runs, Label.DATE),
        };
    }

    private static int repeated(Map<Label, List<String>> runs, Label label) {
        return Math.max(0, runs.getOrDefault(label, List.of()).size() - 1);
    }
}
