package ibid.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;

/// Lets the transactions that touch one source pass one by one, until each has ended; locks of the database, so all
/// replicas keep to them.
@ApplicationScoped
class Turnstiles {
    /// Few enough that a document with a thousand sources does not exhaust the database's table of locks.
    private static final int GATES = 64;

    private static final int OURS = 0x1b1d;

    private final EntityManager entities;

    Turnstiles(EntityManager entities) {
        this.entities = entities;
    }

    /// In the order of the gates, so that two that pass through several never wait for each other.
    void pass(Collection<UUID> sources) {
        sources.stream()
                .map(source -> Math.floorMod(source.hashCode(), GATES))
                .distinct()
                .sorted()
                .forEach(gate -> entities.createNativeQuery("select pg_advisory_xact_lock(:ours, :gate)")
                        .setParameter("ours", OURS)
                        .setParameter("gate", gate)
                        .getSingleResult());
    }
}
