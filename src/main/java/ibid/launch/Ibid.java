package ibid.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// The program: brings up an embedded PostgreSQL where no database is configured, then Quarkus.
@QuarkusMain
public final class Ibid {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String PASSWORD = "quarkus.datasource.password";

    private Ibid() {}

    public static void main(String... args) {
        if (ConfigProvider.getConfig().getOptionalValue(URL, String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        switch (EmbeddedDatabase.start(DataFolder.configured())) {
            case EmbeddedDatabase.Started started -> {
                runOn(started.database(), args);
            }
            case EmbeddedDatabase.NotStarted failure -> {
                System.err.println("Ibid cannot start: " + failure.reason());
                System.exit(1);
            }
        }
    }

    /// A process that is asked to stop halts as soon as its hooks are done, whatever this thread still has to do; so a
    /// hook of ours waits until the database is closed behind Quarkus.
    private static void runOn(EmbeddedDatabase database, String... args) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger exit = new AtomicInteger();
        Thread patience = new Thread(() -> await(closed), "embedded-database");
        Runtime.getRuntime().addShutdownHook(patience);
        try (database) {
            System.setProperty(URL, database.url());
            System.setProperty(PASSWORD, database.password());
            // Quarkus's own handler would end the process here, with the database still running.
            Quarkus.run(null, (code, failure) -> exit.set(told(code, failure)), args);
        } finally {
            // A live reload comes through here again and must find no database configured.
            System.clearProperty(URL);
            System.clearProperty(PASSWORD);
            closed.countDown();
        }
        if (exit.get() != 0) {
            System.exit(exit.get());
        }
    }

    /// Says why the program ends, which Quarkus leaves to its own handler.
    private static int told(int code, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.err.println("Ibid cannot start: "
                    + Optional.ofNullable(cause.getMessage()).orElse(cause.toString()));
        }
        return code;
    }

    private static void await(CountDownLatch closed) {
        try {
            if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("The embedded PostgreSQL has not stopped in time; the next start will stop it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
