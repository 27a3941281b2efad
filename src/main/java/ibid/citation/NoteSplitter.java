package ibid.citation;

import ibid.citation.Beginnings.Strength;
import ibid.citation.Cuts.Cut;
import ibid.citation.Cuts.Piece;
import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a note into the works that it cites; what is said about them falls between.
///
/// First cuts wherever a work might begin, then says what each piece is, then joins pieces that are no work on
/// their own ("Oslo: Fjord Press, 1954") to the work before.
final class NoteSplitter {
    /// A cited work: tokens `from` to `to`, introduced by the tokens from `signal` (equal to `from` when by nothing).
    record Segment(int signal, int from, int to) {}

    private enum Role {
        WORK,
        PART,
        TALK
    }

    private static final int LEAST_TOKENS = 5;

    private final Tokens tokens;
    private final Beginnings beginnings;
    private final Evidence evidence;
    private final Endings endings;
    private final Signals signals;
    private final NamedAgain again;
    private final Cuts cuts;

    NoteSplitter(Tokens tokens, Beginnings beginnings) {
        this.tokens = tokens;
        this.beginnings = beginnings;
        this.evidence = new Evidence(tokens, beginnings);
        this.endings = new Endings(tokens, beginnings, evidence);
        this.signals = new Signals(tokens, beginnings);
        this.again = new NamedAgain(tokens, beginnings);
        this.cuts = new Cuts(tokens, beginnings, evidence, endings, signals);
    }

    List<Segment> split() {
        List<Piece> pieces = cuts.pieces();
        List<Segment> works = new ArrayList<>();
        boolean interrupted = false;
        for (int p = 0; p < pieces.size(); p++) {
            Piece whole = pieces.get(p);
            Segment segment = read(whole);
            Piece piece = new Piece(whole.cut(), whole.start(), segment.to);
            Role role = roleOf(piece, segment, works, interrupted, endOfSentences(pieces, p));
            switch (role) {
                case WORK -> {
                    works.add(segment);
                    interrupted = segment.to < whole.end();
                }
                case PART -> {
                    if (works.isEmpty() || interrupted) {
                        if (worthKeeping(segment) && !interrupted) {
                            works.add(segment);
                        }
                    } else {
                        Segment last = works.removeLast();
                        works.add(new Segment(last.signal, last.from, piece.end()));
                    }
                }
                case TALK -> interrupted = true;
            }
        }
        works.replaceAll(this::withoutTail);
        works.removeIf(work -> !evidence.identifies(work.from, work.to)
                && beginnings.at(work.from, work.to).compareTo(Strength.FAIR) < 0);
        return works;
    }

    private boolean worthKeeping(Segment segment) {
        return segment.to - segment.from > 0 && !endings.talks(segment.from, segment.to);
    }

    /// Takes signals and introducing words off the front.
    private Segment read(Piece piece) {
        int from = piece.start();
        if (tokens.is(from, '(') && signals.length(from + 1) > 0) {
            from++;
        }
        if (piece.cut() == Cut.CONJUNCTION) {
            from = cuts.afterArticle(from + 1);
        }
        while (from < piece.end()
                && ((beginnings.has(from, Word.CONJUNCTION) && tokens.is(from, Kind.LOWER))
                        || tokens.is(from, ',')
                        || tokens.is(from, '—')
                        || tokens.is(from, '–')
                        || tokens.is(from, ')')
                        || tokens.is(from, ';'))) {
            from++;
        }
        int signal = from;
        int work = signals.workAfter(from, piece.end());
        int end = again.endBeforeTalk(work, piece.end());
        return new Segment(
                Cuts.comparedWith(tokens, piece) ? piece.start() : signal, work, end < 0 ? piece.end() : end);
    }

    /// A title of two sentences has its year in the second: "Holm, Bread. A Study, Oslo 1999".
    private int endOfSentences(List<Piece> pieces, int p) {
        int last = p;
        while (last + 1 < pieces.size() && pieces.get(last + 1).cut() == Cut.SENTENCE) {
            last++;
        }
        return pieces.get(last).end();
    }

