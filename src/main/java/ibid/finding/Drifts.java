package ibid.finding;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.capture.Layer;
import ibid.passage.Drift;
import ibid.passage.PreparedText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Follows the passages of findings into the later copies of their source: once per finding and layer.
@ApplicationScoped
class Drifts implements PanacheRepositoryBase<DriftRow, UUID> {
    private static final int STEP = 50;

    private final Captures captures;
    private final Clock clock;

    Drifts(Captures captures, Clock clock) {
        this.captures = captures;
        this.clock = clock;
    }

    /// Follows the passages of earlier copies into this one, and those of this one into later copies, which may have
    /// been compared before it.
    void follow(UUID id) {
        List<Pair> pairs = QuarkusTransaction.requiringNew().call(() -> pairs(id));
        for (Pair pair : pairs) {
            follow(pair);
        }
    }

    /// @param later a copy that was asked for after the earlier one
    private record Pair(UUID earlier, UUID later) {}

    private List<Pair> pairs(UUID id) {
        Capture own = captures.capture(id).orElseThrow();
        List<Capture> all = captures.ofSources(List.of(own.source())).getOrDefault(own.source(), List.of()).stream()
                .filter(capture -> capture.done() && capture.searchable())
                .toList();
        int at = all.indexOf(own);
        return at < 0
                ? List.of()
                : all.stream()
                        .filter(other -> !other.equals(own))
                        .map(other -> all.indexOf(other) < at ? new Pair(other.id(), id) : new Pair(id, other.id()))
                        .toList();
    }

    private void follow(Pair pair) {
        @Nullable Layer layer = QuarkusTransaction.requiringNew()
                .call(() -> captures.layerOf(pair.later()).orElse(null));
        if (layer == null) {
            return;
        }
        Optional<PreparedText> now = Optional.empty();
        while (true) {
            Step step = QuarkusTransaction.requiringNew().call(() -> step(pair, layer.id()));
            if (step.findings().isEmpty()) {
                return;
            }
            PreparedText text = now.orElseGet(() -> PreparedText.of(layer.text().text()));
            now = Optional.of(text);
            List<DriftRow> rows = step.findings().stream()
                    .map(finding -> row(finding, step, pair.later(), layer, text))
                    .toList();
            boolean standing = QuarkusTransaction.requiringNew().call(() -> {
                boolean both = stands(pair);
                if (both) {
                    keep(layer.id(), rows);
                }
                return both;
            });
            if (!standing) {
                return;
            }
        }
    }

    /// Neither copy was taken down meanwhile, nor will be until the transaction ends.
    private boolean stands(Pair pair) {
        return Stream.of(pair.earlier(), pair.later())
                .sorted()
                .flatMap(id -> captures.held(id).stream())
                .noneMatch(capture -> capture.takenDown() != null);
    }

    /// But for what another run has kept meanwhile, which held the copies' rows before.
    private void keep(UUID layer, List<DriftRow> rows) {
        List<UUID> findings = rows.stream().map(row -> row.finding).toList();
        Set<UUID> meanwhile = list("layer = ?1 and finding in ?2", layer, findings).stream()
                .map(row -> row.finding)
                .collect(Collectors.toSet());
        persist(rows.stream().filter(row -> !meanwhile.contains(row.finding)));
    }

    /// @param texts of the layers that the findings' passages stand in
    private record Step(List<Finding> findings, Map<UUID, PreparedText> texts) {}

    /// Findings of the earlier copy that were not yet followed into the layer.
    private Step step(Pair pair, UUID layer) {
        List<Finding> findings = getEntityManager()
                .createQuery("""
                        select f from FindingRow f join fetch f.comparison c
                        where c.capture = :earlier and f.passage is not null and not exists (
                            select d from DriftRow d where d.finding = f.id and d.layer = :layer)
                        order by c.layer, f.id""", FindingRow.class)
                .setParameter("earlier", pair.earlier())
                .setParameter("layer", layer)
                .setMaxResults(STEP)
                .getResultStream()
                .map(row -> row.finding(List.of()))
                .toList();
        Set<UUID> layers = findings.stream()
                .map(finding -> Objects.requireNonNull(finding.layer()))
                .collect(Collectors.toSet());
        Map<UUID, PreparedText> texts = captures.textsOf(layers).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> PreparedText.of(e.getValue())));
        return new Step(findings, texts);
    }

    private DriftRow row(Finding finding, Step step, UUID capture, Layer layer, PreparedText now) {
        PreparedText was = Objects.requireNonNull(step.texts().get(Objects.requireNonNull(finding.layer())));
        Drift drift = Drift.of(
                finding.match().element(),
                Objects.requireNonNull(finding.match().passage()),
                was,
                now);
        @Nullable Integer page = drift.passage() == null
                ? null
                : layer.text().pageAt(drift.passage().start());
        return new DriftRow(finding.id(), capture, layer.id(), drift, page, clock.instant());
    }
}
