package ibid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.report.Progress;
import ibid.report.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Tells a listener of a document's progress. It looks at the database, where all replicas write, so it does not matter
/// which of them does the work.
@ApplicationScoped
class ProgressStream {
    private static final Logger LOG = Logger.getLogger(ProgressStream.class);
    private static final Duration LOOK = Duration.ofMillis(400);

    private final Reports reports;
    private final ObjectMapper json;

    ProgressStream(Reports reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    /// Sends until nothing is under way, the document is gone, or the listener is; on a thread of its own, because the
    /// framework finishes the head of the answer only after the resource has returned.
    void stream(UUID document, SseEventSink sink, Sse sse) {
        Thread.ofVirtual().name("progress-" + document).start(() -> {
            try (sink) {
                tell(() -> reports.progress(document), sink, sse);
                // A document that is done already must not end its stream before that head is written.
                LockSupport.parkNanos(LOOK.toNanos());
            }
        });
    }

    void tell(Supplier<Optional<Progress>> look, SseEventSink sink, Sse sse) {
        Optional<Progress> told = Optional.empty();
        while (!sink.isClosed()) {
            Optional<Progress> now = look.get();
            if (now.isEmpty()) {
                return;
            }
            if (!now.equals(told)) {
                if (!heard(now.get(), sink, sse)) {
                    return;
                }
                told = now;
            }
            if (now.get().done()) {
                return;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /// Whether the listener is still there: one may leave at any moment, also between a look whether they are and the
    /// sending.
    private boolean heard(Progress progress, SseEventSink sink, Sse sse) {
        OutboundSseEvent event =
                sse.newEventBuilder().name("progress").data(written(progress)).build();
        try {
            sink.send(event).toCompletableFuture().join();
            return true;
        } catch (CompletionException | IllegalStateException e) {
            if (e instanceof IllegalStateException && !sink.isClosed()) {
                throw e;
            }
            LOG.debugf(e, "Nobody listens to document %s any more", progress.document());
            return false;
        }
    }

    /// As text: an event that names a media type is sent with a line for it that the standard does not know.
    private String written(Progress progress) {
        try {
            return json.writeValueAsString(progress);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written", e);
        }
    }
}
