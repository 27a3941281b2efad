package ibid.citation;

import ibid.citation.Tokens.Kind;
import java.util.Arrays;

/// "Amelung, NJW 2008, 1233 (1235)": German lawyers name a journal by its letters and cite it by year, without title.
final class GermanJournal {
    private static final int LONGEST = 6;

    private GermanJournal() {}

    static void mend(Tokens tokens, int from, Label[] labels) {
        int to = from + labels.length;
        int i = from;
        while (i < to && tokens.is(i, Kind.CAPITAL) && tokens.is(i + 1, '/')) {
            i += 2;
        }
        boolean named = tokens.is(i, Kind.CAPITAL) && tokens.is(i + 1, ',');
        int journal = i + 2;
        int year = journal + 1;
        if (!named
                || !letters(tokens, journal)
                || !tokens.year(year)
                || !tokens.is(year + 1, ',')
                || !pages(tokens, year + 2, to)) {
            return;
        }
        Arrays.fill(labels, 0, journal - from, Label.AUTHOR);
        labels[journal - from] = Label.CONTAINER;
        Arrays.fill(labels, year - from, year + 2 - from, Label.DATE);
        Arrays.fill(labels, year + 2 - from, labels.length, Label.PAGES);
    }

    /// "NJW", "JZ", "NStZ", "AöR": two capitals at least.
    private static boolean letters(Tokens tokens, int i) {
        return (tokens.is(i, Kind.UPPER) || tokens.is(i, Kind.CAPITAL))
                && tokens.length(i) <= LONGEST
                && tokens.word(i).chars().filter(Character::isUpperCase).count() >= 2;
    }

    private static boolean pages(Tokens tokens, int from, int to) {
        boolean number = false;
        for (int i = from; i < to; i++) {
            number |= tokens.is(i, Kind.NUMBER);
            boolean page = tokens.is(i, Kind.NUMBER)
                    || tokens.is(i, Kind.PUNCTUATION)
                    || tokens.isWord(i, "f")
                    || tokens.isWord(i, "ff")
                    || tokens.isWord(i, "s");
            if (!page) {
                return false;
            }
        }
        return number;
    }
}
