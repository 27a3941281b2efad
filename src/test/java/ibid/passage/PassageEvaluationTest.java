package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PassageEvaluationTest {
    @BeforeAll
    static void theSharedCasesAreThere() {
        assumeTrue(PassageEvaluation.available(), () -> "skipped: no cases in " + PassageEvaluation.DATA);
    }

    @Test
    void theFiguresHoldOnTheSharedQuotations() {
        PassageEvaluation.Quoted quoted = PassageEvaluation.quotations(PassageEvaluation.DATA);

        assertEquals(0, quoted.alteredOrSplicedFound, quoted.table());
        assertTrue(quoted.faithfulFound >= 0.995 * quoted.faithful, quoted.table());
        int honest = quoted.opened - quoted.openedOverNegation;
        assertTrue(quoted.openedAsSuch >= 0.98 * honest, quoted.table());
        assertEquals(quoted.openedOverNegation, quoted.openedOverNegationFlagged, quoted.table());
        assertTrue(quoted.named >= 0.98 * quoted.altered, quoted.table());
        assertTrue(quoted.exactSpans >= 0.99 * quoted.spans, quoted.table());
        assertEquals(quoted.hiding, quoted.flagged, quoted.table());
        assertEquals(quoted.absent, quoted.absentReported, quoted.table());
    }

    @Test
    void theFiguresHoldOnTheSharedValues() {
        PassageEvaluation.Valued valued = PassageEvaluation.values(PassageEvaluation.DATA);

        assertEquals(valued.pairs, valued.right, () -> valued.misses.toString());
        assertEquals(0, valued.wronglyEqual);
    }
}
