package ibid.text;

import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.NoTextLayer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The main text of a web page, without what surrounds it.
final class HtmlText {
    static final String EXTRACTOR = "ibid-html";
    static final String VERSION = "2";

    /// Below this share of the text that the page declares in JSON-LD, the page's own is not the article.
    private static final double FEW = .4;

    private HtmlText() {}

    static Extraction extract(String html) {
        Document page = Jsoup.parse(html);
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
