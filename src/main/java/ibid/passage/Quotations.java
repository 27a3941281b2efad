package ibid.passage;

import ibid.passage.QuotedSpan.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what a claim puts in quotation marks, nested ones too, outer before inner.
public final class Quotations {
    /// Lines behind ">", as Markdown and mail set a block quotation.
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^[ \\t]{0,3}>[ \\t]?(?<words>\\S.*(?:\\R[ \\t]{0,3}>.*)*)");

    private Quotations() {}

    public static List<QuotedSpan> in(String claim) {
        return new Scan(claim).spans();
    }

    /// With what is set off without marks; that is speech, whatever its words look like.
    static List<QuotedSpan> in(String claim, List<Stretch> setOff) {
        if (setOff.isEmpty()) {
            return in(claim);
        }
        Scan scan = new Scan(claim);
        List<QuotedSpan> blocks = setOff.stream()
                .filter(block -> block.end() <= claim.length())
                .map(block -> scan.trimmed(block.start(), block.end()))
                .filter(block -> block.start() < block.end())
                .toList();
        return Stream.concat(
                        blocks.stream(),
                        scan.spans().stream()
                                .filter(span -> blocks.stream()
                                        .noneMatch(
                                                block -> block.start() == span.start() && block.end() == span.end())))
                .sorted(Comparator.comparingInt(QuotedSpan::start).thenComparingInt(span -> -span.end()))
                .toList();
    }

    /// How a mark may act: “ opens in English and closes in German, " does both.
    private enum Family {
        DOUBLE,
        SINGLE,
        ANGLE,
        SINGLE_ANGLE,
        CORNER,
        WHITE_CORNER
    }

    private record Open(Family family, char mark, int after) {}

    private static final class Scan {
        private final String claim;
        private final Deque<Open> open = new ArrayDeque<>();
        private final List<int[]> found = new ArrayList<>();

        Scan(String claim) {
            this.claim = claim;
        }

        List<QuotedSpan> spans() {
            for (int i = 0; i < claim.length(); i++) {
                Family family = family(claim.charAt(i));
                if (family != null) {
                    mark(family, i);
                }
            }
            unclosed();
            Matcher block = BLOCK.matcher(claim);
            while (block.find()) {
                found.add(new int[] {block.start("words"), block.end()});
            }
            return found.stream()
                    .sorted(Comparator.<int[]>comparingInt(s -> s[0]).thenComparingInt(s -> -s[1]))
                    .map(s -> trimmed(s[0], s[1]))
                    .filter(s -> s.start() < s.end())
                    .map(s ->
                            new QuotedSpan(s.start(), s.end(), s.text(), QuotationKinds.of(claim, s.start(), s.end())))
                    .toList();
        }

        private static @org.jspecify.annotations.Nullable Family family(char c) {
            return switch (c) {
                case '"', '“', '”', '„', '‟', '＂', '〝', '〞', '〟' -> Family.DOUBLE;
                case '\'', '‘', '’', '‚', '‛', '`' -> Family.SINGLE;
                case '«', '»' -> Family.ANGLE;
                case '‹', '›' -> Family.SINGLE_ANGLE;
                case '「', '」', '｢', '｣' -> Family.CORNER;
                case '『', '』' -> Family.WHITE_CORNER;
                default -> null;
            };
        }

        private void mark(Family family, int i) {
            char c = claim.charAt(i);
            if (family == Family.SINGLE && isApostrophe(i)) {
                return;
            }
            boolean opened = open.stream().anyMatch(o -> o.family() == family);
            if (opened && opensParagraph(family, i)) {
                close(family, lastOfParagraph(i));
                open.push(new Open(family, c, i + 1));
            } else if (opened && closes(family, c, i)) {
                close(family, i);
            } else if (opens(c, i)) {
                if (family == Family.SINGLE && !hasCloser(i)) {
                    return;
                }
                open.push(new Open(family, c, i + 1));
            } else if (c == '”' && found.isEmpty() && open.isEmpty()) {
                found.add(new int[] {0, i});
            }
        }

        /// Speech of several paragraphs opens anew with each and closes with the last only.
        private boolean opensParagraph(Family family, int i) {
            Open last = open.peek();
            return last != null
                    && last.family() == family
                    && last.mark() == claim.charAt(i)
                    && opens(claim.charAt(i), i)
                    && claim.substring(lastOfParagraph(i), i).indexOf('\n') >= 0;
        }

