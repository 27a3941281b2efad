package ibid.takedown;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "takedown")
class TakedownRow {
    @Id
    UUID id;

    /// Given by the database: acts in their order.
    @Column(insertable = false, updatable = false)
    long ordinal;

    @Enumerated(EnumType.STRING)
    Takedown.Kind kind;

    @Column(name = "source_id")
    UUID source;

    String actor;

    Instant at;

    String reason;

    @Nullable @Column(name = "legal_reference")
    String legalReference;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Buried> captures;

    @SuppressWarnings("NullAway.Init")
    protected TakedownRow() {}

    TakedownRow(Takedown act) {
        this.id = act.id();
        this.kind = act.kind();
        this.source = act.source();
        this.actor = act.by();
        this.at = act.at();
        this.reason = act.reason();
        this.legalReference = act.legalReference();
        this.captures = act.captures();
    }

    Takedown takedown() {
        return new Takedown(id, kind, source, actor, at, reason, legalReference, captures);
    }
}
