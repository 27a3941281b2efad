package ibid.document;

import ibid.capture.Captures;
import ibid.document.Mend.Kind;
import ibid.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens citations for an act, and enters the act with all that follows from it: back-references go along, captures
/// are asked for, and the claims that cite the sources are held against the copies again.
@ApplicationScoped
class MendBook {
    private final Citations citations;
    private final Mends mends;
    private final Documents documents;
    private final Sources sources;
    private final Captures captures;
    private final EntityManager entities;
    private final Event<ClaimsChanged> claimsChanged;
    private final Clock clock;

    MendBook(
            Citations citations,
            Mends mends,
            Documents documents,
            Sources sources,
            Captures captures,
            EntityManager entities,
            Event<ClaimsChanged> claimsChanged,
            Clock clock) {
        this.citations = citations;
        this.mends = mends;
        this.documents = documents;
        this.sources = sources;
        this.captures = captures;
        this.entities = entities;
        this.claimsChanged = claimsChanged;
        this.clock = clock;
    }

    /// The citation as it is now, while nobody else can mend any of its document until the transaction ends.
    Optional<CitationRow> open(UUID id) {
        return citations.findByIdOptional(id).map(row -> {
            oneAtATime(entities, row.document);
            entities.refresh(row);
            return row;
        });
    }

    /// Waits until nobody else mends any citation of the document.
    static void oneAtATime(EntityManager entities, UUID document) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:document, 4))")
                .setParameter("document", document.toString())
                .getSingleResult();
    }

    /// All rows of a note that stand by themselves, in its order.
    List<CitationRow> inNote(UUID note) {
        return citations.list("note = ?1 and joinedInto is null and goneIn is null order by start, ordinal", note);
    }

    /// The rows as they are in the database now, whatever this session has seen before.
    List<CitationRow> rows(List<CitationVersion> versions) {
        return versions.stream()
                .map(version -> citations.findById(version.citation()))
                .toList();
    }

    void keep(CitationRow row) {
        citations.persist(row);
    }

    int nextOrdinal(UUID note) {
        return Objects.requireNonNull(entities.createQuery(
                                "select max(c.ordinal) from CitationRow c where c.note = :note", Integer.class)
                        .setParameter("note", note)
                        .getSingleResult())
                + 1;
    }

    /// Gives a citation the source that its fields lead to. Where they still name the same work, the source stays,
    /// also one that an editor chose, and goes by the new fields if it went by the old ones.
    void source(CitationRow row, CitationVersion before) {
        Optional<String> key = Sources.key(row.csl);
        boolean sameWork = before.backReference() == null
                && before.source() != null
                && key.equals(Sources.key(before.csl()))
                && (key.isPresent() || row.id.equals(before.citation()));
        if (row.means != null) {
            row.source = citations.findById(row.means).source;
        } else if (row.backReference != null) {
            row.source = null;
        } else if (sameWork) {
            sources.describe(Objects.requireNonNull(before.source()), before.csl(), row.csl);
        } else {
            row.source = sources.of(
                    row.csl, documents.document(row.document).orElseThrow().published());
        }
    }

    /// Puts a citation back to what it was before an act. A source that others have merged or split since is
    /// followed.
    ///
    /// @param after what the act had made of it
    void restore(CitationRow row, CitationVersion before, CitationVersion after) {
        UUID current = row.source;
        row.restore(before);
        UUID source = before.source();
        if (Objects.equals(source, after.source())) {
            row.source = current;
            if (current != null && row.backReference == null) {
                sources.describe(current, after.csl(), before.csl());
            }
        } else if (source != null) {
            row.source = sources.standing(source);
        }
    }

    List<Mend> history(CitationRow row) {
        return mends.on(row.citation());
    }

    /// Enters the act, unless nothing has changed.
    ///
    /// @param before the touched citations as they were
    /// @param touched the same rows as they are now, and those that are new
    /// @param restoring whether `mended` stands on the rows already, as it was at the time that is restored
    void enter(
            Kind kind,
            String by,
            @Nullable String reason,
            @Nullable UUID undoes,
            List<CitationVersion> before,
            List<CitationRow> touched,
            boolean restoring) {
        Set<CitationVersion> was = new LinkedHashSet<>(before);
        Set<CitationRow> all = new LinkedHashSet<>(touched);
        follow(was, all);
        all.removeIf(row -> was.contains(row.citationVersion()));
        if (all.isEmpty()) {
            return;
        }
        Set<UUID> changed = new HashSet<>();
        all.forEach(row -> changed.add(row.id));
        was.removeIf(version -> !changed.contains(version.citation()));
        UUID id = UUID.randomUUID();
        // The database keeps microseconds, and what is undone is compared with what is kept.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!restoring) {
            all.forEach(row -> row.mended = new Mended(id, by, at));
        }
        CitationRow first = all.iterator().next();
        int ordinal = (int) mends.count("document", first.document) + 1;
        List<CitationVersion> after =
                all.stream().map(CitationRow::citationVersion).toList();
        mends.persist(new MendRow(
                new Mend(id, first.document, ordinal, kind, by, at, clean(reason), undoes, List.copyOf(was), after)));
        entities.flush();
        Set<UUID> affected = Stream.concat(was.stream(), after.stream())
                .flatMap(version -> Stream.ofNullable(version.source()))
                .collect(Collectors.toSet());
        captures.requestMissing(affected, by);
        claimsChanged.fire(new ClaimsChanged(affected));
    }

    /// Without the character that no database takes.
    private static @Nullable String clean(@Nullable String reason) {
        return reason == null ? null : reason.replace('\u0000', ' ').strip();
    }

    /// A back-reference means the citation that its own was joined into, and has the source of the one that it
    /// means.
    private void follow(Set<CitationVersion> was, Set<CitationRow> all) {
        for (CitationRow meant : List.copyOf(all)) {
            List<CitationRow> pointing = citations.list("means = ?1 and goneIn is null", meant.id);
            for (CitationRow row : pointing) {
                if (all.add(row)) {
                    was.add(row.citationVersion());
                }
                CitationRow standing = standingFor(meant);
                row.means = standing.id;
                row.source = standing.source;
            }
        }
    }

    private CitationRow standingFor(CitationRow meant) {
        UUID other = meant.joinedInto != null ? meant.joinedInto : meant.means;
        return other == null ? meant : standingFor(citations.findById(other));
    }
}
