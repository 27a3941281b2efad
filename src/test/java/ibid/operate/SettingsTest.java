package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Test
    void everySettingHasAMeaningAndSaysWhereItsValueCannotBeRead() throws IOException {
        List<String> silent = new ArrayList<>();
        SettingsTable.mappings()
                .forEach((mapping, settings) -> settings.forEach(setting -> {
                    if (setting.meaning().isBlank()) {
                        silent.add(setting.name() + " has no meaning");
                    }
                    boolean anythingGoes = List.of("text", "list", "folder").contains(setting.type());
                    if (!anythingGoes && !isRefusedByName(mapping, setting.name())) {
                        silent.add(setting.name() + " is taken as it comes");
                    }
                }));
        assertEquals(List.of(), silent);
    }

    private static boolean isRefusedByName(Class<?> mapping, String setting) {
        try {
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(mapping)
                    .withSources(new PropertiesConfigSource(Map.of(setting, "certainly not"), "a test", 1_000))
                    .build();
            return false;
        } catch (ConfigValidationException e) {
            return e.getMessage().contains(setting);
        }
    }
}
