package ibid.copy;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text's letters and digits alone, each knowing where it came from: the layer that a passage was found in and the
/// page that it is shown on differ in spaces, hyphens, ligatures and line ends, and in nothing else.
final class BareText {
    private final StringBuilder bare = new StringBuilder();
    private int[] origins = new int[256];

    /// @param origin what to remember for each of its characters
    void add(String text, int origin) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i)) || Character.isSurrogate(plain.charAt(i))) {
                if (bare.length() == origins.length) {
                    origins = java.util.Arrays.copyOf(origins, 2 * origins.length);
                }
                origins[bare.length()] = origin;
                bare.append(plain.charAt(i));
            }
        }
    }

    static String of(String text) {
        BareText bare = new BareText();
        bare.add(text, 0);
        return bare.bare.toString();
    }

    /// Where words stand that have these words before them; the first place where none has.
    ///
    /// @return from the origin of the first character to the origin of the last, or null where they do not stand
    @Nullable Stretch find(String words, String before) {
        String sought = of(words);
        if (sought.isEmpty()) {
            return null;
        }
        String lead = of(before);
        int first = -1;
        for (int at = bare.indexOf(sought); at >= 0; at = bare.indexOf(sought, at + 1)) {
            if (first < 0) {
                first = at;
            }
            if (bare.substring(0, at).endsWith(lead)) {
                first = at;
                break;
            }
        }
        return first < 0 ? null : new Stretch(origins[first], origins[first + sought.length() - 1]);
    }

    /// Origins, both included.
    record Stretch(int from, int to) {}
}
