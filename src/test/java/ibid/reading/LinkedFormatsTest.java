package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Formats that link their markers to their notes themselves.
class LinkedFormatsTest {
    private static List<String> notes(Reading reading) {
        return reading.notes().stream()
                .map(note -> note.label() + ": " + note.text()
                        + (note.placed() ? " <- " + note.markers().getFirst().of(reading.text()) : ""))
                .toList();
    }

    @Test
    void aPageOfTheWeb() {
        Reading reading = Readings.of("""
                <!DOCTYPE html><html lang="en"><head><title>River Trade | The Daily Oar</title>
                <meta property="og:title" content="River Trade"><meta name="author" content="Jo March">
                <script type="application/ld+json">{"@type":"Article","datePublished":"2020-03-04T10:00:00Z"}</script></head>
                <body><nav>Home Sport</nav><article><h1>River Trade</h1>
                <p>Trade grew by 4%.<sup id="r1"><a href="#n1">[1]</a></sup> It was 10<sup>6</sup> tons, the 3<sup>rd</sup> year.</p>
                <p>The king said “no ship shall pass the weir at night.”<a id="r2" href="#n2"><sup>2</sup></a></p>
                <h3>Notes</h3>
                <p id="n1"><a href="#r1">[1]</a> See <a href="https://example.org/x">the Report</a>, 3.</p>
                <p>More of it.</p>
                <p id="n2"><a href="#r2">2</a>. Chronicle. <a href="#r2">↩</a></p>
                <p>3. Never marked.</p></article><footer>© Oar</footer></body></html>
                """, null);
        assertEquals(
                List.of(
                        "1: See the Report <https://example.org/x>, 3.\n\nMore of it. <- [1]",
                        "2: Chronicle. <- ²",
                        "3: Never marked."),
                notes(reading));
        assertEquals(
                List.of("River Trade", List.of("Jo March"), LocalDate.of(2020, 3, 4), "en"),
                List.of(
                        String.valueOf(reading.title()),
                        reading.authors(),
                        String.valueOf(reading.published()).equals("2020-03-04") ? LocalDate.of(2020, 3, 4) : "",
                        String.valueOf(reading.language())));
        assertTrue(reading.text().contains("10⁶ tons, the 3rd year"));
        assertFalse(reading.text().contains("Home Sport"));
        assertFalse(reading.text().contains("©"));
    }

    @Test
    void rolesAreBelievedThoughTheLabelIsNoNumber() {
        Reading reading = Readings.of("""
                <html><body><p>It burned<a role="doc-noteref" href="#a">†</a> down in 1812, as everyone in the valley knew.</p>
                <section role="doc-endnotes"><ol><li id="a">Times.</li><li id="b">Post.</li></ol></section></body></html>
                """, null);
        assertEquals(List.of("†: Times. <- †", "2: Post."), notes(reading));
    }

    @Test
    void markdown() {
        Reading reading = Readings.of("""
                ---
                title: "On *Weirs*"
                author: Jo March
                ---

                The **weir** was built in 1604.[^1] It is [listed](https://example.org/l) as `code[^9]`.

                A second claim was made.[^long] A third has no note.[^none]

                [^1]: Smith, *Weirs*, 4. See [report](https://example.org/r).
                [^long]: First paragraph
                goes on.

                    Second paragraph.
                [^orphan]: Nothing points here.
                """, "text/markdown");
        assertEquals(
                List.of(
                        "1: Smith, Weirs, 4. See report <https://example.org/r>. <- [^1]",
                        "long: First paragraph goes on.\n\nSecond paragraph. <- [^long]",
                        "orphan: Nothing points here."),
                notes(reading));
        assertEquals("On Weirs", reading.title());
        assertEquals(
                List.of(ReadProblem.Kind.NOTE_WITHOUT_MARKER, ReadProblem.Kind.MARKER_WITHOUT_NOTE),
                reading.problems().stream().map(ReadProblem::kind).toList());
    }

