package ibid.finding;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.capture.Layer;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Claim;
import ibid.document.Claims;
import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.passage.Match;
import ibid.passage.PassageFinder;
import ibid.passage.PreparedText;
import ibid.trace.Subject;
import ibid.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds the claims that cite a source against each copy of it: once per claim as it is, citation and copy, however
/// often it is asked.
@ApplicationScoped
class Comparisons implements PanacheRepositoryBase<ComparisonRow, UUID> {
    private static final int STEP = 50;

    private final Captures captures;
    private final Citations citations;
    private final Claims claims;
    private final MeterRegistry meters;
    private final Traces traces;
    private final Clock clock;
    private final PassageFinder finder = new PassageFinder();

    Comparisons(
            Captures captures, Citations citations, Claims claims, MeterRegistry meters, Traces traces, Clock clock) {
        this.captures = captures;
        this.citations = citations;
        this.claims = claims;
        this.meters = meters;
        this.traces = traces;
        this.clock = clock;
    }

    /// Compares in steps, each kept by itself: however many claims cite the source, no transaction lasts long, and a
    /// run that breaks off leaves its steps. Two runs at once look at the same claims, and the second keeps nothing
    /// that the first has kept.
    void compare(UUID id) {
        Task task = QuarkusTransaction.requiringNew().call(() -> task(id));
        @Nullable PreparedText text = task.text();
        for (int from = 0; from < task.pairs().size(); from += STEP) {
            List<Pair> step = task.pairs()
                    .subList(from, Math.min(from + STEP, task.pairs().size()));
            if (traces.step("find", () -> compare(step, task, text)).isEmpty()) {
                compare(id);
                return;
            }
        }
    }

    private Optional<List<Match>> compare(List<Pair> step, Task task, @Nullable PreparedText text) {
        Map<Pair, List<Match>> matches = new LinkedHashMap<>();
        step.forEach(pair -> matches.put(pair, matches(pair.claim(), task.capture(), text)));
        Optional<List<Match>> kept = QuarkusTransaction.requiringNew()
                .call(() -> stands(task.capture()) ? Optional.of(keep(matches, task)) : Optional.empty());
        kept.orElse(List.of()).forEach(this::count);
        Span.current()
                .setAttribute(
                        AttributeKey.stringArrayKey(Subject.CLAIM.attribute()),
                        step.stream()
                                .map(pair -> pair.claim().id().toString())
                                .distinct()
                                .toList())
                .setAttribute("ibid.findings", kept.map(List::size).orElse(0));
        return kept;
    }

    /// What was seen in a copy that was taken down meanwhile is not kept: it is compared anew, and could not be
    /// checked.
    private boolean stands(Capture compared) {
        Capture now = captures.held(compared.id()).orElseThrow();
        return now.takenDown() == null || compared.takenDown() != null;
    }

    /// A claim to hold against the copy, for one of its citations.
    private record Pair(Claim claim, Citation citation) {}

    /// What is to be done for one copy.
    ///
    /// @param text its words, or null where there are none to search
    private record Task(
            Capture capture,
            @Nullable Layer layer,
            @Nullable PreparedText text,
            List<Pair> pairs) {}

    private Task task(UUID id) {
        Capture capture = captures.capture(id).orElseThrow();
        @Nullable Layer layer = captures.layerOf(id).orElse(null);
        List<Citation> cited = citations.ofSource(capture.source());
        List<Claim> resting =
                claims.withNotes(cited.stream().map(Citation::note).collect(Collectors.toSet()));
        Set<Done> done = done(list("capture", id));
        List<Pair> pairs = cited.stream()
                .flatMap(citation -> resting.stream()
                        .filter(claim -> claim.notes().contains(citation.note()))
                        .map(claim -> new Pair(claim, citation)))
                .filter(pair -> !done.contains(Done.of(pair, layer)))
                .toList();
        @Nullable PreparedText text = layer == null || !capture.searchable() || pairs.isEmpty()
                ? null
                : PreparedText.of(layer.text().text());
        return new Task(capture, layer, text, pairs);
    }

    private record Done(
            UUID claim,
            int version,
            UUID citation,
            @Nullable UUID layer) {
        static Done of(Pair pair, @Nullable Layer layer) {
            return new Done(
                    pair.claim().id(), pair.claim().version(), pair.citation().id(), layer == null ? null : layer.id());
        }
    }

    private static Set<Done> done(List<ComparisonRow> rows) {
        return rows.stream()
                .map(row -> new Done(row.claim, row.claimVersion, row.citation, row.layer))
                .collect(Collectors.toSet());
    }

    private void count(Match match) {
        meters.counter(
                        "ibid.findings",
                        "element",
                        match.element().name().toLowerCase(Locale.ROOT),
                        "kind",
                        match.kind().name())
                .increment();
    }

    /// What was kept, which is not what another run has kept: whoever keeps something holds the copy's row, so each
    /// sees what the one before it kept.
    private List<Match> keep(Map<Pair, List<Match>> matches, Task task) {
        UUID capture = task.capture().id();
        List<UUID> step =
                matches.keySet().stream().map(pair -> pair.claim().id()).toList();
        Set<Done> meanwhile = done(list("capture = ?1 and claim in ?2", capture, step));
        List<Match> kept = new ArrayList<>();
        matches.forEach((pair, found) -> {
            if (!meanwhile.contains(Done.of(pair, task.layer()))) {
                keep(pair, task, found);
                kept.addAll(found);
            }
        });
        return kept;
    }

    private void keep(Pair pair, Task task, List<Match> matches) {
        Layer layer = task.layer();
        ComparisonRow comparison = new ComparisonRow(
                pair.claim().id(),
                pair.claim().version(),
                pair.citation().id(),
                task.capture().id(),
                layer == null ? null : layer.id(),
                clock.instant());
        persist(comparison);
        int ordinal = 0;
        for (Match match : matches) {
            Integer page = layer == null || match.passage() == null
                    ? null
                    : layer.text().pageAt(match.passage().start());
            getEntityManager().persist(new FindingRow(comparison, ordinal++, match, page));
        }
    }

    private List<Match> matches(Claim claim, Capture capture, @Nullable PreparedText text) {
        if (text != null) {
            return finder.find(claim.text(), ClaimDress.of(claim), text);
        }
        return List.of(new Match(
                Element.CLAIM,
                FindingKind.NOT_CHECKABLE,
                claim.text(),
                0,
                claim.text().length(),
                null,
                null,
                List.of(),
                Optional.ofNullable(capture.detail()).orElse("This copy has no text that can be searched.")));
    }
}
