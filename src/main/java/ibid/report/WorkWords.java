package ibid.report;

import ibid.citation.CslDate;
import ibid.citation.CslItem;
import ibid.citation.CslName;
import ibid.document.Citation;
import ibid.source.Source;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a citation is taken to name, in one line: all that a person can mend of it, so that what somebody mended shows.
final class WorkWords {
    private WorkWords() {}

    /// @param source the cited work, or null where it is not known
    static String of(Citation citation, @Nullable Source source) {
        String fields = fields(citation.csl());
        return citation.backReference() == null
                ? fields
                : Stream.of("points back at " + (source == null ? "an unknown work" : fields(source.csl())), fields)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    private static String fields(CslItem csl) {
        return Stream.of(
                        csl.author().stream().map(WorkWords::name).collect(Collectors.joining("; ")),
                        csl.title(),
                        csl.containerTitle(),
                        Optional.ofNullable(csl.issued()).map(WorkWords::date).orElse(null),
                        Optional.ofNullable(csl.locator()).orElse(csl.page()),
                        csl.doi(),
                        csl.url())
                .filter(Objects::nonNull)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String name(CslName name) {
        return name.literal() != null
                ? name.literal()
                : Stream.of(name.given(), name.family())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static String date(CslDate date) {
        return date.dateParts().isEmpty()
                ? Optional.ofNullable(date.literal()).orElse("")
                : date.dateParts().stream()
                        .map(parts -> parts.stream()
                                .map(part -> part < 10 ? "0" + part : part.toString())
                                .collect(Collectors.joining("-")))
                        .collect(Collectors.joining(" to "));
    }
}
