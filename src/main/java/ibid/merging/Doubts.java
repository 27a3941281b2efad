package ibid.merging;

import ibid.source.Source;
import ibid.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Finds sources that may be one work in other words.
@ApplicationScoped
public class Doubts {
    /// A name under which more works stand than this is no help, and would take the square of its number.
    private static final int MOST_IN_ONE_PLACE = 500;

    private final Sources sources;
    private final Places places;
    private final SourceActs acts;

    Doubts(Sources sources, Places places, SourceActs acts) {
        this.sources = sources;
        this.places = places;
        this.acts = acts;
    }

    /// The pairs, the likeliest first.
    ///
    /// @param among pairs with at least one of these; empty for all
    @Transactional
    public List<DoubtfulPair> pairs(Set<UUID> among) {
        Set<Set<UUID>> seen = new HashSet<>(acts.toldApart());
        List<DoubtfulPair> pairs = new ArrayList<>();
        Map<String, List<Source>> together = among.isEmpty() ? all() : places.around(among, MOST_IN_ONE_PLACE);
        for (List<Source> place : together.values()) {
            if (place.size() > 1 && place.size() <= MOST_IN_ONE_PLACE) {
                pairsIn(place, among, seen, pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble(DoubtfulPair::likeness)
                .reversed()
                .thenComparing(DoubtfulPair::one)
                .thenComparing(DoubtfulPair::other));
        return pairs;
    }

    private Map<String, List<Source>> all() {
        Map<String, List<Source>> all = new LinkedHashMap<>();
        for (Source source : sources.standing()) {
            Likeness.places(source.csl())
                    .forEach(place ->
                            all.computeIfAbsent(place, _ -> new ArrayList<>()).add(source));
        }
        return all;
    }

    private static void pairsIn(List<Source> place, Set<UUID> among, Set<Set<UUID>> seen, List<DoubtfulPair> pairs) {
        for (int i = 0; i < place.size(); i++) {
            for (int j = i + 1; j < place.size(); j++) {
                Source one = place.get(i);
                Source other = place.get(j);
                boolean wanted = among.isEmpty() || among.contains(one.id()) || among.contains(other.id());
                if (wanted && seen.add(Set.of(one.id(), other.id()))) {
                    Likeness likeness = Likeness.of(one.csl(), other.csl());
                    if (!likeness.why().isEmpty()) {
                        pairs.add(new DoubtfulPair(one.id(), other.id(), likeness.titles(), likeness.why()));
                    }
                }
            }
        }
    }
}
