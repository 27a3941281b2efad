package ibid.fetch;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words that stand in an address.
final class AddressWords {
    private static final int SHORTEST = 4;
    private static final Pattern EXTENSION = Pattern.compile("\\.[a-zA-Z][a-zA-Z0-9]{1,4}$");

    private AddressWords() {}

    /// Every word of the path.
    static List<String> all(String url) {
        return Words.list(path(url).replace('_', ' '));
    }

    /// Every word of the last part of the path.
    static List<String> last(String url) {
        String path = path(url).replaceFirst("/+$", "");
        String last =
                EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
        return Words.list(last.replace('_', ' '));
    }

    /// Those of them that tell one page from another; none where it is a number or a code.
    static Set<String> telling(String url) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : last(url)) {
            boolean letters = word.codePoints().allMatch(Character::isLetter);
            if (letters
                    && word.length() >= SHORTEST
                    && WallWords.in(WallWords.Kind.ADDRESS, word).isEmpty()) {
                words.add(plain(word));
            }
        }
        return words;
    }

    /// Whether a heading is made of these words and no others, as a version or a number is.
    static boolean isHeading(List<String> words, String headings) {
        return Stream.of(headings.split(" · ")).map(Words::list).anyMatch(words::equals);
    }

    /// As addresses spell it, which write neither marks nor letters beyond the first twenty-six.
    static String plain(String word) {
        return word.replace("ß", "ss")
                .replace("æ", "a")
                .replace("œ", "o")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }

    private static String path(String url) {
        return WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                ? new String(PercentEncoding.decode(web.path()), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)
                : "";
    }
}
