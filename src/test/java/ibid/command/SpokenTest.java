package ibid.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SpokenTest {
    @Test
    void durationsAreReadAsTheyAreTyped() {
        assertEquals(
                List.of(Duration.ofSeconds(90), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofSeconds(30)),
                List.of(
                        Spoken.duration("90s"),
                        Spoken.duration("15m"),
                        Spoken.duration("1h"),
                        Spoken.duration("PT30S")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "", "soon", "5 m", "-"})
    void whatIsNoDurationIsToldWithTheNextStep(String typed) {
        assertTrue(assertThrows(TypeConversionException.class, () -> Spoken.duration(typed))
                .getMessage()
                .endsWith("is no duration. Write 90s, 15m or 1h."));
    }

    @Test
    void aServerHasASchemeAndAHost() {
        assertEquals(URI.create("https://ibid.example"), Spoken.server("https://ibid.example"));
        for (String typed : List.of("nonsense", "ibid.example:8080", "ftp://ibid.example", "http:///desk", "a b")) {
            assertThrows(TypeConversionException.class, () -> Spoken.server(typed), typed);
        }
        assertEquals(2, Commands.execute(null, "check", "ice.txt", "--server", "nonsense"));
    }
}
