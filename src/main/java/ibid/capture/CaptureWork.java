package ibid.capture;

import ibid.queue.WaitingWork;
import ibid.trace.Subject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Runs one capture. The instance is the capture's id.
@Singleton
class CaptureWork implements WaitingWork {
    static final String NAME = "capture";

    private final CaptureJob job;

    CaptureWork(CaptureJob job) {
        this.job = job;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Subject, String> about(String instance) {
        return Map.of(Subject.CAPTURE, instance);
    }

    @Override
    public Optional<Instant> attempt(String instance) {
        return job.run(UUID.fromString(instance));
    }
}
