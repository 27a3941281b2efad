package ibid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfContentTest {
    @Test
    void whatIsShownStandsWhereTheOperatorsPutIt() throws IOException {
        assertEquals(
                List.of("A 100 700 6.7", "B 106.7 700 6.7", "C 100 688 7.2", "D 100 676 7.2"),
                shown("BT /F 10 Tf 12 TL 1 0 0 1 100 700 Tm (AB) Tj T* (C) Tj (D) ' ET"));
    }

    @Test
    void stringsAreReadInAllTheirSpellings() throws IOException {
        assertEquals("a(b)cd\\eAB\nf", words("BT /F 9 Tf (a\\(b\\)c\\\nd\\\\e\\101\\102\\nf) Tj ET"));
        assertEquals("(nested) AB@", words("BT /F 9 Tf ((nested) ) Tj <41 42\n4> Tj ET"));
    }

    @Test
    void aNumberBetweenTwoStringsMovesTheSecond() throws IOException {
        assertEquals(
                List.of("A 0 0 6.7", "B 16.7 0 6.7", "C 13.3 0 7.2"),
                shown("BT /F 10 Tf [(A) -1000 (B) 1006.5 (C)] TJ ET"));
    }

    @Test
    void aStateThatIsTakenUpAgainHasItsFontAndPlace() throws IOException {
        assertEquals(List.of("A 50 50 6.7", "B 10 0 13.3", "C 50 50 7.2"), shown("""
                        q 1 0 0 1 50 50 cm BT /F 10 Tf (A) Tj ET
                        q 2 0 0 2 -40 -50 cm BT (B) Tj ET Q
                        BT (C) Tj ET Q Q Q"""));
    }

    @Test
    void pathsPicturesAndCommentsAreNoText() throws IOException {
        assertEquals("seen", words("""
                        0 0 m 10 10 l S 0.5 g % (no) Tj
                        /Span <</ActualText (no) /K [1 2 <</A (no)>>]>> BDC
                        BI /W 2 /H 2 /BPC 8 /CS /G ID (a) Tj EI
                        BT /F 9 Tf true null (seen) Tj ET EMC (outside) Tj"""));
    }

    @Test
    void aFormIsShownWhereItIsDrawn() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, "q 1 0 0 1 100 0 cm /X Do Q BT /F 10 Tf (B) Tj ET");
            PDFormXObject form = new PDFormXObject(document);
            form.setMatrix(new Matrix(1, 0, 0, 1, 0, 50).createAffineTransform());
            write(form.getContentStream(), "BT /F 10 Tf (A) Tj ET q q");
            page.getResources().put(COSName.getPDFName("X"), form);
            assertEquals(List.of("A 100 50 6.7", "B 0 0 6.7"), shown(page));
        }
    }

    @Test
    void aFormThatDrawsItselfIsTooMuch() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, "/X Do");
            PDFormXObject form = new PDFormXObject(document);
            form.setResources(page.getResources());
            write(form.getContentStream(), "/X Do /X Do");
            page.getResources().put(COSName.getPDFName("X"), form);
            assertThrows(BoundedStripper.TooMuch.class, () -> shown(page));
        }
    }

    @Test
    void whatUnpacksToMuchMoreThanABookIsTooMuch() throws IOException {
        byte[] packed = new byte[80 << 20];
        for (int i = 0; i < 2; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream deflate = new DeflaterOutputStream(out)) {
                deflate.write(packed);
            }
            packed = out.toByteArray();
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, "");
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.getCOSObject().createRawOutputStream()) {
                out.write(packed);
            }
            COSArray filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            stream.getCOSObject().setItem(COSName.FILTER, filters);
            page.setContents(stream);
            assertThrows(BoundedStripper.TooMuch.class, () -> shown(page));
        }
    }

    /// PDFBox's own engine is slow, but right about where glyphs stand.
    @Property(tries = 300)
    void glyphsStandWherePdfboxSeesThem(@ForAll("contents") String content) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, content);
            page.setCropBox(new PDRectangle(7, 11, 500, 600));
            List<Placed> ours = placed(page);
            List<Placed> theirs = placedByPdfbox(document);
            assertEquals(unicode(theirs), unicode(ours));
            // They count in single precision.
            double size = theirs.stream()
                    .mapToDouble(glyph -> Math.abs(glyph.x()) + Math.abs(glyph.y()))
                    .max()
                    .orElse(0);
            for (int i = 0; i < ours.size(); i++) {
                assertEquals(theirs.get(i).x(), ours.get(i).x(), .01 + size / 1e4, content);
                assertEquals(theirs.get(i).y(), ours.get(i).y(), .01 + size / 1e4, content);
            }
        }
    }

    @Property(tries = 300)
    void noContentMakesItThrow(@ForAll("contents") String content, @ForAll byte[] bytes) throws IOException {
        String noise = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> _ = shown(noise + content.replace(')', '(') + noise);
    }

    @Provide
    Arbitrary<String> contents() {
        Arbitrary<String> number =
                Arbitraries.of("0", "1", "-1", "2.5", "-.75", "12", "100", "+3", "0.001", "--40.25", "7.");
        Arbitrary<String> matrix = Arbitraries.of(
                "1 0 0 1 5 -7.5",
                "2 0 0 2 0 0",
                ".5 0 0 .5 1 1",
                "0 1 -1 0 30 40",
                ".75 0 0 -.75 0 800",
                "1 .2 -.1 1 0 0");
        Arbitrary<String> operators = Arbitraries.oneOf(
                matrix.map(six -> six + " cm"),
                matrix.map(six -> six + " Tm"),
                Combinators.combine(number, number, Arbitraries.of("Td", "TD"))
                        .as((x, y, operator) -> x + " " + y + " " + operator),
                number.map(size -> "/F " + size + " Tf"),
                Combinators.combine(number, Arbitraries.of("Tc", "Tw", "Tz", "TL", "Ts"))
                        .as((value, operator) -> value + " " + operator),
                Arbitraries.of(
                        "BT", "ET", "q", "Q", "T*", "(A b) Tj", "(x) '", "1 2 (y z) \"", "[(A) 120 (B) -3.5 (C)] TJ"),
                Arbitraries.of(
                        "1 2 3 4 re W* n", "[1 2] 0 d", "/N <</A (b)>> BDC", "EMC", "1 0 d0", "true null x", "%("));
        return operators.list().ofMaxSize(30).map(all -> "/F 10 Tf BT\n" + String.join("\n", all));
    }

    private record Placed(String unicode, double x, double y) {}

    private static List<String> unicode(List<Placed> glyphs) {
        return glyphs.stream().map(Placed::unicode).toList();
    }

    private static List<Placed> placed(PDPage page) throws IOException {
        List<Placed> placed = new ArrayList<>();
        new PdfContent((unicode, x, y, _, _, _, _) -> placed.add(new Placed(unicode, x, y))).show(page);
        return placed;
    }

    private static List<Placed> placedByPdfbox(PDDocument document) throws IOException {
        List<Placed> placed = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                Matrix at = glyph.getTextMatrix();
                placed.add(new Placed(glyph.getUnicode(), at.getTranslateX(), at.getTranslateY()));
            }
        }.getText(document);
        return placed;
    }

    private static List<String> shown(String content) throws IOException {
        try (PDDocument document = new PDDocument()) {
            return shown(page(document, content));
        }
    }

    private static List<String> shown(PDPage page) throws IOException {
        List<String> seen = new ArrayList<>();
        new PdfContent((unicode, x, y, advance, _, _, _) ->
                        seen.add(unicode + " " + rounded(x) + " " + rounded(y) + " " + rounded(advance)))
                .show(page);
        return seen;
    }

    private static String words(String content) throws IOException {
        StringBuilder words = new StringBuilder();
        try (PDDocument document = new PDDocument()) {
            new PdfContent((unicode, _, _, _, _, _, _) -> words.append(unicode)).show(page(document, content));
        }
        return words.toString();
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.1f", value + 0.0).replaceFirst("\\.0$", "");
    }

    private static PDPage page(PDDocument document, String content) throws IOException {
        PDPage page = new PDPage(new PDRectangle(600, 800));
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
        PDStream stream = new PDStream(document);
        write(stream, content);
        page.setContents(stream);
        document.addPage(page);
        return page;
    }

    private static void write(PDStream stream, String content) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
