package ibid.merging;

import ibid.capture.Captures;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.ClaimsChanged;
import ibid.merging.MergeOutcome.Conflict;
import ibid.merging.MergeOutcome.Done;
import ibid.merging.MergeOutcome.Invalid;
import ibid.merging.MergeOutcome.NoSuchSource;
import ibid.merging.SourceAct.Kind;
import ibid.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Editors say that two sources are one work, or that one is several. Citations and captures go where they belong,
/// so that the reports of claims follow, and each act can be undone by another.
@ApplicationScoped
public class Merging {
    private final Sources sources;
    private final Citations citations;
    private final Captures captures;
    private final SourceActs acts;
    private final EntityManager entities;
    private final Event<ClaimsChanged> claimsChanged;
    private final Clock clock;

    Merging(
            Sources sources,
            Citations citations,
            Captures captures,
            SourceActs acts,
            EntityManager entities,
            Event<ClaimsChanged> claimsChanged,
            Clock clock) {
        this.sources = sources;
        this.citations = citations;
        this.captures = captures;
        this.acts = acts;
        this.entities = entities;
        this.claimsChanged = claimsChanged;
        this.clock = clock;
    }

    /// Gives all citations and captures of a source to another, now and for citations that are read later.
    @Transactional
    public MergeOutcome merge(UUID id, UUID into, String by, @Nullable String reason) {
        alone();
        for (UUID one : List.of(id, into)) {
            if (sources.source(one).isEmpty()) {
                return one.equals(id) ? new NoSuchSource(id) : new Invalid("into", "There is no source " + into + ".");
            }
        }
        UUID target = sources.standing(into);
        Optional<MergeOutcome> gone = takenDown(id, target);
        if (gone.isPresent()) {
            return gone.get();
        }
        if (!sources.standing(id).equals(id) && !sources.standing(id).equals(target)) {
            return new Conflict("Source " + id + " was merged into " + sources.standing(id) + " already.");
        }
        if (target.equals(id) || id.equals(into)) {
            return new Invalid("into", "A source cannot be merged into itself.");
        }
        sources.merge(id, target);
        List<UUID> cited = citations.move(citations.idsOfSource(id), target);
        List<UUID> captured = captures.move(captures.idsOfSource(id), target);
        return entered(Kind.MERGE, id, target, cited, captured, by, reason, null);
    }

    /// Gives some citations of a source, with some of its captures, to a new source of their own. Back-references
    /// go along with what they mean.
    @Transactional
    public MergeOutcome split(UUID id, Set<UUID> some, Set<UUID> copies, String by, @Nullable String reason) {
        alone();
        if (sources.source(id).isEmpty()) {
            return new NoSuchSource(id);
        }
        List<Citation> all = citations.ofSource(id);
        Optional<MergeOutcome> fault = takenDown(id).or(() -> fault(id, all, some, copies));
        if (fault.isPresent()) {
            return fault.get();
        }
        Set<UUID> going = new HashSet<>(some);
        all.stream()
                .filter(citation -> citation.means() != null && some.contains(citation.means()))
                .map(Citation::id)
                .forEach(going::add);
        Citation first = all.stream()
                .filter(citation -> some.contains(citation.id()))
                .findFirst()
                .orElseThrow();
        UUID apart = sources.apart(first.csl());
        List<UUID> cited = citations.move(going, apart);
        List<UUID> captured = captures.move(copies, apart);
        return entered(Kind.SPLIT, id, apart, cited, captured, by, reason, null);
    }

    /// Says that two sources are two works, however alike they look: they are not offered as one again.
    @Transactional
    public MergeOutcome distinguish(UUID id, UUID other, String by, @Nullable String reason) {
        alone();
        for (UUID one : List.of(id, other)) {
            if (sources.source(one).isEmpty()) {
                return one.equals(id) ? new NoSuchSource(id) : new Invalid("from", "There is no source " + other + ".");
            }
        }
        if (sources.standing(id).equals(sources.standing(other))) {
            return new Conflict("These are one source now. Split it, or undo the merge.");
        }
        return acts.toldApart().contains(Set.of(id, other))
                ? new Conflict("Somebody has told these two apart already.")
                : entered(Kind.DISTINCT, id, other, List.of(), List.of(), by, reason, null);
    }

    /// Under another id it could be fetched again.
    private Optional<MergeOutcome> takenDown(UUID... ids) {
        return Stream.of(ids)
                .flatMap(id -> sources.held(id).stream())
                .flatMap(source -> Stream.ofNullable(source.takenDown()))
                .<MergeOutcome>map(
                        tombstone -> new Conflict(tombstone.told() + " An administrator has to lift that first."))
                .findFirst();
    }

