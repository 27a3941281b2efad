package ibid.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import ibid.report.DocumentReport;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The report of a document whose bytes were received before.
@RegisterForReflection
@Schema(description = "The report of the document that is there already, and what was not taken from this request.")
record ReceivedBefore(
        @JsonUnwrapped DocumentReport document,

        @Schema(description = "What this request said of the document and was not taken, in a sentence.")
        String notice) {

    static ReceivedBefore of(DocumentReport document, List<String> ignored) {
        return new ReceivedBefore(
                document,
                "These bytes were received before, on " + document.receivedAt() + ". The document stays as it is: "
                        + String.join(", ", ignored) + " of this request "
                        + (ignored.size() == 1 ? "was" : "were") + " not taken.");
    }
}
