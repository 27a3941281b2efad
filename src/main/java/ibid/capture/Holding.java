package ibid.capture;

import ibid.warc.WarcReceipt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a capture's row says of the file that it rests on.
///
/// @param digest of the document's payload
/// @param address of the archive file in the store; null in a row that should have one and has none
/// @param receipt what was noted when the file was written
/// @param takenDown whether it was taken down: its file may be gone
/// @param refersTo the capture whose file holds the payload, where this one's only says so
public record Holding(
        UUID capture,
        @Nullable String digest,
        @Nullable String address,
        @Nullable WarcReceipt receipt,
        boolean takenDown,
        @Nullable UUID refersTo) {}
