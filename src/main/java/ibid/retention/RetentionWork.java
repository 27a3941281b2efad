package ibid.retention;

import ibid.queue.Queue;
import ibid.queue.Recurrence;
import ibid.queue.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/// Looks for what is too old, again and again. The instance is the time when it is due, the same in all replicas: one
/// of them does it.
@Singleton
class RetentionWork implements Work {
    private static final String NAME = "retention";
    private static final Logger LOG = Logger.getLogger(RetentionWork.class);

    private final List<Expiry> expiries;
    private final RetentionSettings settings;
    private final Queue queue;
    private final MeterRegistry meters;
    private final Clock clock;

    RetentionWork(
            @All List<Expiry> expiries, RetentionSettings settings, Queue queue, MeterRegistry meters, Clock clock) {
        this.expiries = expiries;
        this.settings = settings;
        this.queue = queue;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    void start(@Observes StartupEvent event) {
        planNext();
    }

    @Override
    public void run(String instance) {
        Instant now = clock.instant();
        for (Expiry expiry : expiries) {
            expiry.after(settings).filter(Duration::isPositive).ifPresent(after -> expire(expiry, now.minus(after)));
        }
        planNext();
    }

    private void expire(Expiry expiry, Instant before) {
        long gone = expiry.expire(before);
        meters.counter("ibid.retention.removed", "what", expiry.what()).increment(gone);
        LOG.infof("Retention: %d %s from before %s are gone", gone, expiry.what(), before);
    }

    private void planNext() {
        boolean wanted =
                expiries.stream().anyMatch(expiry -> expiry.after(settings).isPresent());
        if (wanted && settings.every().isPositive()) {
            Instant when = Recurrence.next(clock.instant(), settings.every());
            QuarkusTransaction.requiringNew().run(() -> queue.add(NAME, when.toString(), when));
        }
    }
}
