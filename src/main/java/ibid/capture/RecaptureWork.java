package ibid.capture;

import ibid.queue.Work;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.trace.Subject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tries the address of a capture that gave nothing again, unless something has come of the source in the meantime. The
/// instance is that capture's id.
@Singleton
class RecaptureWork implements Work {
    static final String NAME = "recapture";

    /// Under which name the machine's own requests are recorded.
    static final String MACHINE = "ibid";

    private final Captures captures;
    private final Sources sources;

    RecaptureWork(Captures captures, Sources sources) {
        this.captures = captures;
        this.sources = sources;
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
    @Transactional
    public void run(String instance) {
        Capture failed = captures.capture(UUID.fromString(instance)).orElseThrow();
        String url = failed.url();
        List<Capture> all = captures.ofSources(List.of(failed.source())).getOrDefault(failed.source(), List.of());
        // Any later capture has a plan of its own.
        boolean latest = all.reversed().stream()
                .filter(capture -> capture.by() != Capture.By.UPLOAD)
                .filter(capture -> capture.by() != Capture.By.ARCHIVE || failed.by() == Capture.By.ARCHIVE)
                .findFirst()
                .filter(failed::equals)
                .isPresent();
        if (url != null && latest && all.stream().noneMatch(Capture::whole) && !isTakenDown(failed)) {
            sources.attemptNextAt(failed.source(), null);
            captures.request(failed.source(), url, failed.by(), MACHINE);
        }
    }

    private boolean isTakenDown(Capture failed) {
        return sources.source(failed.source()).map(Source::takenDown).isPresent();
    }
}
