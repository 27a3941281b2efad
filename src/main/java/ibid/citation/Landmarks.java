package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;

/// What tells of the whole reference which kind of work it is, and where its words for people and for the work
/// around stand: "in", "eds.", volume and issue, pages, a publisher.
final class Landmarks {
    private static final int NEAR = 6;

    /// The kind of work by its marks, as one small number.
    final int work;

    private final int firstIn;
    private final int firstEditor;

    /// @param classes the tokens' classes in the lexicon
    Landmarks(Tokens tokens, int from, int[] classes) {
        int in = -1;
        int editor = -1;
        int marks = 0;
        for (int i = 0; i < classes.length; i++) {
            int at = from + i;
            if (in < 0 && i > 1 && opensContainer(tokens, at)) {
                in = i;
                marks |= 1;
            }
            if (editor < 0 && has(classes[i], Word.EDITOR)) {
                editor = i;
                marks |= 2;
            }
            boolean number = i + 1 < classes.length && tokens.is(at + 1, Kind.NUMBER);
            boolean next = number || (i + 2 < classes.length && tokens.is(at + 2, Kind.NUMBER));
            marks |= tokens.quotation[at] != 0 ? 4 : 0;
            marks |= next && (has(classes[i], Word.VOLUME) || has(classes[i], Word.ISSUE)) ? 8 : 0;
            marks |= next && has(classes[i], Word.PAGE) ? 16 : 0;
            if (tokens.is(at, Kind.NUMBER) && !tokens.year(at)) {
                boolean issue = tokens.is(at + 1, '(') && next && !tokens.year(at + 2);
                boolean range = next && !tokens.year(at + 2) && dash(tokens, at + 1);
                marks |= issue ? 8 : 0;
                marks |= range ? 16 : 0;
                marks |= tokens.is(at + 1, ':') && next ? 8 | 16 : 0;
            }
            marks |= has(classes[i], Word.PUBLISHER) && tokens.capitalised(at) ? 32 : 0;
            boolean placed = tokens.is(at + 1, ':') && i > 2 && tokens.capitalised(at + 2);
            marks |= has(classes[i], Word.PLACE) && placed ? 64 : 0;
            marks |= tokens.is(at, Kind.ADDRESS) ? 128 : 0;
        }
        this.work = marks;
        this.firstIn = in;
        this.firstEditor = editor;
    }

    /// 0 without an "in", else before, at, just behind, behind.
    int in(int i) {
        return side(i, firstIn);
    }

    /// 0 without a word for editors, else before, at, just behind, behind.
    int editor(int i) {
        return side(i, firstEditor);
    }

    private static int side(int i, int mark) {
        if (mark < 0) {
            return 0;
        }
        if (i < mark) {
            return mark - i <= NEAR ? 1 : 2;
        }
        return i == mark ? 3 : i - mark <= NEAR ? 4 : 5;
    }

    private static boolean opensContainer(Tokens tokens, int at) {
        boolean in = tokens.isWord(at, "in") || tokens.isWord(at, "dans") || tokens.isWord(at, "en");
        if (!in || tokens.quotation[at] != 0 || tokens.brackets[at] != 0) {
            return false;
        }
        return tokens.is(at - 1, ',')
                || tokens.is(at - 1, '.')
                || tokens.is(at - 1, '?')
                || tokens.quotation[at - 1] != 0
                || tokens.is(at + 1, ':');
    }

    private static boolean dash(Tokens tokens, int at) {
        return switch (tokens.first(at)) {
            case '-', '–', '—', '−', '‐' -> true;
            default -> false;
        };
    }

    private static boolean has(int classes, Word word) {
        return (classes & Lexicon.bit(word)) != 0;
    }
}
