package ibid.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Wrote the two PDFs of the sample, line by line as they stand here. Run again only to change them: their digests
/// change with every run.
final class SamplePdfs {
    private static final PDFont SERIF = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

    private SamplePdfs() {}

    public static void main(String... args) throws IOException {
        Path sources = Path.of(args.length > 0 ? args[0] : "sources");
        report(sources.resolve("pages/coastal-freight-review-2020.pdf"));
        clipping(sources.resolve("uploads/shiosaki-shimbun-2020-10-04.pdf"));
    }

    private static void report(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, "Coastal Freight Review 2020", "Ines Halvorsen; Pekka Lund", LocalDate.of(2021, 2, 1));
            page(
                    document,
                    "",
                    "",
                    List.of(
                            "# Coastal Freight Review 2020",
                            "Ines Halvorsen and Pekka Lund",
                            "",
                            "Harbour Institute, Saltmere 2021"));
            page(document, HEAD, "2", List.of("# The year in figures", """
                    The books of nine harbours were read for this review, from the
                    Saltmere roads to the skerries. They were kept by different hands
                    and in different ways, and we have not tried to make them agree.
                    """, """
                    Coastal freight fell by 2.7 percent in 2020. We read this as an orderly
                    retreat rather than a rout: timber and salt held their ground, and
                    what was lost was lost in passengers' luggage and in newsprint.
                    """));
            page(document, HEAD, "3", List.of("# Quays and berths", """
                    A berth without heating is a berth for the summer. We list 63 berths
                    with heating, most of them on the inner quay, and a longer row of
                    those that could be heated if anyone were to pay for the pipes.
                    """, """
                    The quays themselves are sound. They were laid by masons who did not
                    expect to be thanked, and they have asked for nothing since.
                    """));
            page(document, HEAD, "4", List.of("# What would help", """
                    Much has been written about money. It is our view, and that of ev-
                    ery harbour master to whom we have spoken, that no sub-
                    sidy can take the place of a dredged chan-
                    nel and an honest timetable. Both are cheaper than they look.
                    """, """
                    We thank the keepers of the books, who let us sit by their stoves.
                    """));
            document.save(file.toFile());
        }
    }

    private static final String HEAD = "Coastal Freight Review 2020";

    private static void clipping(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(
                    document,
                    "Minato wa dare no mono ka [Whose Harbour Is It?]",
                    "Kenji Moriya",
                    LocalDate.of(2020, 10, 4));
            page(
                    document,
                    "Shiosaki Shimbun, October 4, 2020, English supplement",
                    "",
                    List.of("# Whose Harbour Is It?", "Kenji Moriya", """
                    On the map the harbour is blue and has no fence. In the books of
                    the town it is held in common, like the well and the bell. Yet I
                    have begun to ask whether a harbour that belongs to everyone on
                    paper belongs to anyone in winter.
                    """, """
                    When the ice comes, it belongs to those who have a breaker. When
                    the ice goes, it is ours again, and we say no more about it.
                    """));
            document.save(file.toFile());
        }
    }

    private static void describe(PDDocument document, String title, String author, LocalDate day) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage("en");
    }

    /// A paragraph that begins with `#` is a heading.
    private static void page(PDDocument document, String head, String foot, List<String> paragraphs)
            throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            line(out, SERIF, 9, 790, head);
            float y = 730;
            for (String paragraph : paragraphs) {
                boolean heading = paragraph.startsWith("# ");
                for (String line :
                        (heading ? paragraph.substring(2) : paragraph).lines().toList()) {
                    line(out, heading ? BOLD : SERIF, heading ? 16 : 11, y, line);
                    y -= 15;
                }
                y -= heading ? 18 : 12;
            }
            line(out, SERIF, 9, 50, foot);
        }
    }

    private static void line(PDPageContentStream out, PDFont font, float size, float y, String text)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(90, y);
        out.showText(text);
        out.endText();
    }
}
