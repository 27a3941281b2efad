package ibid.reading;

import ibid.reading.MarkerCandidate.Style;
import java.util.ArrayList;
import java.util.List;

/// Finds everything in the body that looks like a marker, in one pass.
final class MarkerScan {
    private static final int LONGEST_BRACKET = 28;
    private static final int LONGEST_RANGE = 20;
    private static final String CLOSING = ".,;:!?…”“\"'’»›)]）」』。、";

    private final String text;
    private final List<MarkerCandidate> found = new ArrayList<>();

    private MarkerScan(String text) {
        this.text = text;
    }

    /// In order of their place. What begins a line is a label or a list's number, not a marker.
    static List<MarkerCandidate> of(String text, List<Block> blocks) {
        MarkerScan scan = new MarkerScan(text);
        for (Block block : blocks) {
            if (block.kind().mayHoldMarkers()) {
                scan.scan(block.start(), block.end());
            }
        }
        return scan.found;
    }

    private void scan(int start, int end) {
        int openAsterisk = -1;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '[' || c == '［' || c == '〔' || c == '【') {
                next = bracket(start, i, end);
            } else if (c == '(' || c == '（') {
                next = parenthesis(start, i, end);
            } else if (Superscripts.isDigit(c)) {
                next = superscript(start, i, end);
            } else if (c >= '0' && c <= '9') {
                next = glued(start, i, end);
            } else if (NoteLabel.isSymbol(c)) {
                int stop = i;
                while (stop < end && text.charAt(stop) == c) {
                    stop++;
                }
                boolean glued = i > start && !Character.isWhitespace(text.charAt(i - 1));
                boolean open = stop < end && !Character.isWhitespace(text.charAt(stop)) && !glued;
                if (open) {
                    openAsterisk = i;
                } else if (openAsterisk >= 0) {
                    openAsterisk = -1;
                } else if (glued && stop - i <= 3 && isBoundary(stop, end)) {
                    add(Style.SYMBOL, List.of(text.substring(i, stop)), i, stop, false);
                }
                next = stop;
            }
            i = next;
        }
    }

    private int bracket(int start, int open, int end) {
        int limit = Math.min(end, open + LONGEST_BRACKET);
        for (int close = open + 1; close < limit; close++) {
            char c = text.charAt(close);
            if (c == ']' || c == '］' || c == '〕' || c == '】') {
                List<String> labels = labels(text.substring(open + 1, close));
                if (!labels.isEmpty() && !beginsLine(start, open)) {
                    add(Style.BRACKET, labels, open, close + 1, false);
                }
                return close + 1;
            }
            if (c == '[' || c == '\n') {
                break;
            }
        }
        return open + 1;
    }

    private int parenthesis(int start, int open, int end) {
        int close = open + 1;
        int limit = Math.min(end, open + 10);
        while (close < limit && text.charAt(close) != ')' && text.charAt(close) != '）') {
            close++;
        }
        if (close < limit && close > open + 1 && !beginsLine(start, open)) {
            boolean noteWord = BracketLabel.isNoteWord(text.charAt(open + 1))
                    || BracketLabel.isSpelled(text.substring(open + 1, close));
            String label = BracketLabel.of(text.substring(open + 1, close));
            if (label != null && noteWord) {
                add(Style.BRACKET, List.of(label), open, close + 1, false);
            } else if (label != null && BracketLabel.number(label) > 0 && label.length() <= 3) {
                // `Article 12(3)` is a paragraph of it; `12(3).` may be a marker all the same.
                boolean glued =
                        !Character.isWhitespace(text.charAt(open - 1)) && !Character.isDigit(text.charAt(open - 1));
                boolean closes = close + 1 >= end || ".,;:".indexOf(text.charAt(close + 1)) >= 0;
                if (glued || closes) {
                    add(Style.PARENTHESIS, List.of(label), open, close + 1, !glued);
                } else if (Character.isWhitespace(text.charAt(open - 1))) {
                    add(Style.LONE_PARENTHESIS, List.of(label), open, close + 1, true);
                }
            }
        }
        return open + 1;
    }

    private int superscript(int start, int from, int end) {
        int stop = from;
        while (stop < end && (Superscripts.isDigit(text.charAt(stop)) || isJoint(stop, end))) {
            stop++;
        }
        if (beginsLine(start, from) || Exponents.isOne(text, start, from)) {
            return stop;
        }
        List<String> labels =
                labels(Superscripts.plain(text, from, stop).replace('⁻', '–').replace('˒', ','));
        char before = text.charAt(from - 1);
        boolean weak = Character.isDigit(before) || before == '⁻';
        boolean power = weak && from - start >= 2 && text.startsWith("10", from - 2);
        if (!labels.isEmpty() && !power) {
            add(Style.SUPERSCRIPT, labels, from, stop, weak);
        }
        return stop;
    }

    /// A comma or dash between two superscript digits.
    private boolean isJoint(int at, int end) {
        char c = text.charAt(at);
        return (c == ',' || c == '˒' || c == '⁻' || c == '–' || c == '-')
                && at + 1 < end
                && Superscripts.isDigit(text.charAt(at + 1));
    }

    private int glued(int start, int from, int end) {
        int stop = from;
        while (stop < end && text.charAt(stop) >= '0' && text.charAt(stop) <= '9') {
            stop++;
        }
        if (from == start || text.charAt(from) == '0' || !isBoundary(stop, end)) {
            return stop;
        }
        if (stop - from > 3) {
            gluedToYear(from, stop);
            return stop;
        }
        char before = text.charAt(from - 1);
        boolean afterStop =
                CLOSING.indexOf(before) >= 0 && from - 2 >= start && !Character.isDigit(text.charAt(from - 2));
        boolean afterWord =
                from - start >= 3 && isLowercase(from - 1) && isLowercase(from - 2) && isLowercase(from - 3);
        boolean number = stop < end
                && (text.charAt(stop) == '.' || text.charAt(stop) == ',' || text.charAt(stop) == ':')
                && stop + 1 < end
                && Character.isDigit(text.charAt(stop + 1));
        boolean afterYear = isYear(start, from - 1) && (before == '.' || before == ',') && startsSentence(stop, end);
        boolean afterFigure = before == '.' && from - 2 >= start && startsSentence(stop, end);
        if ((afterStop || afterWord || afterYear) && !number) {
            add(Style.GLUED, List.of(text.substring(from, stop)), from, stop, afterYear);
        } else if (afterFigure && !number) {
            add(Style.GLUED_TO_FIGURE, List.of(text.substring(from, stop)), from, stop, true);
        }
        return stop;
    }

    /// `18774 for` may be the year 1877 and a marker.
    private void gluedToYear(int from, int stop) {
        boolean year = (stop - from == 5 || stop - from == 6)
                && Character.isWhitespace(text.charAt(from - 1))
                && (text.startsWith("1", from) || text.startsWith("20", from))
                && text.charAt(from + 4) != '0';
        if (year) {
            add(Style.GLUED_TO_FIGURE, List.of(text.substring(from + 4, stop)), from + 4, stop, true);
        }
    }

    /// Four digits end there: `1912.3 He` has a marker, `3.5 percent` none.
    private boolean isYear(int start, int end) {
        int digits = end;
        while (digits > start && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return end - digits == 4 && (digits == start || !isDecimal(text.charAt(digits - 1)));
    }

    private static boolean isDecimal(char c) {
        return c == '.' || c == ',';
    }

    private boolean startsSentence(int stop, int end) {
        int i = stop;
        while (i < end && (Character.isWhitespace(text.charAt(i)) || "“\"„«(".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i == end || (i > stop && Character.isUpperCase(text.charAt(i)));
    }

    private boolean isLowercase(int at) {
        return Character.isLowerCase(text.charAt(at));
    }

    private boolean isBoundary(int at, int end) {
        return at >= end
                || Character.isWhitespace(text.charAt(at))
                || CLOSING.indexOf(text.charAt(at)) >= 0
                || text.charAt(at) == '—';
    }

    private boolean beginsLine(int start, int at) {
        int i = at;
        while (i > start && NoteLabel.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i == start || (text.charAt(i - 1) == '\n' && NoteLabel.at(text, at, text.length()) != null);
    }

    private static List<String> labels(String inside) {
        String single = BracketLabel.of(inside);
        if (single != null) {
            return List.of(single);
        }
        List<String> labels = new ArrayList<>();
        for (String part : inside.split("[,;]", -1)) {
            String[] ends = part.strip().split("\\s*[-–]\\s*", -1);
            int first = BracketLabel.number(ends[0]);
            int last = ends.length == 2 ? BracketLabel.number(ends[1]) : first;
            if (first < 1 || last < first || last - first > LONGEST_RANGE || ends.length > 2) {
                return List.of();
            }
            for (int n = first; n <= last; n++) {
                labels.add(Integer.toString(n));
            }
        }
        return labels;
    }

    private void add(Style style, List<String> labels, int start, int end, boolean weak) {
        found.add(new MarkerCandidate(style, labels, new Span(start, end), weak));
    }
}
