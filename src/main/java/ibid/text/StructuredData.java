package ibid.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The articles that a page describes in JSON-LD (schema.org), whatever they are nested in.
final class StructuredData {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Set<String> WORKS =
            Set.of("BlogPosting", "Report", "TechArticle", "Book", "Chapter", "Legislation", "ClaimReview", "Review");
    private static final int DEEPEST = 6;

    private final List<JsonNode> works = new ArrayList<>();
    /// What is described once and referred to by its `@id`.
    private final Map<String, JsonNode> known = new HashMap<>();
    private final List<JsonNode> pages = new ArrayList<>();

    private StructuredData() {}

    static StructuredData of(Document page) {
        StructuredData data = new StructuredData();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
                try {
                    data.collect(LENIENT.readTree(script.data()), 0);
                } catch (JsonProcessingException _) {
                    // Much of the world's JSON-LD is typed by hand. The meta elements say the same.
                }
            }
        }
        // A page is described too, but what it is a page of comes first.
        data.works.addAll(data.pages);
        return data;
    }

    /// The first value of a property that is not blank.
    Optional<String> value(String property) {
        return works.stream()
                .map(work -> plain(work.path(property).asText("")))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    List<String> authors() {
        for (JsonNode work : works) {
            Set<String> names = new LinkedHashSet<>();
            addNames(work.path("author"), names);
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        return List.of();
    }

    /// Who publishes it: some sites name themselves as author too.
    Optional<String> publisher() {
        return works.stream()
                .map(work -> plain(work.path("publisher").path("name").asText("")))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private void collect(@Nullable JsonNode node, int depth) {
        if (node == null || depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, depth + 1));
        } else if (node.isObject()) {
            List<String> types = types(node);
            if (node.path("@id").isTextual() && node.path("name").isTextual()) {
                known.put(node.path("@id").asText(), node);
            }
            if (types.stream().anyMatch(type -> type.endsWith("Article") || WORKS.contains(type))) {
                works.add(node);
            } else if (types.contains("WebPage")) {
                pages.add(node);
            }
            collect(node.get("@graph"), depth + 1);
            collect(node.get("mainEntity"), depth + 1);
            collect(node.get("mainEntityOfPage"), depth + 1);
        }
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else {
            types.add(type.asText());
        }
        return types;
    }

    private void addNames(JsonNode author, Set<String> names) {
        if (author.isArray()) {
            author.forEach(one -> addNames(one, names));
        } else if (author.isObject()) {
            JsonNode described =
                    author.has("name") ? author : known.get(author.path("@id").asText());
            addNames(described == null ? author.path("name") : described.path("name"), names);
        } else if (author.isTextual()) {
            String name = plain(author.asText());
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }

    /// Many sites escape for HTML what stands in JSON.
    private static String plain(String value) {
        return Parser.unescapeEntities(value, false).replace('\u00a0', ' ').strip();
    }
}
