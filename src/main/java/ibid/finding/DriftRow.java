package ibid.finding;

import ibid.passage.Difference;
import ibid.passage.Drift;
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

/// What became of a finding's passage in a later copy.
@Entity
@Immutable
@Table(name = "passage_drift")
class DriftRow {
    @Id
    UUID id;

    @Column(name = "finding_id")
    UUID finding;

    @Column(name = "capture_id")
    UUID capture;

    @Column(name = "layer_id")
    UUID layer;

    @Enumerated(EnumType.STRING)
    Drift.Fate fate;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    LocatedPassage passage;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Difference> differences;

    @Column(name = "made_at")
    Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected DriftRow() {}

    DriftRow(UUID finding, UUID capture, UUID layer, Drift drift, @Nullable Integer page, Instant madeAt) {
        this.id = UUID.randomUUID();
        this.finding = finding;
        this.capture = capture;
        this.layer = layer;
        this.fate = drift.fate();
        this.passage = drift.passage() == null ? null : new LocatedPassage(drift.passage(), page);
        this.differences = drift.differences();
        this.madeAt = madeAt;
    }

    LaterCopy later() {
        Drift drift = new Drift(fate, passage == null ? null : passage.passage(), differences);
        return new LaterCopy(capture, layer, drift, passage == null ? null : passage.page());
    }
}
