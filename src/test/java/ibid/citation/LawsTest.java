package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Law as the guides of several countries cite it; the acts and cases are invented, the forms are not.
class LawsTest {
    private final CitationParser parser = new CitationParser();

    private List<ParsedCitation> read(String note) {
        return parser.parse(note, "en");
    }

    private List<String> texts(String note) {
        return read(note).stream().map(ParsedCitation::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42 U.S.C. § 1999 (2006).                                 | {"type":"legislation","container-title":"U.S.C.","issued":{"date-parts":[[2006]]},"volume":"42","section":"1999"}
            Pub. L. No. 111-999, § 15, 124 Stat. 119, 242 (2010).    | {"type":"legislation","container-title":"Stat.","issued":{"date-parts":[[2010]]},"volume":"124","number":"Pub. L. No. 111-999","section":"15","page":"119","locator":"242"}
            62 Fed. Reg. 38,652, 38,655 (July 18, 1997).             | {"type":"regulation","container-title":"Fed. Reg.","issued":{"date-parts":[[1997,7,18]]},"volume":"62","page":"38,652","locator":"38,655"}
            H.R. 9234, 115th Cong. § 2 (2017).                       | {"type":"bill","issued":{"date-parts":[[2017]]},"authority":"115th Cong.","number":"H.R. 9234","section":"2"}
            HC Deb 12 May 2021, vol 695, col 231.                    | {"type":"hearing","container-title":"HC Deb","issued":{"date-parts":[[2021,5,12]]},"volume":"695","locator":"231"}
            Quay Dues (Ports) Regulations 2011, SI 2011/9601, reg 4. | {"type":"legislation","title":"Quay Dues (Ports) Regulations 2011","issued":{"date-parts":[[2011]]},"number":"SI 2011/9601","section":"4","language":"en"}
            Case C-55/94 Quayle [1995] ECR I-4165, para 37.          | {"type":"legal_case","title":"Quayle","container-title":"ECR","issued":{"date-parts":[[1995]]},"number":"C-55/94","page":"I-4165","locator":"37","language":"en"}
            BT-Drs. 19/97440, S. 33.                                 | {"type":"report","number":"19/97440","genre":"BT-Drs.","locator":"33"}
            BGH, Urt. v. 12.3.2015 – VII ZR 936/13, NJW 2015, 1754 Rn. 11. | {"type":"legal_case","container-title":"NJW","issued":{"date-parts":[[2015,3,12]]},"authority":"BGH","volume":"2015","number":"VII ZR 936/13","genre":"Urt.","page":"1754","locator":"11"}
            Cass. civ. 1re, 12 mars 2014, n° 13-90.076, Bull. civ. I, n° 45. | {"type":"legal_case","container-title":"Bull. civ. I","issued":{"date-parts":[[2014,3,12]]},"authority":"Cass. civ. 1re","number":"13-90.076","page":"45"}
            Corte cost., sent. n. 923/2010.                          | {"type":"legal_case","issued":{"date-parts":[[2010]]},"authority":"Corte cost.","number":"923/2010"}
            STC 912/1998, de 15 de enero, FJ 3                       | {"type":"legal_case","issued":{"date-parts":[[1998]]},"authority":"STC","number":"912/1998","locator":"3"}
            最判平成10年3月3日民集52巻2号147頁。                         | {"type":"legal_case","container-title":"民集","issued":{"date-parts":[[1998,3,3]]},"authority":"最判","volume":"52","issue":"2","page":"147"}
            """)
    void aFormulaGivesTheFieldsOfItsKind(String note, String csl) throws JsonProcessingException {
        List<ParsedCitation> citations = read(note);
        assertEquals(1, citations.size(), citations::toString);
        assertEquals(
                csl,
                JsonMapper.builder()
                        .build()
                        .writeValueAsString(citations.getFirst().csl()));
    }

    @Test
    void worksBeforeAndBehindALawStayWorksOfTheirOwn() {
        String note = "See Quay Dues Act § 9, 42 U.S.C. § 7999(b)(1) (2006); Dale v. Reed, 531 U.S. 457, 465 (2001); "
                + "but see A. Holm, Dams and Dykes (Oslo 1999) 12; cf. S. Rep. No. 99-941, at 5 (1986), reprinted in "
                + "1986 U.S.C.C.A.N. 3555.";
        assertEquals(
                List.of(
                        "Quay Dues Act § 9, 42 U.S.C. § 7999(b)(1) (2006)",
                        "Dale v. Reed, 531 U.S. 457, 465 (2001)",
                        "A. Holm, Dams and Dykes (Oslo 1999) 12",
                        "S. Rep. No. 99-941, at 5 (1986), reprinted in 1986 U.S.C.C.A.N. 3555."),
                texts(note));
        List<ParsedCitation> citations = read(note);
        assertEquals("See", citations.getFirst().signal());
        assertEquals("but see", citations.get(2).signal());
        assertEquals("cf.", citations.getLast().signal());
        for (ParsedCitation citation : citations) {
            assertEquals(citation.text(), note.substring(citation.start(), citation.end()));
        }
    }

    @Test
    void aTitleThatNamesALawIsNoLaw() {
        assertEquals(
                List.of("J. Doe, “Regulation (EU) 2017/999 and Its Discontents” (2019) 12 J. Port L. 33, 40."),
                texts("J. Doe, “Regulation (EU) 2017/999 and Its Discontents” (2019) 12 J. Port L. 33, 40."));
    }

    @Test
    void theSameSectionIsTheSameSourceWhereverItIsCited() {
        CslItem first = read("42 U.S.C. § 1999 (2006).").getFirst().csl();
        CslItem again =
                read("The duty stems from 42 U.S.C. § 1999 (2006).").getFirst().csl();
        CslItem next = read("42 U.S.C. § 2000 (2006).").getFirst().csl();
        assertEquals(SourceKey.of(first), SourceKey.of(again));
        CslItem named =
                read("Quay Dues Act, 42 U.S.C. § 1999 (2006).").getFirst().csl();
        assertEquals("Quay Dues Act", named.title());
        assertEquals(SourceKey.of(first), SourceKey.of(named));
        assertEquals("Optional[bib:|42 u s c 1999|2006]", SourceKey.of(first).toString());
        assertEquals("Optional[bib:|42 u s c 2000|2006]", SourceKey.of(next).toString());
    }
}
