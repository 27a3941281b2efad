package ibid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangedBytesTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=90-, 90, 100",
        "bytes=90-400, 90, 100",
        "bytes=-10, 90, 100",
        "bytes=-400, 0, 100",
        "bytes=99-99, 99, 100",
        "' bytes=5-6 ', 5, 7"
    })
    void aPartIsWhatIsAskedForAsFarAsItIsThere(String range, long from, long to) {
        assertEquals(Optional.of(new RangedBytes.Part(from, to)), RangedBytes.part(range, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void aPartThatIsNotThereIsEmpty(String range) {
        RangedBytes.Part part = RangedBytes.part(range, 100).orElseThrow();

        assertEquals(true, part.from() >= part.to());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-3", "bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", ""})
    void whatIsNoRangeIsAnsweredWithEverything(String range) {
        assertEquals(Optional.empty(), RangedBytes.part(range, 100));
    }
}
