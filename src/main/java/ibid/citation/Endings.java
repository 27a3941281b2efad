package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;

/// Says where works and sentences end, and whether a stretch of tokens tells a work apart from others.
final class Endings {
    private static final int ABBREVIATED = Lexicon.bit(Word.EDITOR)
            | Lexicon.bit(Word.PAGE)
            | Lexicon.bit(Word.VOLUME)
            | Lexicon.bit(Word.ISSUE)
            | Lexicon.bit(Word.PERIODICAL)
            | Lexicon.bit(Word.SUFFIX)
            | Lexicon.bit(Word.HONORIFIC)
            | Lexicon.bit(Word.TRANSLATOR)
            | Lexicon.bit(Word.MONTH)
            | Lexicon.bit(Word.COURT)
            | Lexicon.bit(Word.GENRE);

    private final Tokens tokens;
    private final Beginnings beginnings;
    private final Evidence evidence;

    Endings(Tokens tokens, Beginnings beginnings, Evidence evidence) {
        this.tokens = tokens;
        this.beginnings = beginnings;
        this.evidence = evidence;
    }

    /// A sentence may end before token `i`, which begins the next one.
    boolean sentenceEndsBefore(int i) {
        int stop = i - 1;
        boolean closed = tokens.is(stop, Kind.PUNCTUATION)
                && tokens.quotation[stop] != 0
                && "”’\"»“'".indexOf(tokens.first(stop)) >= 0
                && tokens.is(stop - 1, '.');
        if (!closed
                && !tokens.is(stop, '.')
                && !tokens.is(stop, '?')
                && !tokens.is(stop, '!')
                && !tokens.is(stop, '。')) {
            return false;
        }
        if (!tokens.spaceBefore(i) && !tokens.is(stop, '。')) {
            return false;
        }
        boolean opens = tokens.capitalised(i)
                || tokens.opensQuotation(i)
                || tokens.is(i, Kind.ADDRESS)
                || beginnings.refersBack(i, tokens.count)
                || tokens.is(i, '(')
                || tokens.is(i, '[');
        if (!opens || (tokens.is(i, '(') && !tokens.capitalised(i + 1))) {
            return false;
        }
        if (closed || !tokens.is(stop, '.')) {
            return true;
        }
        int last = stop - 1;
        boolean strong = beginnings.at(i, tokens.count) == Beginnings.Strength.STRONG;
        return switch (tokens.kind[Math.max(0, last)]) {
            case INITIAL -> tokens.brackets[last] > 0;
            case CAPITAL, LOWER, UPPER, MIXED ->
                !abbreviated(last) || (strong && (following(last) || beginnings.refersBack(last, stop + 1)));
            case NUMBER -> !ordinal(last, i);
            case IDEOGRAPH, ADDRESS, PUNCTUATION -> true;
        };
    }

    private boolean abbreviated(int last) {
        return tokens.length(last) < 6
                && (beginnings.has(last, Word.SIGNAL)
                        || ((tokens.classes[last] & ABBREVIATED) != 0 && !following(last)));
    }

    private boolean following(int i) {
        return tokens.is(i, Kind.LOWER)
                && (tokens.isWord(i, "ff")
                        || tokens.isWord(i, "f")
                        || tokens.isWord(i, "seq")
                        || tokens.isWord(i, "passim")
                        || tokens.isWord(i, "cit")
                        || tokens.isWord(i, "ibid"));
    }

    /// "12. November", "2. Aufl.", "Bd. 6" stands for itself.
    private boolean ordinal(int last, int next) {
        return tokens.length(last) < 3 && (beginnings.has(next, Word.MONTH) || beginnings.has(next, Word.EDITION));
    }

    /// A work may end before token `i`: behind a page, a year, a closing bracket, an address, a pointer.
    boolean at(int i, int start) {
        int last = i - 1;
        while (last > start && (tokens.is(last, ',') || tokens.is(last, '.') || tokens.is(last, ';'))) {
            last--;
        }
        if (last <= start) {
            return false;
        }
        if (tokens.is(last, ')') || tokens.is(last, ']')) {
            return true;
        }
        return tokens.is(last, Kind.NUMBER)
                || tokens.is(last, Kind.ADDRESS)
                || following(last)
                || (tokens.is(last, Kind.PUNCTUATION) && tokens.quotation[last] != 0);
    }

