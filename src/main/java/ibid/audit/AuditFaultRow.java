package ibid.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_fault")
class AuditFaultRow {
    @Id
    UUID id;

    @Column(name = "audit_id")
    UUID audit;

    long ordinal;

    @Enumerated(EnumType.STRING)
    FaultKind kind;

    @Nullable @Column(name = "document_id")
    UUID document;

    @Nullable @Column(name = "capture_id")
    UUID capture;

    @Nullable @Column(name = "text_layer_id")
    UUID textLayer;

    @Nullable String address;

    @Nullable Long place;

    @Nullable @Column(name = "record_id")
    String recordId;

    String detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditFaultRow() {}

    AuditFaultRow(UUID audit, long ordinal, AuditFault fault) {
        this.id = UUID.randomUUID();
        this.audit = audit;
        this.ordinal = ordinal;
        this.kind = fault.kind();
        this.document = fault.document();
        this.capture = fault.capture();
        this.textLayer = fault.textLayer();
        this.address = kept(fault.address());
        this.place = fault.offset();
        this.recordId = kept(fault.recordId());
        this.detail = String.valueOf(kept(fault.detail()));
    }

    /// Damaged bytes are read as text here; PostgreSQL keeps no NUL.
    private static @Nullable String kept(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', ' ');
    }

    AuditFault fault() {
        return new AuditFault(kind, document, capture, textLayer, address, place, recordId, detail);
    }
}
