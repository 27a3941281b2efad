package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageFinderTest {
    private static final String TEXT = """
            The envoy said on 3 May 1911 that his government was “concerned” about the mole. Work on the eastern mole had
            begun in the spring of 1909 under Ambrose Hale, and by the end of the year eighty men were employed there.

            The harbour board never published the accounts. A storm carried away the crane in February 1912. The mole was
            finished by the engineer Ambrose Hale for 41,000 crowns, twice what the board had set aside.
            """;

    private static List<String> seen(String claim, String text) {
        return new PassageFinder()
                .find(claim, text).stream()
                        .map(m ->
                                m.element() + " " + m.kind() + " " + claim.substring(m.claimedStart(), m.claimedEnd()))
                        .toList();
    }

    private static List<String> quoted(String claim, String text) {
        return seen(claim, text).stream()
                .filter(each -> each.startsWith("QUOTATION"))
                .toList();
    }

    @Test
    void quotationsValuesAndCandidatesComeInThisOrder() {
        String claim =
                "The engineer Ambrose Hale finished the mole for 41,000 crowns, twice what the board “had set aside.”[2]";

        assertEquals(
                List.of(
                        "QUOTATION VERBATIM had set aside",
                        "NAME VALUE_EQUAL Ambrose Hale",
                        "NUMBER VALUE_EQUAL 41,000",
                        "CLAIM CANDIDATE_PASSAGE " + claim),
                seen(claim, TEXT));
    }

    private static List<String> setOff(String claim, int from, int to) {
        return new PassageFinder()
                .find(claim, new Dress(List.of(new Stretch(from, to)), null), PreparedText.of(TEXT)).stream()
                        .filter(match -> match.element() != Element.CLAIM)
                        .map(match -> match.element() + " " + match.kind() + " "
                                + claim.substring(match.claimedStart(), match.claimedEnd()) + " " + match.differences())
                        .toList();
    }

    @Test
    void whatTheDocumentSetsOffIsAQuotationThoughNoMarksSaySo() {
        String faithful = "The mole was finished by the engineer Ambrose Hale for 41,000 crowns.[3]";
        assertEquals(
                List.of("QUOTATION NORMALISED The mole was finished by the engineer Ambrose Hale for 41,000 crowns []"),
                setOff(faithful, 0, faithful.length()));
        String altered = "The mole was finished by the engineer Ambrose Hale for 51,000 crowns. — Board";
        assertEquals(
                List.of("QUOTATION ALTERED The mole was finished by the engineer Ambrose Hale for 51,000 crowns"
                        + " [Difference[claimed=51,000, source=41,000]]"),
                setOff(altered, 0, altered.indexOf(" —")));
    }

    @Test
    void marksInsideAndAtTheBeginningOfItsLinesBelongToTheBlock() {
        String claim = """
                > The envoy said on 3 May 1911 that his government was “disappointed”
                > about the mole.""";
        assertEquals(
                List.of(
                        "QUOTATION ALTERED " + claim.substring(2, claim.length() - 1)
                                + " [Difference[claimed=disappointed, source=concerned]]",
                        "QUOTATION ALTERED disappointed [Difference[claimed=disappointed, source=concerned]]"),
                setOff(claim, 2, claim.length()));
    }

    @Test
    void otherQuotedWordsAfterTheSameLeadAreAltered() {
        Match match = new PassageFinder()
                .find("The envoy said that his government was “disappointed.”", TEXT)
                .getFirst();

        assertEquals(FindingKind.ALTERED, match.kind());
        assertEquals(List.of(new Difference("disappointed", "concerned")), match.differences());
    }

    @Test
    void speechTheClaimBreaksIntoMustStandTogether() {
        String claim = "“The harbour board,” she said, “published the accounts.”";
        Match second = new PassageFinder().find(claim, TEXT).get(1);

        assertEquals(FindingKind.ALTERED, second.kind());
        assertEquals(List.of(new Difference("", "never")), second.differences());
        assertEquals(
                List.of("QUOTATION VERBATIM The harbour board", "QUOTATION VERBATIM never published the accounts"),
                quoted("“The harbour board,” she said, “never published the accounts.”", TEXT));
    }

    @Test
    void aQuotationWithinOneThatIsNotFoundIsHeldAgainstTheTextByItself() {
        String text = "He wrote: “They told me ‘go home’ and I went.”";

        assertEquals(
                List.of("QUOTATION NORMALISED They told me 'go home' and I went"),
                quoted("He wrote: “They told me 'go home' and I went.”", text));
        assertEquals(
                List.of("QUOTATION ALTERED They told her ‘go home’ and she stayed", "QUOTATION VERBATIM go home"),
                quoted("He wrote: “They told her ‘go home’ and she stayed.”", text));
    }

    @Test
    void aTextInAnotherLanguageIsComparedByValuesOnlyAndSaysSo() {
        List<String> seen = seen(
                "The mole was finished by Ambrose Hale in 1912 and that was the end of the work for the board.",
                "Die Mole wurde 1912 von Ambrose Hale vollendet, und damit war das Werk für den Rat zu Ende. Der Rat war nicht froh.");

        assertTrue(seen.contains("DATE VALUE_EQUAL 1912"), seen.toString());
        assertTrue(seen.getLast().startsWith("CLAIM NOT_CHECKABLE"), seen.toString());
    }

    @Test
    void thinEvidenceGivesNoCandidate() {
        assertEquals(List.of(), new Candidates().rank("The price of tea in the southern ports rose again.", TEXT));
    }

    @Test
    void candidatesAreAtMostFiveAndSayWhy() {
        String text = "The old mole of the eastern harbour was mended in a hard winter. A dog barked.\n\n".repeat(9);
        List<Match> ranked = new Candidates().rank("In a hard winter they mended the old eastern mole.", text);

        assertEquals(5, ranked.size());
        assertTrue(
                ranked.getFirst().reason() != null && ranked.getFirst().reason().contains("mole"));
    }

    /// Found by fuzzing: a possessive whose word is no letter left an empty term.
    @Test
    void aPossessiveOfNothingIsAWord() {
        assertEquals("'s", Candidates.stem("'s"));
        assertEquals("keeper", Candidates.stem("keeper's"));
    }
}
