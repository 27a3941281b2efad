package ibid.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself in its head: citation tags first, then Open Graph, then JSON-LD, then its title.
final class HtmlMetadata {
    private static final Pattern JSON_STRING =
            Pattern.compile("\"(headline|datePublished|inLanguage)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,400}+)\"");
    private static final Pattern JSON_AUTHOR = Pattern.compile(
            "\"author\"\\s*:\\s*(\\[[^\\]]{0,2000}+\\]|\\{[^}]{0,800}+\\}|\"(?:[^\"\\\\]|\\\\.){1,200}+\")");
    private static final Pattern JSON_NAME = Pattern.compile("\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,200}+)\"");
    private static final Pattern SITE = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{2,60}$");

    private final Document page;
    private final String json;
    private final List<Element> metas;

    private HtmlMetadata(Document page) {
        this.page = page;
        this.metas = page.select("meta[content]");
        StringBuilder scripts = new StringBuilder();
        for (Element script : page.select("script[type=application/ld+json]")) {
            scripts.append(script.data(), 0, Math.min(script.data().length(), 100_000))
                    .append('\n');
        }
        this.json = scripts.toString();
    }

    static Metadata of(Document page) {
        HtmlMetadata metadata = new HtmlMetadata(page);
        Element html = page.selectFirst("html");
        String language = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        return new Metadata(
                metadata.title(),
                metadata.authors(),
                metadata.published(),
                language.isBlank() ? null : language.strip());
    }

    private @Nullable String title() {
        String declared = firstMeta("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title");
        if (declared != null) {
            return withoutSite(declared);
        }
        String headline = inJson("headline");
        if (headline != null) {
            return withoutSite(headline);
        }
        List<Element> headings = page.select("h1");
        String title = page.title().strip();
        if (headings.size() == 1 && !headings.getFirst().text().isBlank()) {
            return withoutSite(withoutMarkers(headings.getFirst()));
        }
        return title.isEmpty() ? null : SITE.matcher(title).replaceFirst("");
    }

    /// What a title is declared as may end with the site's name, which is declared as well, or follows a bar.
    private String withoutSite(String title) {
        String site = firstMeta("og:site_name", "application-name", "citation_journal_title");
        Matcher suffix = SITE.matcher(title);
        boolean named = site != null && suffix.find() && suffix.group().endsWith(site.strip());
        return named ? suffix.replaceFirst("") : Headings.withoutSite(title);
    }

    private static String withoutMarkers(Element heading) {
        Element copy = heading.clone();
        copy.select("sup").remove();
        return copy.text().strip();
    }

    private List<String> authors() {
        List<String> authors = new ArrayList<>();
        for (String name : List.of(
                "citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author")) {
            for (Element meta : metas(name)) {
                String content = meta.attr("content").strip();
                if (!content.isEmpty() && !content.startsWith("http")) {
                    authors.addAll(split(name, content));
                }
            }
            if (!authors.isEmpty()) {
                return authors.stream().distinct().toList();
            }
        }
        Matcher author = JSON_AUTHOR.matcher(json);
        if (author.find()) {
            String value = author.group(1);
            Matcher name = JSON_NAME.matcher(value);
            while (name.find()) {
                authors.add(unescaped(name.group(1)));
            }
            if (value.startsWith("\"")) {
                authors.add(unescaped(value.substring(1, value.length() - 1)));
            }
        }
        if (authors.isEmpty()) {
            page.select("[rel=author], [itemprop=author], .byline .author, .author-name, .byline").stream()
                    .map(element -> FrontMatter.names(element.text()))
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .ifPresent(authors::addAll);
        }
        return authors.stream().distinct().toList();
    }

    /// "Last, First" of the citation tags is turned; elsewhere a comma parts two people.
    private static List<String> split(String tag, String content) {
        if (tag.startsWith("citation") || tag.startsWith("dc")) {
            int comma = content.indexOf(',');
            boolean turned = comma > 0 && comma == content.lastIndexOf(',');
            return List.of(
                    turned
                            ? content.substring(comma + 1).strip() + " "
                                    + content.substring(0, comma).strip()
                            : content);
        }
        List<String> names = FrontMatter.names(content);
        return names.isEmpty() ? List.of(content) : names;
    }

    private @Nullable LocalDate published() {
        String declared = firstMeta(
                "citation_publication_date",
                "citation_date",
                "article:published_time",
                "dc.date",
                "dcterms.date",
                "dcterms.issued",
                "date",
                "pubdate",
                "datepublished");
        Optional<LocalDate> date = declared == null ? Optional.empty() : Dates.in(declared);
        if (date.isEmpty()) {
            String inJson = inJson("datePublished");
            date = inJson == null ? Optional.empty() : Dates.in(inJson);
        }
        if (date.isEmpty()) {
            for (Element time : page.select(
                    "time[datetime][pubdate], [itemprop=datePublished], article time[datetime], header time[datetime]")) {
                date = date.isPresent()
                        ? date
                        : Dates.in(time.attr("datetime") + " " + time.attr("content") + " " + time.text());
            }
        }
        return date.orElse(null);
    }

    private @Nullable String inJson(String field) {
        Matcher strings = JSON_STRING.matcher(json);
        while (strings.find()) {
            if (strings.group(1).equals(field)) {
                return unescaped(strings.group(2));
            }
        }
        return null;
    }

    private @Nullable String firstMeta(String... names) {
        for (String name : names) {
            for (Element meta : metas(name)) {
                String content = meta.attr("content").strip();
                if (!content.isEmpty()) {
                    return content;
                }
            }
        }
        return null;
    }

    private List<Element> metas(String name) {
        return metas.stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("property").equalsIgnoreCase(name))
                .toList();
    }

    private static String unescaped(String json) {
        return Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))")
                .matcher(json)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null
                                ? String.valueOf((char) Integer.parseInt(match.group(1), 16))
                                : match.group(2).equals("n") ? " " : match.group(2)));
    }
}
