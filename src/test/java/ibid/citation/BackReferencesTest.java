package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.citation.BackReferences.Resolved;
import ibid.citation.BackReferences.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackReferencesTest {
    private final CitationParser parser = new CitationParser();

    private List<Resolved> resolve(String... notes) {
        List<NoteCitations> read = new ArrayList<>();
        for (int i = 0; i < notes.length; i++) {
            read.add(new NoteCitations(String.valueOf(i + 1), parser.parse(notes[i], null)));
        }
        return new BackReferences().resolve(read);
    }

    @Test
    void ibidMeansTheOneBeforeThroughOtherIbids() {
        assertEquals(
                List.of(new Resolved(1, 0, new Target(0, 0)), new Resolved(2, 0, new Target(0, 0))),
                resolve("R. Hill, The Dams (1960) 12.", "Ibid., 14.", "Ibid."));
    }

    @Test
    void ibidAfterTwoWorksIsOnlySureOfTheNote() {
        assertEquals(
                List.of(new Resolved(1, 0, new Target(0, null))),
                resolve("R. Hill, The Dams (1960) 12; P. Dale, The Rivers (1970) 3.", "Ibid., 14."));
    }

    @Test
    void aNumberedNoteAndANameFindTheWork() {
        assertEquals(
                List.of(new Resolved(2, 0, new Target(0, 1))),
                resolve(
                        "R. Hill, The Dams (1960) 12; P. Dale, The Rivers (1970) 3.",
                        "K. Lund, The Mills (1980).",
                        "Dale, op. cit., n. 1, p. 5."));
    }

    @Test
    void anAuthorWithTwoWorksIsNotGuessed() {
        assertEquals(
                List.of(new Resolved(2, 0, null)),
                resolve("R. Hill, The Dams (1960) 12.", "R. Hill, The Mills (1970) 3.", "Hill, op. cit., p. 5."));
    }

    @Test
    void aShortTitleFindsItsWork() {
        assertEquals(
                List.of(new Resolved(2, 0, new Target(0, 0))),
                resolve(
                        "Mary Holloway, “Why Bread Matters: The Politics of Grain,” World Policy 3 (2004): 5–9.",
                        "Mary Holloway, “Mills and Millers,” World Policy 9 (2010): 1–7.",
                        "Holloway, “Why Bread Matters,” 7."));
    }

    @Test
    void nothingBeforeIsNothing() {
        assertEquals(List.of(new Resolved(0, 0, null)), resolve("Ibid., 14."));
    }
}
