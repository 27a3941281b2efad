package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.source.Sources;
import ibid.text.Extraction;
import ibid.text.TextExtractor;
import ibid.text.TextLayer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People attach copies of sources. Such a copy is always called uploaded, and by whom.
@ApplicationScoped
public class Attaching {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Captures captures;
    private final Sources sources;
    private final Archive archive;
    private final Event<CaptureCompleted> completed;
    private final Clock clock;
    private final TextExtractor extractor = new TextExtractor();

    Attaching(Captures captures, Sources sources, Archive archive, Event<CaptureCompleted> completed, Clock clock) {
        this.captures = captures;
        this.sources = sources;
        this.archive = archive;
        this.completed = completed;
        this.clock = clock;
    }

    /// Archives the copy, takes its text, and completes the capture at once.
    public Attached attach(UUID source, Upload upload) {
        if (upload.bytes().length == 0) {
            return new Attached.Refused(Attached.Reason.EMPTY, "The file is empty.");
        }
        return switch (extractor.extract(upload.bytes(), upload.mediaType(), null)) {
            case Extraction.Extracted(TextLayer layer) -> keep(source, upload, CaptureVerdict.OK, List.of(), layer);
            case Extraction.NoTextLayer(String reason) ->
                keep(source, upload, CaptureVerdict.NO_TEXT_LAYER, List.of(reason), null);
            case Extraction.Broken(String reason) ->
                new Attached.Refused(Attached.Reason.BROKEN, "The file cannot be read: " + reason);
            case Extraction.WrongType(String mediaType) ->
                new Attached.Refused(
                        Attached.Reason.WRONG_TYPE,
                        "A copy may be a PDF, an HTML page, plain text or an image, not " + mediaType + ".");
        };
    }

    private Attached keep(
            UUID source, Upload upload, CaptureVerdict verdict, List<String> signals, @Nullable TextLayer layer) {
        Instant now = clock.instant();
        String mediaType = Optional.ofNullable(upload.mediaType()).orElse(UNKNOWN_TYPE);
        Archived archived = archive.keep(
                new ibid.warc.Upload(upload.by(), now, mediaType, upload.fileName(), upload.note(), upload.bytes()));
        return QuarkusTransaction.requiringNew().call(() -> {
            CaptureRow row = new CaptureRow(source, null, Capture.By.UPLOAD, upload.by(), now);
            row.done = true;
            row.capturedAt = now;
            row.verdict = verdict;
            row.signals = signals;
            row.detail = verdict.searchable() ? null : NextStep.after(verdict, String.join("; ", signals));
            row.mediaType = mediaType;
            row.bytes = (long) upload.bytes().length;
            row.fileName = upload.fileName();
            row.pages = upload.pages();
            row.note = upload.note();
            row.archived(archived);
            captures.persist(row);
            if (layer != null) {
                captures.getEntityManager().persist(new LayerRow(row.id, layer, now));
            }
            if (verdict.searchable()) {
                sources.attemptNextAt(source, null);
            }
            captures.flush();
            completed.fire(new CaptureCompleted(row.id, source));
            return new Attached.Kept(row.capture());
        });
    }
}
