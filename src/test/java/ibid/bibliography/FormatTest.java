package ibid.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.citation.CslDate;
import ibid.citation.CslItem;
import ibid.citation.CslName;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void bibtexOfAnotherProgramIsRead() {
        Parsed.Entries read = (Parsed.Entries) Format.BIBTEX.read("""
                % made elsewhere
                @string{havn = {Havn Forlag}}
                @Book{lund:1921, author = "Lund, Karl and {\\'A}lvarez de la Mar, Jos{\\'e} and {Harbour Institute} and others",
                  title = {The {Old} Docks of T{\\=o}ky{\\=o} \\& Gda{\\'n}sk}, publisher = havn, year = 1921, month = mar,
                  pages = {12--15}, keywords = {ports}}
                """);

        CslItem item = read.entries().getFirst().item();
        assertEquals("The Old Docks of Tōkyō & Gdańsk", item.title());
        assertEquals(
                List.of(
                        CslName.person("Karl", "Lund"),
                        CslName.person("José", "Álvarez de la Mar"),
                        CslName.institution("Harbour Institute")),
                item.author());
        assertEquals("Havn Forlag", item.publisher());
        assertEquals(new CslDate(List.of(List.of(1921, 3)), null), item.issued());
        assertEquals(
                List.of(new Loss("lund:1921", "keywords", "ports", "Ibid does not keep this field.")), read.untaken());
    }

    @Test
    void whatIsMalformedNamesItsLine() {
        assertEquals(3, line(Format.BIBTEX, "@book{a,\n title = {x}\n year 1921\n}\n"));
        assertEquals(3, line(Format.RIS, "TY  - BOOK\nTI  - A\nno tag\nER  - \n"));
        assertEquals(2, line(Format.RIS, "TY  - BOOK\nTI  - A\n"));
        assertEquals(2, line(Format.CSL_JSON, "[{\"id\": \"a\",\n \"title\": }]"));
    }

    private static int line(Format format, String file) {
        return ((Parsed.Malformed) format.read(file)).line();
    }

    @Test
    void whatAFormatCannotCarryIsListed() {
        CslItem item = CslJson.item(CslJson.node(CslItem.unnamed("book"))
                        .put("title", "Minato no rekishi")
                        .put("translated-title", "A History of Harbours")
                        .put("locator", "14"))
                .item();
        List<Entry> entries = List.of(new Entry("minato", item));

        assertEquals(List.of("translated-title", "locator"), lost(Format.BIBTEX, entries));
        assertEquals(List.of("locator"), lost(Format.RIS, entries));
        assertEquals(List.of(), lost(Format.CSL_JSON, entries));
    }

    private static List<String> lost(Format format, List<Entry> entries) {
        return format.write(entries).losses().stream().map(Loss::field).toList();
    }
}
