package ibid.text;

import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.NoTextLayer;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The main text of a web page, without what surrounds it.
final class HtmlText {
    static final String EXTRACTOR = "ibid-html";
    static final String VERSION = "2";

    /// Below this share of the text that the page declares in JSON-LD, the page's own is not the article.
    private static final double FEW = .4;

    /// What most pages of frames hold besides them is that one needs a browser which shows them.
    private static final int MORE_THAN_AN_APOLOGY = 40;

    private HtmlText() {}

    /// What a page of frames holds for those who see none.
    private static Document withoutFrames(Document page) {
        String inside = page.select("frameset noframes").stream()
                .map(part -> part.wholeText() + part.data())
                .collect(Collectors.joining());
        Document plain = Jsoup.parse(inside);
        if (plain.text().split(" ").length < MORE_THAN_AN_APOLOGY) {
            return page;
        }
        plain.title(page.title());
        return plain;
    }

    static Extraction extract(String html) {
        Document page = withoutFrames(Jsoup.parse(html));
        StructuredData data = StructuredData.of(page);
        PageFacts facts = PageFacts.of(page, data);
        MainText main = MainTextSearch.in(page);
        String text = main.text();
        String declared = data.value("articleBody").map(HtmlText::plain).orElse("");
        // The page builds its text by script, and we run none.
        if (text.length() < FEW * declared.length()) {
            text = declared;
        }
        if (text.isBlank()) {
            return new NoTextLayer("no words");
        }
        return new Extracted(new TextLayer(
                EXTRACTOR,
                VERSION,
                text,
                main.captions(),
                List.of(),
                facts.title(),
                facts.authors(),
                facts.published(),
                facts.modified(),
                facts.language()));
    }

    private static String plain(String declared) {
        return declared.indexOf('<') < 0
                ? declared
                : TextFlow.of(Jsoup.parseBodyFragment(declared).body(), _ -> false);
    }
}
