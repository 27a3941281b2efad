package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.reading.ReadClaim.Why;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimFinderTest {
    private static List<Set<Why>> why(String sentence) {
        return Readings.ofText("Title Line\n\nNow Hobbs and Roe are here.\n\n" + sentence + "\n").claims().stream()
                .map(ReadClaim::why)
                .toList();
    }

    @Test
    void quotationsFiguresDatesAndDeedsAreClaims() {
        assertEquals(
                List.of(Set.of(Why.QUOTATION)),
                why("The ratepayers heard that the work was “a folly beyond all measure.”"));
        assertEquals(List.of(Set.of(Why.FIGURE)), why("The output of the works is 12.5 percent lower than it was."));
        assertEquals(List.of(Set.of(Why.DATE)), why("It has been so since March 1897, for better or worse."));
        assertEquals(
                List.of(Set.of(Why.NAMED_ACTOR)), why("Hobbs opened the sluice against all advice from the board."));
        assertEquals(
                List.of(Set.of(Why.QUOTATION, Why.NAMED_ACTOR)),
                why("A clerk says that Roe called himself “disappointed” with it."));
    }

    @Test
    void questionsSuppositionsOpinionsAndHeadingsAreNot() {
        assertEquals(List.of(), why("Would Hobbs have opened the sluice in 1897?"));
        assertEquals(List.of(), why("If Hobbs opened the sluice in 1897, the town might be lost."));
        assertEquals(List.of(), why("I believe that Hobbs opened it in 1897 or so."));
        assertEquals(List.of(), why("The Sluice in 1897"));
        assertEquals(List.of(), why("The works may be sold by 2031 to whoever wants them."));
        assertEquals(List.of(), why("This “proactive dredging” is the fashion among engineers."));
    }

    @Test
    void guessesAreNoClaimsAndNeitherIsWhatNobodyNamedDid() {
        assertEquals(List.of(), why("The loss of the sluice must have grieved Roe and his whole family."));
        assertEquals(List.of(), why("With the election of Roe, the matter became a good deal more tangled."));
        assertEquals(List.of(), why("I see no reason why the “two sluices and a lock” plan is a bad one."));
    }

    @Test
    void whatIsAskedInsideAQuotationIsStillSaid() {
        assertEquals(
                List.of(Set.of(Why.QUOTATION)), why("Hobbs asked the board “what I should have done with it all?”"));
    }

    @Test
    void aGermanNounIsNoNameAndAShortGermanSentenceIsNoHeading() {
        Reading reading = Readings.ofText("""
                Die Mühle

                Die alte Mühle gehört der Gemeinde. Der Müller verkaufte das Getreide an die Stadt. Hill baute das Wehr
                und wurde nicht bezahlt. Im Jahr 1904 betrug der Ertrag 12 Tonnen. Die Würde des Menschen ist unantastbar.
                Präsident Roe unterzeichnete das Gesetz. Man könnte meinen, die Mühle sei älter als das Dorf.
                """);
        assertEquals(
                List.of("Im Jahr 1904 betrug der Ertrag 12 Tonnen.", "Präsident Roe unterzeichnete das Gesetz."),
                reading.claims().stream()
                        .map(claim -> claim.span().of(reading.text()))
                        .toList());
    }
}
