package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Octets;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.source.Tombstone;
import ibid.store.Quota;
import ibid.text.Extraction;
import ibid.text.TextExtractor;
import ibid.text.TextLayer;
import ibid.warc.BroughtArchive;
import ibid.warc.BroughtPage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People attach copies of sources. Such a copy is always called uploaded, and by whom.
@ApplicationScoped
public class Attaching {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Captures captures;
    private final Sources sources;
    private final Archive archive;
    private final Event<CaptureCompleted> completed;
    private final Quota quota;
    private final Headroom headroom;
    private final Clock clock;
    private final TextExtractor extractor = new TextExtractor();

    Attaching(
            Captures captures,
            Sources sources,
            Archive archive,
            Event<CaptureCompleted> completed,
            Quota quota,
            Headroom headroom,
            Clock clock) {
        this.captures = captures;
        this.sources = sources;
        this.archive = archive;
        this.completed = completed;
        this.quota = quota;
        this.headroom = headroom;
        this.clock = clock;
    }

    /// Archives the copy, takes its text, and completes the capture at once. The file is read in blocks; what holds
    /// text, but for a PDF, is in memory while the text is taken.
    public Attached attach(UUID source, Upload upload) {
        try (Octets bytes = Octets.of(FileChannel.open(upload.file()))) {
            return attach(source, upload, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file of an attached copy", e);
        }
    }

    private Attached attach(UUID source, Upload upload, Octets bytes) {
        if (bytes.isEmpty()) {
            return new Attached.Refused(Attached.Reason.EMPTY, "The file is empty.");
        }
        Optional<String> full = quota.refusal(bytes.length());
        if (full.isPresent()) {
            return new Attached.Refused(Attached.Reason.FULL, full.get());
        }
        if (!BroughtArchive.isOne(bytes)) {
            return keep(source, new Copy(upload, bytes, null, bytes.length()), extraction(upload));
        }
        String url = QuarkusTransaction.requiringNew()
                .call(() -> sources.source(source).map(Source::url).orElse(null));
        return switch (BroughtArchive.read(bytes, url)) {
            case BroughtArchive.Reading.Found(BroughtPage page) ->
                keep(
                        source,
                        new Copy(upload, bytes, page, page.content().length),
                        extractor.extract(
                                page.content(),
                                page.mediaType(),
                                page.charset() == null ? null : page.charset().name()));
            case BroughtArchive.Reading.Unusable(String reason) ->
                new Attached.Refused(
                        Attached.Reason.BROKEN,
                        "The archive file cannot be used: " + reason
                                + ". Attach one that holds the page, or the page itself.");
        };
    }

    private Extraction extraction(Upload upload) {
        long needed = extractor.memory(upload.file(), upload.mediaType());
        return headroom.with(needed, () -> extractor.extract(upload.file(), upload.mediaType()));
    }

    /// @param bytes of the whole file
    /// @param page the one that is meant in an archive file; null for a copy that is no archive file
    /// @param length of the copy itself
    private record Copy(
            Upload upload, Octets bytes, @Nullable BroughtPage page, long length) {}

    private Attached keep(UUID source, Copy copy, Extraction extraction) {
        BroughtPage page = copy.page();
        return switch (extraction) {
            case Extraction.Extracted(TextLayer layer) -> keep(source, copy, CaptureVerdict.OK, signals(page), layer);
            case Extraction.NoTextLayer(String reason) ->
                keep(source, copy, CaptureVerdict.NO_TEXT_LAYER, and(signals(page), reason), null);
            case Extraction.Broken(String reason) ->
                new Attached.Refused(Attached.Reason.BROKEN, "The file cannot be read: " + reason);
            case Extraction.WrongType(String type) ->
                new Attached.Refused(
                        Attached.Reason.WRONG_TYPE,
                        "A copy may be a PDF, DOCX or EPUB, an HTML page, plain text, an image, a WARC or a WACZ, not "
                                + type + ".");
        };
    }

    /// Where a page comes from that came in an archive file.
    private static List<String> signals(@Nullable BroughtPage page) {
        return page == null ? List.of() : List.of("in an archive file made elsewhere, of " + page.date());
    }

    private static List<String> and(List<String> signals, String signal) {
        return Stream.concat(signals.stream(), Stream.of(signal)).toList();
    }

    private Attached keep(
            UUID source, Copy copy, CaptureVerdict verdict, List<String> signals, @Nullable TextLayer layer) {
        Upload upload = copy.upload();
        @Nullable BroughtPage page = copy.page();
        Instant now = clock.instant();
        ibid.warc.Upload brought =
                new ibid.warc.Upload(upload.by(), now, type(copy), upload.fileName(), upload.note(), copy.bytes());
        Archived archived = page == null ? archive.keep(brought) : archive.keep(brought, page);
        return QuarkusTransaction.requiringNew().call(() -> {
            @Nullable Tombstone tombstone = sources.held(source).map(Source::takenDown).orElse(null);
            if (tombstone != null) {
                return new Attached.Refused(
                        Attached.Reason.TAKEN_DOWN, tombstone.told() + " An administrator can lift that.");
            }
            CaptureRow row = new CaptureRow(source, null, Capture.By.UPLOAD, upload.by(), now);
            row.done = true;
            row.capturedAt = now;
            row.verdict = verdict;
            row.signals = signals;
            row.detail = verdict.searchable() ? null : NextStep.after(verdict, String.join("; ", signals));
            row.mediaType = page == null ? brought.mediaType() : page.mediaType();
            row.charset = page == null || page.charset() == null
                    ? null
                    : page.charset().name();
            row.finalUrl = page == null ? null : page.url();
            row.bytes = copy.length();
            row.fileName = upload.fileName();
            row.pages = upload.pages();
            row.note = upload.note();
            row.archived(archived);
            captures.persist(row);
            if (layer != null) {
                captures.getEntityManager().persist(new LayerRow(row.id, layer, now));
            }
            // Some pages of it do not make the source itself worth no more tries.
            if (verdict.searchable() && upload.pages() == null) {
                sources.attemptNextAt(source, null);
            }
            captures.flush();
            completed.fire(new CaptureCompleted(row.id, source));
            return new Attached.Kept(row.capture());
        });
    }

    /// What its sender calls an archive file is of no use to whoever reads the record.
    private static String type(Copy copy) {
        String sent = Optional.ofNullable(copy.upload().mediaType()).orElse(UNKNOWN_TYPE);
        return copy.page() == null ? sent : copy.bytes().head(1)[0] == 'P' ? "application/wacz" : "application/warc";
    }
}
