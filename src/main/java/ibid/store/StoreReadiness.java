package ibid.store;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Without its store a replica can neither archive nor show anything. One that is full can still be read: it is ready,
/// and says so.
@Readiness
class StoreReadiness implements HealthCheck {
    private final Store store;
    private final Quota quota;

    StoreReadiness(Store store, Quota quota) {
        this.store = store;
        this.quota = quota;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Store of the archived copies");
        try {
            store.probe();
            quota.refusal(0).ifPresent(full -> response.withData("full", full));
            return response.up().build();
        } catch (StoreFailure lost) {
            if (lost.why() == StoreFailure.Why.FULL) {
                return response.up().withData("full", lost.getMessage()).build();
            }
            return response.down()
                    .withData("reason", lost.getMessage() + ": " + lost.getCause())
                    .build();
        }
    }
}
