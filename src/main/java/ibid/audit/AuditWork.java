package ibid.audit;

import ibid.queue.Work;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Runs one audit. The instance is the audit's id.
@Singleton
class AuditWork implements Work {
    static final String NAME = "audit";

    private static final Logger LOG = Logger.getLogger(AuditWork.class);

    private final Audits audits;
    private final AuditWalk walk;

    AuditWork(Audits audits, AuditWalk walk) {
        this.audits = audits;
        this.walk = walk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID id = UUID.fromString(instance);
        audits.start(id).ifPresent(at -> {
            walk.walk(at, looked -> audits.add(id, looked));
            tell(audits.finish(id));
        });
    }

    private static void tell(Audit audit) {
        LOG.logf(
                audit.faults() == 0 ? Logger.Level.INFO : Logger.Level.ERROR,
                "Audit %s: %d faults in %d documents, %d captures, %d text layers, %d files",
                audit.id(),
                audit.faults(),
                audit.documents(),
                audit.captures(),
                audit.textLayers(),
                audit.files());
    }
}
