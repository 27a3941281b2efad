package ibid.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which sentences bear which words and numbers, and how rare each is in this document.
final class Vocabulary {
    private final List<Terms> terms = new ArrayList<>();
    private final Map<String, List<Integer>> bearing = new HashMap<>();

    Vocabulary(String text, List<Sentence> sentences) {
        for (int s = 0; s < sentences.size(); s++) {
            Span span = sentences.get(s).span();
            Terms own = Terms.of(text, span.start(), span.end());
            terms.add(own);
            Set<String> all = new HashSet<>(own.stems().keySet());
            all.addAll(own.numbers());
            for (String word : all) {
                bearing.computeIfAbsent(word, _ -> new ArrayList<>(2)).add(s);
            }
        }
    }

    Terms termsOf(int sentence) {
        return terms.get(sentence);
    }

    int sentences() {
        return terms.size();
    }

    List<Integer> sentencesWith(String word) {
        return bearing.getOrDefault(word, List.of());
    }

    /// 0 for a word in every sentence; the logarithm of how many sentences there are for each that bears it.
    double rarity(String word) {
        return Math.log((double) Math.max(1, terms.size())
                / Math.max(1, sentencesWith(word).size()));
    }
}
