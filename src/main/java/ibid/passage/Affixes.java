package ibid.passage;

import java.util.List;
import java.util.Optional;

/// Where words are not parted by spaces, a quotation may begin or end inside one: 可能 stands in 不可能, 十日 in 三十日,
/// and says something else there.
final class Affixes {
    private static final String PREFIXES = "不未非無无没沒副反准";
    private static final List<String> SUFFIXES = List.of("なかった", "なければ", "ない", "なく", "ません", "いなかった", "いない", "いません");

    private Affixes() {}

    /// What the place was cut from, if that changes what it says.
    static Optional<Difference> cutOff(Edges edges, String text) {
        int start = edges.start();
        int end = edges.end();
        if (start >= end) {
            return Optional.empty();
        }
        char first = text.charAt(start);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        if (Glyphs.isUnspaced(first) && (PREFIXES.indexOf(before) >= 0 || (isNumeral(first) && isNumeral(before)))) {
            return Optional.of(new Difference("", String.valueOf(before)));
        }
        char last = text.charAt(end - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        if (isNumeral(last) && isNumeral(after)) {
            return Optional.of(new Difference("", String.valueOf(after)));
        }
        return suffix(text, end).map(suffix -> new Difference("", suffix));
    }

    /// The ending of a verb that turns it over, where a stretch ends right before it.
    static Optional<String> suffix(String text, int end) {
        return SUFFIXES.stream()
                .filter(suffix -> end > 0 && isHiragana(text.charAt(end - 1)) && text.startsWith(suffix, end))
                .findFirst();
    }

    private static boolean isNumeral(char c) {
        return Figures.KANJI.indexOf(c) >= 0;
    }

    private static boolean isHiragana(char c) {
        return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.HIRAGANA;
    }
}
