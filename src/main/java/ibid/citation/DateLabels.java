package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Dates whose print leaves no doubt, and what stands around them: "(2019, March 14)", "8 de julio de 1933",
/// "2017;12(4):221-9", and a newspaper named by nothing but its day: "Valley Observer, 14 December 1893, 5".
final class DateLabels {
    private static final int LONGEST_NAME = 8;

    /// What stands in the names of authors, offices and laws, and in no newspaper's.
    private static final int NO_NEWSPAPER = Lexicon.bits(
            Word.GIVEN_NAME,
            Word.GENRE,
            Word.INSTITUTION,
            Word.COURT,
            Word.STATUTE,
            Word.REPORT,
            Word.ARCHIVE,
            Word.MONTH);

    private final Tokens tokens;
    private final Beginnings beginnings;
    private final int from;
    private final @Nullable Label[] known;

    private DateLabels(Tokens tokens, Beginnings beginnings, int from, @Nullable Label[] known) {
        this.tokens = tokens;
        this.beginnings = beginnings;
        this.from = from;
        this.known = known;
    }

    static void settle(Tokens tokens, Beginnings beginnings, int from, @Nullable Label[] known) {
        DateLabels dates = new DateLabels(tokens, beginnings, from, known);
        dates.yearFirst();
        dates.withPrepositions();
        dates.yearVolumePages();
        dates.newspaper();
    }

    private int to() {
        return from + known.length;
    }

    private void set(int start, int end, Label label) {
        Arrays.fill(known, start - from, Math.min(end, to()) - from, label);
    }

    /// "(2019, March 14)"
    private void yearFirst() {
        for (int i = from; i + 4 < to(); i++) {
            boolean date = tokens.is(i, '(')
                    && tokens.year(i + 1)
                    && tokens.is(i + 2, ',')
                    && beginnings.has(i + 3, Word.MONTH);
            int end = tokens.is(i + 4, Kind.NUMBER) ? i + 5 : i + 4;
            if (date && tokens.is(end, ')')) {
                set(i, end + 1, Label.DATE);
                return;
            }
        }
    }

    /// "8 de julio de 1933"
    private void withPrepositions() {
        for (int i = from; i + 4 < to(); i++) {
            if (tokens.is(i, Kind.NUMBER)
                    && tokens.isWord(i + 1, "de")
                    && beginnings.has(i + 2, Word.MONTH)
                    && tokens.isWord(i + 3, "de")
                    && tokens.year(i + 4)) {
                set(i, i + 5, Label.DATE);
                return;
            }
        }
    }

    /// "2017;12(4):221-9", as medicine prints it.
    private void yearVolumePages() {
        for (int i = from + 1; i + 4 < to(); i++) {
            if (!tokens.year(i) || !tokens.is(i + 1, ';') || !tokens.is(i + 2, Kind.NUMBER)) {
                continue;
            }
            int colon = i + 3;
            while (colon < to() && colon < i + 8 && !tokens.is(colon, ':')) {
                colon++;
            }
            if (tokens.is(colon, ':') && tokens.is(colon + 1, Kind.NUMBER)) {
                int end = colon + 1;
                while (end < to() && (tokens.is(end, Kind.NUMBER) || tokens.is(end, '-') || tokens.is(end, '–'))) {
                    end++;
                }
                set(i, i + 2, Label.DATE);
                set(i + 2, colon + 1, Label.VOLUME);
                set(colon + 1, end, Label.PAGES);
                return;
            }
        }
    }

    /// Nothing but a name, a day and perhaps a page: who wrote is not said.
    private void newspaper() {
        int comma = endOfName();
        int date = comma < 0 ? -1 : endOfDay(comma + 1);
        if (date < 0) {
            return;
        }
        for (int i = date; i < to(); i++) {
            boolean page = tokens.is(i, Kind.PUNCTUATION)
                    || tokens.is(i, Kind.NUMBER)
                    || tokens.is(i, Kind.MIXED)
                    || tokens.is(i, Kind.INITIAL)
                    || beginnings.has(i, Word.PAGE);
            if (!page || tokens.quotation[i] != 0 || tokens.year(i)) {
                return;
            }
        }
        set(from, comma + 1, Label.CONTAINER);
        set(comma + 1, date, Label.DATE);
        set(date, to(), Label.PAGES);
    }

    /// The comma behind two or more capitalised words, none of them an initial or a given name; or -1.
    private int endOfName() {
        int words = 0;
        int i = from;
        while (i < to() && i - from < LONGEST_NAME && !tokens.is(i, ',')) {
            boolean word = tokens.is(i, Kind.CAPITAL) || tokens.is(i, Kind.UPPER);
            boolean joint = beginnings.has(i, Word.FUNCTION) || beginnings.has(i, Word.PARTICLE);
            if (!(word || joint) || beginnings.hasAny(i, NO_NEWSPAPER)) {
                return -1;
            }
            words++;
            i++;
        }
        return words >= 2 && tokens.is(i, ',') ? i : -1;
    }

    /// Behind "14 December 1893", "March 4, 1962", "12.3.1921"; or -1.
    private int endOfDay(int start) {
        if (tokens.is(start, Kind.NUMBER)) {
            int month = tokens.is(start + 1, '.') ? start + 2 : start + 1;
            int year = tokens.is(month + 1, '.') ? month + 2 : month + 1;
            boolean date = beginnings.has(month, Word.MONTH) || (month == start + 2 && tokens.is(month, Kind.NUMBER));
            return date && tokens.year(year) && year < to() ? year + 1 : -1;
        }
        int day = tokens.is(start + 1, '.') ? start + 2 : start + 1;
        int year = tokens.is(day + 1, ',') ? day + 2 : day + 1;
        boolean date = beginnings.has(start, Word.MONTH) && tokens.is(day, Kind.NUMBER);
        return date && tokens.year(year) && year < to() ? year + 1 : -1;
    }
}
