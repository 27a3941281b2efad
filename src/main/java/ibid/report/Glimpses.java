package ibid.report;

import ibid.capture.Capture;
import ibid.coverage.Coverage;
import ibid.coverage.Glimpse;
import ibid.document.Apparatus;
import ibid.document.Citation;
import ibid.finding.Finding;
import ibid.finding.LaterCopy;
import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.passage.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Findings as what they say about the work. They are kept as what was seen in a copy, and a copy may show some pages
/// only, which a person may say later and mend: so it is worked out whenever it is read.
final class Glimpses {
    private final Apparatus apparatus;
    private final Map<UUID, Capture> partial;
    private final Map<UUID, Citation> citations;
    private final Map<Pair, Coverage> coverages = new HashMap<>();

    Glimpses(Apparatus apparatus) {
        this.apparatus = apparatus;
        this.partial = apparatus.captures().values().stream()
                .flatMap(List::stream)
                .filter(capture -> capture.searchable() && !capture.whole())
                .collect(Collectors.toMap(Capture::id, capture -> capture));
        this.citations = partial.isEmpty()
                ? Map.of()
                : apparatus.citations().values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(Citation::id, citation -> citation));
    }

    /// @param copies that are looked at together
    private record Pair(UUID citation, List<String> copies) {}

    /// One that nobody can check is said once of the claim as a whole, however many passages were ranked.
    List<Finding> of(List<Finding> findings) {
        if (partial.isEmpty()) {
            return findings;
        }
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings) {
            Finding seen = later(of(finding));
            if (told.stream().noneMatch(other -> isSaid(other, seen))) {
                told.add(seen);
            }
        }
        return told;
    }

    private static boolean isSaid(Finding said, Finding finding) {
        return finding.match().kind() == FindingKind.NOT_CHECKABLE
                && finding.match().element() == Element.CLAIM
                && said.match().equals(finding.match())
                && said.citation().equals(finding.citation())
                && said.capture().equals(finding.capture());
    }

    private Finding of(Finding finding) {
        Capture capture = partial.get(finding.capture());
        Citation citation = citations.get(finding.citation());
        if (capture == null || citation == null) {
            return finding;
        }
        Coverage copy = coverage(citation, List.of(capture));
        Match match = Glimpse.of(
                finding.match(), copy, isThereAWhole(citation) ? copy : coverage(citation, copies(citation)));
        return with(finding, match, finding.later());
    }

    private Coverage coverage(Citation citation, List<Capture> copies) {
        List<String> pages =
                copies.stream().map(Capture::pages).map(Objects::requireNonNull).toList();
        return coverages.computeIfAbsent(
                new Pair(citation.id(), pages), _ -> Coverage.of(pages, Dossier.cited(citation, apparatus.sources())));
    }

    private List<Capture> copies(Citation citation) {
        return captures(citation).stream()
                .filter(capture -> partial.containsKey(capture.id()))
                .toList();
    }

    private boolean isThereAWhole(Citation citation) {
        return captures(citation).stream().anyMatch(Capture::whole);
    }

    private List<Capture> captures(Citation citation) {
        return Optional.ofNullable(citation.source())
                .map(source -> apparatus.captures().getOrDefault(source, List.of()))
                .orElse(List.of());
    }

    /// That a copy of other pages does not have a passage does not mean that the work has it no longer.
    private Finding later(Finding finding) {
        List<LaterCopy> later = finding.later().stream()
                .filter(copy -> !partial.containsKey(copy.capture())
                        || copy.drift().fate().stands())
                .toList();
        return later.size() == finding.later().size() ? finding : with(finding, finding.match(), later);
    }

    private static Finding with(Finding finding, Match match, List<LaterCopy> later) {
        return new Finding(
                finding.id(),
                finding.claim(),
                finding.citation(),
                finding.capture(),
                finding.layer(),
                match,
                match.passage() == null ? null : finding.page(),
                finding.madeAt(),
                later);
    }
}
