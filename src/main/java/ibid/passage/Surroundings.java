package ibid.passage;

import ibid.passage.Value.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands around a value, in the claim and in the text: the evidence that both speak of the same thing.
final class Surroundings {
    private static final int SHARED_FOR_DIFFERENT = 3;
    private static final int FIGURES_BEYOND_CHANCE = 4;
    private static final String CLAUSE_ENDS = ",;:()—–“”„«»\"";

    private final String claim;
    private final String said;
    private final Set<String> claimWords;
    private final PreparedText text;
    private final TextValues ours;

    Surroundings(String claim, PreparedText text, TextValues ours) {
        this.claim = claim;
        this.said = ours.blankedIn(Attribution.without(claim));
        this.claimWords = words(said, 0, claim.length());
        this.text = text;
        this.ours = ours;
    }

    /// Whether claim and text say the same but for the value: most words of the claim, or of the clause that the value
    /// stands in, stand around the found value too, and no date tells the two apart.
    boolean saySameOtherwise(Value claimed, Value found) {
        Sentences.@Nullable Sentence sentence = sentenceOf(found);
        if (sentence == null || datesDiffer(claimed, found, sentence)) {
            return false;
        }
        Set<String> there = words(text.words(), sentence.start(), sentence.end());
        Set<String> clause = words(said, clauseStart(claimed), clauseEnd(claimed));
        int shared = shared(claimWords, there);
        int inClause = shared(clause, there);
        return (shared >= SHARED_FOR_DIFFERENT && shared * 2 >= claimWords.size())
                || (shared >= 2 && shared == claimWords.size())
                || (inClause >= SHARED_FOR_DIFFERENT && inClause * 4 >= clause.size() * 3);
    }

    /// Whether both say the same figure of the same thing: fewer shared words tell that than where the figures differ.
    boolean saySameOfFigure(Value claimed, Value found) {
        Sentences.@Nullable Sentence sentence = sentenceOf(found);
        int shared = sharedWords(found);
        return sentence != null
                && !datesDiffer(claimed, found, sentence)
                && shared >= 2
                && shared * 2 >= claimWords.size();
    }

    /// Whether the claim is nothing but its values.
    boolean hasNoWords() {
        return claimWords.isEmpty();
    }

    /// The words of the whole claim that stand in the sentence of the found value too.
    int sharedWords(Value found) {
        return shared(found, 0);
    }

    /// Those that stand there or in the sentences beside it.
    int sharedNearby(Value found) {
        return shared(found, 1);
    }

    private int shared(Value found, int neighbours) {
        int at = sentenceAt(found);
        if (at < 0) {
            return 0;
        }
        List<Sentences.Sentence> sentences = text.sentences();
        int from = sentences.get(Math.max(0, at - neighbours)).start();
        int to = sentences.get(Math.min(sentences.size() - 1, at + neighbours)).end();
        return shared(claimWords, words(text.words(), from, to));
    }

    /// Whether a number in a sentence of another script or language is the claimed one. Its words cannot be
    /// compared, so the figure itself must be beyond chance, and a date of the claim must stand beside it where the
    /// claim has one.
    boolean sameBeyondWords(Quantity claimed, Quantity found) {
        Sentences.@Nullable Sentence sentence = sentenceOf(found);
        if (sentence == null || claimed.low().precision() < FIGURES_BEYOND_CHANCE) {
            return false;
        }
        boolean otherScript = isLatin(claim) != isLatin(text.original().substring(sentence.start(), sentence.end()));
        return (otherScript || isForeign())
                && (ours.dates().isEmpty()
                        || datesIn(sentence).stream()
                                .anyMatch(date -> ours.dates().stream().anyMatch(our -> our.isSaidBy(date))));
    }

    private boolean datesDiffer(Value claimed, Value found, Sentences.Sentence sentence) {
        List<CalendarSpan> dates =
                datesIn(sentence).stream().filter(date -> !date.equals(found)).toList();
        List<CalendarSpan> asked =
                ours.dates().stream().filter(date -> !date.equals(claimed)).toList();
        return !dates.isEmpty()
                && !asked.isEmpty()
                && asked.stream()
                        .noneMatch(our -> dates.stream()
                                .anyMatch(date ->
                                        our.isSaidBy(date) || CalendarSpan.compare(our, date) == Relation.EQUAL));
    }

    private List<CalendarSpan> datesIn(Sentences.Sentence sentence) {
        return text.values().dates().stream()
                .filter(date -> sentence.start() <= date.start() && date.start() < sentence.end())
                .toList();
    }

    private Sentences.@Nullable Sentence sentenceOf(Value found) {
        int at = sentenceAt(found);
        return at < 0 ? null : text.sentences().get(at);
    }

    private int sentenceAt(Value found) {
        List<Sentences.Sentence> sentences = text.sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= found.start()) {
                low = middle + 1;
            } else if (sentences.get(middle).start() > found.start()) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private boolean isForeign() {
        Optional<String> claimed = Languages.of(claim);
        return claimed.isPresent() && text.language().isPresent() && !claimed.equals(text.language());
    }

    private int clauseStart(Value value) {
        int start = value.start();
        while (start > 0 && !endsClause(start - 1)) {
            start--;
        }
        return start;
    }

    private int clauseEnd(Value value) {
        int end = value.end();
        while (end < claim.length() && !endsClause(end)) {
            end++;
        }
        return end;
    }

    /// A comma inside a figure or a date is followed by no space or by a digit.
    private boolean endsClause(int at) {
        return CLAUSE_ENDS.indexOf(claim.charAt(at)) >= 0
                && (at + 2 >= claim.length()
                        || (Character.isWhitespace(claim.charAt(at + 1)) && !Character.isDigit(claim.charAt(at + 2)))
                        || !Character.isLetterOrDigit(claim.charAt(at)) && claim.charAt(at) != ',');
    }

    private static boolean isLatin(String words) {
        return words.codePoints()
                                .filter(Character::isLetter)
                                .mapToObj(Character.UnicodeScript::of)
                                .filter(script -> script == Character.UnicodeScript.LATIN)
                                .count()
                        * 2
                >= words.codePoints().filter(Character::isLetter).count();
    }

    private static int shared(Set<String> some, Set<String> others) {
        return Math.toIntExact(some.stream().filter(others::contains).count());
    }

    /// The words of matter of a stretch, figures left out.
    private static Set<String> words(String text, int from, int to) {
        Set<String> words = new HashSet<>();
        for (String word : text.substring(from, Math.max(from, to)).split("[^\\p{L}\\p{M}'’]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            if (lower.length() > 2 && !StopWords.contains(lower)) {
                words.add(Candidates.stem(lower));
            }
        }
        return words;
    }
}
