package ibid.capture;

import ibid.queue.Work;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Runs one capture. The instance is the capture's id.
@Singleton
class CaptureWork implements Work {
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
    public void run(String instance) {
        job.run(UUID.fromString(instance));
    }
}
