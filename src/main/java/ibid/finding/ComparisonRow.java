package ibid.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// That a claim was held against a copy, whatever came of it.
@Entity
@Immutable
@Table(name = "comparison")
class ComparisonRow {
    @Id
    UUID id;

    @Column(name = "claim_id")
    UUID claim;

    @Column(name = "claim_version")
    int claimVersion;

    @Column(name = "citation_id")
    UUID citation;

    @Column(name = "capture_id")
    UUID capture;

    @Nullable @Column(name = "layer_id")
    UUID layer;

    @Column(name = "made_at")
    Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected ComparisonRow() {}

    ComparisonRow(UUID claim, int claimVersion, UUID citation, UUID capture, @Nullable UUID layer, Instant madeAt) {
        this.id = UUID.randomUUID();
        this.claim = claim;
        this.claimVersion = claimVersion;
        this.citation = citation;
        this.capture = capture;
        this.layer = layer;
        this.madeAt = madeAt;
    }
}
