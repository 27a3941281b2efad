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
    private final boolean wanted;
    private final Duration longestHold;
    private @Nullable SampleOrigin origin;

    /// @param longestHold how long the page that is held back is held back
    SampleWeb(
            @ConfigProperty(name = "ibid.sample") boolean wanted,
            @ConfigProperty(name = "ibid.sample.hold") Duration longestHold) {
        this.wanted = wanted;
        this.longestHold = longestHold;
    }

    @PostConstruct
    void start() {
        if (wanted) {
            origin = SampleOrigin.start(longestHold);
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
