package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Words that a document sets off instead of putting them in quotation marks.
class BlockQuotationsTest {
    private static List<String> quoted(Reading reading) {
        return reading.quotations().stream()
                .map(span -> span.of(reading.text()).replace('\n', ' '))
                .toList();
    }

    private static List<String> quotedIn(String html) {
        return quoted(Readings.of("<html><body><p>It was a long evening at the weir, as they tell.</p>" + html, null));
    }

    /// The claims that lie in quotations, with the labels of their notes.
    private static List<String> claims(Reading reading) {
        return reading.claims().stream()
                .filter(claim -> reading.quotations().stream()
                        .anyMatch(span -> claim.span().contains(span)))
                .map(claim -> claim.span().of(reading.text()).replace('\n', ' ') + " <- "
                        + claim.notes().stream()
                                .map(note -> reading.notes().get(note).label())
                                .toList())
                .toList();
    }

    @Test
    void ofAPage() {
        Reading reading = Readings.of("""
                <html><body><p>The miller wrote to the board in 1897:</p>
                <blockquote><p>We have no water. The weir is <em>gone</em>, and with it our bread.</p>
                <ul><li>The wheel stands still.</li></ul>
                <p>Nobody answers us.<a id="r1" href="#n1"><sup>1</sup></a></p></blockquote>
                <p>Nobody did.</p>
                <ol><li id="n1"><a href="#r1">^</a> Mill Papers, 12.</li></ol></body></html>
                """, null);
        assertEquals(
                List.of(
                        "We have no water. The weir is gone, and with it our bread. <- [1]",
                        "The wheel stands still. <- [1]",
                        "Nobody answers us.¹ <- [1]"),
                claims(reading));
        assertEquals(
                List.of(
                        "We have no water. The weir is gone, and with it our bread.",
                        "The wheel stands still.",
                        "Nobody answers us."),
                quoted(reading));
    }

    @Test
    void ofMarkdown() {
        Reading reading = Readings.of("""
                # The Mill

                The miller wrote to the board:[^1]

                > We have no water. The weir
                > is *gone*,
                and with it our bread.
                >
                > > A reply: none.

                > [!NOTE]
                > This was in 1897, in the summer.

                It went on. 5 > 3 and a < b hold.

                [^1]: Mill Papers, 12.
                """, "text/markdown");
        assertEquals(
                List.of("We have no water. The weir is gone, and with it our bread. <- [1]", "A reply: none. <- [1]"),
                claims(reading));
    }

    @Test
    void ofPlainTextBehindMarks() {
        Reading reading = Readings.ofText("""
                The Mill

                The miller wrote to the board.

                > We have no water. The weir is gone,
                > and with it our bread.[1]

                It went on for years after that.

                Notes
                [1] Mill Papers, 12.
                """);
        assertEquals(
                List.of("We have no water. The weir is gone, > and with it our bread.[1] <- [1]"),
                claims(reading).stream().map(c -> c.substring(2)).toList());
        assertEquals(List.of("We have no water. The weir is gone, > and with it our bread."), quoted(reading));
    }

    @Test
    void ofPlainTextOnlyWhereItIsSure() {
        assertEquals(
                List.of("We have no water. The weir is gone, and with it     our bread."),
                quoted(Readings.ofText("""
                The Mill

                The miller wrote to the board when it was far too late
                for anybody to do anything:

                    We have no water. The weir is gone, and with it
                    our bread.

                It went on for years after that, as everybody knows.
                """)));
        assertEquals(List.of(), quoted(Readings.ofText("""
                The Mill

                The board sat for years after that, as everybody knows.

                    We have no water. The weir is gone, and with it
                    our bread.

                Write to:

                    The Miller, Old Weir,
                    Lower Town

                    - We have no water here at all, they say.
                """)));
        assertEquals(List.of(), quoted(Readings.ofText("""
                    The whole of it is set in, so that nothing is set off
                    from the rest of it:

                    We have no water. The weir is gone, and with it
                    our bread.
                """)));
    }

