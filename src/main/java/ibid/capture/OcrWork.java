package ibid.capture;

import ibid.fetch.Octets;
import ibid.ocr.OcrLimits;
import ibid.ocr.Recognition;
import ibid.ocr.Tesseract;
import ibid.queue.Queue;
import ibid.queue.WaitingWork;
import ibid.trace.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the words off copies that hold no text, where Tesseract is installed: each copy once, one at a time in this
/// process, since a book takes minutes of a processor. The instance is the capture's id.
@Singleton
class OcrWork implements WaitingWork {
    private static final Logger LOG = Logger.getLogger(OcrWork.class);
    private static final String NAME = "ocr";
    private static final Duration ANOTHER_IS_READ = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofHours(2);

    private final Captures captures;
    private final Transcripts transcripts;
    private final Archive archive;
    private final Queue queue;
    private final OcrConfig config;
    private final Clock clock;
    private final Semaphore free = new Semaphore(1);
    private @Nullable Optional<Tesseract> tesseract;

    OcrWork(Captures captures, Transcripts transcripts, Archive archive, Queue queue, OcrConfig config, Clock clock) {
        this.captures = captures;
        this.transcripts = transcripts;
        this.archive = archive;
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Subject, String> about(String instance) {
        return Map.of(Subject.CAPTURE, instance);
    }

    /// Copies that came while there was no program to read them.
    @Transactional
    void start(@Observes StartupEvent event) {
        List<UUID> waiting = config.command().isEmpty() ? List.of() : captures.toRead();
        if (!waiting.isEmpty() && tesseract().isPresent()) {
            waiting.forEach(this::add);
        }
    }

    void on(@Observes CaptureCompleted event) {
        if (Transcripts.isToRead(captures.findById(event.capture()))
                && tesseract().isPresent()) {
            add(event.capture());
        }
    }

    private void add(UUID capture) {
        queue.add(NAME, capture.toString(), clock.instant());
    }

    /// Looked for when it is first needed: most services never see a scan.
    private synchronized Optional<Tesseract> tesseract() {
        if (tesseract == null) {
            OcrLimits limits = new OcrLimits(config.pages(), config.timeout(), WHOLE);
            tesseract = config.command().flatMap(command -> Tesseract.find(command, config.languages(), limits));
            LOG.infof(
                    "Pictures are %s",
                    tesseract
                            .map(found -> "read by tesseract " + found.version())
                            .orElse("not read: there is no OCR program for " + config.languages()));
        }
        return tesseract;
    }

    @Override
    public Optional<Instant> attempt(String instance) {
        Optional<Tesseract> program = tesseract();
        if (program.isPresent()) {
            if (!free.tryAcquire()) {
                return Optional.of(clock.instant().plus(ANOTHER_IS_READ));
            }
            try {
                read(UUID.fromString(instance), program.get());
            } finally {
                free.release();
            }
        }
        return Optional.empty();
    }

    void read(UUID capture, Tesseract program) {
        CaptureRow row = QuarkusTransaction.requiringNew().call(() -> captures.findById(capture));
        if (!Transcripts.isToRead(row)) {
            return;
        }
        switch (recognition(row, program)) {
            case Recognition.Read(var layer, var remark) -> transcripts.read(capture, layer, remark);
            case Recognition.Nothing(String reason) ->
                transcripts.leave(capture, "OCR by tesseract " + program.version() + " gave no text: " + reason);
        }
    }

    private Recognition recognition(CaptureRow row, Tesseract program) {
        Optional<Octets> copy = row.archived().flatMap(archive::document);
        if (copy.isEmpty()) {
            return new Recognition.Nothing("its archived bytes cannot be read");
        }
        try (Octets bytes = copy.get()) {
            return program.read(bytes.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
