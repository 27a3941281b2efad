package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKeyTest {
    private final CitationParser parser = new CitationParser();

    private String key(String note) {
        return SourceKey.of(parser.parse(note, null).getFirst().csl())
                .map(SourceKey::toString)
                .orElse("none");
    }

    @Test
    void aDoiComesFirstInSmallLetters() {
        assertEquals(
                "doi:10.1234/ms.98.x",
                key("Tom Reed, “Mill Ponds,” Mill Studies 14, no. 2 (1998): 33–51, https://doi.org/10.1234/MS.98.X."));
    }

    @Test
    void theSameWorkInOtherWordsHasTheSameKey() {
        String full = key("Haruko Mōri, “Umi no Michi,” Minato Kenkyu (2012): 14–19.");
        assertEquals("bib:mori|umi no michi|2012", full);
        assertEquals(full, key("See also Haruko Mori, “Umi no michi,” Minato Kenkyu (2012): 15."));
    }

    @Test
    void tooLittleIsNoKey() {
        assertEquals(
                Optional.empty(),
                SourceKey.of(parser.parse("Ibid., 45.", null).getFirst().csl()));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://Www.Example.org:80/a/, www.example.org/a",
        "https://www.example.org/a#part, www.example.org/a",
        "https://example.org:8443/a?b=1, example.org:8443/a?b=1",
        "http://example.org/, example.org",
        "www.example.org/A/b, www.example.org/A/b",
    })
    void addressesOfOnePlaceAreEqual(String url, String normal) {
        assertEquals(Optional.of(normal), SourceKey.normalAddress(url));
    }
}
