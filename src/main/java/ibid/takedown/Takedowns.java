package ibid.takedown;

import ibid.capture.Burial;
import ibid.capture.Capture;
import ibid.finding.Findings;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.source.Tombstone;
import ibid.takedown.TakedownOutcome.Conflict;
import ibid.takedown.TakedownOutcome.Done;
import ibid.takedown.TakedownOutcome.NoSuchSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The takedowns. Only ever added to, which the database holds as well.
@ApplicationScoped
public class Takedowns implements PanacheRepositoryBase<TakedownRow, UUID> {
    private static final Logger LOG = Logger.getLogger(Takedowns.class);

    private final Sources sources;
    private final Burial burial;
    private final Findings findings;
    private final Clock clock;

    Takedowns(Sources sources, Burial burial, Findings findings, Clock clock) {
        this.sources = sources;
        this.burial = burial;
        this.findings = findings;
        this.clock = clock;
    }

    /// Takes all that is kept of a source out of the archive, and keeps nothing of it from now on. What people did
    /// stays, and so does what the machine saw, without the source's words.
    @Transactional
    public TakedownOutcome takeDown(UUID id, String by, String reason, @Nullable String legalReference) {
        Optional<Source> found = sources.held(id);
        if (found.isEmpty()) {
            return new NoSuchSource(id);
        }
        Source source = found.get();
        if (source.mergedInto() != null) {
            return new Conflict("Source " + id + " was merged into " + sources.standing(id)
                    + ", and so were its copies. Take that one down.");
        }
        if (source.takenDown() != null) {
            return new Conflict(source.takenDown().told());
        }
        Tombstone tombstone = new Tombstone(
                UUID.randomUUID(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                said(reason),
                legalReference == null ? null : said(legalReference));
        sources.takeDown(id, tombstone);
        List<Capture> buried = burial.bury(id, tombstone);
        findings.forget(buried.stream().map(Capture::id).toList());
        LOG.infof("Source %s is taken down, with %d captures", id, buried.size());
        return entered(
                Takedown.Kind.TAKEDOWN,
                id,
                tombstone,
                buried.stream()
                        .map(capture -> new Buried(capture.id(), capture.digest()))
                        .toList());
    }

    /// Lets copies of a source be kept again. What was removed does not come back: fetch it again, or attach a copy.
    @Transactional
    public TakedownOutcome lift(UUID id, String by, String reason) {
        Optional<Source> found = sources.held(id);
        if (found.isEmpty()) {
            return new NoSuchSource(id);
        }
        if (found.get().takenDown() == null) {
            return new Conflict("Source " + id + " is not taken down.");
        }
        sources.takeDown(id, null);
        Tombstone lifted = new Tombstone(
                UUID.randomUUID(), by, clock.instant().truncatedTo(ChronoUnit.MICROS), said(reason), null);
        return entered(Takedown.Kind.LIFT, id, lifted, List.of());
    }

    private TakedownOutcome entered(Takedown.Kind kind, UUID source, Tombstone tombstone, List<Buried> captures) {
        Takedown act = new Takedown(
                tombstone.act(),
                kind,
                source,
                tombstone.by(),
                tombstone.at(),
                tombstone.reason(),
                tombstone.legalReference(),
                captures);
        persistAndFlush(new TakedownRow(act));
        return new Done(act);
    }

    /// The acts on a source, oldest first.
    public List<Takedown> on(UUID source) {
        return list("source = ?1 order by ordinal", source).stream()
                .map(TakedownRow::takedown)
                .toList();
    }

    /// The acts on some sources, oldest first.
    public List<Takedown> on(Collection<UUID> sources) {
        return list("source in ?1 order by ordinal", List.copyOf(sources)).stream()
                .map(TakedownRow::takedown)
                .toList();
    }

    /// PostgreSQL keeps no NUL.
    private static String said(String words) {
        return words.replace('\u0000', ' ').strip();
    }
}
