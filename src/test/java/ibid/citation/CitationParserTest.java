package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Invented notes in the shapes that real ones have.
class CitationParserTest {
    private final CitationParser parser = new CitationParser();

    private List<ParsedCitation> read(String note) {
        return parser.parse(note, null);
    }

    private ParsedCitation one(String note) {
        List<ParsedCitation> citations = read(note);
        assertEquals(1, citations.size(), () -> citations.toString());
        return citations.getFirst();
    }

    private static CslDate date(Integer... parts) {
        return new CslDate(List.of(List.of(parts)), null);
    }

    @Test
    void aStatementOnTheWebKeepsItsBodyItsDateAndItsAddressAsPrinted() {
        CslItem csl = one("“Remarks on Harbour Policy,” Ministry of Fisheries (Norland), March 3, 2011, "
                        + "https://www.fisheries.example/press/2011/harbour_03.html.")
                .csl();
        assertEquals("Remarks on Harbour Policy", csl.title());
        assertEquals(date(2011, 3, 3), csl.issued());
        assertEquals("https://www.fisheries.example/press/2011/harbour_03.html", csl.url());
        assertEquals("webpage", csl.type());
    }

    @Test
    void aRomanisedTitleAndItsTranslationStayApart() {
        List<ParsedCitation> citations = read("""
                See Haruko Mori, “Umi no michi to machi” [The Sea Road and the Town], Minato Kenkyu (2012): 14–19; \
                see also Haruko Mori, “Shima no kurashi” [Island Life], Hokuto University, \
                Bulletin of the Institute for Coastal Studies, no. 12, May 2013, 44.""");
        assertEquals(2, citations.size());
        CslItem first = citations.get(0).csl();
        assertEquals("See", citations.get(0).signal());
        assertEquals("Umi no michi to machi", first.title());
        assertEquals("The Sea Road and the Town", first.translatedTitle());
        assertEquals("ja-Latn", first.language());
        assertEquals("14-19", first.page());
        CslItem second = citations.get(1).csl();
        assertEquals("see also", citations.get(1).signal());
        assertEquals("Bulletin of the Institute for Coastal Studies", second.containerTitle());
        assertEquals("Hokuto University", second.publisher());
        assertEquals("12", second.issue());
        assertEquals("44", second.locator());
        assertEquals(date(2013, 5), second.issued());
    }

    @Test
    void severalAuthorsStaySeveralAcrossAJoiningAnd() {
        List<ParsedCitation> citations = read("""
                Anna Berg, “The Long Winter,” Northern Herald, January 5, 1999; and Ole Lund and Per Dahl, \
                “Ice on the Fjord,” Coast Gazette, January 6, 1999.""");
        assertEquals(2, citations.size());
        assertEquals(
                List.of(CslName.person("Ole", "Lund"), CslName.person("Per", "Dahl")),
                citations.get(1).csl().author());
        assertEquals("Coast Gazette", citations.get(1).csl().containerTitle());
        assertEquals("article-newspaper", citations.get(1).csl().type());
    }

    @Test
    void aSentenceThatLeadsToWorksIsTheirSignal() {
        List<ParsedCitation> citations = read("""
                “Statement on Grain,” Baltic Council, Press Release, June 2, 2003, http://www.council.example/r_77.htm. \
                For other views on the grain question, see Mary T. Holloway, “Why Bread Matters,” World Policy, \
                May/June 2004; and Ivo Kern, “Harvests and States,” in The Politics of Grain: Lessons for Trade, \
                ed. Clara Weiss (Vienna, VA: Plain Institute Press, 2005), 77.""");
        assertEquals(3, citations.size());
        assertEquals("Press Release", citations.get(0).csl().genre());
        assertEquals(
                "For other views on the grain question, see", citations.get(1).signal());
        assertEquals(
                new CslDate(List.of(List.of(2004, 5), List.of(2004, 6)), null),
                citations.get(1).csl().issued());
        CslItem chapter = citations.get(2).csl();
        assertEquals("chapter", chapter.type());
        assertEquals("The Politics of Grain: Lessons for Trade", chapter.containerTitle());
        assertEquals(List.of(CslName.person("Clara", "Weiss")), chapter.editor());
        assertEquals("Vienna, VA", chapter.publisherPlace());
        assertEquals("Plain Institute Press", chapter.publisher());
        assertEquals("77", chapter.locator());
    }

    @Test
    void commentaryIsNoWork() {
        assertEquals(List.of(), read("Emphasis added."));
        assertEquals(List.of(), read("This was not how it had been planned, and nobody knew why it was changed."));
        List<ParsedCitation> citations = read(
                "The mills were closed later. See R. Hill, The Dams (1960) 12. They have not been opened again since.");
        assertEquals(1, citations.size());
        assertEquals("R. Hill, The Dams (1960) 12.", citations.getFirst().text());
    }

