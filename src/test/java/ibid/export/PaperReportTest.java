package ibid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.OriginServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperReportTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Fact-check: Ærø</title><style>p { color: red }</style></head>
            <body><header><h1>Ærø</h1></header><main><h2>1. No verdict</h2><p>%s</p>
            <table><caption>Claims by status</caption><tr><th scope="row">Discrepancy</th><td>3</td></tr></table>
            <ul><li>one</li></ul></main></body></html>
            """;

    private static PDDocument printed(String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperReport.write(PAGE.formatted(words), out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    @Test
    void accentsJapaneseAndSignsArePrintedAsTheyAre() throws IOException {
        String words = "Šiauliai, Việt Nam, Ελλάδα, Москва, 東京の河川局「報告書」, OPEN → TAKEN, ≠, “quoted…”";
        try (PDDocument pdf = printed(words)) {
            String text = text(pdf);
            assertTrue(text.contains(words), text);
            assertFalse(text.contains("No typeface"), text);
        }
    }

    @Test
    void whatNoTypefaceHasIsABoxAndNamed() throws IOException {
        try (PDDocument pdf = printed("fine 𓂀 and \u200bwell")) {
            String text = text(pdf);
            assertTrue(text.contains("fine □ and well"), text);
            assertTrue(text.contains("No typeface here has U+13080: where they stand there is □."), text);
        }
    }

    @Test
    void itIsTaggedAndEveryTypefaceIsInIt() throws IOException {
        try (PDDocument pdf = printed("東京 <a href=\"http://nobody.example/\">there</a>")) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertEquals("Fact-check: Ærø", pdf.getDocumentInformation().getTitle());
            Set<String> tags = new HashSet<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertTrue(
                    tags.containsAll(Set.of("H1", "H2", "P", "Table", "TH", "TD", "L", "LI", "Link")), tags.toString());
            List<String> loose = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    if (!page.getResources().getFont(name).isEmbedded()) {
                        loose.add(page.getResources().getFont(name).getName());
                    }
                }
            }
            assertEquals(List.of(), loose);
        }
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    @Test
    void whatADocumentSaysLoadsNothing() throws IOException {
        try (OriginServer server = new OriginServer()) {
            printed(
                            "<img src=\"%1$s\" alt=\"\"><span style=\"background: url(%1$s)\">x</span><link rel=stylesheet href=\"%1$s\">"
                                    .formatted(server.url("/a.png")))
                    .close();
            assertEquals(0, server.connections());
        }
    }
}
