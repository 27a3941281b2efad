package ibid.citation;

import ibid.citation.Tokens.Kind;

/// Where print leaves no doubt, it overrules the model: a quotation is one title, words in square brackets behind it
/// are its translation, an address is an address.
final class LabelMending {
    private LabelMending() {}

    static void mend(Tokens tokens, int from, Label[] labels) {
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
