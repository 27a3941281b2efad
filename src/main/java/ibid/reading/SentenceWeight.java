package ibid.reading;

import ibid.reading.Placement.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much speaks for one sentence as the place of one note. The weights were fitted over real notes whose markers
/// were taken out one at a time, and rounded; the unit is a logarithm of odds.
final class SentenceWeight {
    private static final double LEXICAL = 0.2;
    private static final double PARAGRAPH = 0.05;
    private static final double NUMBER = 0.3;
    private static final double SHARED_QUOTATION = 3;
    private static final double QUOTES = 0.6;
    private static final double FIGURES = 1.5;
    /// A quotation wants a source rather than a comment.
    private static final double QUOTES_LAW = 1.3;
    private static final double SEVERAL_ARTICLES = 1.5;
    /// A sentence that names an article needs no note to name another.
    private static final double OTHER_ARTICLES = -2;
    private static final double NEIGHBOURS_PARAGRAPH = 1.6;
    private static final double PLACE = 1.5;
    private static final double LAWFUL = 0.4;
    private static final double BEFORE_NEXT_MARKER = -2;
    private static final double REFERRED_TO = -2;
    private static final double SHORT = -0.9;
    private static final double OUTSIDE = -7;

    private final String text;
    private final List<Sentence> sentences;
    private final Vocabulary vocabulary;
    private final Attraction lawful;
    private final NoteEvidence note;
    private final Window window;
    private final Map<Integer, Double> paragraphWords = new HashMap<>();

    record Weighed(int sentence, double score, List<String> reasons) {}

    SentenceWeight(
            String text,
            List<Sentence> sentences,
            Vocabulary vocabulary,
            Attraction lawful,
            NoteEvidence note,
            Window window) {
        this.text = text;
        this.sentences = sentences;
        this.vocabulary = vocabulary;
        this.lawful = lawful;
        this.note = note;
        this.window = window;
    }

    Weighed of(int s) {
        Span whole = sentences.get(s).span();
        boolean inside = window.holds(s);
        int start = inside ? Math.max(whole.start(), window.from()) : whole.start();
        int end = inside ? Math.min(whole.end(), window.to()) : whole.end();
        boolean entire = start == whole.start() && end == whole.end();
        Terms terms = entire ? vocabulary.termsOf(s) : Terms.of(text, start, Math.max(start, end));
        String words = text.substring(start, Math.max(start, end));
        List<String> reasons = new ArrayList<>();

        double score = shared(terms, start, end, words, reasons);
        if (quotesAtLength(start, end) && !beginsMarker(end, whole)) {
            score += note.beginsWithLaw() ? QUOTES_LAW : QUOTES;
            reasons.add("quotes words without a note");
        }
        if (terms.hasQuantity() && note.terms().hasQuantity() && !note.citesLaw()) {
            score += FIGURES;
        }
        score += note.citesLaw() ? law(words, terms) : 0;
        score += terms.stems().size() < 4 ? SHORT : 0;
        return new Weighed(s, score + place(s, end < whole.end(), inside, reasons), reasons);
    }

    private double law(String words, Terms terms) {
        double score = LAWFUL * lawful.of(terms);
        if (note.beginsWithLaw() && note.articles().size() > 1 && Articles.speaksOfSeveral(words)) {
            score += SEVERAL_ARTICLES;
        }
        Set<Integer> named = Articles.in(words);
        boolean others = !named.isEmpty() && !note.articles().isEmpty() && Collections.disjoint(named, note.articles());
        return others ? score + OTHER_ARTICLES : score;
    }

    private double shared(Terms terms, int start, int end, String words, List<String> reasons) {
        SharedWords shared = SharedWords.of(text, start, Math.max(start, end), note, vocabulary);
        List<String> numbers = terms.numbers().stream()
                .filter(note.terms().numbers()::contains)
                .sorted()
                .toList();
        List<String> quoted = note.sharedQuotations(words);
        double score = LEXICAL * shared.weight() / Math.sqrt(6.0 + terms.stems().size());
        for (String number : numbers) {
            score += note.refersBack() ? 0 : NUMBER * vocabulary.rarity(number);
        }
        // "The 30 percent quoted above": the sentence with that number is not the place, it stands before it.
        score += note.refersBack() && !numbers.isEmpty() ? REFERRED_TO : 0;
        score += SHARED_QUOTATION * quoted.size();
        tell(reasons, "shares the quotation “%s”", quoted);
        tell(reasons, "shares the name %s", shared.names());
        tell(reasons, "shares the number or year %s", numbers);
        tell(reasons, "shares the word %s", shared.rare());
        return score;
    }

    private double place(int s, boolean beforeNextMarker, boolean inside, List<String> reasons) {
        if (!inside) {
            reasons.add("stands outside the order of the notes");
            return OUTSIDE;
        }
        double score = beforeNextMarker ? BEFORE_NEXT_MARKER : 0;
        int block = sentences.get(s).block();
        score += block == window.blockBefore() ? NEIGHBOURS_PARAGRAPH : 0;
        score += block == window.blockAfter() ? NEIGHBOURS_PARAGRAPH : 0;
        score += PARAGRAPH * paragraphWords.computeIfAbsent(block, _ -> paragraphWeight(s));
        double way = (s - window.first()) / (double) Math.max(1, window.last() - window.first() - 1);
        score -= PLACE * (way - window.expected()) * (way - window.expected());
        reasons.add(placeInWords());
        return score;
    }

    /// What the sentence's paragraph shares with the note, as far as it lies in the window.
    private double paragraphWeight(int s) {
        int block = sentences.get(s).block();
        int first = s;
        while (first > window.first() && sentences.get(first - 1).block() == block) {
            first--;
        }
        Set<String> shared = new HashSet<>();
        for (int i = first; i < window.last() && sentences.get(i).block() == block; i++) {
            vocabulary.termsOf(i).stems().keySet().stream()
                    .filter(note.words()::contains)
                    .forEach(shared::add);
        }
        return shared.stream().mapToDouble(vocabulary::rarity).sum();
    }

    private String placeInWords() {
        String before = window.labelBefore();
        String after = window.labelAfter();
        if (before.isEmpty()) {
            return after.isEmpty() ? "stands in the body" : "stands before the marker of note " + after;
        }
        return after.isEmpty()
                ? "stands after the marker of note " + before
                : "stands between the markers of notes " + before + " and " + after;
    }

    private boolean quotesAtLength(int start, int end) {
        return Quotations.in(text, start, Math.max(start, end)).stream()
                .anyMatch(quotation -> Quotations.words(text, quotation) >= 3);
    }

    /// Whether the next marker follows at once: then the quotation has its note.
    private boolean beginsMarker(int end, Span whole) {
        return end == window.to() && end < whole.end();
    }

    private static void tell(List<String> reasons, String sentence, List<String> shared) {
        if (!shared.isEmpty()) {
            reasons.add(sentence.formatted(String.join(", ", shared.subList(0, Math.min(4, shared.size())))));
        }
    }
}
