package ibid.news;

import ibid.queue.Queue;
import ibid.queue.WaitingWork;
import ibid.trace.Subject;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Looks again and again whether something happened. There is one for all replicas, so that news has one order.
@Singleton
class NewsWork implements WaitingWork {
    private static final String NAME = "news";
    private static final String ALL = "all";
    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
    /// Another release that has not looked for so long is not there any more.
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(NewsWork.class);

    private final Noticing noticing;
    private final Queue queue;
    private final Clock clock;
    private final Duration every;
    private final Duration away;
    private final String release;

    NewsWork(
            Noticing noticing,
            Queue queue,
            Clock clock,
            @ConfigProperty(name = "ibid.news.every") Duration every,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.noticing = noticing;
        this.queue = queue;
        this.clock = clock;
        this.every = every;
        this.away = every.multipliedBy(3).compareTo(AWAY) > 0 ? every.multipliedBy(3) : AWAY;
        this.release = release;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// It looks every few seconds, and mostly in vain.
    @Override
    public boolean traced() {
        return false;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        queue.add(NAME, ALL, clock.instant());
    }

    @Override
    public Optional<Instant> attempt(String instance) {
        boolean all = true;
        if (noticing.looks(release, away)) {
            for (UUID document : noticing.waiting()) {
                all &= noticing.looks(release, away) && look(document);
            }
        }
        return Optional.of(clock.instant().plus(all ? every : AFTER_FAULT));
    }

    /// One document that cannot be looked at must not keep the others' news back.
    private boolean look(UUID document) {
        Subject.DOCUMENT.is(document);
        try {
            noticing.look(document);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "What happened to document %s cannot be told yet", document);
            return false;
        }
    }
}
