package ibid.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.citation.CslDate;
import ibid.citation.CslItem;
import ibid.citation.CslName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A citation's fields as a person reads and writes them in a form: names as `Family, Given; Institution`, a date as
/// `2021-03-09` or words.
public record CitationForm(
        @Nullable String author,
        @Nullable String title,
        @Nullable String container,
        @Nullable String issued,
        @Nullable String pages,
        @Nullable String doi,
        @Nullable String url) {

    static CitationForm of(CslItem csl) {
        return new CitationForm(
                csl.author().stream().map(CitationForm::written).collect(Collectors.joining("; ")),
                csl.title(),
                csl.containerTitle(),
                Optional.ofNullable(csl.issued()).map(CitationForm::written).orElse(null),
                Optional.ofNullable(csl.locator()).orElse(csl.page()),
                csl.doi(),
                csl.url());
    }

    private static String written(CslName name) {
        return name.literal() != null
                ? name.literal()
                : Stream.of(name.family(), name.given())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static String written(CslDate date) {
        return date.dateParts().isEmpty()
                ? Optional.ofNullable(date.literal()).orElse("")
                : date.dateParts().getFirst().stream()
                        .map(part -> part < 10 ? "0" + part : part.toString())
                        .collect(Collectors.joining("-"));
    }

    /// What is to change, as CSL-JSON: only what the person wrote otherwise than it stood there, so that nothing is
    /// flattened that a form cannot show.
    ObjectNode changes(CslItem csl) {
        CitationForm was = of(csl);
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        words(changes, "title", was.title, title);
        words(changes, "container-title", was.container, container);
        words(changes, csl.locator() == null && csl.page() != null ? "page" : "locator", was.pages, pages);
        words(changes, "DOI", was.doi, doi);
        words(changes, "URL", was.url, url);
        if (differ(was.author, author)) {
            changes.set("author", names(author == null ? "" : author));
        }
        if (differ(was.issued, issued)) {
            String date = ClaimScreen.given(issued);
            if (date == null) {
                changes.putNull("issued");
            } else {
                changes.set("issued", date(date));
            }
        }
        return changes;
    }

    private static boolean differ(@Nullable String was, @Nullable String now) {
        return !Objects.equals(ClaimScreen.given(was), ClaimScreen.given(now));
    }

    private static void words(ObjectNode changes, String field, @Nullable String was, @Nullable String now) {
        if (differ(was, now)) {
            changes.put(field, ClaimScreen.given(now));
        }
    }

    private static ArrayNode names(String written) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        Stream.of(written.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    List<String> parts = List.of(name.split("\\s*,\\s*", 2));
                    if (parts.size() == 2) {
                        names.addObject().put("family", parts.getFirst()).put("given", parts.getLast());
                    } else {
                        names.addObject().put("literal", name);
                    }
                });
        return names;
    }

    private static ObjectNode date(String written) {
        ObjectNode date = JsonNodeFactory.instance.objectNode();
        if (!written.matches("\\d{4}(-\\d{1,2}){0,2}")) {
            return date.put("literal", written);
        }
        ArrayNode parts = date.putArray("date-parts").addArray();
        Stream.of(written.split("-")).map(Integer::valueOf).forEach(parts::add);
        return date;
    }
}