    private Role roleOf(Piece piece, Segment segment, List<Segment> works, boolean interrupted, int sentences) {
        int from = segment.from;
        boolean introduced = from > segment.signal;
        boolean named = again.at(from, piece.end());
        Strength strength = beginnings.at(from, piece.end());
        strength = named && strength.compareTo(Strength.FAIR) < 0 ? Strength.FAIR : strength;
        boolean identified = named || evidence.identifies(from, piece.end());
        boolean first = works.isEmpty();
        if (endings.talks(from, piece.end())
                && strength != Strength.STRONG
                && !(first && evidence.imprint(piece.end()))) {
            return !first && !interrupted && unfinished(works.getLast()) ? Role.PART : Role.TALK;
        }
        if (!first && !identified && (remark(works.getLast(), piece) || remarkBehindPointer(works.getLast(), piece))) {
            return Role.TALK;
        }
        boolean signalled = introduced && signals.announces(segment.signal, from);
        if (!first && !interrupted && !signalled && piece.cut() == Cut.SENTENCE && evidence.imprintBegins(from)) {
            return Role.PART;
        }
        if (!first && !interrupted && !signalled && piece.cut() == Cut.SENTENCE && unfinished(works.getLast())) {
            return Role.PART;
        }
        if (introduced
                && identified
                && strength != Strength.NONE
                && (signalled || first || interrupted || follows(works.getLast(), segment))) {
            return Role.WORK;
        }
        if (first) {
            boolean lengthy = strength.compareTo(Strength.FAIR) >= 0 && piece.end() - from > LEAST_TOKENS;
            return (identified || lengthy) && strength != Strength.NONE ? Role.WORK : Role.PART;
        }
        if (interrupted) {
            return identified && strength.compareTo(Strength.FAIR) >= 0 ? Role.WORK : Role.TALK;
        }
        boolean behindPointer = pointer(works.getLast())
                && strength != Strength.NONE
                && piece.end() - from > LEAST_TOKENS
                && evidence.dated(from, piece.end());
        if (behindPointer && piece.cut() == Cut.SENTENCE) {
            return Role.WORK;
        }
        return switch (piece.cut()) {
            case START -> Role.WORK;
            case SIGNAL, BRACKET -> identified ? Role.WORK : Role.TALK;
            case SEMICOLON ->
                (strength != Strength.NONE && follows(works.getLast(), segment))
                                || (strength.compareTo(Strength.FAIR) >= 0
                                        && beginnings.at(piece.end(), sentences).compareTo(Strength.FAIR) < 0
                                        && follows(works.getLast(), new Segment(segment.signal, from, sentences)))
                        ? Role.WORK
                        : Role.PART;
            case SENTENCE, LINE, BARE, CONJUNCTION ->
                strength.compareTo(Strength.FAIR) >= 0 && follows(works.getLast(), segment) ? Role.WORK : Role.PART;
        };
    }

    /// Both have what a work needs; publisher, journal or second editor behind a mark do not.
    private boolean follows(Segment last, Segment next) {
        if (evidence.dated(next.from, next.to)) {
            boolean addressOnly = tokens.is(next.from, Kind.ADDRESS) && !evidence.addressed(last.from, last.to);
            return !addressOnly
                    && ((evidence.dated(last.from, last.to) && !unfinished(last))
                            || (evidence.shortTitle(last.from, last.to) && evidence.endsWithPage(last.from, last.to)));
        }
        boolean named = evidence.shortTitle(next.from, next.to)
                || again.at(next.from, next.to)
                || evidence.surnameAndPage(next.from, next.to)
                || evidence.titled(next.from, next.to);
        return named
                && evidence.complete(last.from, last.to)
                && !unfinished(last)
                && endings.at(beforeJoint(next.from), last.from);
    }

    /// "12; and Roe": the work before ends in front of the joining word.
    private int beforeJoint(int from) {
        boolean joined = beginnings.has(from - 1, Word.CONJUNCTION) && tokens.is(from - 1, Kind.LOWER);
        return joined ? from - 1 : from;
    }

    /// "The author thanks those who helped." behind a whole work is no part of it.
    private boolean remark(Segment last, Piece piece) {
        return piece.cut() == Cut.SENTENCE
                && endings.remarks(piece.start(), piece.end())
                && evidence.dated(last.from, last.to)
                && evidence.endsWithPage(last.from, last.to)
                && !evidence.endsWithYear(last.from, last.to)
                && !unfinished(last);
    }

    /// "Ibid. The figure is disputed.", "Ibid., 12; emphasis added": a pointer needs no title, and a page has a number.
    private boolean remarkBehindPointer(Segment last, Piece piece) {
        boolean behind = piece.cut() == Cut.SENTENCE || piece.cut() == Cut.SEMICOLON;
        for (int i = piece.start(); behind && i < piece.end(); i++) {
            behind = !tokens.is(i, Kind.NUMBER) && !tokens.is(i, Kind.MIXED);
        }
        return behind && pointer(last);
    }

    /// "Ibid., 12", "Hill, op. cit., 12": whole without a title.
    private boolean pointer(Segment work) {
        return beginnings.refersBack(work.from, work.to) || beginnings.surnameRefersBack(work.from, work.to);
    }

    /// Authors and a date, and the title still to come: "Bell, A. S. (2001)."
    private boolean unfinished(Segment last) {
        if (pointer(last)) {
            return false;
        }
        boolean names = beginnings.names().onlyNames(last.from, last.to)
                || beginnings.names().dashes(last.from, last.to);
        return (names && evidence.endsWithFirstYear(last.from, last.to)) || !evidence.complete(last.from, last.to);
    }

    /// Drops the joining word, brackets and marks behind a work, and a relative clause about it.
    private Segment withoutTail(Segment work) {
        int to = endings.trimmed(work.from, work.to);
        return new Segment(work.signal, work.from, Math.max(work.from + 1, to));
    }
}
