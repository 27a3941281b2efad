package ibid.citation;

import ibid.citation.Beginnings.Strength;
import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Finds the words that introduce a work: "See also", "But see", "Vgl. hierzu", "For other views, see".
final class Signals {
    private static final Map<String, List<List<String>>> PHRASES = load();
    private static final int MOST_INTRODUCING = 60;

    private final Tokens tokens;
    private final Beginnings beginnings;

    Signals(Tokens tokens, Beginnings beginnings) {
        this.tokens = tokens;
        this.beginnings = beginnings;
    }

    private static Map<String, List<List<String>>> load() {
        Map<String, List<List<String>>> phrases = new HashMap<>();
        StreamSupport.stream(Lexicon.lines("signals.txt").spliterator(), false)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" ")))
                .forEach(words -> phrases.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                        .add(words));
        phrases.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.size(), a.size())));
        return phrases;
    }

    /// How many tokens the signal at `i` takes, marks after its words included; 0 for none.
    int length(int i) {
        if (i >= tokens.count
                || tokens.is(i, Kind.PUNCTUATION)
                || tokens.is(i, Kind.NUMBER)
                || beginnings.samePlace(i)) {
            return 0;
        }
        List<List<String>> phrases = PHRASES.get(tokens.lower[i]);
        if (phrases == null) {
            return 0;
        }
        for (List<String> phrase : phrases) {
            int after = after(i, phrase);
            if (after > i && !initials(i, phrase) && allowed(i, after, phrase.size())) {
                int more = after < tokens.count ? length(after) : 0;
                return after - i + more;
            }
        }
        return 0;
    }

    /// "A. M. Fox" is a name, "a.M. Fuchs" another opinion.
    private boolean initials(int i, List<String> phrase) {
        return tokens.is(i, Kind.INITIAL)
                && phrase.size() > 1
                && phrase.stream().allMatch(word -> word.length() == 1);
    }

    private int after(int i, List<String> phrase) {
        int j = i;
        for (String word : phrase) {
            while (j > i && (tokens.is(j, '.') || (tokens.is(j, ',') && j < tokens.count - 1))) {
                j++;
            }
            if (!tokens.isWord(j, word)) {
                return -1;
            }
            j++;
        }
        while (tokens.is(j, '.') || tokens.is(j, ',') || tokens.is(j, ':')) {
            j++;
        }
        return j;
    }

    /// One small letter ("s.", "v.") is a signal only where a work follows; a capital is somebody's initial.
    private boolean allowed(int i, int after, int words) {
        if (tokens.isWord(i, "contra")) {
            return beginnings.at(after, tokens.count).compareTo(Strength.FAIR) >= 0;
        }
        if (tokens.length(i) > 1 || words > 1) {
            return true;
        }
        if (!tokens.is(i, Kind.LOWER)) {
            return false;
        }
        boolean opens = i == 0
                || tokens.is(i - 1, ';')
                || tokens.is(i - 1, '(')
                || (tokens.is(i, Kind.LOWER) && tokens.is(i - 1, '.'));
        return opens
                && after > i + 1
                && tokens.capitalised(after)
                && beginnings.at(after, tokens.count).compareTo(Strength.FAIR) >= 0;
    }

    /// A signal that may stand in the middle of a sentence and open a work there.
    boolean begins(int i) {
        int length = length(i);
        if (length == 0) {
            return false;
        }
        int after = i + length;
        boolean mark = tokens.is(i - 1, Kind.PUNCTUATION);
        boolean referring = beginnings.has(i, Word.SIGNAL) || (tokens.is(i, Kind.LOWER) && tokens.isWord(i + 1, "in"));
        if (!mark && !referring) {
            return false;
        }
        Strength strength = beginnings.at(after, tokens.count);
        if (mark && !tokens.is(i - 1, '-')) {
            return (strength.compareTo(Strength.WEAK) >= 0 && (strength != Strength.WEAK || referring))
                    || (referring && workAfter(i, tokens.count) > after);
        }
        return false;
    }

    /// The introducing words hold a signal, not only talk that runs into a work.
    boolean announces(int from, int work) {
        for (int i = from; i < work; i++) {
            if (length(i) > 0 && tokens.quotation[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /// Where the work itself begins in a piece: behind its signal, or behind the sentence that leads to it.
    int workAfter(int from, int end) {
        int length = length(from);
        int start = from + length;
        Strength strength = beginnings.at(start, end);
        boolean named = length > 0 && beginnings.names().surnameAndComma(start);
        if (strength.compareTo(Strength.FAIR) >= 0 || start >= end || named) {
            return start;
        }
        int inner = signalInside(start, end);
        if (inner > start) {
            return inner;
        }
        int embedded = embedded(start, end, length > 0);
        return embedded > start ? embedded : start;
    }

    /// "For other perspectives on the matter, see A": the place behind "see".
    private int signalInside(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (tokens.quotation[i] == 0
                    && tokens.brackets[i] == tokens.brackets[start]
                    && beginnings.has(i, Word.SIGNAL)
                    && tokens.is(i, Kind.LOWER)) {
                int length = length(i);
                if (length > 0 && tokens.length(i) > 1) {
                    return embeddedOr(i + length, end);
                }
            }
        }
        return -1;
    }

    private int embeddedOr(int after, int end) {
        if (beginnings.at(after, end).compareTo(Strength.FAIR) >= 0) {
            return after;
        }
        int embedded = embedded(after, end, true);
        return embedded > after ? embedded : after;
    }

    /// The first sure beginning inside a sentence whose words before it are talk.
    private int embedded(int start, int end, boolean signalled) {
        boolean talk = signalled || tokens.is(start, Kind.LOWER) || talks(start, end);
        for (int i = start + 1; talk && i < Math.min(end, start + MOST_INTRODUCING); i++) {
            boolean outside = tokens.quotation[i] == 0 || tokens.opensQuotation(i);
            boolean announced =
                    signalled || (tokens.is(i - 1, Kind.LOWER) && tokens.is(i - 2, Kind.LOWER) && length(i - 1) == 1);
            if (outside
                    && tokens.brackets[i] == tokens.brackets[start]
                    && !tokens.capitalised(i - 1)
                    && beginnings.at(i, end) == Strength.STRONG
                    && !(tokens.is(i - 1, ',') && beginnings.refersBack(i, end))
                    && (announced || !(imprint(start, i, end) || behindRole(i)))
                    && (announced
                            || (tokens.is(i - 1, Kind.LOWER)
                                    && !beginnings.names().goesOnAfterYear(i, end))
                            || beginnings.names().yearAfterSurnames(i, end) < 0)) {
                return i;
            }
        }
        return -1;
    }

    private boolean talks(int start, int end) {
        int lower = 0;
        for (int i = start; i < Math.min(end, start + 8); i++) {
            lower += tokens.is(i, Kind.LOWER) && tokens.quotation[i] == 0 ? 1 : 0;
        }
        return lower >= 3;
    }

    /// "Milano 1931.", "Bari, Laterza, 1987", "Bologna, il Mulino, 2008" look like surnames and a year.
    private boolean imprint(int start, int i, int end) {
        int year = i;
        while (year < end && year < i + 8 && !tokens.year(year)) {
            year++;
        }
        if (year == i || !tokens.year(year)) {
            return false;
        }
        boolean last = year + 2 >= end;
        for (int j = last ? start + 1 : Math.max(start + 1, i - 4); j < year; j++) {
            boolean marked = tokens.is(j - 1, ',') || tokens.is(j - 1, '.') || tokens.is(j + 1, ',');
            if (marked && beginnings.has(j, Word.PLACE) && tokens.capitalised(j)) {
                return true;
            }
        }
        return false;
    }

    /// The names behind "edited by", "a cura di", "trans. by" belong to the work that the words before name.
    private boolean behindRole(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 4) && !tokens.is(j, ','); j--) {
            boolean abbreviated = tokens.isWord(j, "c") && tokens.isWord(j - 1, "a") && tokens.is(j + 1, '.');
            if (abbreviated || beginnings.has(j, Word.EDITOR) || beginnings.has(j, Word.TRANSLATOR)) {
                return true;
            }
        }
        return false;
    }
}
