package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What print settles against the model's opinion, so that the model can be asked again about the rest: who edited
/// or translated, a date, a title behind "A. Holm, ".
final class KnownLabels {
    private final Tokens tokens;
    private final Beginnings beginnings;
    private final int from;
    private final Label[] labels;
    private final @Nullable Label[] known;

    private KnownLabels(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        this.tokens = tokens;
        this.beginnings = beginnings;
        this.from = from;
        this.labels = labels;
        this.known = new Label[labels.length];
    }

    /// The settled labels, null for all other tokens; null when the model was right about all of them.
    static @Nullable Label @Nullable [] of(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        KnownLabels known = new KnownLabels(tokens, beginnings, from, labels);
        DateLabels.settle(tokens, beginnings, from, known.known);
        known.roles();
        KnownDates.settle(tokens, from, labels, known.known);
        known.titleBehindInitials();
        known.periodical();
        known.edition();
        known.pagesBehindJournal();
        known.pageBehindColon();
        known.thesis();
        return known.news() ? known.known : null;
    }

    private boolean news() {
        for (int i = 0; i < labels.length; i++) {
            if (known[i] != null && known[i] != labels[i]) {
                return true;
            }
        }
        return false;
    }

    private void roles() {
        Label[] mended = labels.clone();
        RoleLabels.mend(tokens, beginnings, from, mended);
        for (int i = 0; i < labels.length; i++) {
            if (mended[i] == Label.EDITOR || mended[i] == Label.TRANSLATOR) {
                known[i] = mended[i];
            }
        }
    }

    /// "A. Holm, Dams, Dykes and Water (1995)": who prints initials in front prints them before every name, so a
    /// single word behind the comma is no author.
    private void titleBehindInitials() {
        int start = tokens.is(from, '.') || tokens.is(from, Kind.NUMBER) ? 1 : 0;
        boolean initials = tokens.is(from + start, Kind.INITIAL) && tokens.is(from + start + 1, '.');
        for (int i = start + 2; initials && i < labels.length && labels[i] == Label.AUTHOR; i++) {
            boolean word = tokens.is(from + i, Kind.CAPITAL)
                    && tokens.length(from + i) > 3
                    && !beginnings.has(from + i, Word.GIVEN_NAME)
                    && !beginnings.has(from + i, Word.EDITOR)
                    && !beginnings.has(from + i, Word.SUFFIX)
                    && !beginnings.has(from + i, Word.CONJUNCTION);
            boolean alone = i + 1 == labels.length || labels[i + 1] != Label.AUTHOR || tokens.is(from + i + 1, ',');
            if (word && alone && tokens.is(from + i - 1, ',') && tokens.is(from + i - 2, Kind.CAPITAL)) {
                set(i, i + 1, Label.TITLE);
                return;
            }
        }
    }

    /// “Title,” Mill Affairs, May 2014: with a month and no place, what looks like a publisher is a periodical.
    private void periodical() {
        List<Label> all = Arrays.asList(labels);
        int start = all.indexOf(Label.PUBLISHER);
        if (start < 1
                || all.contains(Label.CONTAINER)
                || all.contains(Label.PLACE)
                || all.contains(Label.ADDRESS)
                || all.contains(Label.GENRE)
                || tokens.quotation[from + start - 1] == 0) {
            return;
        }
        int end = start;
        while (end < labels.length && labels[end] == Label.PUBLISHER) {
            end++;
        }
        if (end < labels.length && labels[end] == Label.DATE && beginnings.has(from + end, Word.MONTH)) {
            set(start, end, Label.CONTAINER);
        }
    }

    /// "2. Auflage,", "3., neu bearbeitete Aufl.": a number and the word for it.
    private void edition() {
        for (int i = 2; i < labels.length; i++) {
            int at = from + i;
            if (!tokens.isWord(at, "auflage") && !tokens.isWord(at, "aufl")) {
                continue;
            }
            for (int j = i - 1; j >= Math.max(1, i - 6); j--) {
                if (tokens.is(from + j, Kind.NUMBER) && !tokens.year(from + j)) {
                    int end = i + 1 < labels.length && tokens.is(at + 1, '.') ? i + 2 : i + 1;
                    set(j, end < labels.length && tokens.is(from + end, ',') ? end + 1 : end, Label.EDITION);
                    return;
                }
            }
        }
    }

    /// "12 Coast L.J. 4, 9 (2010)": numbers between a journal with its volume in front and the year in brackets.
    private void pagesBehindJournal() {
        boolean paged = Arrays.asList(labels).contains(Label.PAGES);
        for (int i = 2; !paged && i + 2 < labels.length; i++) {
            boolean year = tokens.is(from + i, '(') && tokens.year(from + i + 1) && tokens.is(from + i + 2, ')');
            int start = i;
            while (year
                    && start > 1
                    && (tokens.is(from + start - 1, Kind.NUMBER) || tokens.is(from + start - 1, ','))) {
                start--;
            }
            boolean behind = start < i && tokens.is(from + start, Kind.NUMBER) && labels[start - 1] == Label.CONTAINER;
            if (behind && volumeInFront(start - 1)) {
                set(start, i, Label.PAGES);
                return;
            }
        }
    }

    /// "J. Tides 114: 341, 1987": of two numbers with a colon between, the second is the page.
    private void pageBehindColon() {
        boolean paged = Arrays.asList(labels).contains(Label.PAGES);
        for (int i = 3; !paged && i < labels.length; i++) {
            boolean numbers = tokens.is(from + i, Kind.NUMBER)
                    && tokens.is(from + i - 1, ':')
                    && tokens.is(from + i - 2, Kind.NUMBER)
                    && !tokens.year(from + i - 2);
            if (numbers
                    && (labels[i] == Label.VOLUME || labels[i] == Label.OTHER || labels[i] == Label.DATE)
                    && labels[i - 2] != Label.TITLE) {
                set(i, i + 1, Label.PAGES);
                return;
            }
        }
    }

    /// "Dams and Dykes (Unpublished doctoral dissertation). Tiber University."
    private void thesis() {
        for (int i = 2; i + 1 < labels.length; i++) {
            boolean opens = tokens.is(from + i - 1, '(') && labels[i] == Label.TITLE;
            boolean word = opens
                    && (tokens.isWord(from + i, "unpublished")
                            || tokens.isWord(from + i, "doctoral")
                            || tokens.isWord(from + i, "master"));
            if (word) {
                int end = i;
                while (end < labels.length && !tokens.is(from + end, ')')) {
                    end++;
                }
                set(i - 1, Math.min(end + 1, labels.length), Label.GENRE);
                return;
            }
        }
    }

    private boolean volumeInFront(int last) {
        int i = last;
        while (i > 0 && labels[i] == Label.CONTAINER) {
            i--;
        }
        return labels[i] == Label.VOLUME && tokens.is(from + i, Kind.NUMBER);
    }

    private void set(int start, int end, Label label) {
        for (int i = start; i < end; i++) {
            known[i] = label;
        }
    }
}
