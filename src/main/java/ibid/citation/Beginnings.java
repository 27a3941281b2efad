package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;
import java.util.Locale;

/// Says how surely a citation begins at a token, by the shapes that citations begin with in print.
final class Beginnings {
    /// How sure a beginning is.
    enum Strength {
        NONE,
        WEAK,
        FAIR,
        STRONG
    }

    private static final int LONGEST_NAME = 14;

    private final Tokens tokens;
    private final int[] classes;

    Beginnings(Tokens tokens) {
        this.tokens = tokens;
        this.classes = classes(tokens);
    }

    private static int[] classes(Tokens tokens) {
        Lexicon lexicon = Lexicon.bundled();
        int[] classes = new int[tokens.count];
        for (int i = 0; i < tokens.count; i++) {
            if (tokens.kind[i] != Kind.PUNCTUATION && tokens.kind[i] != Kind.NUMBER) {
                classes[i] = lexicon.classes(tokens.word(i).toLowerCase(Locale.ROOT));
            }
        }
        return classes;
    }

    boolean has(int i, Word word) {
        return i >= 0 && i < tokens.count && (classes[i] & Lexicon.bit(word)) != 0;
    }

    Strength at(int i, int end) {
        if (i >= end) {
            return Strength.NONE;
        }
        if (opensQuotation(i)) {
            boolean japanese = tokens.is(i, '「') || tokens.is(i, '『');
            return japanese && yearOrPointer(i, Math.min(end, i + 40)) ? Strength.STRONG : quotedTitle(i, end);
        }
        if (refersBack(i, end)) {
            return Strength.STRONG;
        }
        if (tokens.is(i, '(') || tokens.is(i, '[')) {
            return lawReport(i) ? Strength.FAIR : Strength.NONE;
        }
        if (!tokens.capitalised(i) && !has(i, Word.PARTICLE) && !sameAuthor(i)) {
            return tokens.is(i, Kind.ADDRESS) ? Strength.FAIR : Strength.NONE;
        }
        if (initialsAndSurname(i, end) || surnameAndGiven(i, end) || surnamesAndYear(i, end) || caseName(i, end)) {
            return Strength.STRONG;
        }
        if (surnameRefersBack(i, end)) {
            return Strength.STRONG;
        }
        if (statute(i, end) || fullName(i, end) || surnamesWithStroke(i, end) || sameAuthor(i)) {
            return Strength.FAIR;
        }
        return tokens.capitalised(i) ? Strength.WEAK : Strength.NONE;
    }

    boolean opensQuotation(int i) {
        return i < tokens.count
                && tokens.quotation[i] != 0
                && (i == 0 || tokens.quotation[i - 1] != tokens.quotation[i]);
    }

    int endOfQuotation(int i) {
        int j = i;
        while (j < tokens.count && tokens.quotation[j] == tokens.quotation[i]) {
            j++;
        }
        return j;
    }

    /// A quotation that a bracketed year, "in", a comma or a journal's volume follows, as titles have it.
    private Strength quotedTitle(int i, int end) {
        int after = endOfQuotation(i);
        if (after - i < 4
                || !(tokens.capitalised(i + 1) || tokens.is(i + 1, Kind.PUNCTUATION) || has(i + 1, Word.FUNCTION))) {
            return Strength.NONE;
        }
        boolean goesOn = after < end
                && (tokens.is(after, '(')
                        || tokens.is(after, '[')
                        || tokens.is(after, ',')
                        || has(after, Word.IN)
                        || tokens.is(after - 2, ',')
                        || tokens.is(after - 2, '.'));
        return goesOn && yearOrPointer(i, Math.min(end, after + 40)) ? Strength.STRONG : Strength.WEAK;
    }

    /// Nothing stands before the first year but names: the title is still to come.
    boolean onlyNames(int from, int to) {
        int year = from;
        while (year < to && !tokens.year(year)) {
            if (has(year, Word.FUNCTION) && !has(year, Word.PARTICLE)
                    || tokens.is(year, ':')
                    || tokens.is(year, Kind.NUMBER)) {
                return false;
            }
            year++;
        }
        return surnameAndGiven(from, to) || initialsAndSurname(from, to) && year - from < 7;
    }

