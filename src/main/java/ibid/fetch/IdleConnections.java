package ibid.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Connections that wait for the next request to the same host: the page after its robots.txt, the probe after the
/// page. A site is spared handshakes, and so are we. They wait a short time only, and few of them.
final class IdleConnections {
    /// For what must not be sent twice, and so goes over a connection that nobody can have closed yet.
    static IdleConnections none() {
        return new IdleConnections(0, Duration.ZERO);
    }

    private final Deque<Connection> idle = new ArrayDeque<>();
    private final int most;
    private final long longest;
    private boolean watched;

    /// @param longest that one waits
    IdleConnections(int most, Duration longest) {
        this.most = most;
        this.longest = longest.toNanos();
    }

    /// One that leads to an address that was approved for this very request; null where there is none.
    synchronized @Nullable Connection take(Guard.Approved target) {
        long now = System.nanoTime();
        for (Iterator<Connection> latestFirst = idle.descendingIterator(); latestFirst.hasNext(); ) {
            Connection connection = latestFirst.next();
            if (connection.leadsTo(target)) {
                latestFirst.remove();
                if (now - connection.idleSince() < longest && connection.isSilent()) {
                    return connection;
                }
                connection.close();
            }
        }
        return null;
    }

    synchronized void put(Connection connection) {
        connection.rest(System.nanoTime());
        idle.addLast(connection);
        if (idle.size() > most) {
            idle.removeFirst().close();
        }
        if (!watched && !idle.isEmpty()) {
            watched = true;
            Thread.ofVirtual().name("idle connections").start(this::watch);
        }
    }

    /// Runs as long as any waits.
    private void watch() {
        try {
            for (long left = longest; left > 0; left = closeOld()) {
                Thread.sleep(Duration.ofNanos(left));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// How long until the next one is old; 0 where none is left.
    private synchronized long closeOld() {
        long now = System.nanoTime();
        while (!idle.isEmpty() && now - idle.getFirst().idleSince() >= longest) {
            idle.removeFirst().close();
        }
        watched = !idle.isEmpty();
        return watched ? longest - (now - idle.getFirst().idleSince()) : 0;
    }
}
