package ibid.citation;

import ibid.citation.Tokens.Kind;
import java.util.Arrays;

/// Labels cases ("Dale v. Reed [1954] 2 Q.B. 182") and statutes ("Water Act 1980 (N.S.W.)"):
/// their order is fixed, so no model is asked.
final class LegalLabels {
    private static final int LONGEST_REPORT = 12;

    private final Tokens tokens;
    private final Beginnings beginnings;
    private final int from;
    private final Label[] labels;

    private LegalLabels(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        this.tokens = tokens;
        this.beginnings = beginnings;
        this.from = from;
        this.labels = labels;
    }

    /// Relabels a case or a statute; leaves everything else alone.
    static void mend(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        int number = docket(tokens, from, labels.length);
        if (number > 0) {
            Label[] rest = Arrays.copyOfRange(labels, number, labels.length);
            mend(tokens, beginnings, from + number, rest);
            Arrays.fill(labels, 0, number, Label.OTHER);
            System.arraycopy(rest, 0, labels, number, rest.length);
            return;
        }
        LegalLabels legal = new LegalLabels(tokens, beginnings, from, labels);
        int to = from + labels.length;
        if (beginnings.reported(from, to)) {
            legal.collection(from, to);
            return;
        }
        int again = legal.volumeOfCaseAgain(to);
        if (again > 0) {
            legal.collection(legal.set(legal.set(from, again, Label.TITLE), again + 1, Label.VOLUME), to);
            return;
        }
        int name = legal.endOfCaseName(to);
        if (name > from || legal.bracketedYear(from)) {
            legal.report(legal.set(from, name, Label.TITLE), to);
        } else if (beginnings.statute(from, to)) {
            legal.statute(to);
        } else if (legal.numberedAct()) {
            legal.act(to);
        }
    }

    /// How many tokens "Case C-12/20" before the parties' names takes, 0 for none.
    private static int docket(Tokens tokens, int from, int count) {
        boolean word = tokens.isWord(from, "case")
                || tokens.isWord(from, "rechtssache")
                || tokens.isWord(from, "affaire")
                || tokens.isWord(from, "asunto")
                || tokens.isWord(from, "causa");
        for (int i = 1; word && i < Math.min(5, count - 3); i++) {
            if (tokens.is(from + i, '/') && tokens.is(from + i + 1, Kind.NUMBER)) {
                return tokens.is(from + i + 2, ',') ? i + 3 : i + 2;
            }
        }
        return 0;
    }

    /// "BGHZ 112, 34 (36)", and what stands behind the volume in "512 U.S. at 83".
    private void collection(int start, int to) {
        int name = start;
        while (name < to && !tokens.is(name, Kind.NUMBER) && !tokens.isWord(name, "at")) {
            name++;
        }
        int volume = tokens.is(name + 1, ',') ? name + 2 : name;
        set(set(set(start, name, Label.CONTAINER), volume, Label.VOLUME), to, Label.PAGES);
    }

    /// The volume in "Harbor Co., 512 U.S. at 83", a case named again; 0 for anything else.
    private int volumeOfCaseAgain(int to) {
        int at = to - 1;
        while (at > from && !tokens.isWord(at, "at")) {
            at--;
        }
        int volume = at - 1;
        while (volume > from && (tokens.is(volume, '.') || tokens.capitalised(volume))) {
            volume--;
        }
        boolean again = at > from
                && tokens.is(at + 1, Kind.NUMBER)
                && volume < at - 1
                && tokens.is(volume, Kind.NUMBER)
                && tokens.is(volume - 1, ',')
                && tokens.capitalised(from);
        return again ? volume : 0;
    }

    /// "Law 12/2021", "Ley 12/2021".
    private boolean numberedAct() {
        return beginnings.has(from, Lexicon.Word.STATUTE)
                && tokens.is(from + 1, Kind.NUMBER)
                && tokens.is(from + 2, '/')
                && tokens.year(from + 3);
    }

    /// The number and the year are part of an act's name.
    private void act(int to) {
        int i = from;
        while (i < to && !(tokens.is(i, ',') && beginnings.has(i + 1, Lexicon.Word.PAGE))) {
            i++;
        }
        set(set(from, i, Label.TITLE), to, Label.PAGES);
    }

