package ibid.review;

import ibid.status.WorkState;
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
@Table(name = "review")
class ReviewRow {
    @Id
    UUID id;

    @Column(name = "claim_id")
    UUID claim;

    int ordinal;

    @Enumerated(EnumType.STRING)
    Action action;

    String actor;

    Instant at;

    @Column(name = "from_state")
    @Enumerated(EnumType.STRING)
    WorkState from;

    @Column(name = "to_state")
    @Enumerated(EnumType.STRING)
    WorkState to;

    @Nullable @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Nullable String reason;

    @Nullable String correction;

    @Nullable String locator;

    @Nullable String assignee;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> findings;

    @JdbcTypeCode(SqlTypes.JSON)
    Basis basis;

    @SuppressWarnings("NullAway.Init")
    protected ReviewRow() {}

    ReviewRow(Review review) {
        this.id = review.id();
        this.claim = review.claim();
        this.ordinal = review.ordinal();
        this.action = review.action();
        this.actor = review.actor();
        this.at = review.at();
        this.from = review.from();
        this.to = review.to();
        this.verdict = review.verdict();
        this.reason = review.reason();
        this.correction = review.correction();
        this.locator = review.locator();
        this.assignee = review.assignee();
        this.findings = review.findings();
        this.basis = review.basis();
    }

    Review review() {
        return new Review(
                id,
                claim,
                ordinal,
                action,
                actor,
                at,
                from,
                to,
                verdict,
                reason,
                correction,
                locator,
                assignee,
                findings,
                basis);
    }
}
