package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.source.Tombstone;
import ibid.warc.WarcReceipt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Only what an act changes is written: an act that read the row a moment before must not take back a tombstone.
@DynamicUpdate
@Entity
@Table(name = "capture")
class CaptureRow implements StoredCapture {
    @Id
    UUID id;

    @Column(name = "source_id")
    UUID source;

    @Nullable String url;

    @Nullable @Column(name = "final_url")
    String finalUrl;

    @Column(name = "brought_by")
    @Enumerated(EnumType.STRING)
    Capture.By by;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Nullable @Column(name = "captured_at")
    Instant capturedAt;

    boolean asked;

    @Nullable Instant turn;

    boolean done;

    @Nullable @Enumerated(EnumType.STRING)
    CaptureVerdict verdict;

    @Nullable String detail;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> signals = List.of();

    @Nullable Integer status;

    @Nullable @Column(name = "media_type")
    String mediaType;

    @Nullable String charset;

    @Nullable Long bytes;

    @Nullable String digest;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CaptureHop> hops = List.of();

    @Nullable @Column(name = "file_name")
    String fileName;

    @Nullable String pages;

    @Nullable String note;

    @Nullable String archive;

    @Nullable @Column(name = "memento_at")
    Instant mementoAt;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    Ocr ocr;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    Ruling ruling;

    @Nullable @Column(name = "ocr_tried_at")
    Instant ocrTriedAt;

    @Nullable String warc;

    @Nullable @Column(name = "warc_receipt")
    @JdbcTypeCode(SqlTypes.JSON)
    WarcReceipt warcReceipt;

    @Nullable @Column(name = "refers_to")
    UUID refersTo;

    /// When its file was let go, because it held no copy and was old.
    @Nullable @Column(name = "shed_at")
    Instant shedAt;

    @Nullable @Column(name = "taken_down")
    @JdbcTypeCode(SqlTypes.JSON)
    Tombstone takenDown;

    @SuppressWarnings("NullAway.Init")
    protected CaptureRow() {}

    /// A capture that is asked for.
    CaptureRow(UUID source, @Nullable String url, Capture.By by, String requestedBy, Instant requestedAt) {
        this.id = UUID.randomUUID();
        this.source = source;
        this.url = url;
        this.by = by;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /// Where its archive file is, if it has one: a host that does not exist leaves nothing to archive, and what was
    /// taken down is no longer its own to show.
    Optional<Archived> archived() {
        return takenDown == null ? written() : Optional.empty();
    }

    /// Where its archive file was written. That of a capture that was taken down may still be there, for others of the
    /// same bytes.
    Optional<Archived> written() {
        return warc == null || warcReceipt == null
                ? Optional.empty()
                : Optional.of(new Archived(warc, warcReceipt, refersTo));
    }

    void archived(Archived file) {
        this.warc = file.address();
        this.warcReceipt = file.receipt();
        this.refersTo = file.refersTo();
        this.digest =
                file.receipt().document().map(WarcReceipt.Entry::payloadDigest).orElse(null);
    }

    /// With one more.
    List<String> signalsAnd(String signal) {
        return Stream.concat(signals.stream(), Stream.of(signal)).toList();
    }

    private @Nullable String why() {
        if (takenDown != null) {
            return takenDown.told();
        }
        if (ruling != null && verdict != CaptureVerdict.NO_TEXT_LAYER) {
            return ruling.detail();
        }
        return ocr == null ? detail : null;
    }

    private List<String> signs() {
        return Stream.of(
                        signals.stream(),
                        Stream.ofNullable(ruling).map(Ruling::signal),
                        Stream.ofNullable(ocr).map(Ocr::signal))
                .flatMap(all -> all)
                .toList();
    }

    @Override
    public Capture capture() {
        return new Capture(
                id,
                source,
                url,
                finalUrl,
                requestedAt,
                capturedAt,
                by,
                requestedBy,
                verdict,
                why(),
                signs(),
                status,
                mediaType,
                charset,
                bytes,
                digest,
                refersTo,
                warcReceipt == null
                        ? null
                        : warcReceipt.document().map(WarcReceipt.Entry::id).orElse(null),
                hops,
                fileName,
                pages,
                note,
                archive,
                mementoAt,
                ocr,
                ruling,
                takenDown,
                shedAt,
                done);
    }
}
