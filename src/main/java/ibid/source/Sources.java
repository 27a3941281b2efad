package ibid.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.citation.CslItem;
import ibid.citation.SourceKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sources.
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<SourceRow, UUID> {
    private final ObjectMapper json;
    private final Clock clock;

    Sources(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// The source of a work: the one that is there already under the same key, or a new one. Two documents that are
    /// received at once and cite the same work get the same source, whichever replica takes them. Where an editor
    /// has merged that source into another, it is the other.
    ///
    /// A work that is cited by its address in a web archive is the work at its own address.
    ///
    /// @param published when the document was, that cites it
    @Transactional
    public UUID of(CslItem work, @Nullable LocalDate published) {
        Place place = Place.of(work, published);
        String key = key(work).orElse(null);
        Object[] found = (Object[]) getEntityManager()
                .createNativeQuery("""
                        insert into source (id, key, url, csl, created_at, cited_at, archived_copy)
                        values (:id, cast(:key as text), cast(:url as text), cast(:csl as jsonb), :now,
                                cast(:cited as timestamptz), cast(:copy as text))
                        on conflict (key) do update set url = coalesce(source.url, excluded.url),
                                cited_at = coalesce(source.cited_at, excluded.cited_at),
                                archived_copy = coalesce(source.archived_copy, excluded.archived_copy)
                        returning id, merged_into""", Object[].class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("key", key)
                .setParameter("url", place.address())
                .setParameter("csl", written(work))
                .setParameter("now", clock.instant())
                .setParameter("cited", place.citedAt())
                .setParameter("copy", place.archivedCopy())
                .getSingleResult();
        return found[1] == null ? (UUID) found[0] : standing((UUID) found[1]);
    }

    /// The source that stands for a source: the one that it was merged into, or itself.
    public UUID standing(UUID id) {
        UUID into = findById(id).mergedInto;
        return into == null ? id : standing(into);
    }

    /// Lets a source stand for another, which keeps its key: what is cited under it goes to the one that stands. An
    /// address that only the other one has is taken over.
    public void merge(UUID id, UUID into) {
        SourceRow merged = findById(id);
        SourceRow standing = findById(into);
        merged.mergedInto = into;
        if (standing.url == null) {
            standing.url = merged.url;
        }
        flush();
    }

    /// Takes [#merge] back.
    public void unmerge(UUID id, UUID from) {
        SourceRow merged = findById(id);
        SourceRow standing = findById(from);
        merged.mergedInto = null;
        if (standing.url != null && standing.url.equals(merged.url)) {
            standing.url = Place.of(standing.csl, null).address();
        }
        flush();
    }

    /// A source of its own, which no other work of the same fields will share.
    public UUID apart(CslItem work) {
        SourceRow row = new SourceRow(work, Place.of(work, null).address(), clock.instant());
        persistAndFlush(row);
        return row.id;
    }

    /// Whether a work is shared under the key of this source.
    public boolean hasKeyOf(UUID id, CslItem work) {
        String key = findById(id).key;
        return key != null && key.equals(key(work).orElse(null));
    }

    /// All sources that were not merged into another.
    public List<Source> standing() {
        return list("mergedInto is null order by createdAt, id").stream()
                .map(SourceRow::source)
                .toList();
    }

    /// Those of some sources that were not merged into another, in the same order.
    public List<Source> standing(Collection<UUID> some) {
        return some.isEmpty()
                ? List.of()
                : list("mergedInto is null and id in ?1 order by createdAt, id", List.copyOf(some)).stream()
                        .map(SourceRow::source)
                        .toList();
    }

    /// Lets a source that went by the fields of a citation go by those that the citation has now.
    public void describe(UUID id, CslItem before, CslItem now) {
        SourceRow row = findById(id);
        if (row.csl.equals(before)) {
            row.csl = now;
        }
    }

    /// What a work is shared under.
    public static Optional<String> key(CslItem work) {
        return SourceKey.of(work, Place.of(work, null).url()).map(SourceKey::toString);
    }

    private String written(CslItem work) {
        try {
            return json.writeValueAsString(work);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written", e);
        }
    }

    public Optional<Source> source(UUID id) {
        return findByIdOptional(id).map(SourceRow::source);
    }

    public Map<UUID, Source> byId(Collection<UUID> ids) {
        return list("id in ?1", List.copyOf(ids)).stream()
                .map(SourceRow::source)
                .collect(Collectors.toMap(Source::id, Function.identity()));
    }

    /// Sets or clears when the source is captured again.
    public void attemptNextAt(UUID id, @Nullable Instant when) {
        update("nextAttemptAt = ?1 where id = ?2", when, id);
    }

    /// The source, held against any other work on it until the transaction ends: whoever keeps a copy of it and
    /// whoever takes it down pass one by one.
    public Optional<Source> held(UUID id) {
        SourceRow row = findById(id);
        if (row != null) {
            // What was read before it was held may have changed since.
            getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(row).map(SourceRow::source);
    }

    /// Puts a tombstone on a source, or takes it off.
    public void takeDown(UUID id, @Nullable Tombstone tombstone) {
        SourceRow row = findById(id);
        row.takenDown = tombstone;
        if (tombstone != null) {
            row.nextAttemptAt = null;
        }
        flush();
    }

    /// A page of the sources that were not merged into another, newest first.
    ///
    /// @param after the last source of the page before, or null for the first page
    public List<Source> page(@Nullable UUID after, int limit) {
        Optional<SourceRow> last = after == null ? Optional.empty() : findByIdOptional(after);
        var query = last.map(row -> find(
                        "mergedInto is null and (createdAt < ?1 or (createdAt = ?1 and id > ?2)) order by createdAt desc, id",
                        row.createdAt,
                        row.id))
                .orElseGet(() -> find("mergedInto is null order by createdAt desc, id"));
        return query.range(0, limit - 1).stream().map(SourceRow::source).toList();
    }
}
