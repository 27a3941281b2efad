package ibid.passage;

import ibid.passage.Sentences.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Ranks passages that may bear on a paraphrased claim by the words they share with it: rare ones, names and figures
/// count most, and two neighbouring sentences count together. Sharing words is not support.
public final class Candidates {
    private static final int MOST = 5;
    private static final int SHARED = 3;
    private static final double SHARE = 0.22;
    private static final int NAMED = 8;

    /// At most five, best first; none where the evidence is thin.
    public List<Match> rank(String claim, String text) {
        return rank(claim, PreparedText.of(text));
    }

    public List<Match> rank(String claim, PreparedText prepared) {
        String text = prepared.original();
        Set<String> asked = new LinkedHashSet<>(terms(claim).keySet());
        List<Sentence> sentences = prepared.sentences();
        if (asked.size() < SHARED || sentences.isEmpty()) {
            return List.of();
        }
        List<Map<String, String>> terms = prepared.terms();
        Map<String, Double> rarity = rarity(asked, terms);
        double all = asked.stream().mapToDouble(rarity::get).sum();
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Set<String> here = shared(asked, terms.get(i));
            Set<String> near = new LinkedHashSet<>(here);
            if (i + 1 < sentences.size()
                    && sentences.get(i + 1).start() - sentences.get(i).end() < 3) {
                near.addAll(shared(asked, terms.get(i + 1)));
            }
            double alone = weight(here, rarity);
            double together = weight(near, rarity);
            boolean two = together > alone * 1.4 && together / all >= SHARE && near.size() >= SHARED;
            if (two || (here.size() >= SHARED && alone / all >= SHARE)) {
                int end = two ? sentences.get(i + 1).end() : sentences.get(i).end();
                Set<String> why = two ? near : here;
                scored.add(new Scored(sentences.get(i).start(), end, two ? together * 0.9 : alone, why, i));
            }
        }
        return chosen(claim, text, scored, rarity, all);
    }

    private record Scored(int start, int end, double score, Set<String> shared, int sentence) {}

    private static List<Match> chosen(
            String claim, String text, List<Scored> scored, Map<String, Double> rarity, double all) {
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::start));
        List<Scored> kept = new ArrayList<>();
        for (Scored each : scored) {
            boolean apart = kept.stream().allMatch(k -> each.end() <= k.start() || k.end() <= each.start());
            boolean close = kept.isEmpty() || each.score() >= kept.getFirst().score() * 0.4;
            if (apart && close && kept.size() < MOST) {
                kept.add(each);
            }
        }
        return kept.stream().map(k -> match(claim, text, k, rarity, all)).toList();
    }

    private static Match match(String claim, String text, Scored scored, Map<String, Double> rarity, double all) {
        Map<String, String> written = terms(text.substring(scored.start(), scored.end()));
        List<String> names = scored.shared().stream()
                .sorted(Comparator.comparingDouble((String t) -> -rarity.getOrDefault(t, 0.0)))
                .map(t -> written.getOrDefault(t, t))
                .limit(NAMED)
                .toList();
        String reason = "Shares %s (%d %% of the claim’s weight)."
                .formatted(String.join(", ", names), Math.round(100 * weight(scored.shared(), rarity) / all));
        return new Match(
                Element.CLAIM,
                FindingKind.CANDIDATE_PASSAGE,
                claim,
                0,
                claim.length(),
                null,
                Passage.of(text, scored.start(), scored.end()),
                List.of(),
                reason);
    }

    private static Set<String> shared(Set<String> asked, Map<String, String> terms) {
        Set<String> shared = new LinkedHashSet<>(asked);
        shared.retainAll(terms.keySet());
        return shared;
    }

    private static double weight(Set<String> terms, Map<String, Double> rarity) {
        return terms.stream().mapToDouble(t -> rarity.getOrDefault(t, 0.0)).sum();
    }

    /// Inverse document frequency over the text's own sentences; a term that the text lacks weighs as the rarest.
    private static Map<String, Double> rarity(Set<String> asked, List<Map<String, String>> sentences) {
        Map<String, Double> rarity = new HashMap<>();
        for (String term : asked) {
            long holding = sentences.stream().filter(s -> s.containsKey(term)).count();
            double idf = Math.log((sentences.size() + 1.0) / (holding + 0.5)) + 0.3;
            boolean strong = Character.isDigit(term.charAt(0)) || Character.isUpperCase(term.charAt(0));
            rarity.put(term, Math.max(0.1, idf) * (strong ? 1.3 : 1));
        }
        return rarity;
    }

    static List<Map<String, String>> terms(String text, List<Sentence> sentences) {
        return sentences.stream()
                .map(s -> terms(text.substring(s.start(), s.end())))
                .toList();
    }

    /// Stems that carry matter, each with the word as written. Names keep their capital; unspaced scripts give pairs of
    /// characters.
    private static Map<String, String> terms(String text) {
        Map<String, String> terms = new HashMap<>();
        Skeleton skeleton = Skeleton.of(text);
        List<Token> tokens = Tokens.of(skeleton, 0, skeleton.length(), 0, new HashSet<>());
        String previous = "";
        for (Token token : tokens) {
            if (!token.isWord()) {
                previous = "";
                continue;
            }
            String word = token.text();
            if (Glyphs.isUnspaced(word.charAt(0))) {
                if (!previous.isEmpty()) {
                    terms.put(previous + word, previous + word);
                }
                previous = word;
                continue;
            }
            previous = "";
            String lower = word.toLowerCase(Locale.ROOT);
            if (word.length() >= 2 && !StopWords.contains(lower)) {
                terms.putIfAbsent(stem(lower), word);
            }
        }
        return terms;
    }

    /// Enough to bring "visits" and "visited" together.
    static String stem(String word) {
        String base = word.endsWith("'s") && word.length() > 2 ? word.substring(0, word.length() - 2) : word;
        for (String ending : new String[] {
            "ations", "ation", "ingly", "ments", "ment", "ings", "ions", "ing", "ion", "ies", "ied", "ed", "es", "ly",
            "s", "e"
        }) {
            if (base.length() >= ending.length() + 4 && base.endsWith(ending) && Character.isLetter(base.charAt(0))) {
                return base.substring(0, base.length() - ending.length());
            }
        }
        return base;
    }
}
