package ibid.capture;

import ibid.queue.Work;
import ibid.store.Referrer;
import ibid.store.Store;
import ibid.trace.Subject;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Removes the archive file of a capture that was taken down, once nothing else rests on it. The instance is that
/// capture's id, and behind it the capture whose burial asked for it.
@Singleton
class DisposalWork implements Work {
    static final String NAME = "disposal";

    private static final Logger LOG = Logger.getLogger(DisposalWork.class);

    private final Captures captures;
    private final Store store;
    private final List<Referrer> referrers;

    DisposalWork(Captures captures, Store store, @All List<Referrer> referrers) {
        this.captures = captures;
        this.store = store;
        this.referrers = referrers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Subject, String> about(String instance) {
        return Map.of(Subject.CAPTURE, instance.substring(0, instance.indexOf('/')));
    }

    /// Nothing new ever comes to rest on a capture that was taken down, so what is not named now never will be.
    @Override
    public void run(String instance) {
        UUID capture = UUID.fromString(instance.substring(0, instance.indexOf('/')));
        QuarkusTransaction.requiringNew().call(() -> disposable(capture)).ifPresent(address -> {
            store.remove(address);
            LOG.infof("The archive file %s of capture %s is removed: it was taken down", address, capture);
        });
    }

    private Optional<String> disposable(UUID capture) {
        CaptureRow row = captures.findById(capture);
        return Optional.ofNullable(row.takenDown == null ? null : row.warc)
                .filter(address -> referrers.stream()
                        .allMatch(referrer -> referrer.named(Set.of(address)).isEmpty()));
    }
}
