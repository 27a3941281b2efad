package ibid.reading;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The articles or sections of a law that some words name by number.
final class Articles {
    /// Of an endless list the first numbers do; the engine would go one call deeper for each.
    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\b(?:Arts?\\.|Art(?:icles?|ikeln?|[íi]culos?|icol[oi])|Secs?\\.|Sections?)|§§?)\\s*"
                    + "(\\d{1,4}(?!\\d)(?:\\s*(?:\\([a-z0-9]\\)|,|and|und|et|y|[-–\\u2060])\\s*\\d{0,4}){0,24})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern SEVERAL =
            Pattern.compile("\\b(?:Articles|Artikeln?|Artículos|Articoli|Sections)\\b", Pattern.CASE_INSENSITIVE);

    private Articles() {}

    static Set<Integer> in(String words) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher named = NUMBERED.matcher(words);
        while (named.find()) {
            Matcher number = NUMBER.matcher(named.group(1));
            while (number.find()) {
                numbers.add(Integer.parseInt(number.group()));
            }
        }
        return numbers;
    }

    /// Whether the words speak of articles, without saying which.
    static boolean speaksOfSeveral(String words) {
        return SEVERAL.matcher(words).find() && in(words).isEmpty();
    }
}
