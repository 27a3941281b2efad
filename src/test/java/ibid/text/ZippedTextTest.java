package ibid.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.text.Extraction.Broken;
import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.WrongType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZippedTextTest {
    private final TextExtractor extractor = new TextExtractor();

    @Test
    void aDocxGivesItsParagraphsAndNotesWithoutWhatWasDeleted() throws IOException {
        byte[] docx = zip(
                "word/document.xml",
                """
                <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Catches fell </w:t></w:r>
                <w:del><w:r><w:delText>badly</w:delText></w:r></w:del><w:ins><w:r><w:t>by 2.7 %.</w:t></w:r></w:ins></w:p>
                <w:p/><w:p><w:r><w:t>Nobody</w:t><w:tab/><w:t>knew.</w:t></w:r></w:p></w:body></w:document>""",
                "word/footnotes.xml",
                "<w:footnotes xmlns:w='w'><w:footnote><w:p><w:r><w:t>Ibid., 4.</w:t></w:r></w:p></w:footnote></w:footnotes>",
                "docProps/core.xml",
                """
                <cp:coreProperties><dc:title>Catches</dc:title><dc:creator>Ada Brook</dc:creator>
                <dcterms:created>2021-03-09T00:00:00Z</dcterms:created></cp:coreProperties>""");
        assertEquals(
                new Extracted(new TextLayer(
                        "ibid-docx",
                        "1",
                        "Catches fell by 2.7 %.\n\nNobody knew.\n\nIbid., 4.",
                        List.of(),
                        "Catches",
                        List.of("Ada Brook"),
                        LocalDate.of(2021, 3, 9),
                        null)),
                extractor.extract(docx, "application/octet-stream", null));
    }

    @Test
    void anEpubIsReadInTheOrderOfItsSpine() throws IOException {
        byte[] epub = zip(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>",
                "OEBPS/text/two.xhtml",
                "<html><body><p>Second.</p></body></html>",
                "OEBPS/text/one.xhtml",
                "<html><body><h1>A book</h1><p>First.</p></body></html>",
                "OEBPS/book.opf",
                """
                <package><metadata><dc:title>A book</dc:title><dc:creator>Ada Brook</dc:creator><dc:language>en</dc:language>
                </metadata><manifest><item id="b" href="text/two.xhtml"/><item id="a" href="text/one.xhtml"/></manifest>
                <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/></spine></package>""");
        assertEquals(
                new Extracted(new TextLayer(
                        "ibid-epub",
                        "1",
                        "A book\n\nFirst.\n\nSecond.",
                        List.of(),
                        "A book",
                        List.of("Ada Brook"),
                        null,
                        "en")),
                extractor.extract(epub, "application/epub+zip", null));
    }

    @Test
    void anyOtherArchiveIsOfTheWrongType() throws IOException {
        assertEquals(new WrongType("application/zip"), extractor.extract(zip("a.txt", "x"), null, null));
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsBroken() throws IOException {
        byte[] bomb = zip("word/document.xml", "<w:p/>".repeat(20_000_000));
        assertEquals(new Broken("damaged archive"), extractor.extract(bomb, null, null));
    }

    @Test
    void aTruncatedArchiveIsBroken() throws IOException {
        byte[] docx =
                zip("word/document.xml", "<w:p><w:r><w:t>Words enough to be cut in the middle.</w:t></w:r></w:p>");
        assertEquals(new Broken("damaged archive"), extractor.extract(Arrays.copyOf(docx, 70), null, null));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
