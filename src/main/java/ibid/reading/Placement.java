package ibid.reading;

import ibid.reading.Draft.DraftNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Ranks the sentences that a note without marker may belong to.
///
/// Two things speak: what the sentence shares with the note (rare words weigh more than common ones), and where it
/// stands, since notes follow the order of their markers.
final class Placement {
    private static final int MOST_SUGGESTIONS = 5;
    /// Sentences that are weighed because of their place alone.
    private static final int WIDEST_WINDOW = 600;
    /// A word in more sentences than this finds nobody.
    private static final int COMMONEST = 400;

    private final String text;
    private final List<DraftNote> notes;
    private final List<List<Span>> markers;
    private final List<Sentence> sentences;
    private final List<Terms> terms = new ArrayList<>();
    private final Map<String, List<Integer>> sentencesOf = new HashMap<>();
    private final List<Span> allMarkers;

    Placement(String text, List<DraftNote> notes, List<List<Span>> markers, List<Sentence> sentences) {
        this.text = text;
        this.notes = notes;
        this.markers = markers;
        this.sentences = sentences;
        this.allMarkers = markers.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        for (int s = 0; s < sentences.size(); s++) {
            Span span = sentences.get(s).span();
            Terms own = Terms.of(text, span.start(), span.end());
            terms.add(own);
            for (String stem : own.stems().keySet()) {
                sentencesOf.computeIfAbsent(stem, _ -> new ArrayList<>()).add(s);
            }
            for (String number : own.numbers()) {
                sentencesOf.computeIfAbsent(number, _ -> new ArrayList<>()).add(s);
            }
        }
    }