    private Optional<MergeOutcome> fault(UUID id, List<Citation> all, Set<UUID> some, Set<UUID> copies) {
        List<UUID> own = all.stream()
                .filter(citation -> citation.backReference() == null)
                .map(Citation::id)
                .toList();
        Optional<UUID> other = some.stream().filter(one -> !own.contains(one)).findFirst();
        if (other.isPresent()) {
            return Optional.of(
                    new Invalid("citations", "Citation " + other.get() + " does not cite this source in full."));
        }
        if (some.isEmpty() || some.containsAll(own)) {
            return Optional.of(new Conflict(
                    "Some citations must go and some must stay; this source has " + own.size() + " in full."));
        }
        return copies.stream()
                .filter(copy -> !captures.idsOfSource(id).contains(copy))
                .findFirst()
                .map(copy -> new Invalid("captures", "Capture " + copy + " is not one of this source."));
    }

    /// Takes an act back: what it moved goes back, and what has come to the merged source's key since goes along.
    ///
    /// @param act its id, or null for the latest on the source that stands
    @Transactional
    public MergeOutcome undo(UUID id, @Nullable UUID act, String by, @Nullable String reason) {
        alone();
        if (sources.source(id).isEmpty()) {
            return new NoSuchSource(id);
        }
        List<SourceAct> history = acts.on(id);
        Set<UUID> undone = new HashSet<>();
        history.forEach(one -> Stream.ofNullable(one.undoes()).forEach(undone::add));
        List<SourceAct> standing = history.stream()
                .filter(one -> one.kind() != Kind.UNDO && !undone.contains(one.id()))
                .toList();
        Optional<SourceAct> found = act == null
                ? standing.reversed().stream().findFirst()
                : standing.stream().filter(one -> one.id().equals(act)).findFirst();
        return found.map(one -> undo(one, by, reason))
                .orElseGet(() -> act == null
                        ? new Conflict("There is no act on this source that stands.")
                        : new Invalid("act", "No act " + act + " on this source stands."));
    }

    private MergeOutcome undo(SourceAct act, String by, @Nullable String reason) {
        UUID from = act.other();
        if (act.kind() == Kind.DISTINCT) {
            return entered(Kind.UNDO, from, act.source(), List.of(), List.of(), by, reason, act.id());
        }
        if (!sources.standing(from).equals(from)) {
            return new Conflict("Source " + from + " was itself merged after this act. Undo that first.");
        }
        Optional<MergeOutcome> gone = takenDown(act.source(), from);
        if (gone.isPresent()) {
            return gone.get();
        }
        Set<UUID> going = new HashSet<>(act.citations());
        Set<UUID> copies = new HashSet<>(act.captures());
        switch (act.kind()) {
            case MERGE -> {
                going.retainAll(citations.idsOfSource(from));
                copies.retainAll(captures.idsOfSource(from));
                going.addAll(cameSince(act.source(), from));
                sources.unmerge(act.source(), from);
            }
            case SPLIT -> {
                going.addAll(citations.idsOfSource(from));
                copies.addAll(captures.idsOfSource(from));
                sources.merge(from, act.source());
            }
            case DISTINCT, UNDO -> throw new IllegalStateException(act.kind() + " moves nothing back");
        }
        List<UUID> cited = citations.move(going, act.source());
        List<UUID> captured = captures.move(copies, act.source());
        return entered(Kind.UNDO, from, act.source(), cited, captured, by, reason, act.id());
    }

    /// Citations that were read after a merge, under the key of the source that was merged.
    private List<UUID> cameSince(UUID merged, UUID into) {
        return citations.ofSource(into).stream()
                .filter(citation -> citation.backReference() == null && sources.hasKeyOf(merged, citation.csl()))
                .map(Citation::id)
                .toList();
    }

    private MergeOutcome entered(
            Kind kind,
            UUID source,
            UUID other,
            List<UUID> cited,
            List<UUID> captured,
            String by,
            @Nullable String reason,
            @Nullable UUID undoes) {
        SourceAct act = new SourceAct(
                UUID.randomUUID(),
                kind,
                source,
                other,
                cited,
                captured,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                reason == null ? null : reason.replace('\u0000', ' ').strip(),
                undoes);
        acts.persist(new SourceActRow(act));
        entities.flush();
        // What was read before the rows were moved would be seen as it was.
        entities.clear();
        Set<UUID> both = Set.of(source, other);
        captures.requestMissing(both, by);
        claimsChanged.fire(new ClaimsChanged(both));
        return new Done(act);
    }

    /// One act at a time: two editors who merge the same two sources into each other would leave neither.
    private void alone() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('source_act', 4))")
                .getSingleResult();
    }
}
