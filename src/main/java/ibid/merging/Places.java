package ibid.merging;

import ibid.source.Source;
import ibid.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Under which names works that may be one stand together, kept in the database so that a few works need not be held
/// against all.
@ApplicationScoped
class Places {
    private final EntityManager entities;
    private final Sources sources;

    Places(EntityManager entities, Sources sources) {
        this.entities = entities;
        this.sources = sources;
    }

    /// The works that stand under one name with any of some works, by that name.
    ///
    /// @param most how many a name may have; others are left out
    Map<String, List<Source>> around(Set<UUID> some, int most) {
        fill();
        List<?> rows = entities.createNativeQuery("""
                        select p.place, s.id from (
                            select distinct unnest(places) as place from source where id = any(:some)) p,
                            lateral (select s.id from source s
                                where s.merged_into is null and s.places @> array[p.place] limit :limit) s
                        order by p.place""", Object[].class)
                .setParameter("some", some.toArray(UUID[]::new))
                .setParameter("limit", most + 1)
                .getResultList();
        Map<String, Set<UUID>> members = new LinkedHashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> members.computeIfAbsent((String) row[0], _ -> new HashSet<>())
                        .add((UUID) row[1]));
        members.values().removeIf(ids -> ids.size() < 2 || ids.size() > most);
        Set<UUID> all = new HashSet<>();
        members.values().forEach(all::addAll);
        List<Source> standing = sources.standing(all);
        Map<String, List<Source>> places = new LinkedHashMap<>();
        members.forEach((place, ids) -> places.put(
                place,
                standing.stream().filter(source -> ids.contains(source.id())).toList()));
        return places;
    }

    /// Names those that came, or were described anew, since somebody looked last.
    private void fill() {
        for (List<UUID> some = unplaced(); !some.isEmpty(); some = unplaced()) {
            sources.standing(some)
                    .forEach(source -> entities.createNativeQuery("update source set places = :places where id = :id")
                            .setParameter(
                                    "places", Likeness.places(source.csl()).toArray(String[]::new))
                            .setParameter("id", source.id())
                            .executeUpdate());
        }
    }

    /// Some of them; those that somebody else is naming at this moment are left to them.
    private List<UUID> unplaced() {
        List<?> found = entities.createNativeQuery("""
                        select id from source where merged_into is null and places is null
                        order by id limit 1000 for update skip locked""", UUID.class).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
