package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;
import java.util.Set;

/// Says what a stretch of tokens has of a citation: a date, a title, pages, an address, a pointer.
final class Evidence {
    private static final int NAMES = Lexicon.bit(Word.GIVEN_NAME) | Lexicon.bit(Word.PLACE);

    /// Parts of the work at hand, which are no authors.
    private static final Set<String> PARTS = Set.of(
            "appendix",
            "annex",
            "table",
            "figure",
            "preface",
            "foreword",
            "introduction",
            "anhang",
            "tabelle",
            "abbildung",
            "vorwort",
            "einleitung",
            "annexe",
            "tableau",
            "préface",
            "appendice",
            "tabella",
            "prefazione",
            "anexo",
            "tabla",
            "prólogo");

    private final Tokens tokens;
    private final Beginnings beginnings;

    Evidence(Tokens tokens, Beginnings beginnings) {
        this.tokens = tokens;
        this.beginnings = beginnings;
    }

    /// The stretch names a work so that a reader could look for it.
    boolean identifies(int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            if (tokens.year(i)
                    || tokens.is(i, Kind.ADDRESS)
                    || beginnings.versus(i)
                    || (beginnings.has(i, Word.FORTHCOMING) && tokens.is(i, Kind.LOWER) && !tokens.isWord(i, "press"))
                    || (tokens.opensQuotation(i) && beginnings.endOfQuotation(i) - i > 4)) {
                return true;
            }
            if (beginnings.points(i, to) || beginnings.reported(i, to) || undated(i)) {
                return true;
            }
            capitals += tokens.capitalised(i) ? 1 : 0;
        }
        return (capitals >= 2 && pages(from, to))
                || shortTitle(from, to)
                || surnameAndPage(from, to)
                || printedAt(from, to);
    }

    /// "n.d.", "s.d.", "o.J.": the work says that it does not say when.
    private boolean undated(int i) {
        return tokens.is(i + 1, '.')
                && tokens.is(i + 3, '.')
                && (tokens.is(i - 1, ',') || tokens.is(i - 1, '('))
                && ((tokens.isWord(i, "n") && tokens.isWord(i + 2, "d"))
                        || (tokens.isWord(i, "s") && (tokens.isWord(i + 2, "d") || tokens.isWord(i + 2, "a")))
                        || (tokens.isWord(i, "o") && tokens.isWord(i + 2, "j")));
    }

    /// "Hill, On Dams, Oslo.": no year, but a place where titles have it, and no verb.
    private boolean printedAt(int from, int to) {
        int last = lastWord(from, to);
        boolean placed = beginnings.has(last, Word.PLACE) && tokens.capitalised(last) && tokens.is(last - 1, ',');
        for (int i = from; placed && i < last; i++) {
            placed = !beginnings.has(i, Word.SENTENCE) || !tokens.is(i, Kind.LOWER) || inTitles(i);
        }
        return placed && last - from >= 4;
    }

    /// Little words that titles have too.
    private boolean inTitles(int i) {
        return tokens.isWord(i, "che") || tokens.isWord(i, "si") || tokens.isWord(i, "se") || tokens.isWord(i, "es");
    }

    private boolean pages(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (tokens.is(i, Kind.NUMBER)) {
                return true;
            }
        }
        return false;
    }

    /// The stretch says when its work came out, or where it is, or points at one that does.
    boolean dated(int from, int to) {
        for (int i = from; i < to; i++) {
            if ((tokens.year(i) && !inTitle(i) && !inPages(i))
                    || (tokens.is(i, Kind.ADDRESS) && i > from)
                    || beginnings.points(i, to)
                    || beginnings.reported(i, to)
                    || beginnings.versus(i)
                    || undated(i)
                    || (tokens.is(i, Kind.IDEOGRAPH) && tokens.first(i) == '年' && tokens.is(i - 1, Kind.NUMBER))) {
                return true;
            }
        }
        return false;
    }

    /// ", Venice 1928." or ", 1928" just before `to`: place and year, as books' titles are followed by.
    boolean imprint(int to) {
        int last = lastWord(0, to);
        return tokens.year(last)
                && (tokens.is(last - 1, ',') || (tokens.capitalised(last - 1) && tokens.is(last - 2, ',')));
    }

    /// "London, 1866.", "Rome: Tiber Press", "Press, 1996.", "Reprint, Cork 1990".
    boolean imprintBegins(int from) {
        boolean opens = beginnings.has(from, Word.PLACE)
                || beginnings.has(from, Word.PUBLISHER)
                || beginnings.has(from, Word.EDITION);
        return opens
                && tokens.is(from, Kind.CAPITAL)
                && (tokens.is(from + 1, ',') || tokens.is(from + 1, ':') || tokens.year(from + 1))
                && !beginnings.has(from, Word.GIVEN_NAME);
    }

    boolean addressed(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, Kind.ADDRESS)) {
                return true;
            }
        }
        return false;
    }

    boolean endsWithPage(int from, int to) {
        int last = lastWord(from, to);
        return tokens.is(last, Kind.NUMBER) || tokens.isWord(last, "ff") || tokens.isWord(last, "f");
    }

    boolean endsWithYear(int from, int to) {
        return tokens.year(lastWord(from, to));
    }

    /// A quoted title with more behind it.
    boolean titled(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.opensQuotation(i)) {
                return beginnings.endOfQuotation(i) - i > 4 && i - from < 12;
            }
        }
        return false;
    }

    /// The first year is the last thing said.
    boolean endsWithFirstYear(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.year(i)) {
                for (int j = i + 1; j < to; j++) {
                    if (!tokens.is(j, Kind.PUNCTUATION) && !beginnings.has(j, Word.MONTH) && tokens.brackets[j] == 0) {
                        return false;
                    }
                }
                return !titled(from, to);
            }
        }
        return false;
    }

    /// A surname, a comma and a few capitalised words: a title named again.
    boolean shortTitle(int from, int to) {
        return to - from >= 4
                && to - from < 16
                && tokens.is(from, Kind.CAPITAL)
                && tokens.is(from + 1, ',')
                && tokens.capitalised(from + 2);
    }

    /// "Weiss, p. 12": a work named again by its author alone.
    boolean surnameAndPage(int from, int to) {
        boolean surname = tokens.is(from, Kind.CAPITAL)
                && (tokens.classes[from] & ~NAMES) == 0
                && !PARTS.contains(tokens.lower[from])
                && tokens.is(from + 1, ',');
        int number = tokens.is(from + 3, '.') ? from + 4 : from + 3;
        return surname
                && to - from < 12
                && number < to
                && beginnings.has(from + 2, Word.PAGE)
                && (tokens.is(from + 2, Kind.LOWER) || tokens.is(from + 2, Kind.INITIAL))
                && tokens.is(number, Kind.NUMBER);
    }

    /// The stretch has what a work ends with, so that another may follow.
    boolean complete(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, Kind.ADDRESS) || (beginnings.has(i, Word.FORTHCOMING) && tokens.is(i, Kind.LOWER))) {
                return true;
            }
        }
        return dated(from, to) || tokens.is(lastWord(from, to), Kind.NUMBER);
    }

    /// "pages 1939–1946": numbers like years.
    private boolean inPages(int i) {
        boolean second = tokens.is(i - 1, '–') || tokens.is(i - 1, '-');
        int word = second ? i - 3 : i - 1;
        return beginnings.has(tokens.is(word, '.') ? word - 1 : word, Word.PAGE);
    }

    private boolean inTitle(int i) {
        return tokens.quotation[i] != 0;
    }

    boolean lawReport(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (tokens.is(i, Kind.NUMBER)) {
                return tokens.is(i - 1, '.') && i < from + 8;
            }
            if (!tokens.is(i, '.') && !tokens.is(i, Kind.INITIAL)) {
                return false;
            }
        }
        return false;
    }

    private int lastWord(int from, int to) {
        int last = to - 1;
        while (last > from && tokens.is(last, Kind.PUNCTUATION)) {
            last--;
        }
        return last;
    }
}
