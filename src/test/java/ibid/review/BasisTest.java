package ibid.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BasisTest {
    private static final UUID CITATION = UUID.randomUUID();
    private static final UUID SOURCE = UUID.randomUUID();

    private static final Predicate<UUID> CHANGED = _ -> false;

    private final Basis signed = basis("It is so.", Map.of(CITATION, "Ibid."), Map.of(), Map.of(SOURCE, "sha256:AA"));

    private static Basis basis(
            String text, Map<UUID, String> citations, Map<UUID, UUID> mends, Map<UUID, String> digests) {
        return new Basis(text, citations, mends, digests, Map.of(), Map.of());
    }

    @Test
    void whatChangedIsNamed() {
        assertEquals(List.of(), signed.changesTo(signed, CHANGED));
        assertEquals(
                List.of("the claim's text", "its citations", "an archived copy"),
                signed.changesTo(basis("It was so.", Map.of(), Map.of(), Map.of(SOURCE, "sha256:BB")), CHANGED));
    }

    @Test
    void aFirstCopyOfAnotherSourceTakesNothingAway() {
        assertEquals(
                List.of(),
                signed.changesTo(
                        basis(
                                signed.text(),
                                signed.citations(),
                                signed.mends(),
                                Map.of(SOURCE, "sha256:AA", UUID.randomUUID(), "sha256:CC")),
                        CHANGED));
    }

    @Test
    void otherBytesWithTheSamePassagesChangeNothing() {
        Basis recaptured = basis(signed.text(), signed.citations(), Map.of(), Map.of(SOURCE, "sha256:BB"));

        assertEquals(List.of(), signed.changesTo(recaptured, SOURCE::equals));
        assertEquals(List.of("an archived copy"), signed.changesTo(recaptured, CHANGED));
    }

    @Test
    void aMendedCitationIsAnother() {
        assertEquals(
                List.of("its citations"),
                signed.changesTo(
                        basis(signed.text(), signed.citations(), Map.of(CITATION, UUID.randomUUID()), signed.digests()),
                        CHANGED));
    }

    @Test
    void theSameCopyUnderAMergedSourceIsTheSameCopy() {
        assertEquals(
                List.of(),
                signed.changesTo(
                        basis(signed.text(), signed.citations(), Map.of(), Map.of(UUID.randomUUID(), "sha256:AA")),
                        CHANGED));
    }

    @Test
    void whatANoteSaysAroundItsCitationsTakesNothingAway() {
        Basis reworded = new Basis(
                signed.text(),
                signed.citations(),
                signed.mends(),
                signed.digests(),
                Map.of(UUID.randomUUID(), new Basis.NoteWords("1", "Ibid. A fine book.")),
                Map.of(CITATION, "A Book"));

        assertEquals(List.of(), signed.changesTo(reworded, CHANGED));
    }
}
