package ibid.fetch;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// How an HTML page is built, as far as it tells a document from what stands in its place.
final class PageShape {
    private static final Pattern CONSENT_NAME = Pattern.compile(
            "(?<![a-z])(cookie|consent|gdpr|dsgvo|cmp|privacy-?(manager|wall|gate|dialog))", Pattern.CASE_INSENSITIVE);

    private static final String UNSEEN =
            "[hidden], template, [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], dialog:not([open])";

    /// What a page keeps out of sight until a script shows all of it.
    private static final String CONTENT = "h1, article, main, [role=main]";

    private static final Pattern ARTICLE_DATA =
            Pattern.compile("\"@type\"\\s*:\\s*(\\[[^]]*)?\"(\\w*Article|BlogPosting|Report)\"");

    private static final int PARAGRAPH = 15;

    private final Document page;
    private final String source;
    private final String title;
    private final String headings;
    private final String shown;
    private final int contentWords;
    private final List<Element> consentBoxes;

    private PageShape(Document page) {
        this.page = page;
        this.source = source(page);
        int most = Words.count(page.body().text()) / 2;
        page.body().select(UNSEEN).stream()
                .filter(part -> part != page.body() && part.selectFirst(CONTENT) == null)
                .filter(part -> Words.count(part.text()) < most)
                .forEach(Element::remove);
        this.title = page.title();
        this.headings = headings(page);
        this.consentBoxes = page.body().select("[id], [class]").stream()
                .filter(PageShape::isConsentBox)
                .toList();
        this.contentWords = RunningText.words(page.body(), PageShape::isConsentBox);
        this.shown = page.body().text();
    }

    static PageShape of(String html, String url) {
        return new PageShape(Jsoup.parse(html, url));
    }

    /// Attributes and scripts, without the text: a page may well quote the source of another.
    private static String source(Document page) {
        StringBuilder source = new StringBuilder();
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> source.append(attribute.getKey())
                            .append('=')
                            .append(attribute.getValue())
                            .append('\n'));
            source.append(element.normalName().equals("script") ? element.data() : "");
        }
        return source.toString();
    }

    /// The first of them that there are: many pages leave the first rank to the site's name or to nobody.
    private static String headings(Document page) {
        for (String rank : List.of("h1, [role=heading][aria-level=1]", "h2", "h3")) {
            List<String> found = page.select(rank).eachText();
            if (!found.isEmpty()) {
                return String.join(" · ", found);
            }
        }
        return "";
    }

    /// Nothing to look at but what frames a page.
    boolean isOnlyAFrame() {
        return page.body().select("h1, h2, h3, p, table, img, picture, video, audio, iframe, object, embed").stream()
                .allMatch(element -> element.closest("header, footer, nav, aside, noscript, template") != null);
    }

    /// Words of running text without the elements that are left out.
    int contentWords(Predicate<Element> leftOut) {
        return RunningText.words(page.body(), element -> isConsentBox(element) || leftOut.test(element));
    }

    /// The page without the dialogs and offers that it keeps out of sight.
    Document page() {
        return page;
    }

    /// Attributes and scripts of the whole page.
    String source() {
        return source;
    }

    /// Calls itself an article and has paragraphs, as no wall does. Publishers' data are believed no further: the same
    /// stand on the free beginning of a sold article.
    boolean isArticle() {
        boolean dated =
                page.select("article").stream().anyMatch(article -> article.selectFirst("time, [rel=author]") != null);
        boolean called = dated
                || page.select("script[type=application/ld+json]").stream()
                        .anyMatch(data -> ARTICLE_DATA.matcher(data.data()).find());
        return called
                && page.body().select("p").stream()
                                .filter(paragraph -> Words.count(paragraph.text()) >= PARAGRAPH)
                                .limit(2)
                                .count()
                        == 2;
    }

    /// What the page calls itself and its main part: the names that its site's templates give to its kind.
    String kind() {
        StringBuilder kind = new StringBuilder();
        for (Element element :
                page.select("html, body, main, main > *, article, body > div, body > div > div, [role=main] *")) {
            kind.append(element.id()).append(' ').append(element.className()).append('\n');
        }
        return kind.toString();
    }

    /// What stands in the field of a search.
    String searched() {
        return String.join(
                " ", page.body().select("form input:not([type=hidden])").eachAttr("value"));
    }

    String title() {
        return title;
    }

    String headings() {
        return headings;
    }

    /// What a reader without scripts sees.
    String shown() {
        return shown;
    }

    /// Words in running text: outside navigation, forms, consent boxes and lists of links.
    int contentWords() {
        return contentWords;
    }

    /// Elements that ask for consent.
    List<Element> consentBoxes() {
        return consentBoxes;
    }

    /// What can be pressed, in lower case.
    List<String> buttons() {
        Elements pressable =
                page.select("button, input[type=submit], input[type=button], a[role=button], a[class*=btn],"
                        + " a[class*=button], [onclick]");
        return pressable.stream()
                .map(element ->
                        (element.text() + " " + element.attr("value")).strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// The content of a meta element by name or property, in lower case; empty when there is none.
    String meta(String name) {
        Element meta = page.selectFirst("meta[name=" + name + "], meta[property=" + name + "]");
        return meta == null ? "" : meta.attr("content").toLowerCase(Locale.ROOT);
    }

    String canonical() {
        Element link = page.selectFirst("link[rel=canonical]");
        return link == null ? "" : link.absUrl("href");
    }

    private static boolean isConsentBox(Element element) {
        // The root elements carry such classes on pages that merely have a banner.
        return !element.normalName().equals("body")
                && (CONSENT_NAME.matcher(element.id()).find()
                        || CONSENT_NAME.matcher(element.className()).find())
                && !element.normalName().equals("script");
    }
}
