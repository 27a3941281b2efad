package ibid.audit;

import ibid.retention.Expiry;
import ibid.retention.RetentionSettings;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Audits that are long over. What the newest one found is what is known, so it stays.
@Singleton
class OldAudits implements Expiry {
    private final EntityManager entities;
    private final Audits audits;

    OldAudits(EntityManager entities, Audits audits) {
        this.entities = entities;
        this.audits = audits;
    }

    @Override
    public String what() {
        return "audits";
    }

    @Override
    public Optional<Duration> after(RetentionSettings settings) {
        return settings.audits();
    }

    @Override
    @Transactional
    public long expire(Instant before) {
        UUID newest = audits.latest().map(Audit::id).orElse(new UUID(0, 0));
        List<UUID> old = entities.createQuery(
                        "select a.id from AuditRow a where a.finishedAt < :before and a.id <> :newest", UUID.class)
                .setParameter("before", before)
                .setParameter("newest", newest)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery("delete from AuditFaultRow f where f.audit in :old")
                    .setParameter("old", old)
                    .executeUpdate();
            entities.createQuery("delete from AuditRow a where a.id in :old")
                    .setParameter("old", old)
                    .executeUpdate();
        }
        return old.size();
    }
}
