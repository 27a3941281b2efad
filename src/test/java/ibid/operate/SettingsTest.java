package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path TABLE = Path.of("docs/settings.md");

    @Test
    void theTableIsWhatTheCodeSays() throws IOException {
        String table = SettingsTable.markdown();
        if (System.getProperty("settings.write") != null) {
            Files.writeString(TABLE, table);
        }
        assertEquals(table, Files.readString(TABLE), "write it anew: ./mvnw test -Dtest=SettingsTest -Dsettings.write");
    }
}
