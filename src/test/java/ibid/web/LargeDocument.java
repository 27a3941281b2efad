package ibid.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A document with very many claims and sources, in invented words.
final class LargeDocument {
    private LargeDocument() {}

    /// @param salt makes it another document
    static String text(int claims, int sources, String salt) {
        String body = IntStream.range(0, claims)
                .mapToObj(i ->
                        "Ferry line %d of the %s coast carried %d passengers in 20%02d, and its master called the season “%s”.[%d]"
                                .formatted(i + 1, salt, 1_000 + 37 * i, 10 + i % 10, quotation(i), i % sources + 1))
                .collect(Collectors.joining("\n\n"));
        String notes = IntStream.range(0, sources)
                .mapToObj(i ->
                        "[%d] Board of Ferries, “Line Report %d of %s,” March %d, 2021, http://nobody.example/%s/%d."
                                .formatted(i + 1, i + 1, salt, i % 28 + 1, salt, i + 1))
                .collect(Collectors.joining("\n"));
        return "The Ferries of " + salt + "\n\n" + body + "\n\nNotes\n\n" + notes + "\n";
    }

    static String quotation(int i) {
        return "a winter of %d calm crossings and few complaints".formatted(i + 2);
    }
}
