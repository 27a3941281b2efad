package ibid.passage;

import java.util.Arrays;
import java.util.Locale;

/// A text reduced to its letters and digits, so that line ends, hyphenation, ligatures and quotation marks cannot
/// hide a passage; every character knows where it came from and what stood before it.
final class Skeleton {
    final String original;
    /// Folded, case kept.
    final String letters;
    /// Folded, lower case: what is searched.
    final String search;

    private final int[] start;
    private final byte[] gap;

    private Skeleton(String original, String letters, String search, int[] start, byte[] gap) {
        this.original = original;
        this.letters = letters;
        this.search = search;
        this.start = start;
        this.gap = gap;
    }

    static Skeleton of(String text) {
        return new Reduction(text).reduce();
    }

    int length() {
        return letters.length();
    }

    /// Where the character stands in the original.
    int start(int at) {
        return start[at];
    }

    /// Where the character ends in the original, with its combining marks.
    int end(int at) {
        return Glyphs.clusterEnd(original, start[at]);
    }

    /// What stands before the character: one of [Gap]'s.
    byte gap(int at) {
        return gap[at];
    }

    int gapFrom(int at) {
        return at == 0 ? 0 : end(at - 1);
    }

    int gapTo(int at) {
        return at == length() ? original.length() : start[at];
    }

