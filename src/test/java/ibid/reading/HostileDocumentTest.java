package ibid.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/// Files made to take the reader's time or memory, and files that broke on their way: each gets an answer that says
/// what to do next.
class HostileDocumentTest {
    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
    private static final String ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE = """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R
               /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>""";
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private static final String WITHOUT_END =
            "The PDF has far more on its pages than can be read: print it to a new PDF and send that.";
    private static final String UNPACKS_WITHOUT_END =
            "The archive unpacks to far more than a document needs: save the document anew and send that.";

    @Test
    void aPageTreeThatIsItsOwnChildHasNoText() {
        assertEquals(
                "The PDF holds no text, only images: run it through text recognition and send the result.",
                refused(pdf(CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>")));
    }

    @Test
    void formsThatDrawThemselvesTwiceAreStopped() {
        String form = stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
                "/X Do /X Do");
        assertEquals(WITHOUT_END, refused(pdf(CATALOG, ONE_PAGE, PAGE, stream("", "/X Do"), FONT, form)));
    }

    @Test
    void formsThatDrawTenOthersEachAreStopped() {
        List<String> objects = new ArrayList<>(List.of(CATALOG, ONE_PAGE, PAGE, stream("", "/X Do"), FONT));
        for (int depth = 0; depth < 12; depth++) {
            String next = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>";
            objects.add(stream(next.formatted(objects.size() + 2), depth == 11 ? "0 0 m" : "/X Do ".repeat(10)));
        }
        assertEquals(WITHOUT_END, refused(pdf(objects.toArray(String[]::new))));
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsStopped() {
        String bomb = deflated("q Q ".repeat(20 << 20));
        assertEquals(WITHOUT_END, refused(pdf(CATALOG, ONE_PAGE, PAGE, bomb, FONT, "null")));
    }

    @Test
    void aPdfThatWasCutOffIsNotReadAsFarAsItGoes() {
        byte[] whole = new PrintedPages()
                .page()
                .body("The dam broke in 1889.")
                .page()
                .body("It was never rebuilt.")
                .bytes();
        assertEquals(
                "The PDF is cut off before its end: get the whole file and send that.",
                refused(Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void aPdfWhoseFontsDoNotNameTheirLettersIsNoText() {
        String codes = stream("", "BT /F 10 Tf 50 200 Td (\\001\\002\\003 \\005\\006\\007 \\020\\021\\022) Tj ET");
        String font = """
                << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Own /FirstChar 1 /LastChar 18
                   /Encoding << /Differences [1 /g1 /g2 /g3 /g4 /g5 /g6 /g7 16 /g8 /g9 /g10] >> >>""";
        assertEquals(
                "The PDF does not say which letters it prints: run it through text recognition and send the result.",
                refused(pdf(CATALOG, ONE_PAGE, PAGE, codes, font, "null")));
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() {
        byte[] laughs = LinkedFormatsTest.zip(Map.of("word/document.xml", """
                <!DOCTYPE d [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <w:document xmlns:w="w"><w:p><w:r><w:t>&b;&b;</w:t></w:r></w:p></w:document>"""));
        assertEquals("The document is damaged inside: save it anew and send that.", refused(laughs));
    }

    @Test
    void anArchiveOfMillionsOfTagsIsRefused() {
        String paragraphs = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(Archive.MOST_TAGS / 6 + 1);
        byte[] bomb = LinkedFormatsTest.zip(
                Map.of("word/document.xml", "<w:document xmlns:w=\"w\">" + paragraphs + "</w:document>"));
        assertEquals(UNPACKS_WITHOUT_END, refused(bomb));
    }

    @Test
    void anArchiveThatWasCutOffIsNotReadAsFarAsItGoes() {
        byte[] whole = LinkedFormatsTest.zip(Map.of("word/document.xml", "<w:document>".repeat(50)));
        assertEquals(
                "The archive is cut off before its end: get the whole file and send that.",
                refused(Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void markupNestedWithoutEndIsStillRead() {
        assertEquals(
                "deep",
                Readings.of("<html><body>" + "<div>".repeat(200_000) + "deep", "text/html")
                        .text());
    }

    @Test
    void aTextLongerThanAnyBookIsToBeSentInParts() {
        assertEquals(
                "The document has 10,000,004 characters, more than the 10,000,000 that are read at once: send it in parts.",
                refused("a b\n".repeat(2_500_001).getBytes(UTF_8)));
    }

    private static String refused(byte[] bytes) {
        return assertInstanceOf(ReadResult.Unreadable.class, new DocumentReader().read(bytes, null))
                .detail();
    }

    private static byte[] pdf(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n".formatted(i + 1)).append(objects[i]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 %d\n".formatted(objects.length + 1)).append(table);
        pdf.append("trailer\n<< /Size %d /Root 1 0 R >>\n".formatted(objects.length + 1));
        return pdf.append("startxref\n%d\n%%%%EOF\n".formatted(start))
                .toString()
                .getBytes(ISO_8859_1);
    }

    private static String stream(String entries, String content) {
        return "<< %s /Length %d >>\nstream\n%s\nendstream".formatted(entries, content.length(), content);
    }

    private static String deflated(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError("memory never fails", e);
        }
        return stream("/Filter /FlateDecode", bytes.toString(ISO_8859_1));
    }
}