    /// "Baden 1978 in a quarter of all cases": a place and a year in a sentence rather than an author's.
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

    private boolean yearOrPointer(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.year(i) || has(i, Word.REFERRING) || tokens.is(i, Kind.ADDRESS)) {
                return true;
            }
        }
        return false;
    }

    /// "Ibid.", "id.", "ebd.", "op. cit.", "Above, n. 30", "oben Fn. 3".
    boolean refersBack(int i, int end) {
        if (!has(i, Word.REFERRING)) {
            return false;
        }
        String word = tokens.word(i).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "op", "loc", "aao" -> true;
            case "above", "below", "supra", "infra" -> pointsAtNote(i, end);
            case "cit", "cited" -> false;
            case "id", "ib" -> tokens.is(i + 1, '.') || tokens.is(i + 1, ',') || i + 1 >= end;
            default -> true;
        };
    }

    /// "supra note 12", "above, n. 3", "oben Fn. 7".
    boolean pointsAtNote(int i, int end) {
        for (int j = i + 1; j < Math.min(end, i + 6); j++) {
            if (tokens.is(j, Kind.NUMBER) && tokens.length(j) < 4) {
                return true;
            }
            if (!tokens.is(j, Kind.PUNCTUATION) && !BackReferenceReader.noteWord(tokens, j)) {
                return false;
            }
        }
        return false;
    }

    /// "A. Phillips", "M.J. van den Berg", "J.-P. Sartre".
    private boolean initialsAndSurname(int i, int end) {
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
        return (tokens.is(j, Kind.CAPITAL) || tokens.is(j, Kind.UPPER) && tokens.length(j) > 2)
                && !has(j, Word.MONTH)
                && !has(j, Word.PERIODICAL)
                && !has(j, Word.COURT);
    }

    /// "Blankenburg, E.", "Bender, Rolf und", "de Groot, A. D."
    private boolean surnameAndGiven(int i, int end) {
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
                && (tokens.is(after, Kind.INITIAL) || tokens.is(after, '.') && tokens.is(after - 1, Kind.INITIAL))) {
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

    /// "Geiger 1964", "Feest/Blankenburg, 1972", "Smith and Jones (1990)".
    private boolean surnamesAndYear(int i, int end) {
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
                    tokens.is(j, '/') || tokens.is(j, '&') || has(j, Word.CONJUNCTION) && tokens.is(j, Kind.LOWER);
            if (joined) {
                j++;
            } else if (names > 2 || !tokens.is(j, Kind.CAPITAL)) {
                return -1;
            }
        }
        return -1;
    }

    /// "Vogel, op. cit.", "Müller a.a.O.", "Grossberg, supra note 4".
    boolean surnameRefersBack(int i, int end) {
        for (int j = i + 1; j < Math.min(end, i + 8); j++) {
            if (has(j, Word.REFERRING) && (refersBack(j, end) || pointsAtNote(j, end))) {
                return tokens.is(j - 1, ',')
                        || tokens.is(j - 1, '(')
                        || tokens.is(j - 1, Kind.CAPITAL)
                        || tokens.is(j - 1, Kind.UPPER)
                        || tokens.is(j - 1, '.');
            }
            boolean part = tokens.capitalised(j)
                    || tokens.is(j, ',')
                    || tokens.is(j, '/')
                    || tokens.is(j, '.')
                    || tokens.is(j, '(')
                    || has(j, Word.CONJUNCTION)
                    || has(j, Word.PARTICLE);
            if (!part) {
                return false;
            }
        }
        return false;
    }

    /// "Balfour v. Balfour", "Dean v. District of Columbia".
    boolean caseName(int i, int end) {
        for (int j = i + 1; j < Math.min(end, i + 9); j++) {
            if (versus(j)) {
                return tokens.capitalised(j + (tokens.is(j + 1, '.') ? 2 : 1));
            }
            boolean part = tokens.capitalised(j)
                    || tokens.is(j, '.')
                    || tokens.is(j, '&')
                    || tokens.is(j, ',')
                    || tokens.is(j, '(')
                    || tokens.is(j, ')')
                    || has(j, Word.FUNCTION)
                    || has(j, Word.CONJUNCTION);
            if (!part || tokens.is(j, ',') && !tokens.is(j + 1, Kind.CAPITAL)) {
                return false;
            }
        }
        return false;
    }

    boolean versus(int j) {
        return tokens.is(j, Kind.LOWER)
                && (tokens.isWord(j, "v") || tokens.isWord(j, "vs") || tokens.isWord(j, "c") && tokens.is(j + 1, '.'))
                && tokens.capitalised(j - 1 - (tokens.is(j - 1, '.') ? 1 : 0) - (tokens.is(j - 1, ')') ? 1 : 0));
    }

    /// "Contracts Review Act 1980", "Crimes (Sexual Assault) Amendment Act 1981".
    boolean statute(int i, int end) {
        for (int j = i; j < Math.min(end, i + 16); j++) {
            if (has(j, Word.STATUTE) && tokens.is(j, Kind.CAPITAL)) {
                int year = tokens.is(j + 1, ',') || tokens.isWord(j + 1, "of") ? j + 2 : j + 1;
                if (tokens.year(year)) {
                    return true;
                }
            }
            boolean part = tokens.capitalised(j)
                    || tokens.is(j, '(')
                    || tokens.is(j, ')')
                    || has(j, Word.FUNCTION)
                    || has(j, Word.CONJUNCTION);
            if (!part) {
                return false;
            }
        }
        return false;
    }

    /// "(1991) 25 N.S.W.L.R. 32": a decision by its report alone.
    private boolean lawReport(int i) {
        return tokens.year(i + 1)
                && (tokens.is(i + 2, ')') || tokens.is(i + 2, ']'))
                && (tokens.is(i + 3, Kind.NUMBER) || tokens.is(i + 3, Kind.INITIAL) || tokens.is(i + 3, Kind.UPPER));
    }

    /// "Schmidt/Weber, Wasserrecht".
    private boolean surnamesWithStroke(int i, int end) {
        int j = i;
        while (j + 1 < end && surname(j) && tokens.is(j + 1, '/')) {
            j += 2;
        }
        return j > i && surname(j) && (tokens.is(j + 1, ',') || tokens.is(j + 1, ':'));
    }

    /// "Ders., Titel", "Dies.: Titel".
    private boolean sameAuthor(int i) {
        boolean same = tokens.isWord(i, "ders")
                || tokens.isWord(i, "dies")
                || tokens.isWord(i, "derselbe")
                || tokens.isWord(i, "dieselbe");
        int after = tokens.is(i + 1, '.') ? i + 2 : i + 1;
        return same && (tokens.is(after, ',') || tokens.is(after, ':'));
    }

    /// "A. Reed,", "Akiko Kato and Hiroyuki Asahi,".
    private boolean fullName(int i, int end) {
        if (has(i, Word.FUNCTION) || has(i, Word.EDITION)) {
            return false;
        }
        int j = i;
        int words = 0;
        while (j < end && j < i + LONGEST_NAME) {
            if (tokens.is(j, Kind.CAPITAL)
                    || tokens.is(j, Kind.INITIAL)
                    || tokens.is(j, Kind.UPPER)
                    || has(j, Word.PARTICLE) && tokens.is(j, Kind.LOWER)) {
                words++;
            } else if (tokens.is(j, ',') || opensQuotation(j)) {
                return words >= 2 && words <= 8;
            } else if (!(tokens.is(j, '.') && (tokens.is(j - 1, Kind.INITIAL) || has(j - 1, Word.HONORIFIC)))
                    && !(has(j, Word.CONJUNCTION) && words >= 2)) {
                return false;
            }
            j++;
        }
        return false;
    }
}
