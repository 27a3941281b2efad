package ibid.launch;

import ibid.command.Commands;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// The program: brings up an embedded PostgreSQL where no database is configured, then Quarkus. With arguments it is a
/// command, see [Commands].
@QuarkusMain
public final class Ibid {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String PASSWORD = "quarkus.datasource.password";

    /// A server for one command: at a port that is free, for this machine only, and silent unless something is wrong.
    /// What the command prints is for a program to read, so the log goes elsewhere.
    private static final Map<String, String> FOR_A_COMMAND = Map.of(
            "quarkus.http.host", "127.0.0.1",
            "quarkus.http.port", "0",
            // Whoever runs the command is the one person here, however the server beside it signs people in.
            "quarkus.oidc.tenant-enabled", "false",
            "ibid.identity.proxies", "",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.level", "WARN");

    private static final List<String> COLLECTORS =
            List.of("quarkus.otel.exporter.otlp.endpoint", "quarkus.otel.exporter.otlp.traces.endpoint");

    /// `ibid.queue.threads`, and no class of ours.
    private static final Pattern SETTING = Pattern.compile("\\bibid(?:\\.[a-z-]+)+(?![\\w.])");

    Ibid() {}

    public static void main(String... args) {
        // Else the framework refuses an address that is not encoded without a word; we refuse it with one.
        unlessSet("vertx.disableURIValidation", "true");
        boolean serviced = args.length > 0 && Commands.needsService(args);
        if (args.length > 0 && !serviced) {
            System.exit(Commands.execute(null, args));
        }
        @Nullable Class<? extends QuarkusApplication> application = serviced ? CommandApplication.class : null;
        if (serviced || !isCollectorNamed()) {
            unlessSet("quarkus.otel.sdk.disabled", "true");
        }
        if (serviced) {
            FOR_A_COMMAND.forEach(Ibid::unlessSet);
        }
        if (ConfigProvider.getConfig().getOptionalValue(URL, String.class).isPresent()) {
            AtomicInteger exit = new AtomicInteger();
            Quarkus.run(application, (code, failure) -> exit.set(told(code, failure)), args);
            System.exit(exit.get());
        }
        switch (EmbeddedDatabase.start(DataFolder.configured())) {
            case EmbeddedDatabase.Started started -> {
                runOn(started.database(), application, args);
            }
            case EmbeddedDatabase.NotStarted failure -> {
                System.err.println("Ibid cannot start: " + failure.reason());
                System.exit(1);
            }
        }
    }

    /// The framework has a default, at which it would look for a collector that most have not.
    private static boolean isCollectorNamed() {
        return COLLECTORS.stream()
                .map(ConfigProvider.getConfig()::getConfigValue)
                .anyMatch(named -> named.getValue() != null && named.getSourceOrdinal() > 0);
    }

    private static void unlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /// A process that is asked to stop halts as soon as its hooks are done, whatever this thread still has to do; so a
    /// hook of ours waits until the database is closed behind Quarkus.
    private static void runOn(
            EmbeddedDatabase database, @Nullable Class<? extends QuarkusApplication> application, String... args) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger exit = new AtomicInteger();
        Thread patience = new Thread(() -> await(closed), "embedded-database");
        Runtime.getRuntime().addShutdownHook(patience);
        try (database) {
            System.setProperty(URL, database.url());
            System.setProperty(PASSWORD, database.password());
            // Quarkus's own handler would end the process here, with the database still running.
            Quarkus.run(application, (code, failure) -> exit.set(told(code, failure)), args);
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
            System.err.println("Ibid cannot start: " + reason(failure));
        }
        return code;
    }

    /// What lies deepest says best what is wrong; but where a setting is, that has to name it.
    private static String reason(Throwable failure) {
        Throwable best = failure;
        boolean named = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean names = cause.getMessage() != null
                    && SETTING.matcher(cause.getMessage()).find();
            if (names || !named) {
                best = cause;
            }
            named |= names;
        }
        return Optional.ofNullable(best.getMessage()).orElse(best.toString());
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
