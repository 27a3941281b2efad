package ibid.source;

import ibid.citation.CslItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Only what an act changes is written: an act that read the row a moment before must not take back a tombstone.
@DynamicUpdate
@Entity
@Table(name = "source")
class SourceRow implements StoredSource {
    @Id
    UUID id;

    @Nullable String key;

    @Nullable String url;

    @JdbcTypeCode(SqlTypes.JSON)
    CslItem csl;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable @Column(name = "cited_at")
    Instant citedAt;

    @Nullable @Column(name = "archived_copy")
    String archivedCopy;

    @Nullable @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Nullable @Column(name = "merged_into")
    UUID mergedInto;

    @Nullable @Column(name = "taken_down")
    @JdbcTypeCode(SqlTypes.JSON)
    Tombstone takenDown;

    @SuppressWarnings("NullAway.Init")
    protected SourceRow() {}

    /// A source that shares itself with nothing: it has no key.
    SourceRow(CslItem csl, @Nullable String url, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.csl = csl;
        this.url = url;
        this.createdAt = createdAt;
    }

    @Override
    public Source source() {
        return new Source(id, url, csl, citedAt, archivedCopy, mergedInto, nextAttemptAt, takenDown);
    }
}
