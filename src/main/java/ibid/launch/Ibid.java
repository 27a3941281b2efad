package ibid.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/// The program: brings up an embedded PostgreSQL where no database is configured, then Quarkus.
@QuarkusMain
public final class Ibid {
    private static final String URL = "quarkus.datasource.jdbc.url";

    private Ibid() {}

    public static void main(String... args) {
        if (ConfigProvider.getConfig().getOptionalValue(URL, String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        switch (EmbeddedDatabase.start(DataFolder.configured())) {
            case EmbeddedDatabase.Started started -> {
                try (EmbeddedDatabase database = started.database()) {
                    System.setProperty(URL, database.url());
                    Quarkus.run(args);
                } finally {
                    // A live reload comes through here again and must find no database configured.
                    System.clearProperty(URL);
                }
            }
            case EmbeddedDatabase.NotStarted failure -> {
                System.err.println("Ibid cannot start: " + failure.reason());
                System.exit(1);
            }
        }
    }
}
