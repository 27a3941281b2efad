package ibid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.text.Extraction.Broken;
import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.NoTextLayer;
import ibid.text.Extraction.WrongType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextExtractorTest {
    private final TextExtractor extractor = new TextExtractor();

    @Test
    void aPageGivesItsArticleAndWhatItSaysOfItself() {
        String html = """
                <html lang="en"><head><title>Catches fall | The Tern</title>
                <meta property="og:title" content="Catches fall"><meta name="author" content="Ada Brook">
                <meta property="article:published_time" content="2021-03-09T10:00:00Z"></head>
                <body><nav>Home News</nav><article><p>Catches fell by 2.7 % in the northern
                fishing grounds, the board said on Tuesday.</p>
                <p>Nobody, it added, had foreseen such a loss in one year.</p></article>
                <footer>All rights reserved</footer></body></html>
                """;
        String text = "Catches fell by 2.7 % in the northern fishing grounds, the board said on Tuesday.\n\n"
                + "Nobody, it added, had foreseen such a loss in one year.";
        assertEquals(
                new Extracted(new TextLayer(
                        "ibid-html",
                        "2",
                        text,
                        List.of(),
                        "Catches fall",
                        List.of("Ada Brook"),
                        LocalDate.of(2021, 3, 9),
                        "en")),
                extractor.extract(html.getBytes(StandardCharsets.UTF_8), "text/html", null));
    }

    @Test
    void aPageOfFramesGivesWhatItHoldsForThoseWhoSeeNone() {
        String page = "<title>December 1879</title><frameset cols='140,*'><frame src='menu.htm'><noframes><body>%s"
                + "</body></noframes></frameset>";
        String log = "<h2>December 1879</h2><p>" + "The ink froze, and the postman was not seen. ".repeat(6) + "</p>";
        Extracted read = assertInstanceOf(
                Extracted.class,
                extractor.extract(page.formatted(log).getBytes(StandardCharsets.UTF_8), "text/html", null));
        assertEquals("December 1879", read.layer().title());
        assertTrue(read.layer().text().contains("The ink froze"), read.layer().text());
        assertEquals(
                new NoTextLayer("no words"),
                extractor.extract(
                        page.formatted("<p>Your browser shows no frames.</p>").getBytes(StandardCharsets.UTF_8),
                        "text/html",
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-8", "UTF-16LE"})
    void japaneseIsReadInEveryEncodingThatIsDeclared(String charset) {
        String text = "港湾研究所は、昨年の漁獲量が前年より二・七パーセント減少したと発表した。";
        assertEquals(text, textOf(text.getBytes(Charset.forName(charset)), "text/plain", charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-8"})
    void japaneseIsReadInEveryEncodingThatIsNotDeclared(String charset) {
        String text = "港湾研究所は、昨年の漁獲量が前年より二・七パーセント減少したと発表した。研究者らは海水温の上昇が主な原因であるとみている。";
        assertEquals(text, textOf(text.getBytes(Charset.forName(charset)), "text/plain", null));
    }

    @Test
    void soundUtf8OutranksAWrongServer() {
        assertEquals("naïve", textOf("naïve".getBytes(StandardCharsets.UTF_8), "text/plain", "ISO-8859-1"));
    }

    @Test
    void windowsQuotesAreReadUnderTheNameLatin1() {
        byte[] bytes = {(byte) 0x93, 'Y', 'e', 's', (byte) 0x94};
        assertEquals("“Yes”", textOf(bytes, "text/plain", "ISO-8859-1"));
    }

    @Test
    void whatHoldsNoTextSaysSo() throws IOException {
        assertEquals(new NoTextLayer("empty"), extractor.extract(new byte[0], null, null));
        assertEquals(
                new NoTextLayer("image only"),
                extractor.extract(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, null, null));
        assertEquals(new NoTextLayer("image only"), extractor.extract(emptyPdf(), "application/pdf", null));
        assertEquals(
                new WrongType("application/zip"),
                extractor.extract(new byte[] {'P', 'K', 3, 4}, "application/zip", null));
    }

    @Test
    void aTruncatedOrFalsePdfIsBroken() throws IOException {
        assertInstanceOf(
                Broken.class, extractor.extract("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), null, null));
        assertEquals(
                new Broken("its type is given as application/pdf, which it is not"),
                extractor.extract("oops".getBytes(StandardCharsets.US_ASCII), "application/pdf", null));
    }

    @Test
    void anErrorPageSentAsPdfIsRead() {
        assertEquals(
                "Gone away",
                textOf(
                        "<!doctype html><title>x</title><p>Gone away</p>".getBytes(StandardCharsets.US_ASCII),
                        "application/pdf",
                        null));
    }

    private String textOf(byte[] bytes, String mediaType, String charset) {
        return assertInstanceOf(Extracted.class, extractor.extract(bytes, mediaType, charset))
                .layer()
                .text();
    }

    private static byte[] emptyPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
