package ibid.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What the sentences that carry notes of one kind are about: what this author gives such notes for.
final class Attraction {
    /// Fewer sentences than this say nothing about what a word draws.
    private static final int ENOUGH = 3;

    private final Vocabulary vocabulary;
    private final Map<String, Integer> marked = new HashMap<>();
    private final int sentences;

    /// @param marked the sentences that carry such notes
    Attraction(Vocabulary vocabulary, BitSet marked) {
        this.vocabulary = vocabulary;
        this.sentences = marked.cardinality();
        marked.stream()
                .forEach(s -> vocabulary
                        .termsOf(s)
                        .stems()
                        .keySet()
                        .forEach(word -> this.marked.merge(word, 1, Integer::sum)));
    }

    /// Above 0 when the stretch is worded like those sentences; 0 when there are too few to tell.
    double of(Terms stretch) {
        if (sentences < ENOUGH) {
            return 0;
        }
        double sum = 0;
        int counted = 0;
        for (String word : stretch.stems().keySet()) {
            int all = vocabulary.sentencesWith(word).size();
            if (all >= ENOUGH) {
                double inAll = (all + 1.0) / (vocabulary.sentences() + 2.0);
                double inMarked = (marked.getOrDefault(word, 0) + 1.0) / (sentences + 2.0);
                sum += Math.log(inMarked / inAll);
                counted++;
            }
        }
        return sum / Math.sqrt(counted + ENOUGH);
    }
}
