package ibid.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook_delivery")
class DeliveryRow {
    @Id
    UUID id;

    /// Counted by the database.
    @Column(insertable = false, updatable = false)
    long ordinal;

    @Column(name = "webhook_id")
    UUID webhook;

    @Column(name = "kind")
    String type;

    String payload;

    @Column(name = "created_at")
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    Delivery.Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Attempt> attempts;

    @Column(name = "tried_since")
    Instant triedSince;

    @Nullable @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @SuppressWarnings("NullAway.Init")
    protected DeliveryRow() {}

    DeliveryRow(UUID webhook, String type, String payload, Instant now) {
        this.id = UUID.randomUUID();
        this.webhook = webhook;
        this.type = type;
        this.payload = payload;
        this.createdAt = now;
        this.attempts = List.of();
        this.outcome = Delivery.Outcome.WAITING;
        this.triedSince = now;
        this.nextAttemptAt = now;
    }

    void again(Instant now) {
        outcome = Delivery.Outcome.WAITING;
        triedSince = now;
        nextAttemptAt = now;
    }

    void attempted(Attempt attempt, Delivery.Outcome then, @Nullable Instant next) {
        attempts = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
        outcome = then;
        nextAttemptAt = next;
    }

    /// How often it failed since it was last asked for.
    int failures() {
        return Math.toIntExact(attempts.stream()
                .filter(attempt -> !attempt.at().isBefore(triedSince))
                .count());
    }

    Delivery delivery() {
        return new Delivery(id, webhook, type, createdAt, outcome, attempts, nextAttemptAt, payload);
    }
}
