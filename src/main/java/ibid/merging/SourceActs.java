package ibid.merging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What editors did with sources. Only ever added to, which the database holds as well.
@ApplicationScoped
public class SourceActs implements PanacheRepositoryBase<SourceActRow, UUID> {
    /// The acts on a source, oldest first.
    public List<SourceAct> on(UUID source) {
        return list("source = ?1 or other = ?1 order by ordinal", source).stream()
                .map(SourceActRow::act)
                .toList();
    }

    /// The acts on any of some sources, oldest first.
    public List<SourceAct> onAny(Set<UUID> sources) {
        return list("source in ?1 or other in ?1 order by ordinal", sources).stream()
                .map(SourceActRow::act)
                .toList();
    }

    /// Pairs that an editor has split or said to be two works, and that nobody has put together again.
    Set<Set<UUID>> toldApart() {
        return list("""
                select a from SourceActRow a
                where a.kind = ?1 and not exists (select 1 from SourceActRow u where u.undoes = a.id)""", SourceAct.Kind.SPLIT).stream()
                .map(row -> Set.of(row.source, row.other))
                .collect(Collectors.toSet());
    }
}