    @Test
    void namesPlacesAndRemarksBelowAreNotQuoted() {
        assertEquals(
                List.of("We have no water."),
                quotedIn(
                        "<blockquote>We have no water.<footer>— Old Miller, <cite>Letters</cite></footer></blockquote>"));
        assertEquals(
                List.of("We have no water."),
                quotedIn(
                        "<figure><blockquote><p>We have no water.</p></blockquote><figcaption>Miller, 1897</figcaption></figure>"));
        assertEquals(
                List.of("We have no water."),
                quotedIn("<blockquote><p>We have no water.<br><cite>Miller</cite></p></blockquote>"));
        assertEquals(
                List.of("We have no water."),
                quotedIn("<blockquote><p>We have no water.</p><p>—Ann Miller, Letters (1897)</p></blockquote>"));
        assertEquals(
                List.of("We have no water."), quotedIn("<blockquote>We have no water. (Miller 1897, 12)</blockquote>"));
        assertEquals(
                List.of("We have no water"), quotedIn("<blockquote>We have no water (Miller 1897, 12).</blockquote>"));
        assertEquals(
                List.of("We have no water."), quotedIn("<blockquote>We have no water. [my translation]</blockquote>"));
        assertEquals(
                List.of("We have no water."),
                quotedIn("<blockquote><p>We have no water.</p></blockquote><p>— Ann Miller</p>"));
    }

    @Test
    void whatIsSaidInsideStaysQuoted() {
        assertEquals(
                List.of("“No water,” she said, and (as in 1896) wept."),
                quotedIn("<blockquote>“No water,” she said, and (as in 1896) wept.</blockquote>"));
        assertEquals(
                List.of("He looked up.", "— We have no water, he said."),
                quotedIn("<blockquote><p>He looked up.</p><p>— We have no water, he said.</p></blockquote>"));
        assertEquals(
                List.of("Says <i>The Weir</i>: We have no water.".replaceAll("<[^>]+>", "")),
                quotedIn("<blockquote><p>Says <cite>The Weir</cite>: We have no water.</p></blockquote>"));
    }

    @Test
    void whatStandsInMarksAsWellIsLeftToThem() {
        assertEquals(List.of(), quotedIn("<blockquote>“We have no water. It’s gone.”</blockquote>"));
        assertEquals(List.of(), quotedIn("<blockquote><p>“We have no water.</p><p>“It is gone.”</p></blockquote>"));
        assertEquals(List.of(), quotedIn("<blockquote>«Il n’y a plus d’eau.» — Le meunier</blockquote>"));
    }

    @Test
    void whatIsOnlyLaidOutSoIsNotQuoted() {
        String body = String.join(
                "",
                IntStream.range(0, 20)
                        .mapToObj(n -> "<p>In 18%02d the weir was built anew by the board.</p>".formatted(n))
                        .toList());
        assertEquals(List.of(), quotedIn("<blockquote>" + body + "</blockquote>"));
        assertEquals(
                List.of(),
                quotedIn(
                        "<p>The board said that no water would come.</p><blockquote class='pullquote'>No water would come.</blockquote>"
                                + "<blockquote>“The board said that no water would come.”</blockquote>"));
        assertEquals(
                List.of(),
                quotedIn(
                        "<blockquote><h3>The Weir in 1897</h3><pre>x = y</pre><table><tr><td>4</td></tr></table></blockquote>"));
    }

    @Test
    void ofAWordProcessor() {
        String styles = """
                <w:styles xmlns:w="w"><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
                <w:style w:styleId="Mein"><w:name w:val="Mein Zitat"/><w:basedOn w:val="Zitat"/></w:style></w:styles>""";
        String body = Stream.of(
                        "|The miller wrote to the board in 1897.",
                        "<w:pStyle w:val=\"Mein\"/>|We have no water.",
                        "<w:pStyle w:val=\"Other\"/>|Nobody came to see it.",
                        "<w:ind w:left=\"720\"/>|This is no quotation, nobody says so.",
                        "|Then he wrote again:",
                        "<w:ind w:left=\"720\"/>|The weir is gone, and with it our bread.")
                .map(line -> line.split("\\|", -1))
                .map(parts -> "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(parts[0], parts[1]))
                .reduce("", String::concat);
        Reading reading =
                Readings.of(docx("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>", styles), null);
        assertEquals(List.of("We have no water.", "The weir is gone, and with it our bread."), quoted(reading));
    }

    private static byte[] docx(String document, String styles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/styles.xml"));
            zip.write(styles.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