    @Test
    void theNotesOwnNumberIsNotRead() {
        assertEquals(
                "R. Hill, The Dams (1960) 12.",
                one("14 R. Hill, The Dams (1960) 12.").text());
    }

    @Test
    void germanNotesAreCutAtTheirSignals() {
        List<ParsedCitation> citations = read("""
                Vgl. Müller, Peter: Die Geschichte der Mühlen, 2. Aufl., Leipzig: Mühlenverlag 1987, S. 45 ff.; \
                siehe auch Schmidt/Weber, Wasserrecht, Berlin 1990, S. 12.""");
        assertEquals(2, citations.size());
        CslItem first = citations.get(0).csl();
        assertEquals(List.of(CslName.person("Peter", "Müller")), first.author());
        assertEquals("Die Geschichte der Mühlen", first.title());
        assertEquals("2", first.edition());
        assertEquals("de", first.language());
        assertEquals("siehe auch", citations.get(1).signal());
        assertEquals(2, citations.get(1).csl().author().size());
    }

    @Test
    void pagesOfTheWorkAndPagesCitedAreToldApart() {
        CslItem csl = one("Hans Meier, „Der Fluss im Recht“, in: Zeitschrift für Wasserrecht 12 (1999), H. 3, "
                        + "S. 201–219, hier S. 205.")
                .csl();
        assertEquals("201-219", csl.page());
        assertEquals("205", csl.locator());
        CslItem report = one("P. Dale, ‘Rivers and Their Law’ (1961) 3 J. of Water Law 77, 80.")
                .csl();
        assertEquals("77", report.page());
        assertEquals("80", report.locator());
    }

    @Test
    void casesAndStatutesAreReadByTheirFixedOrder() {
        List<ParsedCitation> citations =
                read("Smith v. River Board [1954] 2 Q.B. 182, 190 (C.A.); Mills Act 1871 (U.K.), s. 5.");
        assertEquals(2, citations.size());
        CslItem decision = citations.get(0).csl();
        assertEquals("legal_case", decision.type());
        assertEquals("Smith v. River Board", decision.title());
        assertEquals("Q.B.", decision.containerTitle());
        assertEquals("2", decision.volume());
        assertEquals("182", decision.page());
        assertEquals("190", decision.locator());
        CslItem statute = citations.get(1).csl();
        assertEquals("legislation", statute.type());
        assertEquals("Mills Act", statute.title());
        assertEquals(date(1871), statute.issued());
    }

    @Test
    void backReferencesSayWhatTheyPointAt() {
        assertEquals(
                new BackReference(BackReference.Form.PRECEDING, null),
                one("Ibid., 45.").backReference());
        assertEquals("45", one("Ibid., 45.").csl().locator());
        assertEquals(
                new BackReference(BackReference.Form.NOTE, "note 3"),
                one("Lund, supra note 3, at 17.").backReference());
        assertEquals(
                new BackReference(BackReference.Form.NOTE, "note 7"),
                one("Lund, op. cit., n. 7, pp. 80–1.").backReference());
        assertEquals(
                new BackReference(BackReference.Form.AUTHOR, "Müller"),
                one("Müller, a.a.O., S. 50.").backReference());
        assertEquals(
                new BackReference(BackReference.Form.NOTE, "note 12"),
                one("Oben Fn. 12.").backReference());
        BackReference shortTitle = one("Holloway, “Why Bread Matters,” 12.").backReference();
        assertNotNull(shortTitle);
        assertEquals(BackReference.Form.SHORT_TITLE, shortTitle.form());
    }

    @Test
    void aFootnoteOfTheCitedWorkPointsNowhere() {
        assertNull(one("Blum 1972, S. 89 Fn. 17.").backReference());
    }

    @Test
    void theSameAuthorIsNamed() {
        List<ParsedCitation> citations =
                read("L. Neri, Acque e mulini, Bologna, Il Fiume, 1985, p. 12; Id., Le dighe, Milano 1990.");
        assertEquals(2, citations.size());
        assertEquals(citations.get(0).csl().author(), citations.get(1).csl().author());
    }

    @Test
    void japaneseScriptIsReadByItsMarks() {
        List<ParsedCitation> citations = read("佐藤花子『島の歴史』（海風社、平成13年）23頁；「港の政策」『北都新聞』2017年11月12日。");
        assertEquals(2, citations.size());
        CslItem book = citations.get(0).csl();
        assertEquals("島の歴史", book.title());
        assertEquals("海風社", book.publisher());
        assertEquals(date(2001), book.issued());
        assertEquals("23", book.locator());
        CslItem article = citations.get(1).csl();
        assertEquals("北都新聞", article.containerTitle());
        assertEquals(date(2017, 11, 12), article.issued());
    }

