package ibid.capture;

import ibid.text.TextLayer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text layer that is kept.
///
/// @param ocr whether it was read off a picture
/// @param broughtBy who brought it; null where a program of ours made it
public record Layer(
        UUID id,
        UUID capture,
        TextLayer text,
        boolean ocr,
        @Nullable String broughtBy,
        Instant madeAt) {}
