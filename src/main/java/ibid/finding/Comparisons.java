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
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Holds the claims that cite a source against each copy of it: once per claim as it is, citation and copy, however
/// often it is asked.
@ApplicationScoped
class Comparisons implements PanacheRepositoryBase<ComparisonRow, UUID> {
    private final Captures captures;
    private final Citations citations;
    private final Claims claims;
    private final Clock clock;
    private final PassageFinder finder = new PassageFinder();

    Comparisons(Captures captures, Citations citations, Claims claims, Clock clock) {
        this.captures = captures;
        this.citations = citations;
        this.claims = claims;
        this.clock = clock;
    }

    /// Compares, inside the caller's transaction.
    void compare(UUID id) {
        // One at a time per capture, so that two pieces of work never compare the same twice.
        Capture capture = captures.held(id).orElseThrow();
        @Nullable Layer layer = captures.layerOf(id).orElse(null);
        @Nullable PreparedText text = layer == null || !capture.searchable()
                ? null
                : PreparedText.of(layer.text().text());
        for (Citation citation : citations.ofSource(capture.source())) {
            for (Claim claim : claims.withNotes(Set.of(citation.note()))) {
                if (!done(claim, citation, capture, layer)) {
                    keep(claim, citation, capture, layer, text);
                }
            }
        }
    }

    private boolean done(Claim claim, Citation citation, Capture capture, @Nullable Layer layer) {
        return list(
                        "claim = ?1 and claimVersion = ?2 and citation = ?3 and capture = ?4",
                        claim.id(),
                        claim.version(),
                        citation.id(),
                        capture.id())
                .stream()
                .anyMatch(row -> Objects.equals(row.layer, layer == null ? null : layer.id()));
    }

    private void keep(
            Claim claim, Citation citation, Capture capture, @Nullable Layer layer, @Nullable PreparedText text) {
        ComparisonRow comparison = new ComparisonRow(
                claim.id(),
                claim.version(),
                citation.id(),
                capture.id(),
                layer == null ? null : layer.id(),
                clock.instant());
        persist(comparison);
        int ordinal = 0;
        for (Match match : matches(claim, capture, text)) {
            Integer page = layer == null || match.passage() == null
                    ? null
                    : layer.text().pageAt(match.passage().start());
            getEntityManager().persist(new FindingRow(comparison, ordinal++, match, page));
        }
    }

    private List<Match> matches(Claim claim, Capture capture, @Nullable PreparedText text) {
        if (text != null) {
            return finder.find(claim.text(), text);
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
