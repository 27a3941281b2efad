package ibid.manners;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Guard;
import ibid.fetch.HttpReply;
import ibid.fetch.Permit;
import ibid.fetch.RetryAfter;
import ibid.fetch.Robots;
import ibid.fetch.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The leave for the requests of one visit: a page with its redirects, or one look-up in an archive.
///
/// The first request waits for its turn in the queue. Later ones wait here, since a visit that is put off starts from
/// the beginning; only where that would take too long it is put off all the same. A host that answered in this visit
/// already may have its own redirect followed after a short wait, whatever it asks for, or the visit would never end.
public final class VisitPermit implements Permit {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BRIEFLY = Duration.ofSeconds(2);

    /// A server that asks for more is asked again after that.
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private static final int FIRST_ERROR = 400;

    /// Whether robots.txt binds the visit.
    enum Reach {
        BOUND,
        FREE
    }

    /// How a request waits.
    private enum Wait {
        IN_THE_QUEUE,
        HERE,
        BRIEFLY
    }

    private final Turns turns;
    private final Manners.Pauses pauses;
    private final @Nullable RobotsFiles robots;
    private final Reach reach;
    private final boolean urgent;
    private final Consumer<Duration> waits;
    private final InstantSource clock;
    private final Set<String> visited = new HashSet<>();
    private final List<String> remarks = new ArrayList<>();
    private @Nullable Instant booked;

    VisitPermit(
            Turns turns,
            Manners.Pauses pauses,
            @Nullable RobotsFiles robots,
            Reach reach,
            @Nullable Instant booked,
            boolean urgent,
            Consumer<Duration> waits,
            InstantSource clock) {
        this.turns = turns;
        this.pauses = pauses;
        this.robots = robots;
        this.reach = reach;
        this.booked = booked;
        this.urgent = urgent;
        this.waits = waits;
        this.clock = clock;
    }

    /// What the record of the visit has to say.
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public Answer ask(Guard.Approved target) {
        if (robots == null) {
            return turn(target, Duration.ZERO);
        }
        return switch (robots.of(target.url(), new ForRobots())) {
            case RobotsFiles.Answer.Rules(Robots rules) -> byRules(target, rules);
            case RobotsFiles.Answer.Unavailable(var verdict, var reason, var hops) ->
                new Answer.Refused(verdict, reason, hops);
            case RobotsFiles.Answer.Later(Instant when) -> new Answer.Later(when);
        };
    }

    /// Leaves a host alone that asked for it (`Retry-After`), all captures of all processes: the site itself, one that
    /// it leads to, or an archive.
    @Override
    public void answered(WebUrl url, HttpReply reply) {
        if (reply.status() >= FIRST_ERROR) {
            Instant now = clock.instant();
            RetryAfter.of(reply.headers(), now)
                    .map(wait -> wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST)
                    .ifPresent(rest -> turns.close(host(url), now.plus(rest)));
        }
    }

    /// The leave for the request for robots.txt itself.
    private final class ForRobots implements Permit {
        @Override
        public Answer ask(Guard.Approved target) {
            return turn(target, null);
        }

        @Override
        public void answered(WebUrl url, HttpReply reply) {
            VisitPermit.this.answered(url, reply);
        }
    }

    private Answer byRules(Guard.Approved target, Robots rules) {
        if (!rules.allows(target.url())) {
            String says = "robots.txt of " + target.url().origin() + " disallows "
                    + target.url().requestTarget();
            switch (reach) {
                case BOUND -> {
                    return new Answer.Refused(CaptureVerdict.ROBOTS, says, List.of());
                }
                case FREE -> remarks.add(says + "; a person asked for it all the same");
            }
        }
        Duration asked = rules.crawlDelay();
        return turn(target, asked == null ? Duration.ZERO : asked);
    }

    /// @param crawlDelay that the site asks for; null while that is not known
    private Answer turn(Guard.Approved target, @Nullable Duration crawlDelay) {
        byte[] address = target.address().getAddress();
        Duration usual = pauses.host(address);
        Duration pause = crawlDelay == null || crawlDelay.compareTo(usual) < 0 ? usual : crawlDelay;
        Answer answer = atHost(host(target.url()), pause, crawlDelay == null);
        Duration between = pauses.address(address);
        return answer instanceof Answer.Go && between.isPositive()
                ? at("address " + target.address().getHostAddress(), between, true, Wait.HERE)
                : answer;
    }

    private Answer atHost(String host, Duration pause, boolean atLeast) {
        if (pause.isZero()) {
            return new Answer.Go();
        }
        if (visited.contains(host)) {
            return at(host, pause, atLeast, Wait.BRIEFLY);
        }
        Answer answer = at(host, pause, atLeast, visited.isEmpty() ? Wait.IN_THE_QUEUE : Wait.HERE);
        if (answer instanceof Answer.Go && !atLeast) {
            visited.add(host);
        }
        return answer;
    }

    private Answer at(String place, Duration pause, boolean atLeast, Wait wait) {
        Instant mine = wait == Wait.IN_THE_QUEUE ? booked : null;
        Instant patience = clock.instant().plus(wait == Wait.BRIEFLY ? BRIEFLY : PATIENCE);
        while (true) {
            Turns.Turn turn = turns.take(place, pause, atLeast, mine, urgent);
            if (mine == null) {
                waits.accept(turn.granted() ? Duration.ZERO : Duration.between(clock.instant(), turn.at()));
            }
            if (turn.granted()) {
                booked = wait == Wait.IN_THE_QUEUE ? null : booked;
                return new Answer.Go();
            }
            mine = turn.at();
            switch (wait) {
                case IN_THE_QUEUE -> {
                    return new Answer.Later(mine);
                }
                case HERE, BRIEFLY -> {
                    if (mine.isAfter(patience) || !slept(Duration.between(clock.instant(), mine))) {
                        return wait == Wait.BRIEFLY ? new Answer.Go() : new Answer.Later(mine);
                    }
                }
            }
        }
    }

    private static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// How a host is called among the places that have turns: whatever the port, it is one machine's work.
    static String host(WebUrl url) {
        return "host " + url.host();
    }
}
