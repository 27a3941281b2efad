package ibid.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import ibid.report.DocumentReport;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The report of a document whose bytes were received before.
@RegisterForReflection
@Schema(description = "The report of the document that is there already, and what was not taken from this request.")
record ReceivedBefore(
        @JsonUnwrapped DocumentReport document,

        @Schema(description = "What this request said of the document and was not taken, in a sentence.")
        String notice) {

    /// @param readAs the format that this request's media type makes of them, where that is another
    static ReceivedBefore of(DocumentReport document, List<String> ignored, @Nullable String readAs) {
        String notice =
                "These bytes were received before, on " + document.receivedAt() + ". The document stays as it is";
        if (!ignored.isEmpty()) {
            notice += ": " + String.join(", ", ignored) + " of this request " + (ignored.size() == 1 ? "was" : "were")
                    + " not taken";
        }
        notice += ".";
        if (readAs != null) {
            notice += " It was read as " + document.mediaType() + "; to have it read as " + readAs
                    + ", send these bytes to PUT /documents/" + document.id() + ".";
        }
        return new ReceivedBefore(document, notice);
    }
}
