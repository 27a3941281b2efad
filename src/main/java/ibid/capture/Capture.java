package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.source.Tombstone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One dated attempt to get a source.
///
/// @param by how the copy came
/// @param requestedBy who asked for it, or who brought it
/// @param verdict what came back; null until done
/// @param detail why it failed, in a sentence, with what to do next; null for a copy that is sound
/// @param signals what led to the verdict
/// @param status of the last hop's HTTP response
/// @param bytes of the payload, with its content encoding undone
/// @param digest of the payload as it was sent, as its WARC record has it: `sha256:` and lower-case hex
/// @param refersTo the earlier capture that holds the payload, where the very same came again
/// @param record the WARC record of the payload, `urn:uuid:…`; a revisit where it is held by another capture
/// @param fileName of an upload
/// @param pages which pages of the work it shows, as a person has said; null for a copy of the whole work
/// @param note of its bringer
/// @param archive the host of the web archive that a copy comes from
/// @param mementoAt when that archive made the copy; it shows the source as it was then
/// @param ocr the text that it is searched in, where it holds none itself
/// @param ruling an editor's, against the machine's verdict; null while that counts
/// @param takenDown why its bytes and words are gone; null for what is kept
/// @param shedAt when its bytes were let go, because they were no copy of the source and old; null while they are kept
/// @param done false while it is queued or running
public record Capture(
        UUID id,
        UUID source,
        @Nullable String url,
        @Nullable String finalUrl,
        Instant requestedAt,
        @Nullable Instant capturedAt,
        By by,
        String requestedBy,
        @Nullable CaptureVerdict verdict,
        @Nullable String detail,
        List<String> signals,
        @Nullable Integer status,
        @Nullable String mediaType,
        @Nullable String charset,
        @Nullable Long bytes,
        @Nullable String digest,
        @Nullable UUID refersTo,
        @Nullable String record,
        List<CaptureHop> hops,
        @Nullable String fileName,
        @Nullable String pages,
        @Nullable String note,
        @Nullable String archive,
        @Nullable Instant mementoAt,
        @Nullable Ocr ocr,
        @Nullable Ruling ruling,
        @Nullable Tombstone takenDown,
        @Nullable Instant shedAt,
        boolean done) {

    public Capture {
        if (ocr != null && verdict != CaptureVerdict.NO_TEXT_LAYER) {
            throw new IllegalArgumentException("a copy that is " + verdict + " has no text but its own");
        }
    }

    /// How a copy came. Nothing that a person brought is ever called fetched.
    public enum By {
        FETCH,
        ARCHIVE,
        RENDER,
        UPLOAD
    }

    /// As of when it shows the source: when an archive made it, or else when it was captured.
    public @Nullable Instant shows() {
        return mementoAt == null ? capturedAt : mementoAt;
    }

    /// Whether it holds a copy of the source, with text or without: no wall, no error page, and not taken down.
    public boolean kept() {
        return takenDown == null && (ocr != null || (verdict != null && verdict.keeps()));
    }

    /// Whether an editor has said that it is no copy of the source.
    public boolean ruledOut() {
        return ruling != null && !ruling.after().keeps();
    }

    /// Whether it holds all of the source, as far as anybody has said, with text in which passages may be searched.
    public boolean whole() {
        return searchable() && pages == null;
    }

    /// Whether it holds a copy with text in which passages may be searched.
    public boolean searchable() {
        return takenDown == null && (ocr != null || (verdict != null && verdict.searchable()));
    }
}
