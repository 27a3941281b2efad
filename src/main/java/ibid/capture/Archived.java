package ibid.capture;

import ibid.warc.WarcReceipt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a capture's archive file is, and what was written there.
///
/// @param address of the file in the store
/// @param refersTo the capture whose file holds the payload, where the same came again
record Archived(
        String address, WarcReceipt receipt, @Nullable UUID refersTo) {}
