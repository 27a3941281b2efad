package ibid.capture;

import ibid.queue.Work;
import ibid.source.Source;
import ibid.source.Sources;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Asks for another capture of a source whose last one gave nothing, unless a copy has come in the meantime. The
/// instance is the source's id.
@Singleton
class RecaptureWork implements Work {
    static final String NAME = "recapture";

    /// Under which name the machine's own requests are recorded.
    private static final String MACHINE = "ibid";

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
    @Transactional
    public void run(String instance) {
        UUID id = UUID.fromString(instance);
        Source source = sources.source(id).orElseThrow();
        String url = source.url();
        List<Capture> all = captures.ofSources(List.of(id)).getOrDefault(id, List.of());
        sources.attemptNextAt(id, null);
        if (url != null && all.stream().noneMatch(capture -> capture.searchable() || !capture.done())) {
            captures.request(id, url, MACHINE);
        }
    }
}
