package ibid.passage;

import java.util.ArrayList;
import java.util.List;

/// The outer marks of a quotation laid against the marks around its place in the text.
///
/// American style puts the quoting writer's own comma or full stop inside the marks, so these may be the quotation's
/// alone. A question mark, a sign or a currency may not, and a figure is whole only with its sign and unit.
///
/// @param start of the place with those marks that both sides have
/// @param lost marks that change what is said and stand on one side only
record Edges(int start, int end, List<Difference> lost) {
    private static final String WRITERS_OWN = ",.;:'-…()[]¿¡<>*_|•·、。，；：";
    private static final String SIGNS = "$€£¥₩₹+±~≈<>#№@";
    private static final String UNITS = "%‰°′″$€£¥₩₹℃℉";

    static Edges of(String quotation, int from, int to, String text, int start, int end) {
        List<Difference> lost = new ArrayList<>();
        int first = before(quotation, from, text, start, lost);
        int last = after(quotation, to, text, end, lost);
        return new Edges(first, last, List.copyOf(lost));
    }

    private static int after(String quotation, int to, String text, int end, List<Difference> lost) {
        int q = to;
        int t = end;
        int reached = end;
        while (true) {
            q = skipForward(quotation, q);
            int next = skipForward(text, t);
            if (q >= quotation.length() || next >= text.length() || Glyphs.isWordPart(text.codePointAt(next))) {
                break;
            }
            int qEnd = markEnd(quotation, q);
            int tEnd = markEnd(text, next);
            if (!mark(quotation, q, qEnd).equals(mark(text, next, tEnd))) {
                break;
            }
            q = qEnd;
            t = tEnd;
            reached = tEnd;
        }
        String rest = quotation.substring(Math.min(q, quotation.length()));
        if (matters(rest)) {
            lost.add(new Difference(rest.strip(), marksAfter(text, reached)));
        } else if (reached == end
                && end > 0
                && end < text.length()
                && Character.isDigit(text.charAt(end - 1))
                && UNITS.indexOf(text.charAt(end)) >= 0) {
            lost.add(new Difference("", text.substring(end, end + 1)));
        }
        return reached;
    }

    private static int before(String quotation, int from, String text, int start, List<Difference> lost) {
        int q = from;
        int t = start;
        int reached = start;
        while (true) {
            q = skipBack(quotation, q);
            int next = skipBack(text, t);
            if (q == 0 || next == 0 || Glyphs.isWordPart(text.codePointBefore(next))) {
                break;
            }
            int qStart = q - Character.charCount(quotation.codePointBefore(q));
            int tStart = next - Character.charCount(text.codePointBefore(next));
            if (!mark(quotation, qStart, q).equals(mark(text, tStart, next))) {
                break;
            }
            q = qStart;
            t = tStart;
            reached = tStart;
        }
        String rest = quotation.substring(0, q);
        boolean figure = start < text.length() && Character.isDigit(text.charAt(start));
        if (matters(rest) || (figure && hasSign(quotation, q))) {
            int claimed = figure ? figureEnd(quotation, from) : from;
            lost.add(new Difference(
                    quotation.substring(0, claimed).strip(),
                    figure ? text.substring(start, figureEnd(text, start)) : ""));
        } else if (reached == start && figure && hasSign(text, start)) {
            lost.add(new Difference(
                    quotation.substring(from, figureEnd(quotation, from)),
                    text.substring(start - 1, figureEnd(text, start))));
        }
        return reached;
    }

    /// A sign that differs is told with its figure.
    private static int figureEnd(String text, int at) {
        int end = at;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end))
                        || (".,".indexOf(text.charAt(end)) >= 0
                                && end + 1 < text.length()
                                && Character.isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    /// Whether a sign of value stands right before a figure; a dash is one only where no figure or word leads up to it.
    private static boolean hasSign(String text, int at) {
        if (at == 0) {
            return false;
        }
        char c = text.charAt(at - 1);
        if (SIGNS.indexOf(c) >= 0) {
            return true;
        }
        return Glyphs.isDash(c)
                && c != '—'
                && (at == 1 || Glyphs.isSpace(text.charAt(at - 2)) || text.charAt(at - 2) == '(');
    }

    private static boolean matters(String marks) {
        return marks.codePoints()
                .anyMatch(c -> !Glyphs.isSpace(c)
                        && !Glyphs.isInvisible(c)
                        && !Glyphs.isQuote(c)
                        && !Glyphs.isDash(c)
                        && !Glyphs.isRaisedDigit(c)
                        && !Character.isDigit(c)
                        && WRITERS_OWN.indexOf(c) < 0);
    }

    private static String marksAfter(String text, int at) {
        int end = at;
        while (end < text.length() && !Glyphs.isSpace(text.charAt(end)) && !Glyphs.isWordPart(text.codePointAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static int skipForward(String text, int at) {
        int i = at;
        while (i < text.length()
                && (Glyphs.isSpace(text.charAt(i)) || Glyphs.isInvisible(text.charAt(i)) || Notes.end(text, i) > i)) {
            i = Math.max(i + 1, Notes.end(text, i));
        }
        return i;
    }

    private static int skipBack(String text, int at) {
        int i = at;
        while (i > 0 && (Glyphs.isSpace(text.charAt(i - 1)) || Glyphs.isInvisible(text.charAt(i - 1)))) {
            i--;
        }
        return i;
    }

    private static int markEnd(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    private static String mark(String text, int from, int to) {
        int c = text.codePointAt(from);
        if (Glyphs.isQuote(c)) {
            return "'";
        }
        return Glyphs.isDash(c) ? "-" : c < 128 ? Character.toString(c) : Glyphs.fold(text.substring(from, to));
    }
}
