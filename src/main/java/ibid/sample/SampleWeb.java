package ibid.sample;

import ibid.capture.HostAddresses;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The sample's stand-in web, on loopback, where `ibid.sample` asks for it.
@Singleton
public class SampleWeb implements HostAddresses {
    /// Long enough to see a claim that is being checked, short enough to see it move on.
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(20);

    private final boolean wanted;
    private @Nullable SampleOrigin origin;

    SampleWeb(@ConfigProperty(name = "ibid.sample") boolean wanted) {
        this.wanted = wanted;
    }

    @PostConstruct
    void start() {
        if (wanted) {
            origin = SampleOrigin.start(LONGEST_HOLD);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (origin != null) {
            origin.close();
        }
    }

    /// The server itself, to release what it holds back.
    public Optional<SampleOrigin> origin() {
        return Optional.ofNullable(origin);
    }

    @Override
    public Map<String, String> hosts() {
        return origin().map(SampleOrigin::hosts).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().getAddress().getHostAddress() + ":"
                                + entry.getValue().getPort()));
    }
}
