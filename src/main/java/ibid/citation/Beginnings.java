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

    private final Tokens tokens;
    private final int[] classes;
    private final NameShapes names;

    Beginnings(Tokens tokens) {
        this.tokens = tokens;
        this.classes = tokens.classes;
        this.names = new NameShapes(tokens);
    }

    /// The shapes of names at a place.
    NameShapes names() {
        return names;
    }

    boolean has(int i, Word word) {
        return i >= 0 && i < tokens.count && (classes[i] & Lexicon.bit(word)) != 0;
    }

    /// @param words the bits of the classes, any of which will do
    boolean hasAny(int i, int words) {
        return i >= 0 && i < tokens.count && (classes[i] & words) != 0;
    }

    Strength at(int i, int end) {
        if (i >= end) {
            return Strength.NONE;
        }
        if (tokens.opensQuotation(i)) {
            boolean japanese = tokens.is(i, '「') || tokens.is(i, '『');
            return japanese && i + 2 < end ? Strength.STRONG : quotedTitle(i, end);
        }
        if (refersBack(i, end)) {
            return Strength.STRONG;
        }
        if (tokens.is(i, '(') || tokens.is(i, '[')) {
            return lawReport(i) ? Strength.FAIR : Strength.NONE;
        }
        if (!tokens.capitalised(i) && !has(i, Word.PARTICLE) && !names.sameAuthor(i)) {
            return tokens.is(i, Kind.ADDRESS) ? Strength.FAIR : Strength.NONE;
        }
        if (names.initialsAndSurname(i, end)
                || names.surnameAndGiven(i, end)
                || names.surnamesAndYear(i, end)
                || caseName(i, end)
                || reported(i, end)) {
            return Strength.STRONG;
        }
        if (surnameRefersBack(i, end)) {
            return Strength.STRONG;
        }
        if (statute(i, end)
                || names.fullName(i, end)
                || names.surnameAndInitials(i, end)
                || names.surnamesWithStroke(i, end)
                || names.sameAuthor(i)) {
            return Strength.FAIR;
        }
        return tokens.capitalised(i) ? Strength.WEAK : Strength.NONE;
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
        return goesOn && names.yearOrPointer(i, Math.min(end, after + 40)) ? Strength.STRONG : Strength.WEAK;
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

    /// Words at `i` that point at an earlier citation, wherever in a citation they stand: also "a.a.O.", "(n 4)",
    /// "art. cit." and ", cit.".
    boolean points(int i, int end) {
        return refersBack(i, end)
                || (has(i, Word.REFERRING) && pointsAtNote(i, end))
                || bracketedNote(i, end)
                || noteAbove(i)
                || samePlace(i)
                || citedAbove(i);
    }

    /// "(n 4)", "(Fn. 12)", "(wie Anm. 3)", "(o. Fn. 1)".
    private boolean bracketedNote(int i, int end) {
        if (!tokens.is(i, '(')) {
            return false;
        }
        int second = tokens.is(i + 2, '.') ? i + 3 : i + 2;
        int word = BackReferenceReader.noteWord(tokens, i + 1) ? i + 1 : second;
        int number = tokens.is(word + 1, '.') ? word + 2 : word + 1;
        return BackReferenceReader.noteWord(tokens, word)
                && tokens.is(number, Kind.NUMBER)
                && number < end
                && tokens.is(number + 1, ')');
    }

    /// "note 12 above", "n. 3 supra"
    private boolean noteAbove(int i) {
        int number = tokens.is(i + 1, '.') ? i + 2 : i + 1;
        return BackReferenceReader.noteWord(tokens, i)
                && tokens.is(number, Kind.NUMBER)
                && (tokens.isWord(number + 1, "above")
                        || tokens.isWord(number + 1, "supra")
                        || tokens.isWord(number + 1, "oben"));
    }

    /// "a.a.O.", "a. a. O."
    boolean samePlace(int i) {
        return tokens.isWord(i, "a")
                && tokens.is(i + 1, '.')
                && tokens.isWord(i + 2, "a")
                && tokens.is(i + 3, '.')
                && tokens.isWord(i + 4, "o");
    }

    /// "art. cit.", "ob. cit.", "Il diritto delle acque, cit., p. 3"; not "cit. in".
    private boolean citedAbove(int i) {
        if (!tokens.isWord(i, "cit")) {
            return false;
        }
        boolean behind = tokens.is(i - 1, ',')
                || (tokens.is(i - 1, '.')
                        && (tokens.isWord(i - 2, "art") || tokens.isWord(i - 2, "ob") || tokens.isWord(i - 2, "op")));
        return behind && !has(tokens.is(i + 1, '.') ? i + 2 : i + 1, Word.IN);
    }

    /// "BGHZ 112, 34": a collection of decisions, volume and page.
    boolean reported(int i, int end) {
        return has(i, Word.COURT)
                && !tokens.is(i, Kind.LOWER)
                && tokens.is(i + 1, Kind.NUMBER)
                && tokens.is(i + 2, ',')
                && tokens.is(i + 3, Kind.NUMBER)
                && i + 3 < end;
    }

    /// "3 J. Water L. 55": behind a volume, an abbreviated title that its first page follows.
    boolean journal(int i) {
        int end = i;
        while (tokens.capitalised(end) || tokens.is(end, '.') || tokens.is(end, '&') || series(end)) {
            end++;
        }
        return tokens.is(end, Kind.NUMBER) && !tokens.year(end);
    }

    /// "F. Supp. 2d": the series of a report.
    private boolean series(int i) {
        return tokens.is(i, Kind.MIXED)
                && (tokens.isWord(i, "2d") || tokens.isWord(i, "3d") || tokens.isWord(i, "4th"));
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

    /// "Vonn, op. cit.", "Müller a.a.O.", "Gross, supra note 4".
    boolean surnameRefersBack(int i, int end) {
        for (int j = i + 1; j < Math.min(end, i + 8); j++) {
            if (points(j, end)) {
                return tokens.is(j, '(')
                        || tokens.isWord(j - 1, "cited")
                        || tokens.is(j - 1, ',')
                        || tokens.is(j - 1, '(')
                        || tokens.is(j - 1, Kind.CAPITAL)
                        || tokens.is(j - 1, Kind.UPPER)
                        || tokens.is(j - 1, '.');
            }
            boolean part = tokens.capitalised(j)
                    || tokens.isWord(j, "cited")
                    || tokens.is(j, ',')
                    || tokens.is(j, '/')
                    || tokens.is(j, '&')
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

    /// "Dale v. Reed", "Hill v. District of Norland".
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
            if (!part || (tokens.is(j, ',') && !tokens.is(j + 1, Kind.CAPITAL))) {
                return false;
            }
        }
        return false;
    }

    boolean versus(int j) {
        return tokens.is(j, Kind.LOWER)
                && (tokens.isWord(j, "v") || tokens.isWord(j, "vs") || (tokens.isWord(j, "c") && tokens.is(j + 1, '.')))
                && tokens.capitalised(j - 1 - (tokens.is(j - 1, '.') ? 1 : 0) - (tokens.is(j - 1, ')') ? 1 : 0));
    }

    /// "Water Act 1980", "Mills (Fees) Amendment Act 1981".
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

    /// "(1991) 25 W.L.R. 32": a decision by its report alone.
    private boolean lawReport(int i) {
        return tokens.year(i + 1)
                && (tokens.is(i + 2, ')') || tokens.is(i + 2, ']'))
                && (tokens.is(i + 3, Kind.NUMBER) || tokens.is(i + 3, Kind.INITIAL) || tokens.is(i + 3, Kind.UPPER));
    }
}