    /// Best first; none when the body has no sentences.
    List<Suggestion> suggestionsFor(int note) {
        NoteEvidence evidence = NoteEvidence.of(text, notes.get(note));
        int from = previousMarker(note);
        int to = nextMarker(note);
        List<Weighed> weighed = new ArrayList<>();
        for (int s : eligible(evidence, from, to)) {
            weighed.add(weigh(evidence, s, from, to));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::score).reversed().thenComparingInt(Weighed::sentence));
        return diverse(weighed);
    }

    private record Weighed(int sentence, double score, List<String> reasons) {}

    private Set<Integer> eligible(NoteEvidence evidence, int from, int to) {
        Set<Integer> eligible = new TreeSet<>();
        int first = firstSentenceEndingAfter(from);
        for (int s = first;
                s < sentences.size()
                        && s - first < WIDEST_WINDOW
                        && sentences.get(s).span().start() < to;
                s++) {
            eligible.add(s);
        }
        Set<String> wanted = new HashSet<>(evidence.terms().stems().keySet());
        wanted.addAll(evidence.terms().numbers());
        for (String stem : wanted) {
            List<Integer> bearing = sentencesOf.getOrDefault(stem, List.of());
            if (bearing.size() <= COMMONEST) {
                eligible.addAll(bearing);
            }
        }
        return eligible;
    }

    private int firstSentenceEndingAfter(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Weighed weigh(NoteEvidence evidence, int s, int from, int to) {
        Span span = sentences.get(s).span();
        boolean between = span.end() > from && span.start() < to;
        int start = between ? Math.max(span.start(), from) : span.start();
        int end = between ? Math.min(span.end(), to) : span.end();
        Terms own = start == span.start() && end == span.end() ? terms.get(s) : Terms.of(text, start, end);
        List<String> reasons = new ArrayList<>();
        double score = 0;

        List<String> names = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        for (Map.Entry<String, String> word : own.stems().entrySet()) {
            String stem = word.getKey();
            if (!evidence.terms().stems().containsKey(stem)) {
                continue;
            }
            double weight = rarity(stem);
            boolean name =
                    own.names().contains(stem) || evidence.terms().names().contains(stem);
            score += name ? weight * 1.3 : weight;
            if (name) {
                names.add(word.getValue());
            } else if (weight > 2) {
                rare.add(word.getValue());
            }
        }
        List<String> numbers = own.numbers().stream()
                .filter(evidence.terms().numbers()::contains)
                .sorted()
                .toList();
        for (String number : numbers) {
            score += 1.5 * rarity(number);
        }
        List<String> quoted = evidence.sharedQuotations(text, start, end);
        score += 12 * quoted.size();
        score /= Math.sqrt(6 + own.stems().size());

        boolean marked = bearsMarker(start, end);
        List<Span> quotations = Quotations.in(text, start, end);
        boolean quotes = quotations.stream().anyMatch(quotation -> Quotations.words(text, quotation) >= 3);
        if (quotes && !marked) {
            score += evidence.citesWorks() ? 0.8 : 0.3;
        }
        if (evidence.citesWorks() && !own.numbers().isEmpty()) {
            score += 0.15;
        }
        if (between) {
            score += 4;
        }
        if (end < span.end() && end == to) {
            score -= 0.25;
        }
        if (own.stems().size() < 2) {
            score -= 1;
        }
        tell(reasons, "shares the quotation “%s”", quoted);
        tell(reasons, "shares the name %s", names);
        tell(reasons, "shares the number %s", numbers);
        tell(reasons, "shares the word %s", rare);
        if (quotes && !marked) {
            reasons.add("quotes words without a note");
        }
        if (between) {
            reasons.add(placeBetween(from, to));
        }
        return new Weighed(s, score, reasons);
    }

    private static void tell(List<String> reasons, String sentence, List<String> shared) {
        if (!shared.isEmpty()) {
            reasons.add(sentence.formatted(String.join(", ", shared.subList(0, Math.min(4, shared.size())))));
        }
    }

    private String placeBetween(int from, int to) {
        String before = labelAt(from, true);
        String after = labelAt(to, false);
        if (before.isEmpty()) {
            return after.isEmpty() ? "stands in the body" : "stands before the marker of note " + after;
        }
        return after.isEmpty()
                ? "stands after the marker of note " + before
                : "stands between the markers of notes " + before + " and " + after;
    }

    private String labelAt(int offset, boolean end) {
        for (int n = 0; n < notes.size(); n++) {
            for (Span marker : markers.get(n)) {
                if ((end ? marker.end() : marker.start()) == offset) {
                    return notes.get(n).label();
                }
            }
        }
        return "";
    }

    private double rarity(String stem) {
        int bearing = sentencesOf.getOrDefault(stem, List.of()).size();
        return Math.log(1 + (double) sentences.size() / Math.max(1, bearing));
    }

    private boolean bearsMarker(int start, int end) {
        int low = 0;
        int high = allMarkers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (allMarkers.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < allMarkers.size() && allMarkers.get(low).start() <= end;
    }

    private int previousMarker(int note) {
        for (int n = note - 1; n >= 0; n--) {
            if (notes.get(n).series() == notes.get(note).series()
                    && !markers.get(n).isEmpty()) {
                return markers.get(n).getFirst().end();
            }
        }
        return 0;
    }

    private int nextMarker(int note) {
        for (int n = note + 1; n < notes.size(); n++) {
            if (notes.get(n).series() == notes.get(note).series()
                    && !markers.get(n).isEmpty()) {
                return markers.get(n).getFirst().start();
            }
        }
        return text.length();
    }

    /// A second sentence of the same paragraph must be clearly better to come before another paragraph's first.
    private List<Suggestion> diverse(List<Weighed> weighed) {
        List<Suggestion> suggestions = new ArrayList<>();
        Map<Integer, Integer> perBlock = new HashMap<>();
        List<Weighed> reduced = new ArrayList<>();
        for (Weighed one : weighed) {
            int before = perBlock.merge(sentences.get(one.sentence()).block(), 1, Integer::sum) - 1;
            reduced.add(new Weighed(one.sentence(), one.score() - 0.5 * before, one.reasons()));
        }
        reduced.sort(Comparator.comparingDouble(Weighed::score).reversed().thenComparingInt(Weighed::sentence));
        for (Weighed one : reduced.subList(0, Math.min(MOST_SUGGESTIONS, reduced.size()))) {
            Sentence sentence = sentences.get(one.sentence());
            suggestions.add(new Suggestion(
                    sentence.span(), sentence.block(), Math.round(one.score() * 1000) / 1000.0, one.reasons()));
        }
        return suggestions;
    }
}
