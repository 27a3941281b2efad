package ibid.citation;

import ibid.citation.Beginnings.Strength;
import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a note wherever a work might begin; which of the pieces are works is another question.
final class Cuts {
    /// Why a cut was made.
    enum Cut {
        START,
        SEMICOLON,
        SENTENCE,
        CONJUNCTION,
        SIGNAL,
        BRACKET,
        LINE,
        BARE
    }

    /// The tokens from `start` to `end`, and the cut before them.
    record Piece(Cut cut, int start, int end) {}

    private final Tokens tokens;
    private final Beginnings beginnings;
    private final Evidence evidence;
    private final Endings endings;
    private final Signals signals;

    Cuts(Tokens tokens, Beginnings beginnings, Evidence evidence, Endings endings, Signals signals) {
        this.tokens = tokens;
        this.beginnings = beginnings;
        this.evidence = evidence;
        this.endings = endings;
        this.signals = signals;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Cut cut = Cut.START;
        int start = firstToken();
        int bracketEnd = -1;
        for (int i = start + 1; i < tokens.count; i++) {
            Cut here = i == bracketEnd ? Cut.BARE : cutAt(i, start);
            if (here == Cut.SIGNAL && !tokens.is(i - 1, ';') && !endings.sentenceEndsBefore(i) && leadsTo(start, i)) {
                here = Cut.START;
            }
            if (here != Cut.START && i > start) {
                pieces.add(new Piece(cut, start, i));
                cut = here;
                start = i;
                if (here == Cut.BRACKET) {
                    bracketEnd = closingBracket(i);
                }
            }
        }
        if (start < tokens.count) {
            pieces.add(new Piece(cut, start, tokens.count));
        }
        return pieces;
    }

    /// "For other perspectives, see A": the words before the signal belong to it.
    private boolean leadsTo(int start, int signal) {
        int after = start + signals.length(start);
        return beginnings.at(after, signal).compareTo(Strength.WEAK) <= 0 && !evidence.complete(after, signal);
    }

    /// Skips the note's own number, when the text begins with it.
    private int firstToken() {
        if (tokens.is(0, Kind.NUMBER) && tokens.length(0) < 4 && tokens.count > 2) {
            int next = tokens.is(1, '.') || tokens.is(1, ')') ? 2 : 1;
            boolean report = (tokens.is(next, Kind.UPPER) && tokens.is(next + 1, Kind.NUMBER))
                    || (tokens.is(next, Kind.INITIAL) && evidence.lawReport(0, Math.min(tokens.count, 9)));
            boolean collection = next == 1 && beginnings.reported(next, tokens.count);
            if ((!report || collection) && tokens.spaceBefore(next)) {
                return next;
            }
        }
        if (tokens.is(0, '[') && tokens.is(1, Kind.NUMBER) && tokens.length(1) < 4 && tokens.is(2, ']')) {
            return 3;
        }
        return 0;
    }

    private int closingBracket(int opened) {
        for (int i = opened; i < tokens.count; i++) {
            if (tokens.is(i, ')') && tokens.brackets[i] == tokens.brackets[opened]) {
                return i;
            }
        }
        return tokens.count;
    }

    private Cut cutAt(int i, int start) {
        boolean quoted = tokens.quotation[i] != 0 && tokens.quotation[i - 1] == tokens.quotation[i];
        if (quoted) {
            return Cut.START;
        }
        if (tokens.brackets[i] > 0 && !tokens.is(i, '(') && !(tokens.is(i, '[') && tokens.brackets[i] == 1)) {
            return tokens.is(i - 1, '(') && signals.length(i) > 0 && tokens.brackets[i] == 1 ? Cut.BRACKET : Cut.START;
        }
        if (tokens.lineBreakBefore(i) && beginnings.at(i, tokens.count).compareTo(Strength.FAIR) >= 0) {
            return Cut.LINE;
        }
        if (tokens.is(i - 1, ';') || tokens.is(i - 1, '；')) {
            return Cut.SEMICOLON;
        }
        if (signals.begins(i)) {
            return Cut.SIGNAL;
        }
        if (endings.sentenceEndsBefore(i)) {
            return Cut.SENTENCE;
        }
        if (with(i, start)) {
            return Cut.SIGNAL;
        }
        boolean joint = (beginnings.has(i, Word.CONJUNCTION) && tokens.is(i, Kind.LOWER) && !tokens.isWord(i, "i"))
                || tokens.is(i, '&');
        if (joint && endings.at(i, start) && begins(afterArticle(i + 1), Strength.FAIR)) {
            return Cut.CONJUNCTION;
        }
        boolean bare = tokens.is(i - 1, Kind.NUMBER) && !tokens.year(i - 1) && tokens.is(i, Kind.INITIAL);
        if (bare && endings.at(i, start) && begins(i, Strength.STRONG) && !beginnings.journal(i)) {
            return Cut.BARE;
        }
        return bareSurname(i, start) ? Cut.BARE : Cut.START;
    }

    /// "Compare A, 12, with B, 14".
    private boolean with(int i, int start) {
        return tokens.isWord(start, "compare")
                && tokens.isWord(i, "with")
                && tokens.is(i - 1, ',')
                && beginnings.at(i + 1, tokens.count) != Strength.NONE
                && evidence.complete(start, i);
    }

    static boolean comparedWith(Tokens tokens, Piece piece) {
        return piece.cut == Cut.SIGNAL && tokens.isWord(piece.start, "with");
    }

    /// "S. 35 Binder Schuster 1980": page, then at once the next author and year.
    private boolean bareSurname(int i, int start) {
        return tokens.is(i - 1, Kind.NUMBER)
                && tokens.is(i, Kind.CAPITAL)
                && endings.pageBefore(i, start)
                && begins(i, Strength.STRONG)
                && !beginnings.caseName(i, tokens.count);
    }

    private boolean begins(int i, Strength least) {
        int after = i + signals.length(i);
        return beginnings.at(after, tokens.count).compareTo(least) >= 0;
    }

    int afterArticle(int i) {
        return tokens.isWord(i, "the") ? i + 1 : i;
    }
}
