package ibid.capture;

import ibid.fetch.CaptureVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "ruling")
class RulingRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long ordinal;

    @Column(name = "capture_id")
    UUID capture;

    @Column(name = "verdict_before")
    @Enumerated(EnumType.STRING)
    CaptureVerdict before;

    @Column(name = "verdict_after")
    @Enumerated(EnumType.STRING)
    CaptureVerdict after;

    String actor;

    Instant at;

    String reason;

    @SuppressWarnings("NullAway.Init")
    protected RulingRow() {}

    RulingRow(Ruling ruling) {
        this.id = ruling.id();
        this.capture = ruling.capture();
        this.before = ruling.before();
        this.after = ruling.after();
        this.actor = ruling.by();
        this.at = ruling.at();
        this.reason = ruling.reason();
    }

    Ruling ruling() {
        return new Ruling(id, capture, before, after, actor, at, reason);
    }
}
