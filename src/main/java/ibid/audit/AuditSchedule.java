package ibid.audit;

import ibid.queue.Queue;
import ibid.queue.Recurrence;
import ibid.queue.Work;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Asks for an audit again and again. The instance is the time when one is due: a multiple of the interval, so that all
/// replicas name the same one, and each of them may plan it.
@Singleton
class AuditSchedule implements Work {
    private static final String NAME = "audit-schedule";

    /// Under which name the machine's own requests are recorded.
    private static final String MACHINE = "ibid";

    private final Audits audits;
    private final Queue queue;
    private final Clock clock;
    private final Optional<Duration> every;

    /// @param every empty, or nothing, turns the schedule off
    AuditSchedule(
            Audits audits,
            Queue queue,
            Clock clock,
            @ConfigProperty(name = "ibid.audit.every") Optional<Duration> every) {
        this.audits = audits;
        this.queue = queue;
        this.clock = clock;
        this.every = every.filter(Duration::isPositive);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        planNext();
    }

    @Override
    @Transactional
    public void run(String instance) {
        if (every.isPresent()) {
            var _ = audits.request(MACHINE);
            planNext();
        }
    }

    private void planNext() {
        every.map(interval -> Recurrence.next(clock.instant(), interval))
                .ifPresent(when -> queue.add(NAME, when.toString(), when));
    }
}
