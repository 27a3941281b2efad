package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    @Test
    void titleAuthorAndDateAreTakenFromTheFirstLines() {
        Reading reading = Readings.ofText("""
                The Mill on the Brook

                By Ada Roe and John Hill
                3 May 2001

                The mill is older than the village around it, and its wheel is older than the mill itself.
                """);
        assertEquals("The Mill on the Brook", reading.title());
        assertEquals(List.of("Ada Roe", "John Hill"), reading.authors());
        assertEquals(LocalDate.of(2001, 5, 3), reading.published());
    }

    @Test
    void theCharsetIsFoundInTheBytes() {
        String text = "Die Mühle „am Bach“ – 1812.";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                Charset.forName("windows-1252"))) {
            assertEquals(text, Readings.of(text.getBytes(charset), null).text(), charset.name());
        }
        String japanese = "水車は1812年に焼けた。村長は「水は命である」と述べた。";
        for (String charset : List.of("Shift_JIS", "EUC-JP")) {
            assertEquals(
                    japanese,
                    Readings.of(japanese.getBytes(Charset.forName(charset)), null)
                            .text(),
                    charset);
        }
    }

    @Test
    void whatCannotBeReadSaysWhatToDo() {
        DocumentReader reader = new DocumentReader();
        assertInstanceOf(ReadResult.Unreadable.class, reader.read(new byte[0], null));
        assertInstanceOf(ReadResult.Unreadable.class, reader.read(" \n\t".getBytes(StandardCharsets.UTF_8), null));
        assertInstanceOf(
                ReadResult.UnknownFormat.class,
                reader.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1, 2, 3}, "text/plain"));
        assertInstanceOf(
                ReadResult.UnknownFormat.class, reader.read("{\\rtf1 hello}".getBytes(StandardCharsets.UTF_8), null));
        assertInstanceOf(
                ReadResult.UnknownFormat.class, reader.read(LinkedFormatsTest.zip(Map.of("a.txt", "hello")), null));
    }

    @Test
    void entitiesInADocxAreNotFollowed() {
        byte[] hostile = LinkedFormatsTest.zip(Map.of("word/document.xml", """
                <!DOCTYPE d [<!ENTITY secret SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:p><w:r><w:t>a &secret; b</w:t></w:r></w:p></w:document>"""));
        assertInstanceOf(ReadResult.Unreadable.class, new DocumentReader().read(hostile, null));
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() {
        byte[] bomb = LinkedFormatsTest.zip(Map.of("word/document.xml", " ".repeat((int) Archive.LARGEST_ENTRY + 1)));
        assertInstanceOf(ReadResult.Unreadable.class, new DocumentReader().read(bomb, null));
    }

    @Property(tries = 300)
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        new DocumentReader().read(bytes, null);
    }

    @Property(tries = 300)
    void everySpanLiesInTheTextAndHoldsWhatItSays(@ForAll("documents") String document) {
        if (new DocumentReader().read(document.getBytes(StandardCharsets.UTF_8), null)
                instanceof ReadResult.Read(Reading reading)) {
            Span whole = new Span(0, reading.text().length());
            for (ReadNote note : reading.notes()) {
                assertEquals(note.text(), note.span().of(reading.text()));
                assertTrue(note.markers().stream().allMatch(whole::contains));
                assertTrue(!note.placed() || note.suggestions().isEmpty());
                assertTrue(note.suggestions().stream()
                        .allMatch(s -> reading.paragraphs().get(s.paragraph()).contains(s.sentence())));
            }
            assertTrue(reading.claims().stream().allMatch(claim -> whole.contains(claim.span())));
            int end = 0;
            for (Span paragraph : reading.paragraphs()) {
                assertTrue(paragraph.start() >= end && paragraph.end() <= whole.end());
                end = paragraph.end();
            }
        }
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(
                        "The dam broke in 1889.",
                        "[1]",
                        "[2]",
                        "¹",
                        "²",
                        "*",
                        "†",
                        "\n",
                        "\n\n",
                        "Notes",
                        "1. ",
                        "2. ",
                        "[1] ",
                        "(1) ",
                        " Roe said “it fell.” ",
                        "Chapter One",
                        "<p>",
                        "</p>",
                        "<sup>1</sup>",
                        "<a href=\"#n1\">1</a>",
                        "<li id=\"n1\">",
                        "<html>",
                        "[^1]",
                        "[^1]: ",
                        "# ",
                        "水車。",
                        "    ",
                        "“",
                        "”",
                        "\r\n",
                        "\u0000")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
