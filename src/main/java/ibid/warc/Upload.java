package ibid.warc;

import ibid.fetch.Octets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A copy that a person brought.
///
/// @param by who says that this is the source
/// @param fileName as the person's machine called it
/// @param note what the person says about it, such as where it was found
public record Upload(
        String by,
        Instant at,
        String mediaType,
        @Nullable String fileName,
        @Nullable String note,
        Octets bytes) {}
