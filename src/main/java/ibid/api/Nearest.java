package ibid.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/// Guesses what was meant by a name that is not known.
final class Nearest {
    /// A name that shares only this much says nothing of what was meant.
    private static final int SHORTEST_BEGINNING = 3;

    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private Nearest() {}

    /// The known name that the given one is a misspelling, an abbreviation or another writing of.
    static Optional<String> to(String given, Collection<String> known) {
        String wanted = plain(given);
        return known.stream()
                .filter(name -> isNear(wanted, plain(name)))
                .min(Comparator.<String>comparingInt(name -> DISTANCE.apply(wanted, plain(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// ` Did you mean 'dry-run'?`, or nothing.
    static String meant(String given, Collection<String> known) {
        return to(given, known).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    private static boolean isNear(String given, String name) {
        boolean begins = given.length() >= SHORTEST_BEGINNING
                && name.length() >= SHORTEST_BEGINNING
                && (name.startsWith(given) || given.startsWith(name));
        return begins || DISTANCE.apply(given, name) <= Math.min(2, name.length() / 3);
    }

    private static String plain(String name) {
        return name.replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT);
    }
}
