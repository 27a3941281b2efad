package ibid.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing wrong with what is kept: what, and where.
@Schema(description = "One thing wrong with what is kept: what, and where.")
public record AuditFault(
        @Schema(description = "What kind of fault.") FaultKind kind,

        @Schema(description = "The document whose file it is.") @Nullable UUID document,

        @Schema(description = "The capture whose archive file or text it is.") @Nullable UUID capture,

        @Schema(description = "The text layer.") @Nullable UUID textLayer,

        @Schema(description = "The file in the store, by its SHA-256 in lower-case hex.") @Nullable String address,

        @Schema(description = "Where in the file, in bytes.") @Nullable Long offset,

        @Schema(description = "The record in the archive file, where one could be read.") @Nullable String recordId,

        @Schema(description = "In words.") String detail) {

    static AuditFault ofDocument(FaultKind kind, UUID document, String address, String detail) {
        return new AuditFault(kind, document, null, null, address, null, null, detail);
    }

    static AuditFault ofCapture(FaultKind kind, UUID capture, @Nullable String address, String detail) {
        return new AuditFault(kind, null, capture, null, address, null, null, detail);
    }

    static AuditFault ofTextLayer(FaultKind kind, UUID capture, UUID textLayer, String detail) {
        return new AuditFault(kind, null, capture, textLayer, null, null, null, detail);
    }

    static AuditFault ofFile(FaultKind kind, String address, String detail) {
        return new AuditFault(kind, null, null, null, address, null, null, detail);
    }
}
