package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"(accessed May 5, 2022)", "[accessed May 5, 2022]", "(last visited May 5, 2022)"})
    void anAddressEndsBeforeWhatIsSaidOfItInBrackets(String said) {
        String note = "Mara Quill, “Ice,” Harbour Letters, May 2, 2019, https://quay.example/ice.html " + said + ".";

        assertEquals(
                "https://quay.example/ice.html",
                new CitationParser().parse(note, "en").getFirst().csl().url());
    }
}
