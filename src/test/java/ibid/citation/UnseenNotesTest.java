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

    @Test
    void aNewspaperNamedByItsDayAloneIsNoAuthor() {
        List<CslItem> papers =
                read("Valley Observer, 14 December 1893, 5; Evening Chronicle, February 3, 1988, 2.").stream()
                        .map(ParsedCitation::csl)
                        .toList();
        assertEquals(
                List.of("Valley Observer", "Evening Chronicle"),
                papers.stream().map(CslItem::containerTitle).toList());
        assertEquals(
                List.of(date(1893, 12, 14), date(1988, 2, 3)),
                papers.stream().map(CslItem::issued).toList());
        assertEquals(List.of("5", "2"), papers.stream().map(CslItem::locator).toList());
        CslItem german = one("Der Landbote, 12.3.1921, S. 2.");
        assertEquals("Der Landbote", german.containerTitle());
        assertEquals("article-newspaper", german.type());
    }

    @Test
    void aJournalNamedByItsLettersAndItsYear() {
        CslItem csl = one("Amelung, NJW 2008, 1233 (1235).");
        assertEquals(List.of(CslName.person(null, "Amelung")), csl.author());
        assertEquals(
                List.of("NJW", "1233", "1235"),
                List.of(
                        String.valueOf(csl.containerTitle()),
                        String.valueOf(csl.page()),
                        String.valueOf(csl.locator())));
        assertEquals(date(2008), csl.issued());
    }

    @Test
    void datesInTheirHousesOwnOrder() {
        assertEquals(
                date(2019, 3, 14),
                one("National Rest Council. (2019, March 14). Guidelines on night work. https://nrc.example/g44")
                        .issued());
        CslItem spanish = one("«Huelga en los silos», El Heraldo de la Meseta, 8 de julio de 1933, p. 4.");
        assertEquals("El Heraldo de la Meseta", spanish.containerTitle());
        assertEquals(date(1933, 7, 8), spanish.issued());
        CslItem medical = one("Oduya S, Berge T, Nilsen K. Frostbite in survey crews. Cold Med. 2017;12(4):221-9.");
        assertEquals(date(2017), medical.issued());
        assertEquals(
                List.of("12", "4", "221-9"),
                List.of(
                        String.valueOf(medical.volume()),
                        String.valueOf(medical.issue()),
                        String.valueOf(medical.page())));
    }

    @Test
    void whoSpeaksIsTheAuthor() {
        CslItem interview =
                one("Telephone interview with Ruth Okafor, former director of the Salt Institute, January 17, 2009.");
        assertEquals("interview", interview.type());
        assertEquals(List.of(CslName.person("Ruth", "Okafor")), interview.author());
        CslItem letter = one(
                "Letter from Wendell Ashby, Gen. Counsel, to Maria Tolliver, Director (Aug. 3, 1991) (on file with author).");
        assertEquals("personal_communication", letter.type());
        assertEquals(List.of(CslName.person("Wendell", "Ashby")), letter.author());
        assertEquals(date(1991, 8, 3), letter.issued());
    }

    @Test
    void aQuotedTitleWithNothingAroundItWasNamedBefore() {
        List<NoteCitations> notes = List.of(
                new NoteCitations(
                        "1",
                        read(
                                "Dana Whitcombe and Lee Arroyo, “Securing the Subsea Grid,” Harbour Review 4 (2019): 12–20.")),
                new NoteCitations("2", read("Whitcombe and Arroyo, “Securing the Subsea Grid.”")));
        assertEquals(
                List.of(new BackReferences.Resolved(1, 0, new BackReferences.Target(0, 0))),
                new BackReferences().resolve(notes));
    }

    @Test
    void japaneseNotesPointBack() {
        List<NoteCitations> notes = List.of(
                new NoteCitations("1", read("森永達哉『海峡の記憶』（波濤書房、1994年）71頁。")),
                new NoteCitations("2", read("五十嵐素子編『海の人』（鴨川出版、1979年）210頁。")),
                new NoteCitations("3", read("同上、212頁。")),
                new NoteCitations("4", read("森永、前掲書、80頁。")));
        assertEquals(
                List.of(
                        new BackReferences.Resolved(2, 0, new BackReferences.Target(1, 0)),
                        new BackReferences.Resolved(3, 0, new BackReferences.Target(0, 0))),
                new BackReferences().resolve(notes));
        assertEquals("80", notes.getLast().citations().getFirst().csl().locator());
    }

    @Test
    void papersOfStatesBearASymbolOrADayOfSigning() {
        CslItem report = one(
                "UN General Assembly, Report of the Working Group on Enforced Labour, UN Doc. A/HRC/19/58 (2 March 2012), para. 33.");
        assertEquals("report", report.type());
        assertEquals("Report of the Working Group on Enforced Labour", report.title());
        assertEquals("A/HRC/19/58", report.number());
        CslItem treaty = one("Treaty of Amity between Karvia and Norvania, signed 8 June 1931, 122 LNTS 45, art. 4.");
        assertEquals("treaty", treaty.type());
        assertEquals("Treaty of Amity between Karvia and Norvania", treaty.title());
        assertEquals(date(1931, 6, 8), treaty.issued());
        assertEquals("122", treaty.collectionNumber());
        assertEquals("4", treaty.locator());
    }

    @Test
    void whoCitesByTheHouseNamesNoPaper() {
        CslItem csl = one("Stadtarchiv Oberwalde, Bestand 14, Nr. 233, Bl. 7r.");
        assertEquals("Stadtarchiv Oberwalde", csl.archive());
        assertEquals("Bestand 14, Nr. 233, Bl. 7r", csl.archiveLocation());
    }

    @Test
    void hereBeforeAPageIsNoPage() {
        assertEquals(
                "310",
                one("Bastien Leroy, « Crues et impôts », Revue des études fluviales, t. XII, n° 3, 1965, p. 301-322, ici p. 310.")
                        .locator());
    }

    @Test
    void whoPostsIsTheAuthorAndTheTimeOfDayIsNoPage() {
        CslItem post = one("Ports Today (@portstoday), “Berths are full,” Twitter, 4 May 2021, 3:15 p.m.");
        assertEquals("post", post.type());
        assertEquals(List.of(CslName.person("Ports", "Today")), post.author());
        assertEquals("Twitter", post.containerTitle());
        assertEquals(date(2021, 5, 4), post.issued());
        assertEquals(null, post.page());
        assertEquals(null, post.locator());
    }

    @Test
    void aRemarkBehindAPointerIsNoTitle() {
        assertEquals(List.of("Ibid."), texts("Ibid. The figure is disputed."));
        assertEquals(List.of("Hill, op. cit., 51."), texts("Hill, op. cit., 51. The figure is disputed."));
        assertEquals(List.of("Ibid., 12"), texts("Ibid., 12; emphasis added."));
    }

    @Test
    void aWorkBehindAPointerIsAWorkOfItsOwn() {
        assertEquals(
                List.of("Ibid., 51.", "Court of Dues, Special Report 08/2022 (Tiberburg 2022) para 63."),
                texts("Ibid., 51. Court of Dues, Special Report 08/2022 (Tiberburg 2022) para 63."));
        assertEquals(
                List.of("note 12 above", "Hill (n 4) 12."), texts("For the figures see note 12 above; Hill (n 4) 12."));
    }

    @Test
    void bothNamesOfAWorkCitedAgainAreItsAuthors() {
        ParsedCitation again =
                read("See also Oduya & Lindquist, op. cit., 120.").getFirst();
        assertEquals("See also", again.signal());
        assertEquals("Oduya & Lindquist, op. cit., 120.", again.text());
    }

    @Test
    void aNewspaperInFrontOfItsHeadlineIsNoIntroduction() {
        ParsedCitation article =
                read("The Tiber Observer, “Ships in the night,” 12 June 2021.").getFirst();
        assertEquals(null, article.signal());
        assertEquals("article-newspaper", article.csl().type());
    }

    @Test
    void aWorkQuotedInAnotherIsFollowedByTheOther() {
        assertEquals(
                List.of("Hill, Ports, pp. 3-4", "Roe, Harbours, p. 9."),
                texts("Hill, Ports, pp. 3-4, quoted in Roe, Harbours, p. 9."));
    }

    @Test
    void aPaperOfTheCommissionHasItsNumberAndNoJournal() {
        CslItem paper =
                one("European Commission, “Proposal on Ports,” COM(2013) 296 final, Brussels, 23 May 2013, p. 7.");
        assertEquals("COM(2013) 296 final", paper.number());
        assertEquals(null, paper.containerTitle());
        assertEquals(date(2013, 5, 23), paper.issued());
    }

    @Test
    void whereAnArchiveHasItIsNoPartOfTheWork() {
        CslItem article = one(
                "\"A strike too long\" (PDF). The Valley Observer. 14 June 1989. "
                        + "Archived <https://observer.example/strike> from the original on 3 March 2019. Retrieved 4 April 2020.");
        assertEquals("A strike too long", article.title());
        assertEquals("The Valley Observer", article.containerTitle());
        assertEquals("https://observer.example/strike", article.url());
        assertEquals(date(1989, 6, 14), article.issued());
        assertEquals(date(2020, 4, 4), article.accessed());
    }

    @Test
    void anIsbnBehindADoiIsNoPartOfIt() {
        CslItem chapter =
                one("Hale, M. (1994). \"Dues\". In Roe, K. (ed.). Dockers and Dues. Tiberburg: Tiber University "
                        + "Press. pp. 3–9. doi:10.5555/dues.3. ISBN 978-0-00-000000-2.");
        assertEquals("10.5555/dues.3", chapter.doi());
        assertEquals("9780000000002", chapter.isbn());
    }
}
