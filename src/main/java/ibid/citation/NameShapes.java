package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;

/// The shapes in which authors' names stand at the front of a citation.
final class NameShapes {
    private static final int LONGEST_NAME = 14;

    private final Tokens tokens;
    private final int[] classes;

    NameShapes(Tokens tokens) {
        this.tokens = tokens;
        this.classes = tokens.classes;
    }

    private boolean has(int i, Word word) {
        return i >= 0 && i < tokens.count && (classes[i] & Lexicon.bit(word)) != 0;
    }

    /// "A. Hill", "M.J. van den Berg", "J.-P. Lund".
    boolean initialsAndSurname(int i, int end) {
        int j = i;
        int initials = 0;
        while (j < end
                && (tokens.is(j, Kind.INITIAL) || abbreviatedGiven(j))
                && (tokens.is(j + 1, '.') || tokens.is(j + 1, Kind.INITIAL))) {
            initials++;
            j += tokens.is(j + 1, '.') ? 2 : 1;
            if (tokens.is(j, '-')) {
                j++;
            }
        }
        if (initials == 0) {
            return false;
        }
        if (tokens.isWord(j, "v") && !tokens.capitalised(j + 2)) {
            return false;
        }
        while (has(j, Word.PARTICLE) && tokens.is(j, Kind.LOWER)) {
            j++;
        }
        return j < end && surname(j);
    }

    /// "Ch.", "Ph.", "Th.", "Fr." before a surname.
    private boolean abbreviatedGiven(int j) {
        return tokens.is(j, Kind.CAPITAL) && tokens.length(j) == 2 && tokens.is(j + 1, '.');
    }

    private boolean surname(int j) {
        return (tokens.is(j, Kind.CAPITAL) || (tokens.is(j, Kind.UPPER) && tokens.length(j) > 2))
                && !has(j, Word.MONTH)
                && !has(j, Word.PERIODICAL)
                && !has(j, Word.COURT);
    }

    /// "Holm, ": what a signal is followed by when a work is named again.
    boolean surnameAndComma(int i) {
        return surname(i)
                && tokens.is(i + 1, ',')
                && !has(i, Word.FUNCTION)
                && !has(i, Word.SENTENCE)
                && !has(i, Word.INSTITUTION);
    }

    /// "Brandt, E.", "Binder, Rolf und", "de Groot, A. D."
    boolean surnameAndGiven(int i, int end) {
        int j = i;
        while (has(j, Word.PARTICLE) && (tokens.is(j, Kind.LOWER) || j == i) && tokens.capitalised(j + 1)) {
            j++;
        }
        if (!surname(j) || has(j, Word.INSTITUTION) || !tokens.is(j + 1, ',')) {
            return false;
        }
        int given = j + 2;
        if (given >= end || !tokens.capitalised(given)) {
            return false;
        }
        if (tokens.is(given, Kind.INITIAL)) {
            return tokens.is(given + 1, '.') || tokens.is(given + 1, ',') || tokens.is(given + 1, Kind.INITIAL);
        }
        int after = given + 1;
        while (after < given + 5
                && (tokens.is(after, Kind.INITIAL) || (tokens.is(after, '.') && tokens.is(after - 1, Kind.INITIAL)))) {
            after++;
        }
        return tokens.is(given, Kind.CAPITAL)
                && (tokens.is(after, ',')
                        || tokens.is(after, '/')
                        || tokens.is(after, ';')
                        || tokens.is(after, '(')
                        || tokens.is(after, ':')
                        || tokens.is(after, '.')
                        || has(after, Word.CONJUNCTION))
                && yearOrPointer(after, Math.min(end, after + 40));
    }

    /// "Gerber 1964", "Fuchs/Blum, 1972", "Smith and Jones (1990)".
    boolean surnamesAndYear(int i, int end) {
        return yearAfterSurnames(i, end) > 0;
    }

    /// The token of the year behind one or more surnames, or -1.
    int yearAfterSurnames(int i, int end) {
        int j = i;
        int names = 0;
        while (j < end && j < i + LONGEST_NAME) {
            while (has(j, Word.PARTICLE) && tokens.is(j, Kind.LOWER)) {
                j++;
            }
            if (!surname(j) || has(j, Word.STATUTE) || has(j, Word.FUNCTION)) {
                return -1;
            }
            names++;
            j++;
            if (tokens.isWord(j, "et") && tokens.isWord(j + 1, "al")) {
                j += tokens.is(j + 2, '.') ? 3 : 2;
            }
            int year = tokens.is(j, '(') || tokens.is(j, '[') || tokens.is(j, ',') ? j + 1 : j;
            if (tokens.year(year) && year < end && !tokens.is(year + 1, '-') && !tokens.is(year + 1, '–')) {
                return year;
            }
            if (year > j) {
                return -1;
            }
            boolean joined =
                    tokens.is(j, '/') || tokens.is(j, '&') || (has(j, Word.CONJUNCTION) && tokens.is(j, Kind.LOWER));
            if (joined) {
                j++;
            } else if (names > 2 || !tokens.is(j, Kind.CAPITAL)) {
                return -1;
            }
        }
        return -1;
    }

