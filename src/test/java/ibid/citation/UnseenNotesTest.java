package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Invented notes of kinds that no collection beside the project has many of.
class UnseenNotesTest {
    private final CitationParser parser = new CitationParser();

    private List<ParsedCitation> read(String note) {
        return parser.parse(note, null);
    }

    private List<String> texts(String note) {
        return read(note).stream().map(ParsedCitation::text).toList();
    }

    private CslItem one(String note) {
        List<ParsedCitation> citations = read(note);
        assertEquals(1, citations.size(), () -> citations.toString());
        return citations.getFirst().csl();
    }

    private static CslDate date(Integer... parts) {
        return new CslDate(List.of(List.of(parts)), null);
    }

    @Test
    void worksNamedAgainStayApart() {
        assertEquals(
                List.of(
                        "Thornquist, Salt Road, 12",
                        "Castagne, “Letters,” 101.",
                        "Ida Bloomquist, The Unsent Letter (Boston: Carver Press, 1999), chap. 3."),
                texts("""
                        See Thornquist, Salt Road, 12; and Castagne, “Letters,” 101. But compare Ida Bloomquist, \
                        The Unsent Letter (Boston: Carver Press, 1999), chap. 3."""));
    }

    @Test
    void whatIsSaidAboutAWorkNamedAgainIsNoPartOfIt() {
        assertEquals(List.of("Ashdown, History of Salt, 40", "Nyström (Salt and Silver, 51)"), texts("""
                        Ashdown, History of Salt, 40, argues that the tax was resented. \
                        Nyström (Salt and Silver, 51) doubts it."""));
        CslItem bracketed =
                read("Nyström (Salt and Silver, 51) doubts it.").getFirst().csl();
        assertEquals(CslName.person(null, "Nyström"), bracketed.author().getFirst());
        assertEquals("Salt and Silver", bracketed.title());
        assertEquals("51", bracketed.locator());
    }

    @Test
    void aRemarkBehindAWorkIsNoPartOfIt() {
        assertEquals(
                List.of("Ilse Vandermeer, “Ports Are Not Enough,” Foreign Currents 91, no. 5 (2016): 22."), texts("""
                        Ilse Vandermeer, “Ports Are Not Enough,” Foreign Currents 91, no. 5 (2016): 22. The author \
                        thanks two reviewers for pointing this out."""));
    }

    @Test
    void comparedWorksStayApart() {
        List<ParsedCitation> citations = read("""
                Compare Gerald F. Toomey, Contract and Custom 212 (3d ed. 1988), with Ana Brightwater, Reliance \
                Revisited, 55 Harbor L.J. 19, 24 (1990).""");
        assertEquals(
                List.of("Compare", "with"),
                citations.stream().map(ParsedCitation::signal).toList());
        assertEquals("Reliance Revisited", citations.getLast().csl().title());
    }

    @Test
    void aSeriesOfReportsDoesNotBeginAWork() {
        List<ParsedCitation> citations = read(
                "United States v. Kettering, 88 F.3d 1021 (9th Cir. 1996); Dow v. Pell, 14 F. Supp. 2d 77 (D. Mass. 1998).");
        assertEquals(2, citations.size());
        CslItem second = citations.getLast().csl();
        assertEquals(
                List.of("Dow v. Pell", "14", "F. Supp. 2d", "77"),
                List.of(
                        String.valueOf(second.title()),
                        String.valueOf(second.volume()),
                        String.valueOf(second.containerTitle()),
                        String.valueOf(second.page())));
    }

    @Test
    void aNotesNumberIsNoVolumeOfACollection() {
        CslItem csl = one("1 BGHZ 87, 191, 197.");
        assertEquals("87", csl.volume());
        assertEquals("191", csl.page());
        assertEquals("197", csl.locator());
    }

    @Test
    void aWorkWithoutDateSaysSo() {
        CslItem csl = one("Sir Jocelyn Parr, My Years in Salt (n.p.: privately printed, n.d.), passim.");
        assertEquals("My Years in Salt", csl.title());
    }

    @Test
    void aSurnameOfTwoLettersIsNoInitial() {
        assertEquals(
                List.of(CslName.person("Celia", "Ng")),
                one("Robert Farquhar, “Comma, Pause, Breath,” in Essays on the Sentence, edited by Celia Ng (Oslo: Fjord Press, 2016), 3–29.")
                        .editor());
        assertEquals(
                List.of(CslName.person("M.", "Kowal"), CslName.person("W.", "Li"), CslName.person("S.", "Oduya")),
                one("M. Kowal, W. Li, and S. Oduya, “Ice floe tracking,” Polar Vision 3 (2018): 112–120.")
                        .author());
    }
}
