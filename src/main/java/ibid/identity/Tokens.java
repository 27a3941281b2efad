package ibid.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tokens of programs. None is ever deleted: who could do what, and when, stays on record.
@ApplicationScoped
public class Tokens implements PanacheRepositoryBase<TokenRow, UUID> {
    /// A program that asks a hundred times a second does not write a hundred times.
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /// A token that was just made.
    ///
    /// @param secret shown this once
    public record Made(Token token, String secret) {}

    @Transactional
    public Made make(Grant grant, String by) {
        Secret secret = Secret.random(random);
        TokenRow row = new TokenRow(grant, secret.digest(), by, clock.instant());
        persist(row);
        return new Made(row.token(), secret.text());
    }

    public Optional<Token> token(UUID id) {
        return findByIdOptional(id).map(TokenRow::token);
    }

    /// All, newest first.
    public List<Token> all() {
        return list("order by createdAt desc, id").stream().map(TokenRow::token).toList();
    }

    /// Ends a token; once it has ended, that stays as it was.
    @Transactional
    public Optional<Token> revoke(UUID id, String by) {
        return findByIdOptional(id).map(row -> {
            if (row.revokedAt == null) {
                row.revokedAt = clock.instant();
                row.revokedBy = by;
            }
            return row.token();
        });
    }

    /// The token behind a secret, if it still counts.
    @Transactional
    Optional<Token> used(Secret secret) {
        Instant now = clock.instant();
        Optional<TokenRow> found = find(
                        "digest = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)",
                        secret.digest(),
                        now)
                .firstResultOptional();
        found.filter(row -> row.lastUsedAt == null || row.lastUsedAt.isBefore(now.minus(PRECISION)))
                .ifPresent(row -> row.lastUsedAt = now);
        return found.map(TokenRow::token);
    }
}
