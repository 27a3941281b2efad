package ibid.webhook;

import ibid.retention.Expiry;
import ibid.retention.RetentionSettings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Deliveries that are long over, whatever became of them.
@Singleton
class OldDeliveries implements Expiry {
    private final Deliveries deliveries;

    OldDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String what() {
        return "webhook deliveries";
    }

    @Override
    public Optional<Duration> after(RetentionSettings settings) {
        return settings.deliveries();
    }

    /// One that was asked for again counts from then.
    @Override
    @Transactional
    public long expire(Instant before) {
        return deliveries.delete("outcome <> ?1 and triedSince < ?2", Delivery.Outcome.WAITING, before);
    }
}
