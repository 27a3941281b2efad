package ibid.webhook;

import ibid.news.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook")
class WebhookRow {
    @Id
    UUID id;

    String url;

    @Nullable String description;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> events;

    @Nullable @Column(name = "document_id")
    UUID document;

    String secret;

    @Nullable @Column(name = "former_secret")
    String formerSecret;

    @Nullable @Column(name = "former_until")
    Instant formerUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Nullable @Column(name = "retired_at")
    Instant retiredAt;

    @Nullable @Column(name = "retired_by")
    String retiredBy;

    @SuppressWarnings("NullAway.Init")
    protected WebhookRow() {}

    WebhookRow(Wish wish, SigningSecret secret, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.url = wish.url();
        this.description = wish.description();
        this.events = wish.events().stream().map(Kind::written).toList();
        this.document = wish.document();
        this.secret = secret.text();
        this.createdAt = now;
        this.createdBy = by;
    }

    void rotate(SigningSecret next, Instant formerEnds) {
        formerSecret = secret;
        formerUntil = formerEnds;
        secret = next.text();
    }

    void retire(String by, Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
            retiredBy = by;
        }
    }

    /// The value of `webhook-signature`: while a receiver changes over, either secret proves it.
    String signatures(String delivery, Instant now, String payload) {
        Stream<String> secrets = formerUntil != null && now.isBefore(formerUntil)
                ? Stream.of(Optional.of(secret), Optional.ofNullable(formerSecret))
                        .flatMap(Optional::stream)
                : Stream.of(secret);
        return String.join(
                " ",
                secrets.map(text -> new SigningSecret(text).signature(delivery, now, payload))
                        .toList());
    }

    boolean wants(Kind kind, UUID about) {
        return events.contains(kind.written()) && (document == null || document.equals(about));
    }

    Webhook webhook() {
        return new Webhook(
                id,
                url,
                description,
                events.stream().flatMap(written -> Kind.of(written).stream()).toList(),
                document,
                createdAt,
                createdBy,
                retiredAt,
                retiredBy);
    }
}
