package ibid.webhook;

import ibid.fetch.FetchLimits;
import ibid.fetch.FetchSettings;
import ibid.fetch.Guard;
import ibid.fetch.Sender;
import ibid.queue.WaitingWork;
import ibid.webhook.Deliveries.Letter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Delivers one piece of news. The instance is the delivery's id, and something behind it that makes each asking a
/// piece of work of its own.
@Singleton
class DeliveryWork implements WaitingWork {
    static final String NAME = "webhook";

    /// A receiver takes note and works later; its answer is not read for what it says.
    private static final FetchLimits LIMITS = FetchLimits.DEFAULT
            .withBodyBytes(64 << 10)
            .withTimes(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(25));

    private final Deliveries deliveries;
    private final Sender sender;
    private final Clock clock;

    DeliveryWork(Deliveries deliveries, FetchSettings settings, Guard guard, Clock clock) {
        this.deliveries = deliveries;
        this.sender = new Sender(settings.withLimits(LIMITS), guard, clock);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> attempt(String instance) {
        UUID id = UUID.fromString(instance.substring(0, instance.indexOf('/')));
        Optional<Letter> letter = deliveries.letter(id);
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        Instant at = clock.instant();
        Letter sent = letter.get();
        return deliveries.sent(
                id, at, sender.post(sent.url(), sent.headers(), sent.payload().getBytes(StandardCharsets.UTF_8)));
    }
}
