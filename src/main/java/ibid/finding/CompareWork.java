package ibid.finding;

import ibid.capture.CaptureCompleted;
import ibid.capture.Captures;
import ibid.document.ClaimsChanged;
import ibid.queue.Queue;
import ibid.queue.Work;
import ibid.trace.Subject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Holds the claims that cite a source against one copy of it. The instance is the capture's id, and something behind
/// it that makes each asking a piece of work of its own: were it named by the capture alone, one that is already
/// running, and has read the claims, would swallow it.
@Singleton
class CompareWork implements Work {
    private static final String NAME = "compare";

    private final Comparisons comparisons;
    private final Drifts drifts;
    private final Captures captures;
    private final Queue queue;
    private final Turnstiles turnstiles;
    private final Clock clock;

    CompareWork(
            Comparisons comparisons,
            Drifts drifts,
            Captures captures,
            Queue queue,
            Turnstiles turnstiles,
            Clock clock) {
        this.comparisons = comparisons;
        this.drifts = drifts;
        this.captures = captures;
        this.queue = queue;
        this.turnstiles = turnstiles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Subject, String> about(String instance) {
        return Map.of(Subject.CAPTURE, instance.substring(0, instance.indexOf('/')));
    }

    @Override
    public void run(String instance) {
        UUID capture = UUID.fromString(instance.substring(0, instance.indexOf('/')));
        comparisons.compare(capture);
        drifts.follow(capture);
    }

    /// A claim is marked, in a transaction that does not see the copy yet, while the copy is kept, in one that does
    /// not see the claim: neither would ask. So both go through a turnstile of the source, and the second sees the
    /// first.
    void on(@Observes CaptureCompleted event) {
        turnstiles.pass(Set.of(event.source()));
        ask(event.capture());
    }

    void on(@Observes ClaimsChanged event) {
        turnstiles.pass(event.sources());
        captures.doneOf(event.sources()).forEach(this::ask);
    }

    private void ask(UUID capture) {
        queue.add(NAME, capture + "/" + UUID.randomUUID(), clock.instant());
    }
}
