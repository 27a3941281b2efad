package ibid.passage;

import ibid.passage.Value.Relation;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands around a value, in the claim and in the text: the evidence that both speak of the same thing.
final class Surroundings {
    private static final int SHARED_FOR_DIFFERENT = 3;
    private static final int FIGURES_BEYOND_CHANCE = 4;
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);
    private static final String CLAUSE_ENDS = ",;:()—–“”„«»\"";

    private final String claim;
    private final String said;
    private final Set<String> claimWords;
    private final PreparedText text;
    private final TextValues ours;
    private final String language;

    /// @param language of the claim, "" where nothing tells
    Surroundings(String claim, String language, PreparedText text, TextValues ours) {
        this.claim = claim;
        this.language = language;
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
        Set<String> clause = words(said, clauseStart(claim, claimed), clauseEnd(claim, claimed));
        int shared = shared(claimWords, there);
        int inClause = shared(clause, there);
        return (shared >= SHARED_FOR_DIFFERENT && shared * 2 >= claimWords.size())
                || (shared >= 2 && shared == claimWords.size())
                || (inClause >= SHARED_FOR_DIFFERENT && inClause * 4 >= clause.size() * 3);
    }

    /// Whether two values that can be compared are said of one thing: half of the claim's words stand there too.
    boolean saySameThing(Value claimed, Value found) {
        Sentences.@Nullable Sentence sentence = sentenceOf(found);
        int shared = sharedWords(found);
        return sentence != null
                && !datesDiffer(claimed, found, sentence)
                && shared >= 1
                && shared * 2 >= claimWords.size();
    }

    /// Those of several values whose own clause has most of the claim's words, if any has one.
    <V extends Value> List<V> inBestClause(List<V> found) {
        Map<V, Integer> shared = new LinkedHashMap<>();
        for (V each : found) {
            Sentences.@Nullable Sentence sentence = sentenceOf(each);
            if (sentence != null) {
                int start = Math.max(sentence.start(), clauseStart(text.original(), each));
                int end = Math.min(sentence.end(), clauseEnd(text.original(), each));
                shared.put(each, shared(claimWords, words(text.words(), start, end)));
            }
        }
        int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most == 0
                ? List.of()
                : found.stream()
                        .filter(each -> most == shared.getOrDefault(each, 0))
                        .toList();
    }

    /// Whether both count things, and not the same: "12 ships", "12 sailors". Words of two languages do not tell.
    boolean countOthers(Quantity claimed, Quantity found) {
        return claimed.unit().isEmpty()
                && found.unit().isEmpty()
                && !claimed.counted().isEmpty()
                && !found.counted().isEmpty()
                && !isForeign()
                && claimed.counted().stream()
                        .noneMatch(ours -> found.counted().stream().anyMatch(theirs -> areAlike(ours, theirs)));
    }

    /// Two forms of one word, as far as a common beginning tells.
    static boolean areAlike(String word, String other) {
        int same = 0;
        int shorter = Math.min(word.length(), other.length());
        while (same < shorter && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        return (same == shorter && same >= 4)
                || (same >= 4 && same * 5 >= Math.max(word.length(), other.length()) * 3)
                || word.equals(other);
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
        boolean figures = claimed.low().precision() >= FIGURES_BEYOND_CHANCE;
        boolean measured = !claimed.unit().isEmpty()
                && claimed.unit().equals(found.unit())
                && claimed.low().compareTo(LARGE) >= 0;
        if (sentence == null || !(figures || measured)) {
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
                .filter(date -> sentence.start() < date.end() && date.start() < sentence.end())
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
        return !language.isEmpty() && !text.likelyLanguage().isEmpty() && !language.equals(text.likelyLanguage());
    }

    private static int clauseStart(String text, Value value) {
        int start = value.start();
        while (start > 0 && !endsClause(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, Value value) {
        int end = value.end();
        while (end < text.length() && !endsClause(text, end)) {
            end++;
        }
        return end;
    }

    /// A comma inside a figure or a date is followed by no space or by a digit.
    private static boolean endsClause(String text, int at) {
        return CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0
                && (at + 2 >= text.length()
                        || (Character.isWhitespace(text.charAt(at + 1)) && !Character.isDigit(text.charAt(at + 2)))
                        || (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != ','));
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

    /// Pairs of characters stand for words where no spaces part these; syllables of grammar are left out.
    private static void unspaced(String run, Set<String> words) {
        for (String part : run.split("[^\\p{IsHan}\\p{IsKatakana}ー]+", -1)) {
            if (part.length() == 1) {
                words.add(part);
            }
            for (int i = 0; i + 2 <= part.length(); i++) {
                words.add(part.substring(i, i + 2));
            }
        }
    }

    /// The words of matter of a stretch, figures left out.
    private static Set<String> words(String text, int from, int to) {
        Set<String> words = new HashSet<>();
        for (String word : text.substring(from, Math.max(from, to)).split("[^\\p{L}\\p{M}'’]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            if (!lower.isEmpty() && Glyphs.isUnspaced(lower.charAt(0))) {
                unspaced(lower, words);
            } else if (lower.length() > 2 && !StopWords.contains(lower)) {
                words.add(Candidates.stem(lower));
            }
        }
        return words;
    }
}
