package ibid.citation;

import ibid.citation.Tokens.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Dates that print settles against the model's opinion, and years that are none.
final class KnownDates {
    private final Tokens tokens;
    private final int from;
    private final Label[] labels;
    private final @Nullable Label[] known;

    private KnownDates(Tokens tokens, int from, Label[] labels, @Nullable Label[] known) {
        this.tokens = tokens;
        this.from = from;
        this.labels = labels;
        this.known = known;
    }

    /// Puts what is settled into `known`.
    static void settle(Tokens tokens, int from, Label[] labels, @Nullable Label[] known) {
        KnownDates dates = new KnownDates(tokens, from, labels, known);
        dates.yearBeforeTitle();
        dates.toCome();
        dates.yearBehindAuthor();
        dates.yearInTitle();
        dates.loneYear();
    }

    /// "Falk, Walter, 1974/75: Title", "Berg, Ole; 1979; Title".
    private void yearBeforeTitle() {
        for (int i = 2; i + 1 < labels.length; i++) {
            int at = from + i;
            if (tokens.year(at) && tokens.is(at - 1, ',') && labels[i - 1] == Label.AUTHOR) {
                int end = i + 1;
                if ((tokens.is(from + end, '/') || tokens.is(from + end, '-'))
                        && tokens.is(from + end + 1, Kind.NUMBER)) {
                    end += 2;
                }
                if (end < labels.length && (tokens.is(from + end, ':') || tokens.is(from + end, ';'))) {
                    set(i, end + 1, Label.DATE);
                }
                return;
            }
        }
    }

    /// "(Oslo: Fjord Press, forthcoming)", "im Erscheinen", "in press".
    private void toCome() {
        for (int i = 1; i < labels.length; i++) {
            int at = from + i;
            boolean word = tokens.isWord(at, "forthcoming") && tokens.is(at, Kind.LOWER);
            boolean words =
                    (tokens.isWord(at - 1, "im") && (tokens.isWord(at, "erscheinen") || tokens.isWord(at, "druck")))
                            || (tokens.isWord(at - 1, "in") && tokens.isWord(at, "press") && tokens.is(at, Kind.LOWER))
                            || (tokens.isWord(at - 1, "à") && tokens.isWord(at, "paraître"))
                            || (tokens.isWord(at - 1, "en") && tokens.isWord(at, "prensa"));
            if ((word || words) && tokens.quotation[at] == 0) {
                set(words ? i - 1 : i, i + 1, Label.DATE);
                return;
            }
        }
    }

    /// "Ruiz, C., 2004 Flood and Drought. Rivers, 6": a year behind the authors begins no title.
    private void yearBehindAuthor() {
        boolean dated = Arrays.asList(labels).contains(Label.DATE);
        for (int i = 2; !dated && i + 2 < labels.length; i++) {
            if (tokens.year(from + i)
                    && labels[i] == Label.TITLE
                    && labels[i - 1] == Label.AUTHOR
                    && tokens.capitalised(from + i + 1)) {
                set(i, i + 1, Label.DATE);
                return;
            }
        }
    }

    /// "Songs of the Coast (1711), Reed Studies 9, 1988": the later year is the work's, the first its subject's.
    private void yearInTitle() {
        for (int i = 2; i + 3 < labels.length; i++) {
            boolean bracketed = tokens.is(from + i - 1, '(') && tokens.year(from + i) && labels[i] == Label.DATE;
            if (!bracketed || labels[i - 2] != Label.TITLE) {
                continue;
            }
            int end = i;
            while (end < labels.length && !tokens.is(from + end, ')')) {
                end++;
            }
            for (int j = end + 2; j < labels.length; j++) {
                if (tokens.year(from + j) && labels[j] == Label.DATE && labels[j - 1] != Label.PAGES) {
                    set(i - 1, end + 1, Label.TITLE);
                    return;
                }
            }
            return;
        }
    }

    /// The only year there is, where it stands in no title: with nothing else to be, it is the date.
    private void loneYear() {
        if (Arrays.asList(labels).contains(Label.DATE)) {
            return;
        }
        int only = -1;
        for (int i = 1; i < labels.length; i++) {
            if (tokens.year(from + i)) {
                if (only >= 0) {
                    return;
                }
                only = i;
            }
        }
        if (only < 0 || tokens.quotation[from + only] != 0) {
            return;
        }
        boolean range = tokens.is(from + only - 1, '-') || tokens.is(from + only - 1, '–');
        boolean free = switch (labels[only]) {
            case VOLUME, OTHER, PLACE, PUBLISHER, EDITION -> true;
            case CONTAINER -> only + 1 == labels.length || labels[only + 1] != Label.CONTAINER;
            default -> false;
        };
        if (free && !range) {
            set(only, only + 1, Label.DATE);
        }
    }

    private void set(int start, int end, Label label) {
        for (int i = start; i < end; i++) {
            known[i] = label;
        }
    }
}
