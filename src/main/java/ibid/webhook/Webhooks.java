package ibid.webhook;

import ibid.fetch.Guard;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The webhooks. None is ever deleted: what was told to whom stays on record.
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<WebhookRow, UUID> {
    /// How long a secret that was replaced signs too.
    private static final Duration CHANGE_OVER = Duration.ofDays(1);

    private final Guard guard;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(Guard guard, Clock clock) {
        this.guard = guard;
        this.clock = clock;
    }

    /// @param secret shown this once
    public record Made(Webhook webhook, String secret) {}

    /// Why nothing could be sent to an address, or nothing. It is examined again at each attempt.
    public Optional<String> fault(String url) {
        return switch (guard.examine(url)) {
            case Guard.Approved _ -> Optional.empty();
            case Guard.Forbidden(String reason) -> Optional.of(reason);
            case Guard.UnknownHost(String reason) -> Optional.of(reason);
        };
    }

    @Transactional
    public Made make(Wish wish, String by) {
        SigningSecret secret = SigningSecret.random(random);
        WebhookRow row = new WebhookRow(wish, secret, by, clock.instant());
        persist(row);
        return new Made(row.webhook(), secret.text());
    }

    public Optional<Webhook> webhook(UUID id) {
        return findByIdOptional(id).map(WebhookRow::webhook);
    }

    /// All that ever were, newest first.
    public List<Webhook> all() {
        return list("order by createdAt desc, id").stream()
                .map(WebhookRow::webhook)
                .toList();
    }

    List<WebhookRow> active() {
        return list("retiredAt is null order by createdAt, id");
    }

    /// Another secret; empty for a webhook that is retired or that there is not.
    @Transactional
    public Optional<Made> rotate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.retiredAt == null)
                .map(row -> {
                    SigningSecret secret = SigningSecret.random(random);
                    row.rotate(secret, clock.instant().plus(CHANGE_OVER));
                    return new Made(row.webhook(), secret.text());
                });
    }

    /// Ends a webhook; once it has ended, that stays as it was.
    @Transactional
    public Optional<Webhook> retire(UUID id, String by) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).map(row -> {
            row.retire(by, clock.instant());
            return row.webhook();
        });
    }
}
