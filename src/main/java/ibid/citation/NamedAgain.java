package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;

/// The shape of a work named again: "Hill, On Dams, 40", "Hill and Roe, “Dams,” 205", "Hill (On Dams, 51)".
final class NamedAgain {
    private static final int LONGEST_TITLE = 12;

    /// Behind a work named again, these are of the citation still, or begin another; talk begins otherwise.
    private static final int GOES_ON_CITING = Lexicon.bits(
            Word.CONJUNCTION,
            Word.PAGE,
            Word.ISSUE,
            Word.VOLUME,
            Word.EDITOR,
            Word.TRANSLATOR,
            Word.SIGNAL,
            Word.REFERRING,
            Word.IN);

    private static final int NO_SURNAME =
            Lexicon.bits(Word.FUNCTION, Word.SENTENCE, Word.MONTH, Word.PLACE, Word.PUBLISHER, Word.INSTITUTION);

    private final Tokens tokens;
    private final Beginnings beginnings;

    NamedAgain(Tokens tokens, Beginnings beginnings) {
        this.tokens = tokens;
        this.beginnings = beginnings;
    }

    /// Whether a work is named again from `from` on.
    boolean at(int from, int to) {
        return end(from, to) > 0;
    }

    /// The token behind its pages, or -1 for anything else.
    int end(int from, int to) {
        int title = titleStart(from);
        if (title < 0 || title >= to) {
            return -1;
        }
        boolean bracketed = tokens.is(title - 1, '(');
        int behind = titleEnd(title, to);
        if (behind < 0) {
            return -1;
        }
        int end = pagesEnd(behind, to);
        if (end < 0 || !bracketed) {
            return end;
        }
        return tokens.is(end, ')') && end < to ? end + 1 : -1;
    }

    /// Where the words behind it talk about it: "Hill, On Dams, 40, argues that"; -1 when nothing or a work follows.
    int endBeforeTalk(int from, int to) {
        int end = end(from, to);
        int next = tokens.is(end, ',') ? end + 1 : end;
        if (end < 0 || next >= to || !tokens.is(next, Kind.LOWER) || beginnings.hasAny(next, GOES_ON_CITING)) {
            return -1;
        }
        int words = 0;
        int lower = 0;
        for (int i = next; i < to; i++) {
            words += tokens.is(i, Kind.PUNCTUATION) ? 0 : 1;
            lower += tokens.is(i, Kind.LOWER) ? 1 : 0;
        }
        return lower >= 2 && lower * 2 > words ? end : -1;
    }

    /// Behind one or two surnames and a comma, or a bracket that opens behind one.
    int titleStart(int from) {
        if (!surname(from)) {
            return -1;
        }
        int i = from + 1;
        if ((beginnings.has(i, Word.CONJUNCTION) || tokens.is(i, '&')) && surname(i + 1)) {
            i += 2;
        }
        boolean title = tokens.capitalised(i + 1) || tokens.opensQuotation(i + 1);
        return title && (tokens.is(i, ',') || tokens.is(i, '(')) ? i + 1 : -1;
    }

    private boolean surname(int i) {
        return tokens.is(i, Kind.CAPITAL) && !beginnings.hasAny(i, NO_SURNAME);
    }

    /// Behind the title and the comma that closes it.
    private int titleEnd(int title, int to) {
        if (tokens.opensQuotation(title)) {
            int end = beginnings.endOfQuotation(title);
            if (end - title > 2 && tokens.is(end, ',')) {
                return end + 1;
            }
            return end - title > 3 && tokens.is(end - 2, ',') ? end : -1;
        }
        int i = title;
        while (i < to
                && i - title < LONGEST_TITLE
                && (tokens.is(i, Kind.CAPITAL)
                        || beginnings.has(i, Word.FUNCTION)
                        || beginnings.has(i, Word.CONJUNCTION))) {
            if (beginnings.has(i, Word.MONTH) && tokens.is(i, Kind.CAPITAL)) {
                return -1;
            }
            i++;
        }
        boolean given = i == title + 1 && beginnings.has(title, Word.GIVEN_NAME);
        return i > title && !given && tokens.is(i, ',') ? i + 1 : -1;
    }

    /// Behind the last of "40", "pp. 40–42, 51", "205 n. 14"; a year is no page.
    private int pagesEnd(int from, int to) {
        int end = -1;
        for (int i = from; i < to; i++) {
            if (tokens.year(i)) {
                return -1;
            }
            if (tokens.is(i, Kind.NUMBER) || (tokens.is(i, Kind.MIXED) && Character.isDigit(tokens.first(i)))) {
                end = i + 1;
            } else if (!tokens.is(i, ',')
                    && !tokens.is(i, '-')
                    && !tokens.is(i, '–')
                    && !tokens.is(i, '.')
                    && !(beginnings.has(i, Word.PAGE) && !tokens.is(i, Kind.CAPITAL))
                    && !BackReferenceReader.noteWord(tokens, i)) {
                return end;
            }
        }
        return end;
    }
}
