package ibid.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.HostAndPort;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveOriginTest {
    private static ArchiveOrigin origin(String setting) {
        return new ArchiveOrigin(Optional.of(setting));
    }

    @Test
    void itIsAskedByItsOwnNameWhateverTheCase() {
        ArchiveOrigin archive = origin("https://archive.example.org/");

        assertEquals(Optional.of("https://archive.example.org"), archive.written());
        assertTrue(archive.isAskedBy(HostAndPort.create("Archive.Example.org", -1)));
        assertTrue(archive.isAskedBy(HostAndPort.create("archive.example.org", 443)));
        assertFalse(archive.isAskedBy(HostAndPort.create("archive.example.org", 8080)));
        assertFalse(archive.isAskedBy(HostAndPort.create("desk.example.org", 443)));
        assertFalse(archive.isAskedBy(null));
    }

    @Test
    void itsPortCountsWhereItHasOne() {
        ArchiveOrigin archive = origin("http://archive.localhost:8080");

        assertTrue(archive.isAskedBy(HostAndPort.create("archive.localhost", 8080)));
        assertFalse(archive.isAskedBy(HostAndPort.create("archive.localhost", 80)));
    }

    @Test
    void withoutASettingNothingAsksForIt() {
        assertEquals(Optional.empty(), origin(" ").written());
        assertFalse(new ArchiveOrigin(Optional.empty()).isAskedBy(HostAndPort.create("localhost", 8080)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive.example.org",
                "ftp://archive.example.org",
                "https://archive.example.org/captures",
                "https://archive.example.org?x",
                "https:///",
                "https://a b",
                "https://me@archive.example.org"
            })
    void whatIsNoOriginIsRefusedWithWhatToWrite(String setting) {
        assertTrue(assertThrows(IllegalStateException.class, () -> origin(setting))
                .getMessage()
                .contains("such as https://archive.example.org"));
    }
}
