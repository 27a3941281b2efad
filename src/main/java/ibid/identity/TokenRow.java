package ibid.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class TokenRow {
    @Id
    UUID id;

    String digest;

    String name;

    @Column(name = "acts_as")
    String user;

    @Enumerated(EnumType.STRING)
    Role role;

    @Nullable @Column(name = "document_id")
    UUID document;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Nullable @Column(name = "expires_at")
    Instant expiresAt;

    @Nullable @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Nullable @Column(name = "revoked_at")
    Instant revokedAt;

    @Nullable @Column(name = "revoked_by")
    String revokedBy;

    @SuppressWarnings("NullAway.Init")
    protected TokenRow() {}

    TokenRow(Grant grant, String digest, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.digest = digest;
        this.name = grant.name();
        this.user = grant.user();
        this.role = grant.role();
        this.document = grant.document();
        this.createdAt = now;
        this.createdBy = by;
        this.expiresAt = grant.expiresAt();
    }

    Token token() {
        return new Token(
                id, name, user, role, document, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt, revokedBy);
    }
}