    private int set(int start, int end, Label label) {
        for (int i = Math.max(start, from); i < end && i < from + labels.length; i++) {
            labels[i - from] = label;
        }
        return Math.max(start, end);
    }

    private boolean bracketedYear(int i) {
        return (tokens.is(i, '(') || tokens.is(i, '['))
                && tokens.year(i + 1)
                && tokens.is(i + 2, tokens.is(i, '(') ? ')' : ']');
    }

    /// The parties' names end at a bracketed year, a comma or the report's volume.
    private int endOfCaseName(int to) {
        if (!beginnings.caseName(from, to)) {
            return from;
        }
        int versus = from;
        while (versus < to && !beginnings.versus(versus)) {
            versus++;
        }
        int i = versus + (tokens.is(versus + 1, '.') ? 2 : 1);
        while (i < to
                && !tokens.is(i, ',')
                && !tokens.is(i, ';')
                && !bracketed(i)
                && !tokens.is(i, Kind.NUMBER)
                && !(tokens.is(i, Kind.LOWER)
                        && tokens.is(i + 1, Kind.LOWER)
                        && !beginnings.has(i, Lexicon.Word.FUNCTION))) {
            i++;
        }
        return i;
    }

    private boolean bracketed(int i) {
        return tokens.is(i, '[') || (tokens.is(i, '(') && (tokens.year(i + 1) || tokens.is(i + 1, Kind.NUMBER)));
    }

    /// "[1954] 2 Q.B. 182, 190 (C.A.)", "12 U.S. 130 (1873)".
    private void report(int start, int to) {
        int i = start;
        if (tokens.is(i, ',')) {
            i = set(i, i + 1, Label.TITLE);
        }
        if (bracketedYear(i)) {
            i = set(i, i + 3, Label.DATE);
        }
        if (tokens.is(i, Kind.NUMBER)) {
            i = set(i, i + 1, Label.VOLUME);
        }
        int reporter = i;
        while (i < to
                && i < reporter + LONGEST_REPORT
                && !tokens.is(i, Kind.NUMBER)
                && !bracketed(i)
                && (tokens.capitalised(i)
                        || tokens.is(i, Kind.MIXED)
                        || tokens.is(i, '.')
                        || tokens.is(i, '(')
                        || tokens.is(i, ')')
                        || tokens.is(i, '&'))) {
            i++;
        }
        if (i == reporter || (!tokens.is(i, Kind.NUMBER) && !bracketed(i))) {
            return;
        }
        i = set(reporter, i, Label.CONTAINER);
        i = pages(i, to);
        if (tokens.is(i, '(')) {
            boolean year = false;
            int close = i;
            while (close < to && !tokens.is(close, ')')) {
                year |= tokens.year(close);
                close++;
            }
            set(i, close + 1, year ? Label.DATE : Label.PLACE);
        }
    }

    private int pages(int start, int to) {
        int i = start;
        while (i < to
                && (tokens.is(i, Kind.NUMBER)
                        || tokens.is(i, ',')
                        || tokens.is(i, '–')
                        || tokens.is(i, '-')
                        || tokens.isWord(i, "at")
                        || (beginnings.has(i, Lexicon.Word.PAGE) && tokens.is(i, Kind.LOWER)))) {
            i++;
        }
        return set(start, i, Label.PAGES);
    }

    /// "Water Act 1974 (Cwth.), s. 5".
    private void statute(int to) {
        int year = from;
        while (year < to
                && !(tokens.year(year)
                        && (beginnings.has(year - 1, Lexicon.Word.STATUTE)
                                || tokens.is(year - 1, ',')
                                || tokens.isWord(year - 1, "of")))) {
            year++;
        }
        int title = tokens.is(year - 1, ',') || tokens.isWord(year - 1, "of") ? year - 1 : year;
        set(from, title, Label.TITLE);
        int i = set(title, year + 1, Label.DATE);
        if (tokens.is(i, '(')) {
            int close = i;
            while (close < to && !tokens.is(close, ')')) {
                close++;
            }
            i = set(i, close + 1, Label.PLACE);
        }
        if (tokens.is(i, ',') || beginnings.has(i, Lexicon.Word.PAGE)) {
            set(i, to, Label.PAGES);
        }
    }
}
