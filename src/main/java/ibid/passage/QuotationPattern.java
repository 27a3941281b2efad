package ibid.passage;

import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quotation cut at its ellipses and brackets.
///
/// @param commented whether an editor's remark such as "[sic]" stands in it
/// @param literals the stretches that claim to stand in the source to the letter
/// @param tokens the whole, in order
record QuotationPattern(
        List<Literal> literals,
        List<Token> tokens,
        boolean opensWithEllipsis,
        boolean endsWithEllipsis,
        boolean commented) {

    /// @param at where the stretch begins in the quotation
    record Literal(Skeleton skeleton, int at) {}

    private static final Pattern OPEN = Pattern.compile(
            "(?<ellipsis>[\\[(（［〔]\\s*(?:…+|⋯+|\\.\\s?\\.\\s?\\.|[前中後后下省]?略|以下略)\\s*[\\])）］〕]|…+|⋯+|‥+|\\.\\s?\\.\\s?\\.(?:\\s?\\.)*)"
                    + "|[\\[［〔](?<bracket>[^\\[\\]［］〔〕]{0,120})[\\]］〕]");

    private static final Pattern SILENT = Pattern.compile(
            "(?iU)\\s*(sic|sic!|recte|emphasis (added|mine|in original)|my emphasis|italics (added|mine)|"
                    + "hervorhebung.*|souligné.*)\\s*");

    static QuotationPattern of(String quotation) {
        return new Reading(quotation).read();
    }

    boolean isPlain() {
        return tokens.stream().noneMatch(t -> t.isOpen() || t.kind() == Kind.INFLECTED)
                && !opensWithEllipsis
                && !endsWithEllipsis
                && !commented;
    }

    boolean hasEllipsis() {
        return opensWithEllipsis || endsWithEllipsis || tokens.stream().anyMatch(t -> t.kind() == Kind.ELLIPSIS);
    }

    boolean hasBracket() {
        return commented || tokens.stream().anyMatch(t -> t.kind() == Kind.BRACKET || t.kind() == Kind.INFLECTED);
    }

    Set<String> words() {
        Set<String> words = new HashSet<>();
        for (Token token : tokens) {
            if (token.kind() == Kind.WORD) {
                words.add(lower(token.text()));
            }
        }
        return words;
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
        }
        return lower.toString();
    }

    private static final class Reading {
        private final String quotation;
        private final List<Literal> literals = new ArrayList<>();
        private final List<Token> tokens = new ArrayList<>();
        private boolean opens;
        private boolean ends;
        private boolean commented;

        Reading(String quotation) {
            this.quotation = quotation;
        }

        QuotationPattern read() {
            Matcher open = OPEN.matcher(quotation);
            int at = 0;
            while (at <= quotation.length() && open.find(at)) {
                int start = open.start();
                int end = open.end();
                String bracket = open.group("bracket");
                if (bracket == null) {
                    literal(at, start);
                    sign(Kind.ELLIPSIS, start, end);
                } else if (SILENT.matcher(bracket).matches()) {
                    literal(at, start);
                    commented = true;
                } else {
                    int wordStart = attachedStart(at, start);
                    int wordEnd = attachedEnd(end);
                    literal(at, wordStart);
                    boolean inflected = wordStart < start || wordEnd > end;
                    sign(inflected ? Kind.INFLECTED : Kind.BRACKET, wordStart, wordEnd);
                    end = wordEnd;
                }
                at = end;
            }
            literal(at, quotation.length());
            trim();
            return new QuotationPattern(List.copyOf(literals), List.copyOf(tokens), opens, ends, commented);
        }

        private void sign(Kind kind, int start, int end) {
            boolean repeated = !tokens.isEmpty() && tokens.getLast().kind() == Kind.ELLIPSIS && kind == Kind.ELLIPSIS;
            if (!repeated) {
                tokens.add(new Token(kind, quotation.substring(start, end), start, end, false));
            }
        }

        private int attachedStart(int from, int at) {
            int start = at;
            while (start > from && isLetter(quotation.charAt(start - 1))) {
                start--;
            }
            return start;
        }

        private int attachedEnd(int at) {
            int end = at;
            while (end < quotation.length() && (isLetter(quotation.charAt(end)) || isInnerApostrophe(end))) {
                end++;
            }
            return end;
        }

        private boolean isInnerApostrophe(int at) {
            return Glyphs.isApostrophe(quotation.charAt(at))
                    && at + 1 < quotation.length()
                    && isLetter(quotation.charAt(at + 1));
        }

        private static boolean isLetter(char c) {
            return (Character.isLetter(c) && !Glyphs.isUnspaced(c)) || Glyphs.isMark(c);
        }

        private void literal(int from, int to) {
            Skeleton skeleton = Skeleton.of(quotation.substring(from, to));
            if (skeleton.length() == 0) {
                edge(skeleton, 0, from);
                return;
            }
            literals.add(new Literal(skeleton, from));
            edge(skeleton, 0, from);
            tokens.addAll(Tokens.of(skeleton, 0, skeleton.length(), from, Set.of()));
            edge(skeleton, skeleton.length(), from);
        }

        /// Marks beside an ellipsis or a bracket belong to the editor as often as to the source.
        private void edge(Skeleton skeleton, int at, int shift) {
            int size = tokens.size();
            Tokens.marks(skeleton, at, shift, tokens);
            if (tokens.size() > size) {
                Token marks = tokens.getLast();
                tokens.set(size, marks.optional(marks.text().chars().allMatch(c -> ",.;:'-…()".indexOf(c) >= 0)));
            }
        }

        /// The outer marks are not searched; see [Edges].
        private void trim() {
            while (!tokens.isEmpty()
                    && (tokens.getFirst().kind() == Kind.MARKS
                            || tokens.getFirst().kind() == Kind.ELLIPSIS)) {
                opens |= tokens.removeFirst().kind() == Kind.ELLIPSIS;
            }
            while (!tokens.isEmpty()
                    && (tokens.getLast().kind() == Kind.MARKS
                            || tokens.getLast().kind() == Kind.ELLIPSIS)) {
                ends |= tokens.removeLast().kind() == Kind.ELLIPSIS;
            }
        }
    }
}
