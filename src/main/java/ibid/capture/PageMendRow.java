package ibid.capture;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "page_mend")
class PageMendRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long ordinal;

    @Column(name = "capture_id")
    UUID capture;

    @Nullable String before;

    @Nullable String after;

    String actor;

    Instant at;

    @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected PageMendRow() {}

    PageMendRow(
            UUID capture,
            @Nullable String before,
            @Nullable String after,
            String actor,
            Instant at,
            @Nullable String reason) {
        this.id = UUID.randomUUID();
        this.capture = capture;
        this.before = before;
        this.after = after;
        this.actor = actor;
        this.at = at;
        this.reason = reason;
    }

    PageMend mend() {
        return new PageMend(id, capture, before, after, actor, at, reason);
    }
}
