package ibid.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself: in JSON-LD, in `meta` elements (Highwire, Open Graph, Dublin Core), in its markup.
record PageFacts(
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        @Nullable String language) {

    private static final List<String> TITLES =
            List.of("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title");
    private static final List<String> AUTHORS = List.of(
            "citation_author",
            "dc.creator",
            "dcterms.creator",
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "byl");
    private static final List<String> DATES = List.of(
            "citation_publication_date",
            "citation_date",
            "article:published_time",
            "article:published",
            "og:published_time",
            "datepublished",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publish-date",
            "publishdate",
            "publish_date",
            "date");
    private static final List<String> CHANGES = List.of(
            "article:modified_time",
            "article:modified",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "dc.date.modified",
            "dcterms.modified",
            "last-modified",
            "lastmod",
            "revised");
    private static final List<String> LANGUAGES =
            List.of("content-language", "dc.language", "dcterms.language", "og:locale");
    private static final String BYLINES =
            "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline-name, .author-name, .byline, .author";
    private static final String DATE_LINES =
            "[itemprop~=datePublished], time[datetime], time, [class*=date], [class*=Date], [class*=publish], [class*=timestamp]";
    private static final int LONGEST_LINE = 90;

    static PageFacts of(Document page, StructuredData data) {
        Map<String, List<String>> meta = meta(page);
        HeadLines head = HeadLines.of(page);
        return new PageFacts(
                title(page, data, meta),
                authors(page, data, meta, head),
                published(page, data, meta, head),
                modified(page, data, meta),
                language(page, data, meta));
    }

    private static @Nullable String title(Document page, StructuredData data, Map<String, List<String>> meta) {
        List<String> headings = page.getElementsByTag("h1").stream()
                .map(PageFacts::line)
                .filter(line -> !line.isEmpty())
                .toList();
        return data.value("headline")
                .or(() -> first(meta, TITLES))
                .or(() -> Optional.of(plain(page.title())).filter(title -> !title.isEmpty()))
                .map(title -> withoutSite(
                        title, headings, first(meta, List.of("og:site_name")).orElse("")))
                .or(() -> headings.stream().findFirst())
                .orElse(null);
    }

    /// Titles made for tabs carry the site: "Catches fall | The Tern". The heading on the page does not.
    private static String withoutSite(String title, List<String> headings, String site) {
        for (String heading : headings) {
            String words = letters(heading);
            String whole = letters(title);
            if (words.length() >= .4 * whole.length() && !words.equals(letters(site)) && whole.contains(words)) {
                return heading;
            }
        }
        if (!site.isEmpty() && title.endsWith(site) && title.length() > site.length() + 3) {
            return title.substring(0, title.length() - site.length()).replaceFirst("\\s*[-|–—·:»]\\s*$", "");
        }
        return title;
    }

    private static List<String> authors(
            Document page, StructuredData data, Map<String, List<String>> meta, HeadLines head) {
        List<String> declared = Bylines.names(data.authors());
        for (String key : AUTHORS) {
            if (declared.isEmpty()) {
                declared = Bylines.names(meta.getOrDefault(key, List.of()));
            }
        }
        String site =
                letters(first(meta, List.of("og:site_name")).or(data::publisher).orElse(""));
        boolean isSite = declared.size() == 1 && letters(declared.getFirst()).equals(site);
        if (!declared.isEmpty() && !isSite) {
            return declared;
        }
        List<String> printed = page.select(BYLINES).stream()
                .map(PageFacts::line)
                .filter(line -> !line.isEmpty() && line.length() < LONGEST_LINE)
                .findFirst()
                .map(line -> Bylines.names(List.of(line)))
                .filter(names -> !names.isEmpty())
                .orElseGet(head::authors);
        return printed.isEmpty() || (isSite && !HeadLines.arePersons(printed)) ? declared : printed;
    }

    private static @Nullable LocalDate published(
            Document page, StructuredData data, Map<String, List<String>> meta, HeadLines head) {
        Stream<String> declared = Stream.concat(
                data.value("datePublished").stream(),
                DATES.stream().flatMap(key -> meta.getOrDefault(key, List.of()).stream()));
        return declared.flatMap(value -> DateText.read(value).stream())
                .findFirst()
                .or(() -> page.select(DATE_LINES).stream()
                        .filter(element -> head.distance(element) < 3)
                        .sorted(Comparator.comparingInt(head::distance))
                        .flatMap(element -> Stream.of(element.attr("datetime"), element.attr("content"), line(element)))
                        .filter(value -> value.length() < LONGEST_LINE)
                        .flatMap(value -> DateText.read(value).stream())
                        .findFirst())
                .or(head::day)
                .orElse(null);
    }

    /// Declared only: a day that is merely printed is taken for the first one.
    private static @Nullable LocalDate modified(Document page, StructuredData data, Map<String, List<String>> meta) {
        Stream<String> declared = Stream.of(
                        data.value("dateModified").stream(),
                        CHANGES.stream().flatMap(key -> meta.getOrDefault(key, List.of()).stream()),
                        page.select("[itemprop~=dateModified]").stream()
                                .flatMap(element ->
                                        Stream.of(element.attr("datetime"), element.attr("content"), line(element))))
                .flatMap(Function.identity());
        return declared.filter(value -> value.length() < LONGEST_LINE)
                .flatMap(value -> DateText.read(value).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String language(Document page, StructuredData data, Map<String, List<String>> meta) {
        Element html = page.selectFirst("html[lang]");
        return Optional.ofNullable(html)
                .map(element -> element.attr("lang").strip())
                .filter(tag -> !tag.isEmpty())
                .or(() -> data.value("inLanguage"))
                .or(() -> first(meta, LANGUAGES))
                .map(tag -> tag.replace('_', '-'))
                .orElse(null);
    }

    private static Map<String, List<String>> meta(Document page) {
        Map<String, List<String>> values = new HashMap<>();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = plain(meta.attr("content"));
            if (!content.isEmpty()) {
                for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                    String key = meta.attr(attribute).toLowerCase(Locale.ROOT);
                    if (!key.isEmpty()) {
                        values.computeIfAbsent(key, _ -> new ArrayList<>()).add(content);
                    }
                }
            }
        }
        return values;
    }

    private static Optional<String> first(Map<String, List<String>> meta, List<String> keys) {
        return keys.stream()
                .flatMap(key -> meta.getOrDefault(key, List.of()).stream())
                .findFirst();
    }

    private static String line(Element element) {
        return plain(element.text());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
