package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A pattern that is searched only where one of its stems stands: most notes have none of them, and a few letters are
/// found much sooner than a pattern.
final class StemmedPattern {
    private final Pattern pattern;
    private final String[] stems;

    /// @param pattern whose case does not matter
    /// @param stems one of which stands in every match: in small letters, without the first letter of a word
    StemmedPattern(String pattern, String... stems) {
        this.pattern = Pattern.compile("(?i)" + pattern);
        List<String> all = new ArrayList<>(List.of(stems));
        for (String stem : stems) {
            all.add(stem.toUpperCase(Locale.ROOT));
        }
        this.stems = all.toArray(new String[0]);
    }

    boolean in(String text) {
        for (String stem : stems) {
            if (text.contains(stem)) {
                return pattern.matcher(text).find();
            }
        }
        return false;
    }
}
