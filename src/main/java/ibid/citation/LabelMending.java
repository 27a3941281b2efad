package ibid.citation;

import ibid.citation.Tokens.Kind;
import java.util.Arrays;

/// Where print leaves no doubt, it overrules the model: a quotation is one title, words in square brackets behind it
/// are its translation, an address is an address.
final class LabelMending {
    private LabelMending() {}

    static void mend(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        quotations(tokens, from, labels);
        RoleLabels.mend(tokens, beginnings, from, labels);
        authorAndYear(tokens, beginnings, from, labels);
        titleOfOneWord(tokens, from, labels);
        authorOfPart(tokens, from, labels);
        shortTitle(tokens, beginnings, from, labels);
        bracketedTitle(tokens, beginnings, from, labels);
        GermanJournal.mend(tokens, from, labels);
        LegalLabels.mend(tokens, beginnings, from, labels);
    }

    /// "R. Hill, Dams (1960) 12": what stands between the last comma and the bracketed year is no name.
    private static void titleOfOneWord(Tokens tokens, int from, Label[] labels) {
        int comma = -1;
        for (int i = 1; i < labels.length && labels[i] == Label.AUTHOR; i++) {
            comma = tokens.is(from + i, ',') ? i : comma;
            boolean year = i + 2 < labels.length && tokens.is(from + i + 1, '(') && tokens.year(from + i + 2);
            if (year
                    && comma > 1
                    && comma < i
                    && tokens.is(from, Kind.INITIAL)
                    && !tokens.is(from + comma + 1, Kind.INITIAL)) {
                for (int j = comma + 1; j <= i; j++) {
                    labels[j] = Label.TITLE;
                }
                return;
            }
        }
    }

    /// "Berg, in: Kern (Hrsg.), …": commentaries name who wrote the part, not its title.
    private static void authorOfPart(Tokens tokens, int from, Label[] labels) {
        boolean part = labels.length > 4
                && tokens.is(from, Kind.CAPITAL)
                && tokens.is(from + 1, ',')
                && tokens.isWord(from + 2, "in")
                && tokens.is(from + 3, ':');
        if (part && !Arrays.asList(labels).contains(Label.AUTHOR)) {
            labels[0] = Label.AUTHOR;
            labels[1] = Label.AUTHOR;
        }
    }

    /// "Hall, Minato, 24": a surname, a title and pages, and nothing else that could be a field.
    private static void shortTitle(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        int to = from + labels.length;
        if (labels.length > 16 || !tokens.is(from, Kind.CAPITAL) || !tokens.is(from + 1, ',')) {
            return;
        }
        int i = from + 2;
        while (i < to && !tokens.is(i, ',')) {
            boolean word = tokens.is(i, Kind.CAPITAL) || beginnings.has(i, Lexicon.Word.FUNCTION);
            if (!word || beginnings.has(i, Lexicon.Word.MONTH)) {
                return;
            }
            i++;
        }
        boolean given = i == from + 3 && beginnings.has(from + 2, Lexicon.Word.GIVEN_NAME);
        if (i == from + 2 || given || !onlyPages(tokens, beginnings, i + 1, to)) {
            return;
        }
        Arrays.fill(labels, 0, 2, Label.AUTHOR);
        Arrays.fill(labels, 2, i - from, Label.TITLE);
        Arrays.fill(labels, i - from, labels.length, Label.PAGES);
    }

    /// "Hall (On Dams, 24)"
    private static void bracketedTitle(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        NamedAgain again = new NamedAgain(tokens, beginnings);
        int title = again.titleStart(from) - from;
        if (title < 1
                || !tokens.is(from + title - 1, '(')
                || again.end(from, from + labels.length) < from + labels.length - 1) {
            return;
        }
        int pages = labels.length;
        while (pages > title && !tokens.is(from + pages - 1, ',')) {
            pages--;
        }
        Arrays.fill(labels, 0, title - 1, Label.AUTHOR);
        labels[title - 1] = Label.OTHER;
        Arrays.fill(labels, title, pages, Label.TITLE);
        Arrays.fill(labels, pages, labels.length, Label.PAGES);
    }

