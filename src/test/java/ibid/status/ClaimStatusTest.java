package ibid.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.CaptureVerdict;
import ibid.passage.FindingKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClaimStatusTest {
    private static final Set<ClaimStatus> BEYOND_WAITING = EnumSet.of(
            ClaimStatus.PASSAGE_FOUND, ClaimStatus.PARTLY_FOUND, ClaimStatus.CANDIDATES, ClaimStatus.NOTHING_FOUND);

    private static ClaimFacts untouched(
            boolean underWay, boolean sourceMissing, int exact, int exactFound, FindingKind... kinds) {
        return new ClaimFacts(WorkState.OPEN, false, true, underWay, sourceMissing, exact, exactFound, Set.of(kinds));
    }

    @Test
    void aDiscrepancyWinsEvenIfAnotherSourceAgreesAndMoreIsUnderWay() {
        assertEquals(
                ClaimStatus.DISCREPANCY,
                ClaimStatus.of(untouched(true, true, 1, 1, FindingKind.VERBATIM, FindingKind.ALTERED)));
    }

    @Test
    void aClaimWhoseEveryElementWasFoundIsFoundThoughAnotherSourceIsMissing() {
        assertEquals(ClaimStatus.PASSAGE_FOUND, ClaimStatus.of(untouched(false, true, 2, 2, FindingKind.VERBATIM)));
    }

    @Test
    void aClaimWithSomethingUnansweredWaitsForItsMissingSource() {
        assertEquals(
                ClaimStatus.WAITING_FOR_SOURCE, ClaimStatus.of(untouched(false, true, 2, 1, FindingKind.VERBATIM)));
    }

    @Test
    void withAllCopiesHereWhatIsFoundDecides() {
        assertEquals(ClaimStatus.PARTLY_FOUND, ClaimStatus.of(untouched(false, false, 2, 1, FindingKind.VERBATIM)));
        assertEquals(
                ClaimStatus.CANDIDATES, ClaimStatus.of(untouched(false, false, 0, 0, FindingKind.CANDIDATE_PASSAGE)));
        assertEquals(ClaimStatus.NOTHING_FOUND, ClaimStatus.of(untouched(false, false, 1, 0)));
    }

    @Test
    void aClaimThatCitesNothingIsUncitedAndNeverFound() {
        assertEquals(
                ClaimStatus.UNCITED,
                ClaimStatus.of(new ClaimFacts(WorkState.OPEN, false, false, false, false, 0, 0, Set.of())));
    }

    @Test
    void aSignatureIsStaleWhenWhatItRestsOnHasChanged() {
        assertEquals(
                ClaimStatus.STALE,
                ClaimStatus.of(new ClaimFacts(WorkState.SIGNED, true, true, false, false, 0, 0, Set.of())));
        assertEquals(
                ClaimStatus.SIGNED_OFF,
                ClaimStatus.of(new ClaimFacts(WorkState.SIGNED, false, true, false, false, 0, 0, Set.of())));
    }

    /// Invariant 1: never silent.
    @Property
    void noClaimGoesBeyondWaitingWhileSomethingIsUnansweredAndASourceIsMissing(
            @ForAll boolean underWay,
            @ForAll @IntRange(max = 5) int exact,
            @ForAll @IntRange(max = 5) int found,
            @ForAll Set<FindingKind> kinds) {
        Assume.that(found < exact || (exact == 0 && found == 0));

        ClaimStatus status =
                ClaimStatus.of(new ClaimFacts(WorkState.OPEN, false, true, underWay, true, exact, found, kinds));

        assertTrue(!BEYOND_WAITING.contains(status), status.toString());
    }

    /// Invariant 1: a source whose only captures gave nothing that can be searched is never called archived, unless a
    /// copy without text is kept for a reader's eyes.
    @Property
    void aSourceIsArchivedOnlyByACopy(@ForAll List<CaptureVerdict> verdicts, @ForAll boolean underWay) {
        SourceState state = SourceState.of(true, false, underWay, verdicts);

        boolean copy =
                verdicts.stream().anyMatch(verdict -> verdict.searchable() || verdict == CaptureVerdict.NO_TEXT_LAYER);
        assertEquals(copy, state == SourceState.ARCHIVED);
    }

    @Test
    void aSourceWithoutAddressIsPrintOnlyUntilSomebodyBringsACopy() {
        assertEquals(SourceState.PRINT_ONLY, SourceState.of(false, false, false, List.of()));
        assertEquals(SourceState.ARCHIVED, SourceState.of(false, true, false, List.of(CaptureVerdict.NO_TEXT_LAYER)));
    }
}
