package ibid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ibid.text.Extraction.Broken;
import ibid.text.Extraction.Extracted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfTextTest {
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

    private final PDDocument document = new PDDocument();

    @Test
    void columnsAreReadOneAfterTheOtherThoughTheFileDrawsRows() throws IOException {
        String[] left = {
            "The left column is set in lines of",
            "some length, as columns are, and",
            "goes on for six of them so that",
            "nobody can take it for a table",
            "of words that happen to stand",
            "beside each other on a page."
        };
        String[] right = {
            "The right column comes second, in",
            "spite of its standing at the same",
            "height as the first; its lines are",
            "drawn between those of the other",
            "column by the program that made",
            "this page, and mean nothing there."
        };
        try (Sheet sheet = new Sheet()) {
            sheet.draw(
                    60, 720, "A heading that runs right across both of the columns below it, which is how it is known");
            for (int i = 0; i < 6; i++) {
                sheet.draw(60, 690 - 13 * i, left[i]);
                sheet.draw(310, 690 - 13 * i, right[i]);
            }
        }
        assertEquals(
                "A heading that runs right across both of the columns below it, which is how it is known\n\n"
                        + String.join(" ", left) + "\n\n" + String.join(" ", right),
                layer().text());
    }

    @Test
    void aTableIsReadAlongItsRows() throws IOException {
        try (Sheet sheet = new Sheet()) {
            for (int i = 0; i < 6; i++) {
                sheet.draw(60, 700 - 13 * i, "Port " + (char) ('A' + i));
                sheet.draw(300, 700 - 13 * i, Integer.toString(100 + i));
            }
        }
        assertEquals("Port A 100 Port B 101 Port C 102 Port D 103 Port E 104 Port F 105", layer().text());
    }

    @Test
    void runningHeadsAndPageNumbersAreDroppedAndASentenceRunsOverThePage() throws IOException {
        for (int page = 1; page <= 3; page++) {
            try (Sheet sheet = new Sheet()) {
                sheet.draw(60, 790, page + "  Annals of the Quay");
                sheet.draw(60, 700, "begins anew on sheet " + "abc".charAt(page - 1) + " and then goes on with-");
                sheet.draw(60, 687, "out an end, so that it");
                sheet.draw(300, 40, "- " + page + " -");
            }
        }
        TextLayer layer = layer();
        assertEquals(
                "begins anew on sheet a and then goes on without an end, so that it "
                        + "begins anew on sheet b and then goes on without an end, so that it "
                        + "begins anew on sheet c and then goes on without an end, so that it",
                layer.text());
        assertEquals(List.of(new Page(1, 0, 67), new Page(2, 67, 134), new Page(3, 134, 200)), layer.pages());
    }

    @Test
    void aBrokenWordIsMendedAndACompoundKeepsItsHyphen() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.draw(60, 700, "A well-known har-");
            sheet.draw(60, 687, "bour has a well-");
            sheet.draw(60, 674, "known keeper in the non-");
            sheet.draw(60, 661, "European town of 1990-");
            sheet.draw(60, 648, "91 and no other ones");
        }
        assertEquals(
                "A well-known harbour has a well-known keeper in the non-European town of 1990-91 and no other ones",
                layer().text());
    }

    @Test
    void linesOfAnItemThatHangAreOneParagraphAndAnIndentedLineBeginsOne() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.draw(60, 700, "1. The keeper of the quay, who has seen a great many ships of the");
            sheet.draw(80, 687, "Line in his time, keeps no book of them.");
            sheet.draw(60, 674, "2. Nobody else does, and so the number of ships has to be guessed.");
            sheet.draw(80, 661, "Guessing is what the harbour does best, and has always done.");
        }
        assertEquals(
                "1. The keeper of the quay, who has seen a great many ships of the Line in his time, keeps no book of "
                        + "them.\n\n2. Nobody else does, and so the number of ships has to be guessed.\n\n"
                        + "Guessing is what the harbour does best, and has always done.",
                layer().text());
    }

    @Test
    void aWordDrawnTwiceToLookBoldIsOneWord() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.draw(60, 700, "Bold");
            sheet.draw(60.1f, 700, "Bold");
        }
        assertEquals("Bold", layer().text());
    }

    @Test
    void anEmptyPageStillCounts() throws IOException {
        for (String words : List.of("One.", "", "Three.")) {
            try (Sheet sheet = new Sheet()) {
                sheet.draw(60, 700, words);
            }
        }
        TextLayer layer = layer();
        assertEquals("One.\n\nThree.", layer.text());
        assertEquals(List.of(new Page(1, 0, 4), new Page(2, 4, 6), new Page(3, 6, 12)), layer.pages());
    }

    @Test
    void whatNeedsAPasswordIsBroken() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.draw(60, 700, "Secret");
        }
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertEquals(new Broken("encrypted"), PdfText.extract(bytes()));
    }

    @Test
    void noCutOfAPdfMakesItThrow() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.draw(60, 700, "Some words");
        }
        byte[] whole = bytes();
        for (int length = 0; length < whole.length; length += 7) {
            Extraction _ = new TextExtractor().extract(Arrays.copyOf(whole, length), "application/pdf", null);
        }
    }

    private TextLayer layer() throws IOException {
        return assertInstanceOf(Extracted.class, PdfText.extract(bytes())).layer();
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// A page to draw on.
    private final class Sheet implements AutoCloseable {
        private final PDPageContentStream out;

        Sheet() throws IOException {
            PDPage page = new PDPage();
            document.addPage(page);
            out = new PDPageContentStream(document, page);
        }

        void draw(float x, float y, String words) throws IOException {
            out.beginText();
            out.setFont(FONT, 11);
            out.newLineAtOffset(x, y);
            out.showText(words);
            out.endText();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
