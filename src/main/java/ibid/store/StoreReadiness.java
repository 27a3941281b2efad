package ibid.store;

import java.io.UncheckedIOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Without its store a replica can neither archive nor show anything.
@Readiness
class StoreReadiness implements HealthCheck {
    private final Store store;

    StoreReadiness(Store store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Store of the archived copies");
        try {
            store.probe();
            return response.up().build();
        } catch (UncheckedIOException lost) {
            return response.down()
                    .withData("reason", lost.getMessage() + ": " + lost.getCause())
                    .build();
        }
    }
}