    /// The first character at or after an offset of the original.
    int at(int offset) {
        int found = Arrays.binarySearch(start, 0, length(), offset);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && start[found - 1] == offset) {
            found--;
        }
        return found;
    }

    boolean isBoundary(int at) {
        if (at == 0 || at == length()) {
            return true;
        }
        if (start[at] == start[at - 1]) {
            return false;
        }
        return Gap.parts(gap[at])
                || (gap[at] == Gap.SOFT_HYPHEN && Gap.isSuspended(original, gapFrom(at), gapTo(at)))
                || (Glyphs.isUnspaced(letters.charAt(at)) && !Character.isLowSurrogate(letters.charAt(at)))
                || Glyphs.isUnspaced(letters.charAt(at - 1))
                || (Character.isLowSurrogate(letters.charAt(at - 1))
                        && at > 1
                        && Glyphs.isUnspaced(letters.charAt(at - 2)));
    }

    /// Whether a stretch of another skeleton stands here, differing in nothing but typography.
    boolean same(int at, Skeleton other, int from, int to, boolean freeFirstCase) {
        int length = to - from;
        if (at + length > length()) {
            return false;
        }
        int skip = freeFirstCase ? 1 : 0;
        if (!letters.regionMatches(at + skip, other.letters, from + skip, length - skip)) {
            return false;
        }
        if (skip == 1 && search.charAt(at) != other.search.charAt(from)) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (gap[at + i] != Gap.NONE || other.gap[from + i] != Gap.NONE) {
                if (!sameGap(at + i, other, from + i)) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean sameGap(int at, Skeleton other, int otherAt) {
        byte mine = gap[at];
        byte theirs = other.gap[otherAt];
        if (mine == theirs && mine != Gap.MARKS) {
            return true;
        }
        if (mine == Gap.SOFT_HYPHEN || theirs == Gap.SOFT_HYPHEN) {
            return mine == Gap.NONE || theirs == Gap.NONE || isHyphen(at) || other.isHyphen(otherAt);
        }
        if (isApart(at) != other.isApart(otherAt) && (mine == Gap.NONE || theirs == Gap.NONE)) {
            return false;
        }
        return Gap.same(original, gapFrom(at), gapTo(at), other.original, other.gapFrom(otherAt), other.gapTo(otherAt));
    }

    /// Written together but read apart: "1½" is no "11/2".
    private boolean isApart(int at) {
        return gap[at] == Gap.SPACE && gapFrom(at) == gapTo(at);
    }

    private boolean isHyphen(int at) {
        return gap[at] == Gap.MARKS
                && Gap.canonical(original, gapFrom(at), gapTo(at), true).equals("-");
    }

    /// The next place at or after `from` where the stretch stands as whole words, or -1.
    int find(Skeleton other, int otherFrom, int otherTo, boolean freeFirstCase, int from) {
        String needle = other.search.substring(otherFrom, otherTo);
        for (int at = search.indexOf(needle, from); at >= 0; at = search.indexOf(needle, at + 1)) {
            if (isBoundary(at)
                    && isBoundary(at + needle.length())
                    && same(at, other, otherFrom, otherTo, freeFirstCase)) {
                return at;
            }
        }
        return -1;
    }

    /// Reads a text once from left to right.
    private static final class Reduction {
        private final String text;
        private final StringBuilder letters;
        private int[] start;
        private byte[] gap;
        private int size;
        private int lastEnd;

        Reduction(String text) {
            this.text = text;
            this.letters = new StringBuilder(text.length());
            this.start = new int[text.length() + 8];
            this.gap = new byte[text.length() + 8];
        }

        Skeleton reduce() {
            int length = text.length();
            int i = 0;
            while (i < length) {
                char c = text.charAt(i);
                if (c < 128 && Glyphs.isWordPart(c) && (i + 1 == length || text.charAt(i + 1) < 0x300)) {
                    add(c, i, size > 0 && lastEnd == i ? Gap.NONE : gapBefore(i, c));
                    lastEnd = ++i;
                    continue;
                }
                i = c < 128 ? skipAscii(i, c) : cluster(i);
            }
            String folded = letters.toString();
            return new Skeleton(text, folded, lower(folded), Arrays.copyOf(start, size), Arrays.copyOf(gap, size));
        }

        private int skipAscii(int i, char c) {
            if (Glyphs.isWordPart(c)) {
                return cluster(i);
            }
            int note = c == '[' ? Notes.end(text, i) : i;
            return Math.max(i + 1, note);
        }

        private int cluster(int i) {
            int c = text.codePointAt(i);
            int note = Glyphs.isRaisedDigit(c) ? Notes.end(text, i) : i;
            if (note > i) {
                return note;
            }
            int end = Glyphs.clusterEnd(text, i);
            if (Glyphs.isInvisible(c) || !(Glyphs.isWordPart(c) || Glyphs.isRaisedDigit(c) || isFraction(c))) {
                return Glyphs.isInvisible(c) ? i + Character.charCount(c) : end;
            }
            String folded = Glyphs.fold(text.substring(i, end));
            byte before = size > 0 && lastEnd == i ? Gap.NONE : gapBefore(i, folded.isEmpty() ? ' ' : folded.charAt(0));
            if (isFraction(c)) {
                before = before == Gap.NONE ? Gap.SPACE : before;
            }
            for (int k = 0; k < folded.length(); k++) {
                add(folded.charAt(k) == '⁄' ? '/' : folded.charAt(k), i, k == 0 ? before : Gap.NONE);
            }
            lastEnd = end;
            return end;
        }

        private static boolean isFraction(int c) {
            return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) || c == 0x2189;
        }

        private byte gapBefore(int to, char next) {
            if (size == 0) {
                return Gap.MARKS;
            }
            char previous = letters.charAt(size - 1);
            int from = lastEnd;
            if (to - from == 1) {
                char between = Glyphs.narrow(text.charAt(from));
                if (between == ' ') {
                    return Glyphs.isUnspaced(previous) || Glyphs.isUnspaced(next) ? Gap.NONE : Gap.SPACE;
                }
                if (Character.isLetterOrDigit(previous) && Character.isLetter(next) && Glyphs.isApostrophe(between)) {
                    add(Glyphs.QUOTE, from, Gap.NONE);
                    return Gap.NONE;
                }
                if (isDigit(previous) && isDigit(next) && (between == '.' || between == ',' || between == '/')) {
                    add(between, from, Gap.NONE);
                    return Gap.NONE;
                }
            }
            if (isLineEndHyphen(from, to, previous, next)) {
                return Gap.SOFT_HYPHEN;
            }
            String marks = Gap.canonical(text, from, to, true);
            if (marks.isEmpty()) {
                return Gap.NONE;
            }
            if (marks.equals(" ")) {
                return Glyphs.isUnspaced(previous) || Glyphs.isUnspaced(next) ? Gap.NONE : Gap.SPACE;
            }
            return Gap.MARKS;
        }

        private boolean isLineEndHyphen(int from, int to, char previous, char next) {
            int i = from;
            while (i < to && Glyphs.isInvisible(text.charAt(i))) {
                i++;
            }
            boolean soft = i > from && i < to && text.charAt(i - 1) == 0xAD;
            if (!soft) {
                if (i >= to || !("-‐¬⁃".indexOf(text.charAt(i)) >= 0)) {
                    return false;
                }
                i++;
            }
            boolean space = false;
            boolean line = false;
            for (; i < to; i++) {
                char c = text.charAt(i);
                if (!Glyphs.isSpace(c) && !Glyphs.isInvisible(c)) {
                    return false;
                }
                space |= Glyphs.isSpace(c);
                line |= c == '\n' || c == '\r';
            }
            return space
                    && Character.isLetter(previous)
                    && Character.isLetter(next)
                    && (line || soft || Character.isLowerCase(next));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private void add(char c, int at, byte before) {
            if (size == start.length) {
                start = Arrays.copyOf(start, size + size / 2);
                gap = Arrays.copyOf(gap, size + size / 2);
            }
            letters.append(c);
            start[size] = at;
            gap[size++] = before;
        }

        /// Lower case character by character, so that no offset moves ("İ" would grow).
        private static String lower(String folded) {
            boolean ascii = folded.chars().allMatch(c -> c < 128);
            if (ascii) {
                return folded.toLowerCase(Locale.ROOT);
            }
            char[] lower = folded.toCharArray();
            for (int i = 0; i < lower.length; i++) {
                lower[i] = Character.toLowerCase(lower[i]);
            }
            return new String(lower);
        }
    }
}
