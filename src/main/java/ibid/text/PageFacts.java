package ibid.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself: in JSON-LD (schema.org), in `meta` elements (Open Graph, Highwire, Dublin Core), in
/// its markup. In that order, since the first are written for machines.
record PageFacts(
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable String language) {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "Report",
            "ScholarlyArticle",
            "OpinionNewsArticle",
            "AnalysisNewsArticle",
            "ReportageNewsArticle",
            "TechArticle",
            "WebPage",
            "Book",
            "Legislation");
    private static final List<String> TITLES = List.of("citation_title", "og:title", "dc.title", "twitter:title");
    private static final List<String> AUTHORS =
            List.of("citation_author", "author", "article:author", "dc.creator", "parsely-author", "sailthru.author");
    private static final List<String> DATES = List.of(
            "citation_publication_date",
            "article:published_time",
            "datepublished",
            "dc.date",
            "dc.date.issued",
            "date",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "og:published_time");

    static PageFacts of(Document page) {
        List<JsonNode> data = structured(page);
        return new PageFacts(title(page, data), authors(page, data), published(page, data), language(page, data));
    }

    private static @Nullable String title(Document page, List<JsonNode> data) {
        return data.stream()
                .filter(node -> !node.path("headline").asText("").isBlank())
                .map(node -> plain(node.path("headline").asText()))
                .findFirst()
                .or(() -> meta(page, TITLES).stream().findFirst())
                .or(() -> text(page.selectFirst("h1")))
                .or(() -> text(page.selectFirst("title")))
                .orElse(null);
    }

    private static List<String> authors(Document page, List<JsonNode> data) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode node : data) {
            addNames(node.path("author"), names);
        }
        if (names.isEmpty()) {
            for (String name : meta(page, AUTHORS)) {
                if (!name.startsWith("http")) {
                    names.add(name);
                }
            }
        }
        if (names.isEmpty()) {
            for (Element byline :
                    page.select("[rel=author], [itemprop=author] [itemprop=name], .byline .author, .author-name")) {
                text(byline).filter(name -> name.length() < 60).ifPresent(names::add);
            }
        }
        return List.copyOf(names);
    }

    private static void addNames(JsonNode author, Set<String> names) {
        if (author.isArray()) {
            author.forEach(one -> addNames(one, names));
        } else if (author.isTextual()) {
            addName(author.asText(), names);
        } else if (author.path("name").isTextual()) {
            addName(author.path("name").asText(), names);
        } else if (author.path("name").isArray()) {
            author.path("name").forEach(one -> addName(one.asText(""), names));
        }
    }

    private static void addName(String name, Set<String> names) {
        String plain = plain(name);
        if (!plain.isEmpty() && !plain.startsWith("http")) {
            names.add(plain);
        }
    }

    private static @Nullable LocalDate published(Document page, List<JsonNode> data) {
        return data.stream()
                .flatMap(node -> DateText.read(node.path("datePublished").asText("")).stream())
                .findFirst()
                .or(() -> meta(page, DATES).stream()
                        .flatMap(value -> DateText.read(value).stream())
                        .findFirst())
                .or(() -> page.select("time[datetime], [itemprop=datePublished]").stream()
                        .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"))
                        .flatMap(value -> DateText.read(value).stream())
                        .findFirst())
                .orElse(null);
    }

    private static @Nullable String language(Document page, List<JsonNode> data) {
        Element html = page.selectFirst("html[lang]");
        if (html != null && !html.attr("lang").isBlank()) {
            return html.attr("lang").strip().replace('_', '-');
        }
        return data.stream()
                .map(node -> node.path("inLanguage").asText(""))
                .filter(tag -> !tag.isBlank())
                .findFirst()
                .or(() -> meta(page, List.of("og:locale", "content-language", "dc.language")).stream()
                        .findFirst())
                .map(tag -> tag.replace('_', '-'))
                .orElse(null);
    }

    /// The articles among the page's JSON-LD, whatever they are nested in.
    private static List<JsonNode> structured(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(LENIENT.readTree(script.data()), articles, 0);
            } catch (JsonProcessingException _) {
                // Half of the world's JSON-LD is typed by hand. The meta elements say the same.
            }
        }
        articles.sort((a, b) -> Boolean.compare(isWebPage(a), isWebPage(b)));
        return articles;
    }

    private static boolean isWebPage(JsonNode node) {
        return types(node).contains("WebPage");
    }

    private static void collect(@Nullable JsonNode node, List<JsonNode> articles, int depth) {
        if (node == null || depth > 6) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, articles, depth + 1));
        } else if (node.isObject()) {
            if (types(node).stream().anyMatch(ARTICLES::contains)) {
                articles.add(node);
            }
            collect(node.get("@graph"), articles, depth + 1);
            collect(node.get("mainEntity"), articles, depth + 1);
        }
    }

    private static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else {
            types.add(type.asText());
        }
        return types;
    }

    private static List<String> meta(Document page, List<String> names) {
        for (String name : names) {
            List<String> values = new ArrayList<>();
            for (Element meta : page.select("meta[content]")) {
                String key = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
                key = key.isEmpty() ? meta.attr("itemprop") : key;
                if (key.equalsIgnoreCase(name) && !meta.attr("content").isBlank()) {
                    values.add(plain(meta.attr("content")));
                }
            }
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    private static Optional<String> text(@Nullable Element element) {
        return Optional.ofNullable(element)
                .map(Element::text)
                .map(PageFacts::plain)
                .filter(text -> !text.isEmpty());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
