package ibid.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "claim_change")
class ClaimChangeRow {
    @Id
    UUID id;

    @Column(name = "claim_id")
    UUID claim;

    int version;

    String actor;

    Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    ClaimChange.@Nullable State before;

    @JdbcTypeCode(SqlTypes.JSON)
    ClaimChange.State after;

    @SuppressWarnings("NullAway.Init")
    protected ClaimChangeRow() {}

    ClaimChangeRow(ClaimChange change) {
        this.id = UUID.randomUUID();
        this.claim = change.claim();
        this.version = change.version();
        this.actor = change.actor();
        this.at = change.at();
        this.before = change.before();
        this.after = change.after();
    }

    ClaimChange change() {
        return new ClaimChange(claim, version, actor, at, before, after);
    }
}
