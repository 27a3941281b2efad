package ibid.bibliography;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.citation.CslItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Items of CSL-JSON 1.0.2, read leniently: numbers where text belongs, names and dates as mere words.
public final class CslJson {
    /// The field for what CSL has no field for.
    static final String CUSTOM = "custom";

    public static final String TYPE = "type";
    public static final String TRANSLATED_TITLE = "translated-title";
    static final Set<String> NAMES = Set.of("author", "editor", "translator");
    static final Set<String> DATES = Set.of("issued", "accessed");
    static final Set<String> WORDS = Set.of(
            "title",
            TRANSLATED_TITLE,
            "container-title",
            "collection-title",
            "collection-number",
            "publisher",
            "publisher-place",
            "authority",
            "volume",
            "issue",
            "edition",
            "number",
            "section",
            "genre",
            "archive",
            "archive_location",
            "page",
            "locator",
            "DOI",
            "ISBN",
            "URL",
            "status",
            "language");
    private static final Set<String> NAME_PARTS =
            Set.of("family", "given", "non-dropping-particle", "suffix", "literal");
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null))
            .build();

    private CslJson() {}

    /// A field that was not taken, and why.
    public record Untaken(String field, String why) {}

    /// What an item says, as far as it can be kept.
    public record Taken(CslItem item, List<Untaken> untaken) {}

    /// Reads an item. Its `id` is the caller's.
    public static Taken item(ObjectNode node) {
        return taken(JSON.createObjectNode(), node);
    }

    /// Sets fields of an item: each one that is given takes the place of the old one, and null takes it away.
    public static Taken changed(CslItem item, ObjectNode fields) {
        return taken(JSON.valueToTree(item), fields);
    }

    /// The item as JSON, without fields that it does not have.
    public static ObjectNode node(CslItem item) {
        return JSON.valueToTree(item);
    }

    /// What may stand for a field that is not known, or for a type that CSL does not have; else nothing.
    public static Set<String> choices(String field) {
        if (field.equals(TYPE)) {
            return new TreeSet<>(CslTypes.ALL);
        }
        Set<String> fields = Stream.of(WORDS, NAMES, DATES, Set.of(TYPE, CUSTOM))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        return fields.contains(field.replaceFirst("/.*", "")) ? Set.of() : fields;
    }

    private static Taken taken(ObjectNode item, ObjectNode fields) {
        List<Untaken> untaken = new ArrayList<>();
        for (var field : fields.properties()) {
            if (field.getValue().isNull()) {
                if (field.getKey().equals("type")) {
                    untaken.add(new Untaken(TYPE, "A work always has a type."));
                } else if (!known(field.getKey())) {
                    untaken.add(unknown(field.getKey()));
                }
                item.remove(field.getKey());
            } else {
                take(item, field.getKey(), field.getValue(), untaken);
            }
        }
        if (!item.hasNonNull("type")) {
            item.put("type", "document");
        }
        try {
            return new Taken(JSON.treeToValue(item, CslItem.class), List.copyOf(untaken));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every field was looked at", e);
        }
    }

    private static boolean known(String field) {
        return WORDS.contains(field) || NAMES.contains(field) || DATES.contains(field) || field.equals(CUSTOM);
    }

    private static Untaken unknown(String field) {
        return new Untaken(field, "Ibid does not keep the field '" + field + "'.");
    }

    private static void take(ObjectNode item, String field, JsonNode value, List<Untaken> untaken) {
        if (field.equals("type")) {
            if (CslTypes.ALL.contains(value.asText())) {
                item.put("type", value.asText());
            } else {
                untaken.add(new Untaken("type", "CSL has no type '" + value.asText() + "'."));
            }
        } else if (WORDS.contains(field)) {
            words(value)
                    .ifPresentOrElse(
                            text -> item.put(field, text),
                            () -> untaken.add(new Untaken(field, "'" + field + "' must be text.")));
        } else if (NAMES.contains(field)) {
            names(field, value, untaken).ifPresent(names -> item.set(field, names));
        } else if (DATES.contains(field)) {
            CslDates.read(value)
                    .ifPresentOrElse(
                            date -> item.set(field, JSON.valueToTree(date)),
                            () -> untaken.add(new Untaken(
                                    field,
                                    "'" + field + "' must be a date such as {\"date-parts\": [[2018, 5, 16]]} or"
                                            + " {\"literal\": \"forthcoming\"}.")));
        } else if (field.equals(CUSTOM) && value.isObject()) {
            custom(item, value, untaken);
        } else if (!field.equals("id")) {
            untaken.add(unknown(field));
        }
    }

    /// Some programs write numbers, and a list of ISBNs.
    private static Optional<String> words(JsonNode value) {
        if (value.isArray() && value.size() == 1) {
            return words(value.get(0));
        }
        return value.isTextual() || value.isNumber() ? Optional.of(clean(value.asText())) : Optional.empty();
    }

    /// Without the character that no database takes.
    static String clean(String text) {
        return text.replace('\u0000', ' ').strip();
    }

    private static void custom(ObjectNode item, JsonNode value, List<Untaken> untaken) {
        value.properties().forEach(entry -> {
            if (entry.getKey().equals(TRANSLATED_TITLE) && entry.getValue().isTextual()) {
                item.put(TRANSLATED_TITLE, clean(entry.getValue().asText()));
            } else {
                untaken.add(unknown(CUSTOM + "/" + entry.getKey()));
            }
        });
    }

    private static Optional<ArrayNode> names(String field, JsonNode value, List<Untaken> untaken) {
        ArrayNode names = JSON.createArrayNode();
        for (JsonNode one : value.isArray() ? value : JSON.createArrayNode().add(value)) {
            @Nullable ObjectNode name = one.isTextual()
                    ? JSON.createObjectNode().put("literal", clean(one.asText()))
                    : one.isObject() ? name(field, (ObjectNode) one, untaken) : null;
            if (name == null || (!name.hasNonNull("family") && !name.hasNonNull("literal"))) {
                untaken.add(new Untaken(
                        field, "'" + field + "' must be a list of names, each with 'family' or 'literal'."));
                return Optional.empty();
            }
            names.add(name);
        }
        return Optional.of(names);
    }

    private static ObjectNode name(String field, ObjectNode one, List<Untaken> untaken) {
        ObjectNode name = JSON.createObjectNode();
        one.properties().forEach(part -> {
            if (NAME_PARTS.contains(part.getKey())) {
                if (part.getValue().isTextual() && !part.getValue().asText().isBlank()) {
                    name.put(part.getKey(), clean(part.getValue().asText()));
                }
            } else if (!part.getKey().equals("dropping-particle")) {
                untaken.add(unknown(field + "/" + part.getKey()));
            }
        });
        // "Alexander" "von" "Humboldt": sorted by family name, said with the particle behind the given name.
        String dropping = clean(one.path("dropping-particle").asText(""));
        if (!dropping.isBlank()) {
            name.put("given", (name.path("given").asText("") + " " + dropping).strip());
        }
        if (!name.hasNonNull("family") && !name.hasNonNull("literal") && name.hasNonNull("given")) {
            return JSON.createObjectNode().put("literal", name.get("given").asText());
        }
        return name;
    }
}
