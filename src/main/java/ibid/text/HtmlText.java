package ibid.text;

import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.NoTextLayer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The main text of a web page, without what surrounds it.
final class HtmlText {
    private static final String EXTRACTOR = "ibid-html";
    private static final String VERSION = "1";

    private HtmlText() {}

    static Extraction extract(String html) {
        Document page = Jsoup.parse(html);
        PageFacts facts = PageFacts.of(page);
        String text = MainText.of(page);
        if (text.isBlank()) {
            return new NoTextLayer("no words");
        }
        return new Extracted(new TextLayer(
                EXTRACTOR,
                VERSION,
                text,
                List.of(),
                facts.title(),
                facts.authors(),
                facts.published(),
                facts.language()));
    }
}
