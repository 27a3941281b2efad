package ibid.reading;

import ibid.reading.Draft.DraftNote;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Ranks the sentences that a note without marker may belong to.
///
/// Two things speak: what the sentence shares with the note, and where it stands, since markers follow the order of
/// their notes. So the sentences between the neighbours' markers are weighed first, and others only when they share
/// rare words.
final class Placement {
    private static final int MOST_SUGGESTIONS = 6;
    /// Sentences that are weighed because of their place alone.
    private static final int WIDEST_WINDOW = 800;
    private static final int NARROWEST_WINDOW = 20;
    /// Sentences that are weighed for all notes together, so that a long list of unplaced notes stays quick.
    private static final int MOST_WEIGHED = 1_000_000;
    /// A word in more sentences than this finds nobody.
    private static final int COMMONEST = 60;
    private static final double SAME_PARAGRAPH_AGAIN = 1.5;

    private final String text;
    private final List<Block> blocks;
    private final List<DraftNote> notes;
    private final List<List<Span>> markers;
    private final List<Sentence> sentences;
    private final Vocabulary vocabulary;
    private final Attraction lawful;
    private final Neighbours neighbours;
    private final int widest;

    Placement(
            String text,
            List<Block> blocks,
            List<DraftNote> notes,
            List<List<Span>> markers,
            List<Sentence> sentences) {
        this.text = text;
        this.blocks = blocks;
        this.notes = notes;
        this.markers = markers;
        this.sentences = sentences;
        this.vocabulary = new Vocabulary(text, sentences);
        this.lawful = new Attraction(vocabulary, givenLaws());
        this.neighbours = new Neighbours(notes, markers);
        this.widest =
                Math.max(NARROWEST_WINDOW, Math.min(WIDEST_WINDOW, MOST_WEIGHED / Math.max(1, neighbours.unplaced())));
    }

    /// The sentences that carry notes which cite laws.
    private BitSet givenLaws() {
        BitSet given = new BitSet(sentences.size());
        for (int n = 0; n < notes.size(); n++) {
            if (!markers.get(n).isEmpty()
                    && NoteEvidence.citesLaw(notes.get(n).words().of(text))) {
                for (Span marker : markers.get(n)) {
                    int s = firstEndingAfter(marker.start());
                    if (s < sentences.size() && sentences.get(s).span().contains(marker)) {
                        given.set(s);
                    }
                }
            }
        }
        return given;
    }

    /// Best first; none when the body has no sentences.
    List<Suggestion> suggestionsFor(int note) {
        NoteEvidence evidence = NoteEvidence.of(text, notes.get(note));
        Window window = window(note);
        SentenceWeight weight = new SentenceWeight(text, sentences, vocabulary, lawful, evidence, window);
        List<SentenceWeight.Weighed> weighed = new ArrayList<>();
        for (int s : eligible(evidence, window)) {
            weighed.add(weight.of(s));
        }
        return ranked(weighed);
    }

    /// Where the note's neighbours put it.
    private Window window(int note) {
        int before = neighbours.before(note);
        int after = neighbours.after(note);
        int from = before < 0 ? 0 : markers.get(before).getFirst().end();
        int to = after < 0 ? text.length() : markers.get(after).getFirst().start();
        // A note at the foot of a page or under its paragraph stands below its marker.
        to = Math.min(to, notes.get(note).whole().start());
        if (to < from) {
            from = 0;
            to = text.length();
        }
        int first = firstEndingAfter(from);
        int last = first;
        while (last < sentences.size()
                && last - first < widest
                && sentences.get(last).span().start() < to) {
            last++;
        }
        return new Window(
                from,
                to,
                first,
                last,
                blockAt(from - 1),
                blockAt(to),
                before < 0 ? "" : notes.get(before).label(),
                after < 0 ? "" : notes.get(after).label(),
                neighbours.expected(note));
    }

    private int blockAt(int offset) {
        int s = firstEndingAfter(offset);
        boolean inside = offset > 0
                && s < sentences.size()
                && blocks.get(sentences.get(s).block()).span().contains(offset);
        if (inside) {
            return sentences.get(s).block();
        }
        boolean before = offset > 0
                && s > 0
                && blocks.get(sentences.get(s - 1).block()).span().contains(offset);
        return before ? sentences.get(s - 1).block() : -1;
    }

    private Set<Integer> eligible(NoteEvidence evidence, Window window) {
        Set<Integer> eligible = new TreeSet<>();
        for (int s = window.first(); s < window.last(); s++) {
            eligible.add(s);
        }
        Set<String> wanted = new HashSet<>(evidence.words());
        wanted.addAll(evidence.terms().numbers());
        for (String word : wanted) {
            List<Integer> bearing = vocabulary.sentencesWith(word);
            if (bearing.size() <= COMMONEST) {
                eligible.addAll(bearing);
            }
        }
        return eligible;
    }

    private int firstEndingAfter(int offset) {
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

    /// A second sentence of the same paragraph must be clearly better to come before another paragraph's first.
    private List<Suggestion> ranked(List<SentenceWeight.Weighed> weighed) {
        Comparator<SentenceWeight.Weighed> best = Comparator.comparingDouble(SentenceWeight.Weighed::score)
                .reversed()
                .thenComparingInt(SentenceWeight.Weighed::sentence);
        weighed.sort(best);
        Map<Integer, Integer> inBlock = new HashMap<>();
        List<SentenceWeight.Weighed> reduced = new ArrayList<>();
        for (SentenceWeight.Weighed one : weighed) {
            int before = inBlock.merge(sentences.get(one.sentence()).block(), 1, Integer::sum) - 1;
            reduced.add(new SentenceWeight.Weighed(
                    one.sentence(), one.score() - SAME_PARAGRAPH_AGAIN * before, one.reasons()));
        }
        reduced.sort(best);
        return reduced.stream()
                .limit(MOST_SUGGESTIONS)
                .map(one -> {
                    Sentence sentence = sentences.get(one.sentence());
                    return new Suggestion(
                            sentence.span(), sentence.block(), Math.round(one.score() * 1000) / 1000.0, one.reasons());
                })
                .toList();
    }

    /// Where a note's neighbours leave room for it.
    ///
    /// @param from the end of the marker before it
    /// @param first the first sentence that reaches into it
    /// @param last the sentence after the last that does
    /// @param blockBefore the block of the marker before, or -1
    /// @param expected which part of the way the note is likely at, from 0 to 1
    record Window(
            int from,
            int to,
            int first,
            int last,
            int blockBefore,
            int blockAfter,
            String labelBefore,
            String labelAfter,
            double expected) {
        boolean holds(int sentence) {
            return first <= sentence && sentence < last;
        }
    }
}
