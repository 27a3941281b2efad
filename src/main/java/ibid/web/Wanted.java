package ibid.web;

import ibid.reading.Span;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds words that a person typed or pasted in a document's text.
final class Wanted {
    private Wanted() {}

    /// Where the words stand, whatever the spaces and line ends between them; nearest to a place where they stand more
    /// than once.
    static Optional<Span> span(String text, String words, int near) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        String pattern =
                Stream.of(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .min(Comparator.comparingInt(match -> Math.abs(match.start() - near)))
                .map(match -> new Span(match.start(), match.end()));
    }
}
