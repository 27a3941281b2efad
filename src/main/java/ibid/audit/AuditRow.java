package ibid.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit")
class AuditRow {
    @Id
    UUID id;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Nullable @Column(name = "started_at")
    Instant startedAt;

    @Nullable @Column(name = "finished_at")
    Instant finishedAt;

    long documents;

    long captures;

    @Column(name = "text_layers")
    long textLayers;

    long files;

    long bytes;

    long faults;

    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {}

    /// Starts, or starts anew after a process died on the way.
    void start(Instant now) {
        startedAt = now;
        documents = 0;
        captures = 0;
        textLayers = 0;
        files = 0;
        bytes = 0;
        faults = 0;
    }

    void add(Looked looked) {
        documents += looked.documents();
        captures += looked.captures();
        textLayers += looked.textLayers();
        files += looked.files();
        bytes += looked.bytes();
        faults += looked.faults().size();
    }

    Audit audit() {
        return new Audit(
                id,
                requestedBy,
                requestedAt,
                startedAt,
                finishedAt,
                documents,
                captures,
                textLayers,
                files,
                bytes,
                faults,
                finishedAt != null);
    }
}