    private static boolean onlyPages(Tokens tokens, Beginnings beginnings, int from, int to) {
        boolean number = false;
        for (int i = from; i < to; i++) {
            boolean page = tokens.is(i, Kind.NUMBER) && !tokens.year(i);
            if (!page && !tokens.is(i, Kind.PUNCTUATION) && !beginnings.has(i, Lexicon.Word.PAGE)) {
                return false;
            }
            number |= page;
        }
        return number;
    }

    /// "Fuchs/Blum, 1972, S. 5": nothing but names, a year and pages.
    private static void authorAndYear(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        int year = beginnings.names().yearAfterSurnames(from, from + labels.length) - from;
        if (year <= 0) {
            return;
        }
        int words = 0;
        for (int i = year + 1; i < labels.length; i++) {
            boolean page =
                    beginnings.has(from + i, Lexicon.Word.PAGE) || beginnings.has(from + i, Lexicon.Word.CONJUNCTION);
            words += tokens.is(from + i, Kind.PUNCTUATION) || tokens.is(from + i, Kind.NUMBER) || page ? 0 : 1;
        }
        if (words > 2) {
            return;
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i < year ? Label.AUTHOR : i == year ? Label.DATE : Label.PAGES;
        }
    }

    /// "above n 2, 5": a number behind the pointer that belongs to nothing else is a page.
    static void pagesBehind(Tokens tokens, int from, Label[] labels, int pointerEnd) {
        boolean paged = Arrays.asList(labels).contains(Label.PAGES);
        for (int i = 0; !paged && i < labels.length; i++) {
            boolean free = labels[i] == Label.OTHER || labels[i] == Label.VOLUME;
            if (free && tokens.start[from + i] >= pointerEnd && tokens.is(from + i, Kind.NUMBER)) {
                labels[i] = Label.PAGES;
            }
        }
    }

    private static void quotations(Tokens tokens, int from, Label[] labels) {
        int first = -1;
        for (int i = 0; i < labels.length; i++) {
            int at = from + i;
            if (tokens.is(at, Kind.ADDRESS)) {
                labels[i] = Label.ADDRESS;
            } else if (labels[i] == Label.ADDRESS && tokens.year(at)) {
                labels[i] = Label.DATE;
            }
            int quotation = tokens.quotation[at];
            if (quotation != 0 && (i == 0 || tokens.quotation[at - 1] != quotation)) {
                int end = end(tokens, from, i, labels.length);
                if (end - i > 3) {
                    unify(labels, i, end);
                    boolean title = first < 0 && labels[i] != Label.CONTAINER;
                    if (title) {
                        first = i;
                        bracketBehind(tokens, from, labels, end);
                    }
                }
            }
        }
    }

    private static int end(Tokens tokens, int from, int i, int length) {
        int j = i;
        while (j < length && tokens.quotation[from + j] == tokens.quotation[from + i]) {
            j++;
        }
        return j;
    }

    /// All words of a quotation go where most of them go.
    private static void unify(Label[] labels, int from, int to) {
        int title = 0;
        int container = 0;
        for (int i = from; i < to; i++) {
            title += labels[i] == Label.TITLE ? 1 : 0;
            container += labels[i] == Label.CONTAINER ? 1 : 0;
        }
        if (title + container == 0) {
            return;
        }
        Label most = title >= container ? Label.TITLE : Label.CONTAINER;
        for (int i = from; i < to; i++) {
            labels[i] = most;
        }
    }

    private static void bracketBehind(Tokens tokens, int from, Label[] labels, int end) {
        if (end >= labels.length || !tokens.is(from + end, '[') || tokens.year(from + end + 1)) {
            return;
        }
        int i = end;
        while (i < labels.length && !tokens.is(from + i, ']')) {
            i++;
        }
        if (i < labels.length && i - end > 1) {
            for (int j = end; j <= i; j++) {
                labels[j] = Label.TRANSLATION;
            }
        }
    }
}
