package ibid.exchange;

import ibid.citation.CslItem;
import ibid.citation.CslName;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keys as people give them to the entries of a bibliography: `lund1921`, then `lund1921a`. The same works in the
/// same order always get the same keys.
final class EntryKeys {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Set<String> taken = new HashSet<>();

    String next(CslItem item) {
        String key = word(item) + year(item);
        String free = key;
        for (int n = 0; !taken.add(free); n++) {
            free = key + suffix(n);
        }
        return free;
    }

    /// a to z, then aa to zz.
    private static String suffix(int n) {
        String last = String.valueOf((char) ('a' + n % 26));
        return n < 26 ? last : suffix(n / 26 - 1) + last;
    }

    private static String word(CslItem item) {
        List<CslName> people = item.author().isEmpty() ? item.editor() : item.author();
        @Nullable String name = people.isEmpty()
                ? item.title()
                : people.getFirst().family() == null
                        ? people.getFirst().literal()
                        : people.getFirst().family();
        for (String word : SPACES.split(name == null ? "" : name, -1)) {
            String plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]", "");
            if (plain.length() > 3 || (!people.isEmpty() && !plain.isEmpty())) {
                return plain;
            }
        }
        return "work";
    }

    private static String year(CslItem item) {
        return item.issued() == null || item.issued().dateParts().isEmpty()
                ? ""
                : String.valueOf(Math.abs(item.issued().dateParts().getFirst().getFirst()));
    }
}
