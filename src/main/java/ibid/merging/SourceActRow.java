package ibid.merging;

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
@Table(name = "source_act")
class SourceActRow {
    @Id
    UUID id;

    /// Given by the database: acts in their order.
    @Column(insertable = false, updatable = false)
    long ordinal;

    /// Two works that were never one are kept as a split that moved nothing: the release before knows no other kind.
    @Enumerated(EnumType.STRING)
    SourceAct.Kind kind;

    @Column(name = "source_id")
    UUID source;

    @Column(name = "other_id")
    UUID other;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> citations;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> captures;

    String actor;

    Instant at;

    @Nullable String reason;

    @Nullable UUID undoes;

    @SuppressWarnings("NullAway.Init")
    protected SourceActRow() {}

    SourceActRow(SourceAct act) {
        this.id = act.id();
        this.kind = act.kind() == SourceAct.Kind.DISTINCT ? SourceAct.Kind.SPLIT : act.kind();
        this.source = act.source();
        this.other = act.other();
        this.citations = act.citations();
        this.captures = act.captures();
        this.actor = act.by();
        this.at = act.at();
        this.reason = act.reason();
        this.undoes = act.undoes();
    }

    SourceAct act() {
        boolean distinct = kind == SourceAct.Kind.SPLIT && citations.isEmpty();
        SourceAct.Kind said = distinct ? SourceAct.Kind.DISTINCT : kind;
        return new SourceAct(id, said, source, other, citations, captures, actor, at, reason, undoes);
    }
}
