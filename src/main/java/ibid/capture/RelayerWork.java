package ibid.capture;

import ibid.fetch.Octets;
import ibid.queue.Queue;
import ibid.queue.Work;
import ibid.text.Extraction;
import ibid.text.TextExtractor;
import ibid.text.TextLayer;
import ibid.trace.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes the text of a copy anew where an earlier version of its extractor has read it. The layer there was stays, and
/// the findings in it keep their offsets; the copy is compared again in the new one. The instance is the capture's id
/// and the version it was asked for.
@Singleton
class RelayerWork implements Work {
    private static final Logger LOG = Logger.getLogger(RelayerWork.class);
    private static final String NAME = "relayer";

    private final Captures captures;
    private final Archive archive;
    private final Queue queue;
    private final Event<CaptureCompleted> completed;
    private final Clock clock;
    private final TextExtractor extractor = new TextExtractor();

    RelayerWork(Captures captures, Archive archive, Queue queue, Event<CaptureCompleted> completed, Clock clock) {
        this.captures = captures;
        this.archive = archive;
        this.queue = queue;
        this.completed = completed;
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

    @Transactional
    void start(@Observes StartupEvent event) {
        TextExtractor.versions()
                .forEach((extractor, version) -> captures.notOfVersion(extractor, version)
                        .forEach(capture -> queue.add(NAME, capture + "/" + version, clock.instant())));
    }

    @Override
    public void run(String instance) {
        UUID id = UUID.fromString(instance.substring(0, instance.indexOf('/')));
        CaptureRow row = QuarkusTransaction.requiringNew().call(() -> captures.findById(id));
        Optional<byte[]> document = row.archived().flatMap(archive::document).map(RelayerWork::bytes);
        if (document.isEmpty()) {
            LOG.warnf("Capture %s keeps its text layer: its archived bytes cannot be read", id);
            return;
        }
        if (extractor.extract(document.get(), row.mediaType, row.charset) instanceof Extraction.Extracted(var layer)) {
            QuarkusTransaction.requiringNew().run(() -> keep(row, layer));
        }
    }

    private static byte[] bytes(Octets document) {
        try (document) {
            return document.bytes();
        }
    }

    private void keep(CaptureRow row, TextLayer layer) {
        Map<String, String> there = captures.versionsOf(row.id);
        boolean takenDown = captures.held(row.id).map(Capture::takenDown).isPresent();
        if (!takenDown && !layer.version().equals(there.get(layer.extractor()))) {
            captures.getEntityManager().persist(new LayerRow(row.id, layer, clock.instant()));
            captures.flush();
            completed.fire(new CaptureCompleted(row.id, row.source));
        }
    }
}