    @Test
    void aWordProcessorsFootnotesAndEndnotes() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("word/document.xml", """
                <w:document xmlns:w="w"><w:body>
                <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The Harbour</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">In 1897 the council </w:t></w:r><w:r><w:t>voted.</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>
                <w:del><w:r><w:delText>No.</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> The mayor wept.</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>
                <w:p><w:r><w:t>Trade rose.</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p></w:body></w:document>""");
        files.put("word/footnotes.xml", """
                <w:footnotes xmlns:w="w" xmlns:r="r"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
                <w:footnote w:id="3"><w:p><w:r><w:t>Ledger, 9.</w:t></w:r></w:p></w:footnote>
                <w:footnote w:id="7"><w:p><w:hyperlink r:id="l"><w:r><w:t>Minutes</w:t></w:r></w:hyperlink><w:r><w:t>, 44.</w:t></w:r></w:p></w:footnote></w:footnotes>""");
        files.put(
                "word/endnotes.xml",
                "<w:endnotes xmlns:w=\"w\"><w:endnote w:id=\"2\"><w:p><w:r><w:t>Letter.</w:t></w:r></w:p></w:endnote></w:endnotes>");
        files.put("word/_rels/footnotes.xml.rels", "<R><Relationship Id=\"l\" Target=\"https://example.org/m\"/></R>");
        Reading reading = Readings.of(zip(files), null);
        assertEquals(
                List.of("1: Minutes <https://example.org/m>, 44. <- ¹", "2: Ledger, 9. <- ²", "i: Letter. <- [i]"),
                notes(reading));
        assertEquals("The Harbour", reading.title());
        assertTrue(reading.text().contains("In 1897 the council voted.¹ The mayor wept.[i]"));
    }

    @Test
    void aBookWhoseNotesAreInAFileOfTheirOwn() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/epub+zip");
        files.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"o/book.opf\"/></rootfiles></container>");
        files.put("o/book.opf", """
                <package xmlns:dc="d"><metadata><dc:title>Two Rivers</dc:title><dc:creator>Ann Ode</dc:creator></metadata>
                <manifest><item id="b" href="t/two.xhtml"/><item id="a" href="t/one.xhtml"/><item id="n" href="t/notes.xhtml"/></manifest>
                <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="n"/></spine></package>""");
        files.put(
                "o/t/one.xhtml",
                "<html><body><p>The source is cold.<a href=\"notes.xhtml#n1\" epub:type=\"noteref\">1</a><a id=\"x\"/></p></body></html>");
        files.put(
                "o/t/two.xhtml",
                "<html><body><p>The mouth is warm.<a href=\"notes.xhtml#n2\" epub:type=\"noteref\">2</a></p></body></html>");
        files.put("o/t/notes.xhtml", """
                <html><body><section epub:type="endnotes"><ol><li id="n1" epub:type="endnote"><p>Survey. <a href="one.xhtml#r" epub:type="backlink">↩</a></p></li>
                <li id="n2" epub:type="endnote"><p>Log.</p></li></ol></section></body></html>""");
        Reading reading = Readings.of(zip(files), null);
        assertEquals(List.of("1: Survey. <- ¹", "2: Log. <- ²"), notes(reading));
        assertEquals("Two Rivers", reading.title());
        assertTrue(reading.text().startsWith("The source is cold.¹\n\nThe mouth is warm.²"));
    }

    @Test
    void severalWaysBackBeforeANoteAreNoPartOfIt() {
        Reading reading = Readings.of("""
                <html><body><p>The mill was built in 1604.<sup id="r-a"><a href="#n1">[1]</a></sup> It fell.<sup id="r-b"><a href="#n1">[1]</a></sup></p>
                <h2>References</h2><ol class="references"><li id="n1"><span class="backlinks">^ <a href="#r-a"><sup>a</sup></a>
                <a href="#r-b"><sup>b</sup></a></span> Hill, 3.</li></ol></body></html>
                """, null);
        assertEquals(List.of("1: Hill, 3. <- [1]"), notes(reading));
        assertEquals(2, reading.notes().getFirst().markers().size());
    }

    @Test
    void aLabelMayStandInACellATermOrAParagraphOfItsOwn() {
        for (String notes : List.of(
                "<table><tr><td><a name=\"n1\">1</a></td><td>Hill, 3.</td></tr><tr><td><a name=\"n2\">2</a></td><td>Roe, 4.</td></tr></table>",
                "<dl><dt id=\"n1\">[1]</dt><dd>Hill, 3.</dd><dt id=\"n2\">[2]</dt><dd>Roe, 4.</dd></dl>",
                "<div><a id=\"n1\" href=\"#r1\">1</a><div><p>Hill, 3.</p></div></div><div><a id=\"n2\" href=\"#r2\">2</a><div><p>Roe, 4.</p></div></div>")) {
            Reading reading = Readings.of(
                    "<html><body><p>It was built.<a id=\"r1\" href=\"#n1\">1</a> It fell.<a id=\"r2\" href=\"#n2\">2</a></p>"
                            + notes + "</body></html>",
                    null);
            assertEquals(List.of("1: Hill, 3. <- ¹", "2: Roe, 4. <- ²"), notes(reading), notes);
        }
    }

    @Test
    void notesInTheMarginAreLiftedOutOfTheirSentence() {
        Reading reading = Readings.of("""
                <html><body><p>The mill was built in 1604.<label for="s1"></label><span class="sidenote">Hill, 3.</span> It fell.
                <span class="sidenote">See Roe, 4.</span></p><p>Nobody rebuilt it.</p></body></html>
                """, null);
        assertEquals(List.of("1: Hill, 3. <- ¹", "2: See Roe, 4. <- ²"), notes(reading));
        assertTrue(reading.text().contains("in 1604.¹ It fell. ²"));
    }

    @Test
    void asidesWithLabelsAreNotesThoughNothingLinksToThem() {
        Reading reading = Readings.of("""
                <html><body><p>The mill was built in 1604.<sup>1</sup></p><aside role="note"><sup>1</sup> Hill, 3.</aside>
                <p>It fell.<sup>2</sup> The rest of the story is soon told.</p><aside role="doc-footnote"><sup>2</sup> Roe, 4.</aside>
                <aside role="doc-footnote">Without a label.</aside></body></html>
                """, null);
        assertEquals(List.of("1: Hill, 3. <- ¹", "2: Roe, 4. <- ²", "3: Without a label."), notes(reading));
    }

    @Test
    void aMarkdownNoteInTheMiddleOfTheText() {
        Reading reading = Readings.of("""
                The weir was built.^[Smith, *Weirs*, 4 [in French].] It fell.[^1]

                [^1]: Ibid.
                """, "text/markdown");
        assertEquals(List.of("1: Ibid. <- [^1]", "2: Smith, Weirs, 4 [in French]. <- [^2]"), notes(reading));
    }

    @Test
    void namedNotesAmongNumberedOnesLeaveNoGap() {
        Reading reading = Readings.of("""
                It was built.[^1] It fell.[^2] Frey said so.[^frey] It rose.[^4]

                [^1]: Smith, 4.
                [^2]: Ibid.
                [^frey]: Frey, 9.
                [^4]: Roe, 9.
                """, "text/markdown");
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void theSitesNameIsNoPartOfTheTitle() {
        for (String head : List.of(
                "<meta property=\"og:title\" content=\"The Mill Falls | The Daily Oar\">",
                "<meta property=\"og:title\" content=\"The Mill Falls - Daily Oar\"><meta property=\"og:site_name\" content=\"Daily Oar\">",
                "<title>The Mill Falls – The Daily Oar</title>")) {
            Reading reading = Readings.of(
                    "<html><head>" + head + "</head><body><p>The mill was built in 1604.</p></body></html>", null);
            assertEquals("The Mill Falls", reading.title(), head);
        }
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