        private int lastOfParagraph(int i) {
            int end = i;
            while (end > 0 && Glyphs.isSpace(claim.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        private boolean closes(Family family, char c, int i) {
            char by = open.stream()
                    .filter(o -> o.family() == family)
                    .findFirst()
                    .orElseThrow()
                    .mark();
            return switch (c) {
                case '“' -> by == '„' || (by == '‟' && !opensHere(i));
                case '‘' -> by == '‚';
                case '«' -> by == '»';
                case '»' -> by == '«' || by == '»';
                case '‹' -> by == '›';
                case '›' -> by == '‹' || by == '›';
                case '„', '‚', '「', '『', '｢', '〝' -> false;
                case '"', '＂', '\'', '`' -> !opensHere(i) || i + 1 == claim.length();
                default -> true;
            };
        }

        private boolean opens(char c, int i) {
            return switch (c) {
                case '“', '‘', '„', '‚', '«', '‹', '「', '『', '｢', '〝' -> true;
                case '」', '』', '｣', '〞', '〟' -> false;
                default -> opensHere(i) && !(Character.isDigit(before(i)) && c == '"');
            };
        }

        /// A mark that looks the same on both sides opens when it touches what follows only.
        private boolean opensHere(int i) {
            char before = before(i);
            char after = after(i);
            boolean free = Glyphs.isSpace(before) || Glyphs.isDash(before) || "([{/“‘„‚«‹\"'".indexOf(before) >= 0;
            boolean unspaced = Glyphs.isUnspaced(before) && open.isEmpty();
            return (free || unspaced) && !Glyphs.isSpace(after);
        }

        private char before(int i) {
            return i == 0 ? ' ' : claim.charAt(i - 1);
        }

        private char after(int i) {
            return i + 1 == claim.length() ? ' ' : claim.charAt(i + 1);
        }

        private boolean isApostrophe(int i) {
            char c = claim.charAt(i);
            if (c == '‚') {
                return false;
            }
            boolean letterBefore = Character.isLetterOrDigit(before(i));
            boolean letterAfter = Character.isLetterOrDigit(after(i));
            if (letterBefore && letterAfter) {
                return true;
            }
            if (!letterBefore) {
                return isDecade(i) || isShortened(i);
            }
            boolean opened = open.stream().anyMatch(o -> o.family() == Family.SINGLE);
            if (!opened) {
                return true;
            }
            boolean plural =
                    (before(i) == 's' || before(i) == 'z') && after(i) == ' ' && Character.isLowerCase(at(i + 2));
            return plural && closesLater(i + 1);
        }

        /// "the '90s"
        private boolean isDecade(int i) {
            return Character.isDigit(at(i + 1)) && Character.isDigit(at(i + 2)) && at(i + 3) == 's';
        }

        /// "rock 'n' roll"
        private boolean isShortened(int i) {
            return Character.isLetter(at(i + 1))
                    && Glyphs.isApostrophe(at(i + 2))
                    && i > 1
                    && Glyphs.isSpace(before(i))
                    && Character.isLetter(claim.charAt(i - 2));
        }

        private char at(int i) {
            return i < claim.length() ? claim.charAt(i) : ' ';
        }

        /// Whether a single mark that can only close comes before the next that opens.
        private boolean closesLater(int from) {
            for (int i = from; i < claim.length(); i++) {
                char c = claim.charAt(i);
                if (family(c) == Family.SINGLE) {
                    boolean letterAfter = Character.isLetterOrDigit(after(i));
                    if (!letterAfter && !Glyphs.isSpace(before(i))) {
                        return true;
                    }
                    if (letterAfter && !Character.isLetterOrDigit(before(i))) {
                        return false;
                    }
                }
            }
            return false;
        }

        private boolean hasCloser(int from) {
            char c = claim.charAt(from);
            if (c == '‚') {
                return claim.indexOf('‘', from) >= 0 || claim.indexOf('’', from) >= 0;
            }
            return closesLater(from + 1);
        }

        private void close(Family family, int end) {
            while (!open.isEmpty()) {
                Open last = open.pop();
                if (last.family() == family) {
                    found.add(new int[] {last.after(), end});
                    return;
                }
            }
        }

        /// A quotation that runs beyond the claim: what stands of it is quoted all the same.
        private void unclosed() {
            while (!open.isEmpty()) {
                Open last = open.removeLast();
                if (last.family() != Family.SINGLE) {
                    found.add(new int[] {last.after(), claim.length()});
                    open.clear();
                }
            }
        }

        private QuotedSpan trimmed(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && Glyphs.isSpace(claim.charAt(start))) {
                start++;
            }
            while (end > start && Glyphs.isSpace(claim.charAt(end - 1))) {
                end--;
            }
            if (end > start && ",;:.，。、".indexOf(claim.charAt(end - 1)) >= 0 && !isEllipsisOrAbbreviation(start, end)) {
                end--;
            }
            return new QuotedSpan(start, end, claim.substring(start, end), Kind.SPEECH);
        }

        private boolean isEllipsisOrAbbreviation(int start, int end) {
            if (claim.charAt(end - 1) != '.' || end - start < 3) {
                return false;
            }
            char third = claim.charAt(end - 3);
            boolean ellipsis =
                    claim.charAt(end - 2) == '.' || claim.substring(start, end).endsWith(". .");
            return ellipsis || (third == '.' && Character.isLetter(claim.charAt(end - 2)));
        }
    }
}
