package ibid.trace;

import ibid.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The application as an operator watches it: traces go to a collector, and the log is JSON.
public final class ObservedProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.bsp.schedule.delay", "100ms",
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.json.enabled", "true",
                "ibid.queue.poll", "100ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class), new TestResourceEntry(Observer.class));
    }

    /// What there is to see.
    public record Observed(Collector collector, Path log) {}

    /// Brings up the collector and the file of the log.
    public static final class Observer implements QuarkusTestResourceLifecycleManager {
        private Observed observed;

        @Override
        public Map<String, String> start() {
            try {
                observed = new Observed(new Collector(), Files.createTempFile("ibid", ".log"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "quarkus.otel.exporter.otlp.endpoint", observed.collector().url(),
                    "quarkus.log.file.path", observed.log().toString());
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(observed, new TestInjector.MatchesType(Observed.class));
        }

        @Override
        public void stop() {
            observed.collector().close();
            try {
                Files.deleteIfExists(observed.log());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
