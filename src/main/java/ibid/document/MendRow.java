package ibid.document;

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
@Table(name = "citation_mend")
class MendRow {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID document;

    int ordinal;

    @Enumerated(EnumType.STRING)
    Mend.Kind kind;

    String actor;

    Instant at;

    @Nullable String reason;

    @Nullable UUID undoes;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CitationVersion> before;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CitationVersion> after;

    @SuppressWarnings("NullAway.Init")
    protected MendRow() {}

    MendRow(Mend mend) {
        this.id = mend.id();
        this.document = mend.document();
        this.ordinal = mend.ordinal();
        this.kind = mend.kind();
        this.actor = mend.by();
        this.at = mend.at();
        this.reason = mend.reason();
        this.undoes = mend.undoes();
        this.before = mend.before();
        this.after = mend.after();
    }

    Mend mend() {
        return new Mend(id, document, ordinal, kind, actor, at, reason, undoes, before, after);
    }
}
