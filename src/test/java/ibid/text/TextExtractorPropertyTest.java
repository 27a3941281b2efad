package ibid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.text.Extraction.Extracted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextExtractorPropertyTest {
    private final TextExtractor extractor = new TextExtractor();

    @Property(tries = 500)
    void noBytesMakeItThrow(
            @ForAll byte[] bytes, @ForAll("beginnings") String beginning, @ForAll("types") String type) {
        byte[] start = beginning.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        if (extractor.extract(all, type, null) instanceof Extracted(TextLayer layer)) {
            assertFalse(layer.text().isBlank());
            assertPagesAreWithoutGaps(layer);
        }
    }

    @Property(tries = 500)
    void noMarkupMakesItThrowAndTheSameBytesGiveTheSameLayer(@ForAll("markup") List<String> tokens) {
        byte[] html = String.join("", tokens).getBytes(StandardCharsets.UTF_8);
        assertEquals(extractor.extract(html, "text/html", null), extractor.extract(html, "text/html", null));
    }

    private static void assertPagesAreWithoutGaps(TextLayer layer) {
        int end = 0;
        for (Page page : layer.pages()) {
            assertEquals(end, page.start());
            end = page.end();
        }
        assertTrue(layer.pages().isEmpty() || end == layer.text().length());
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of(
                "", "%PDF-1.7\n", "<!doctype html><p>", "<?xml", "\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u001b$B");
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(
                "", "text/html", "text/plain", "application/pdf", "image/png", "x", "text/html; charset=none");
    }

    @Provide
    Arbitrary<List<String>> markup() {
        return Arbitraries.of(
                        "<article>",
                        "</article>",
                        "<div class='related comments widget'>",
                        "</div>",
                        "<p>",
                        "</p>",
                        "<h1>",
                        "</h1>",
                        "<ul><li>",
                        "</ul>",
                        "<table><tr><td>",
                        "</table>",
                        "<a href=x>",
                        "</a>",
                        "<figure><img>",
                        "<figcaption>",
                        "<template shadowrootmode=open>",
                        "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[1]}</script>",
                        "<meta name=date content=1>",
                        "<blockquote>",
                        "Some words, and more of them, to make a sentence.",
                        "漢字、かな。",
                        "&nbsp;",
                        "<")
                .list()
                .ofMaxSize(60);
    }
}
