package ibid.capture;

import ibid.fetch.CaptureVerdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That an editor said against the machine whether a capture is a copy of the source.
@Schema(description = "An editor's word that a capture is a copy of the source, or that it is none; kept for good.")
public record Ruling(
        UUID id,
        UUID capture,

        @Schema(description = "The verdict that counted before.")
        CaptureVerdict before,

        @Schema(description = "The verdict that counts from then on.")
        CaptureVerdict after,

        String by,
        Instant at,
        String reason) {

    /// For who reads the capture's signals.
    String signal() {
        return by + " says that it is " + (after.keeps() ? "the source: " : "not the source: ") + reason;
    }

    /// Why a capture that is no copy is none; null for one that is.
    @Nullable String detail() {
        return after.keeps()
                ? null
                : signal() + (reason.matches("(?s).*[.!?…]") ? "" : ".")
                        + " An editor can attach a copy or give a better address.";
    }
}
