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
    private final PreparedText text;
    private final TextValues ours;

    Surroundings(String claim, PreparedText text, TextValues ours) {
        this.claim = claim;
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
        Set<String> there = words(text.original(), found, sentence.start(), sentence.end());
        Set<String> whole = words(claim, claimed, 0, claim.length());
        Set<String> clause = words(claim, claimed, clauseStart(claimed), clauseEnd(claimed));
        int shared = shared(whole, there);
        return (shared >= SHARED_FOR_DIFFERENT && shared * 2 >= whole.size())
                || (shared >= 2 && shared == whole.size())
                || (shared(clause, there) >= SHARED_FOR_DIFFERENT && shared(clause, there) == clause.size());
    }

    /// The words of the whole claim that stand around the found value too.
    int sharedWords(Value claimed, Value found) {
        Sentences.@Nullable Sentence sentence = sentenceOf(found);
        return sentence == null
                ? 0
                : shared(
                        words(claim, claimed, 0, claim.length()),
                        words(text.original(), found, sentence.start(), sentence.end()));
    }

    /// Whether a number in a sentence of another script is the claimed one. Its words cannot be compared, so the figure
    /// itself must be beyond chance, and a date of the claim must stand beside it where the claim has one.
    boolean sameBeyondWords(Quantity claimed, Quantity found) {
        Sentences.@Nullable Sentence sentence = sentenceOf(found);
        if (sentence == null || claimed.low().precision() < FIGURES_BEYOND_CHANCE) {
            return false;
        }
        boolean otherScript = isLatin(claim) != isLatin(text.original().substring(sentence.start(), sentence.end()));
        return otherScript
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
        Optional<Sentences.Sentence> sentence = text.sentences().stream()
                .filter(candidate -> candidate.start() <= found.start() && found.start() < candidate.end())
                .findFirst();
        return sentence.orElse(null);
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

    /// The words of matter around a value, figures left out.
    private static Set<String> words(String text, Value value, int from, int to) {
        String around = text.substring(from, Math.max(from, value.start())) + " "
                + text.substring(Math.min(to, value.end()), to);
        Set<String> words = new HashSet<>();
        for (String word : around.split("[^\\p{L}\\p{M}'’]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            if (lower.length() > 2 && !StopWords.contains(lower)) {
                words.add(Candidates.stem(lower));
            }
        }
        return words;
    }
}
