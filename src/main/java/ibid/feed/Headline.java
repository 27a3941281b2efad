package ibid.feed;

import ibid.news.Kind;
import ibid.news.Matter;
import ibid.news.News;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// News in words.
///
/// @param title in one line
/// @param text what there is to say besides; may be empty
/// @param path of the page about it
/// @param by who did it, where somebody did
record Headline(String title, String text, String path, Optional<String> by) {
    private static final int LONGEST = 120;

    static Headline of(News news) {
        return switch (news.matter()) {
            case Matter.StatusChanged changed ->
                new Headline(
                        words(changed.to()) + ": " + quoted(changed.text()),
                        lines(
                                changed.text(),
                                changed.from() == null ? null : "Before: " + words(changed.from()) + ".",
                                changed.verdict() == null ? null : "Verdict: " + words(changed.verdict()) + "."),
                        "desk/claims/" + changed.claim(),
                        Optional.empty());
            case Matter.Reviewed act ->
                new Headline(
                        act.actor() + ": " + words(act.action())
                                + (act.verdict() == null ? "" : " (" + words(act.verdict()) + ")") + ", "
                                + quoted(act.text()),
                        lines(act.text(), act.reason()),
                        "desk/claims/" + act.claim(),
                        Optional.of(act.actor()));
            case Matter.Captured capture ->
                new Headline(
                        (news.kind() == Kind.CAPTURE_FAILED ? "No copy: " : "A copy: ") + named(capture),
                        lines(words(capture.verdict()) + ".", capture.detail(), capture.url()),
                        "desk/documents/" + capture.document(),
                        Optional.empty());
            case Matter.Revised(var document, int edition, String by) ->
                new Headline("Edition " + edition, "", "desk/documents/" + document, Optional.of(by));
            case Matter.Progressed done ->
                new Headline(
                        news.kind() == Kind.DOCUMENT_DONE ? "All is checked" : "Being checked",
                        counts(done.counts()),
                        "desk/documents/" + done.document(),
                        Optional.empty());
        };
    }

    private static String named(Matter.Captured capture) {
        return Stream.of(Optional.ofNullable(capture.title()), Optional.ofNullable(capture.url()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Headline::shortened)
                .orElse("a source without a title");
    }

    private static String counts(Map<? extends Enum<?>, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + words(entry.getKey()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /// `WAITING_FOR_SOURCE` → Waiting for source.
    private static String words(Enum<?> value) {
        String lower = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private static String quoted(String text) {
        return "“" + shortened(text) + "”";
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Optional.ofNullable(line).stream())
                .collect(Collectors.joining("\n"));
    }
}
