package ibid.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "news")
class NewsRow {
    @Id
    UUID id;

    /// Counted by the database.
    @Column(insertable = false, updatable = false)
    long ordinal;

    @Column(name = "document_id")
    UUID document;

    @Nullable @Column(name = "claim_id")
    UUID claim;

    @Enumerated(EnumType.STRING)
    Kind kind;

    Instant at;

    /// As its kind has it.
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> matter;

    @SuppressWarnings("NullAway.Init")
    protected NewsRow() {}

    NewsRow(UUID document, @Nullable UUID claim, Kind kind, Instant at, Map<String, Object> matter) {
        this.id = UUID.randomUUID();
        this.document = document;
        this.claim = claim;
        this.kind = kind;
        this.at = at;
        this.matter = matter;
    }
}
