package ibid.finding;

import ibid.capture.Capture;
import ibid.capture.CaptureCompleted;
import ibid.capture.Captures;
import ibid.document.ClaimsChanged;
import ibid.queue.Queue;
import ibid.queue.Work;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Holds the claims that cite a source against one copy of it. The instance is the capture's id, and something behind
/// it that makes each asking a piece of work of its own: were it named by the capture alone, one that is already
/// running, and has read the claims, would swallow it.
@Singleton
class CompareWork implements Work {
    private static final String NAME = "compare";

    private final Comparisons comparisons;
    private final Captures captures;
    private final Queue queue;
    private final Clock clock;

    CompareWork(Comparisons comparisons, Captures captures, Queue queue, Clock clock) {
        this.comparisons = comparisons;
        this.captures = captures;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        comparisons.compare(UUID.fromString(instance.substring(0, instance.indexOf('/'))));
    }

    void on(@Observes CaptureCompleted event) {
        ask(event.capture());
    }

    void on(@Observes ClaimsChanged event) {
        captures.ofSources(event.sources()).values().stream()
                .flatMap(List::stream)
                .filter(Capture::done)
                .map(Capture::id)
                .forEach(this::ask);
    }

    private void ask(UUID capture) {
        queue.add(NAME, capture + "/" + UUID.randomUUID(), clock.instant());
    }
}