    @Test
    void papersInArchivesKeepTheirShelf() {
        CslItem csl = one("Letter from A. Reed to B. Stone, 4 May 1871, Reed Papers, box 3, folder 12, "
                        + "Northport County Archives.")
                .csl();
        assertEquals("manuscript", csl.type());
        assertEquals("Northport County Archives", csl.archive());
        assertEquals("Reed Papers, box 3, folder 12", csl.archiveLocation());
    }

    @Test
    void anAddressBrokenOverLinesIsWhole() {
        CslItem csl = one("Peter Stone, “Interview with the Miller,” Mill Blog, April 4, 2015, accessed May 1, 2016, "
                        + "http://www.mill.example/blog/2015/\ninterview.html.")
                .csl();
        assertEquals("http://www.mill.example/blog/2015/interview.html", csl.url());
        assertEquals(date(2016, 5, 1), csl.accessed());
        assertEquals(date(2015, 4, 4), csl.issued());
    }

    @Test
    void aBookToComeHasWordsForADate() {
        CslItem csl = one("Jan de Vries, The Dutch Mills, trans. Ann Hall (London: Mill Press, forthcoming).")
                .csl();
        assertEquals(new CslDate(List.of(), "forthcoming"), csl.issued());
        assertEquals(List.of(new CslName("Vries", "Jan", "de", null, null)), csl.author());
        assertEquals(List.of(CslName.person("Ann", "Hall")), csl.translator());
    }

    @Test
    void anEditionBeforeAPlaceIsAnEdition() {
        CslItem csl = one("Anna Holm, Wasser und Recht, 2. Auflage, Berlin 1999, S. 12.")
                .csl();
        assertEquals("2", csl.edition());
        assertEquals("Berlin", csl.publisherPlace());
        assertNull(csl.publisher());
    }

    @Test
    void editorsInFrontAreNoAuthors() {
        for (String printed : List.of(
                "Karl Berg (Hrsg.), Handbuch des Wasserrechts, München 2012, S. 7.",
                "Berg, Karl, ed. The Water Book. London: Mill Press, 1994.",
                "Karl Berg (a cura di), Storia delle acque, Milano, Fiume, 2004.")) {
            CslItem csl = one(printed).csl();
            assertEquals(List.of(CslName.person("Karl", "Berg")), csl.editor(), printed);
            assertEquals(List.of(), csl.author(), printed);
        }
    }

    @Test
    void aPlaceAndAYearBehindATitleBeginNoOtherWork() {
        CslItem csl = one("Dizionario storico delle acque, a cura di Bruno Rossi, Bari, Fonte, 1996.")
                .csl();
        assertEquals("Dizionario storico delle acque", csl.title());
        assertEquals(List.of(CslName.person("Bruno", "Rossi")), csl.editor());
    }

    @Test
    void aYearBetweenAuthorAndTitleIsNoTitle() {
        CslItem csl = one("Berg, Walter F., 1974/75: Rivers as Borders, in: Water Law Review, vol. 9, pp. 695-706.")
                .csl();
        assertEquals("Rivers as Borders", csl.title());
        assertEquals(
                List.of(1974), Objects.requireNonNull(csl.issued()).dateParts().getFirst());
    }

    @Test
    void tagsAreNoWords() {
        ParsedCitation citation = one("Anna Holm, <i>Dams and Dykes</i> (Oslo: Fjord Press, 2001), 12.");
        assertEquals("Dams and Dykes", citation.csl().title());
        assertEquals(List.of(CslName.person("Anna", "Holm")), citation.csl().author());
        assertEquals("Anna Holm, <i>Dams and Dykes</i> (Oslo: Fjord Press, 2001), 12.", citation.text());
    }

    @Test
    void aCaseHasANumberAndParties() {
        CslItem csl =
                one("Case C-123/20 Holm v Council [2021] ECR I-45, para 12.").csl();
        assertEquals("legal_case", csl.type());
        assertEquals("Holm v Council", csl.title());
        assertEquals("C-123/20", csl.number());
    }

    @Test
    void anActMayHaveANumberForAName() {
        CslItem csl = one("Law 12/2021 on the Protection of Rivers, art. 4.").csl();
        assertEquals("legislation", csl.type());
        assertEquals("Law 12/2021 on the Protection of Rivers", csl.title());
        assertEquals(List.of(), csl.author());
    }

    @Test
    void pagesThatLookLikeYearsEndNoWork() {
        CslItem csl = one("Ole Berg and Ce Li. Harbours in river images. In Tides and Patterns, pages 1939–1946."
                        + " Fjord Press, 2013.")
                .csl();
        assertEquals("1939-1946", csl.page());
        assertEquals(date(2013), csl.issued());
    }
}
