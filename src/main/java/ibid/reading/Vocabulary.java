package ibid.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which sentences bear which words and numbers: how rare each is in this document, and how much it draws notes.
final class Vocabulary {
    /// Fewer sentences than this say nothing about what a word draws.
    private static final int ENOUGH = 3;

    private final List<Terms> terms = new ArrayList<>();
    private final Map<String, List<Integer>> bearing = new HashMap<>();
    private final Map<String, Integer> marked = new HashMap<>();
    private int markedSentences;

    /// @param isMarked per sentence, whether a marker stands in it
    Vocabulary(String text, List<Sentence> sentences, boolean[] isMarked) {
        for (int s = 0; s < sentences.size(); s++) {
            Span span = sentences.get(s).span();
            Terms own = Terms.of(text, span.start(), span.end());
            terms.add(own);
            Set<String> all = new HashSet<>(own.stems().keySet());
            all.addAll(own.numbers());
            for (String word : all) {
                bearing.computeIfAbsent(word, _ -> new ArrayList<>(2)).add(s);
                if (isMarked[s]) {
                    marked.merge(word, 1, Integer::sum);
                }
            }
            markedSentences += isMarked[s] ? 1 : 0;
        }
    }

    Terms termsOf(int sentence) {
        return terms.get(sentence);
    }

    List<Integer> sentencesWith(String word) {
        return bearing.getOrDefault(word, List.of());
    }

    /// 0 for a word in every sentence; the logarithm of how many sentences there are for each that bears it.
    double rarity(String word) {
        return Math.log((double) Math.max(1, terms.size())
                / Math.max(1, sentencesWith(word).size()));
    }

    /// Above 0 when the stretch is worded like the sentences that carry markers: what such authors give sources for.
    double attraction(Terms stretch) {
        double sum = 0;
        int counted = 0;
        for (String word : stretch.stems().keySet()) {
            int all = sentencesWith(word).size();
            if (all >= ENOUGH) {
                double inMarked = (marked.getOrDefault(word, 0) + 1.0) / (markedSentences + 2.0);
                double inAll = (all + 1.0) / (terms.size() + 2.0);
                sum += Math.log(inMarked / inAll);
                counted++;
            }
        }
        return sum / Math.sqrt(counted + ENOUGH);
    }
}
