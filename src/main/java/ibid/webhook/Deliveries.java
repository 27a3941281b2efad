package ibid.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.fetch.Headers;
import ibid.fetch.Sent;
import ibid.news.NewsNoticed;
import ibid.queue.Queue;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is on its way to webhooks, and what became of it. A delivery is accepted in the transaction that keeps the
/// news: it may come twice, which its id shows, but it is not lost.
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<DeliveryRow, UUID> {
    /// Under which name a webhook is retired whose receiver says that it is gone for good.
    private static final String MACHINE = "ibid";

    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final Queue queue;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(Webhooks webhooks, Queue queue, ObjectMapper json, Clock clock) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
    }

    void on(@Observes NewsNoticed event) {
        for (WebhookRow webhook : webhooks.active()) {
            event.news().stream()
                    .filter(news -> webhook.wants(news.kind(), news.document()))
                    .forEach(news -> add(webhook.id, Payload.of(news)));
        }
    }

    /// Sends something that says nothing, to see whether it arrives; empty for a webhook that is retired or that there
    /// is not.
    @Transactional
    public Optional<Delivery> ping(UUID webhook) {
        return webhooks.findByIdOptional(webhook)
                .filter(row -> row.retiredAt == null)
                .map(row -> add(webhook, new Payload(Payload.PING, clock.instant(), Map.of("webhook", webhook))));
    }

    private Delivery add(UUID webhook, Payload payload) {
        DeliveryRow row = new DeliveryRow(webhook, payload.type(), written(payload), clock.instant());
        persist(row);
        send(row);
        return row.delivery();
    }

    private String written(Payload payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news that cannot be written", e);
        }
    }

    private void send(DeliveryRow row) {
        // Each asking is a piece of work of its own, or one that is just ending would swallow it.
        queue.add(DeliveryWork.NAME, row.id + "/" + UUID.randomUUID(), clock.instant());
    }

    public Optional<Delivery> delivery(UUID webhook, UUID id) {
        return find("id = ?1 and webhook = ?2", id, webhook)
                .firstResultOptional()
                .map(DeliveryRow::delivery);
    }

    /// A page of a webhook's deliveries, newest first.
    ///
    /// @param outcome only these, or null for all
    /// @param after the last delivery of the page before, or null for the first page
    public List<Delivery> page(UUID webhook, Delivery.@Nullable Outcome outcome, @Nullable UUID after, int limit) {
        return find("""
                        webhook = ?1 and (?2 is null or outcome = ?2)
                        and (?3 is null or ordinal < (select d.ordinal from DeliveryRow d where d.id = ?3))
                        order by ordinal desc""", webhook, outcome, after).range(0, limit - 1).stream()
                .map(DeliveryRow::delivery)
                .toList();
    }

    /// Sends a delivery again, whatever became of it before.
    @Transactional
    public Optional<Delivery> again(UUID webhook, UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.webhook.equals(webhook))
                .map(row -> {
                    if (row.outcome != Delivery.Outcome.WAITING) {
                        row.again(clock.instant());
                        send(row);
                    }
                    return row.delivery();
                });
    }

    /// A request as it is to be sent.
    ///
    /// @param headers signed for this moment
    record Letter(String url, Headers headers, String payload) {}

    /// What to send now; empty where nothing is to be sent any more.
    @Transactional
    Optional<Letter> letter(UUID id) {
        DeliveryRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        WebhookRow webhook = webhooks.findById(row.webhook);
        if (row.outcome != Delivery.Outcome.WAITING) {
            return Optional.empty();
        }
        if (webhook.retiredAt != null) {
            row.outcome = Delivery.Outcome.DROPPED;
            row.nextAttemptAt = null;
            return Optional.empty();
        }
        Instant now = clock.instant();
        String name = row.id.toString();
        return Optional.of(new Letter(
                webhook.url,
                Headers.of(
                        "Content-Type",
                        "application/json",
                        "webhook-id",
                        name,
                        "webhook-timestamp",
                        Long.toString(now.getEpochSecond()),
                        "webhook-signature",
                        webhook.signatures(name, now, row.payload)),
                row.payload));
    }

    /// Keeps what came of an attempt, and says when the next one is due.
    @Transactional
    Optional<Instant> sent(UUID id, Instant at, Sent sent) {
        DeliveryRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        return switch (sent) {
            case Sent.Answered(int status, var _)
            when status >= 200 && status < 300 -> {
                row.attempted(new Attempt(at, status, null), Delivery.Outcome.DELIVERED, null);
                yield Optional.empty();
            }
            case Sent.Answered(int status, var _)
            when status == GONE -> {
                String detail = "The receiver says that it is gone for good, so this webhook is retired.";
                row.attempted(new Attempt(at, status, detail), Delivery.Outcome.PARKED, null);
                var _ = webhooks.retire(row.webhook, MACHINE);
                yield Optional.empty();
            }
            case Sent.Answered(int status, var retryAfter) ->
                failed(row, new Attempt(at, status, refused(status)), retryAfter);
            case Sent.Failed(var verdict, String detail) ->
                failed(row, new Attempt(at, null, verdict + ": " + detail), Optional.empty());
        };
    }

    private static String refused(int status) {
        return status >= 300 && status < 400
                ? "A redirect is not followed: register the address that it leads to."
                : "Answered with " + status + " instead of 2xx.";
    }

    private Optional<Instant> failed(DeliveryRow row, Attempt attempt, Optional<Duration> retryAfter) {
        Optional<Instant> next = Persistence.next(row.triedSince, row.failures() + 1, retryAfter, clock.instant());
        row.attempted(
                attempt, next.isPresent() ? Delivery.Outcome.WAITING : Delivery.Outcome.PARKED, next.orElse(null));
        return next;
    }
}