    /// The number before `i` is a page: "p.", "S." or a year stands before it.
    boolean pageBefore(int i, int start) {
        for (int j = i - 1; j >= Math.max(start, i - 6); j--) {
            if (beginnings.has(j, Word.PAGE) || tokens.is(j, ')')) {
                return true;
            }
        }
        return false;
    }

    /// A sentence about something rather than a work's name: verbs and pronouns outside quotations.
    boolean talks(int from, int to) {
        int telling = 0;
        int lower = 0;
        int words = 0;
        for (int i = from; i < to; i++) {
            if (tokens.quotation[i] != 0 || tokens.is(i, Kind.PUNCTUATION)) {
                continue;
            }
            words++;
            if (tokens.is(i, Kind.LOWER)) {
                lower++;
                telling += beginnings.has(i, Word.SENTENCE) ? 1 : 0;
            }
        }
        boolean opening = tokens.is(from, Kind.CAPITAL) && beginnings.has(from, Word.SENTENCE);
        return (words >= 5 && lower * 2 > words && telling + (opening ? 1 : 0) >= 2)
                || (opening && telling > 0 && words > 5 && lower * 2 > words);
    }

    /// "The author thanks those who helped.": a sentence with nothing in it that a work has.
    boolean remarks(int from, int to) {
        int words = 0;
        int lower = 0;
        int telling = 0;
        for (int i = from; i < to; i++) {
            if (tokens.is(i, Kind.NUMBER) || tokens.quotation[i] != 0) {
                return false;
            }
            words += tokens.is(i, Kind.PUNCTUATION) ? 0 : 1;
            lower += tokens.is(i, Kind.LOWER) ? 1 : 0;
            telling += beginnings.has(i, Word.SENTENCE) ? 1 : 0;
        }
        return words >= 5 && lower * 2 > words && telling > 0;
    }

    int trimmed(int from, int to) {
        int end = clause(from, to);
        boolean loose = true;
        while (loose && end > from + 1) {
            int last = end - 1;
            loose = tokens.is(last, ';')
                    || tokens.is(last, '；')
                    || tokens.is(last, ',')
                    || tokens.is(last, '—')
                    || tokens.is(last, '(')
                    || (beginnings.has(last, Word.CONJUNCTION) && tokens.is(last, Kind.LOWER))
                    || (tokens.is(last, ')') && !opened(from, last));
            end -= loose ? 1 : 0;
        }
        return end;
    }

    /// Where words about the work begin behind its pages or its year: "S. 75 der zwar", "1979 hat".
    private int clause(int from, int to) {
        int year = beginnings.names().yearAfterSurnames(from, to);
        for (int i = from + 2; i < to; i++) {
            if (!tokens.is(i, Kind.LOWER)
                    || tokens.quotation[i] != 0
                    || tokens.brackets[i] > 0
                    || beginnings.has(i, Word.PAGE)
                    || beginnings.has(i, Word.EDITOR)
                    || beginnings.has(i, Word.IN)
                    || beginnings.has(i, Word.CONJUNCTION)) {
                continue;
            }
            boolean behindYear = year > 0 && i == year + 1;
            boolean behindPage = at(i, from)
                    && (following(i - 1)
                            || following(i - 2)
                            || (tokens.is(i - 1, Kind.NUMBER) && pageBefore(i, from) && !tokens.year(i - 1)));
            boolean clause = (behindYear || behindPage)
                    ? lowerWords(i, to) >= 3
                    : at(i, from)
                            && beginnings.has(i, Word.SENTENCE)
                            && (talks(i, to) || (tokens.is(i - 1, ',') && lowerWords(i, to) >= 2));
            if (clause && !evidence.dated(i, to)) {
                return i;
            }
        }
        return to;
    }

    private int lowerWords(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += tokens.is(i, Kind.LOWER) ? 1 : 0;
        }
        return words;
    }

    private boolean opened(int from, int close) {
        int depth = 0;
        for (int i = from; i < close; i++) {
            depth += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
        }
        return depth > 0;
    }
}