    /// "Schmidt/Weber, Wasserrecht".
    boolean surnamesWithStroke(int i, int end) {
        int j = i;
        while (j + 1 < end && surname(j) && tokens.is(j + 1, '/')) {
            j += 2;
        }
        return j > i && surname(j) && (tokens.is(j + 1, ',') || tokens.is(j + 1, ':'));
    }

    /// "Ders., Titel", "Dies.: Titel".
    boolean sameAuthor(int i) {
        boolean same = tokens.isWord(i, "ders")
                || tokens.isWord(i, "dies")
                || tokens.isWord(i, "derselbe")
                || tokens.isWord(i, "dieselbe");
        int after = tokens.is(i + 1, '.') ? i + 2 : i + 1;
        return same && (tokens.is(after, ',') || tokens.is(after, ':'));
    }

    /// "John J. Holloway,", "Anna Berg and Ole Lund,", "Karl Berg: ".
    boolean fullName(int i, int end) {
        if (has(i, Word.FUNCTION) || has(i, Word.EDITION) || has(i, Word.IN)) {
            return false;
        }
        int j = i;
        int words = 0;
        while (j < end && j < i + LONGEST_NAME) {
            if (tokens.is(j, Kind.CAPITAL)
                    || tokens.is(j, Kind.INITIAL)
                    || tokens.is(j, Kind.UPPER)
                    || (has(j, Word.PARTICLE) && tokens.is(j, Kind.LOWER))) {
                words++;
            } else if (tokens.is(j, ',')
                    || tokens.opensQuotation(j)
                    || (tokens.is(j, '(') && has(j + 1, Word.EDITOR))) {
                return words >= 2 && words <= 8;
            } else if (tokens.is(j, ':')) {
                return words >= 2 && words <= 4 && has(i, Word.GIVEN_NAME) && !has(i, Word.PLACE);
            } else if (!(tokens.is(j, '.') && (tokens.is(j - 1, Kind.INITIAL) || has(j - 1, Word.HONORIFIC)))
                    && !((has(j, Word.CONJUNCTION) || tokens.is(j, '/')) && words >= 2)) {
                return false;
            }
            j++;
        }
        return false;
    }

    /// Nothing stands before the first year but names: the title is still to come.
    boolean onlyNames(int from, int to) {
        int year = from;
        while (year < to && !tokens.year(year)) {
            if ((has(year, Word.FUNCTION) && !has(year, Word.PARTICLE))
                    || tokens.is(year, ':')
                    || tokens.is(year, Kind.NUMBER)) {
                return false;
            }
            year++;
        }
        boolean stops = tokens.is(year - 1, '.') && !tokens.is(from + 1, '.') && tokens.is(from + 1, ',');
        return surnameAndGiven(from, to) || (stops && year < to) || (initialsAndSurname(from, to) && year - from < 7);
    }

    /// "———. 1820.": the author is that of the work before, the title is still to come.
    boolean dashes(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.is(i, Kind.PUNCTUATION) && !tokens.year(i)) {
                return false;
            }
        }
        return true;
    }

    /// "Fenner M (2013)", "Collier T, Villette A.": initials behind the surname, without a comma.
    boolean surnameAndInitials(int i, int end) {
        boolean initials = i + 2 < end
                && surname(i)
                && (tokens.is(i + 1, Kind.INITIAL) || (tokens.is(i + 1, Kind.UPPER) && tokens.length(i + 1) < 4));
        return initials
                && (tokens.is(i + 2, ',') || (tokens.is(i + 2, '(') && tokens.year(i + 3)))
                && yearOrPointer(i, Math.min(end, i + 60));
    }

    /// "Norland 1978 in a quarter of all cases": a place and a year in a sentence rather than an author's.
    boolean goesOnAfterYear(int i, int end) {
        if (!surnamesAndYear(i, end)) {
            return false;
        }
        int year = i;
        while (!tokens.year(year)) {
            year++;
        }
        return tokens.is(year + 1, Kind.LOWER) && !has(year + 1, Word.PAGE);
    }

    boolean yearOrPointer(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.year(i) || has(i, Word.REFERRING) || tokens.is(i, Kind.ADDRESS)) {
                return true;
            }
        }
        return false;
    }
}
