package ibid.report;

import ibid.capture.Capture;
import ibid.document.Citation;
import ibid.document.Claim;
import ibid.finding.Finding;
import ibid.finding.Findings.Compared;
import ibid.passage.Element;
import ibid.review.Review;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whether the passages that an act rests on still stand, where a source has a newer copy with other bytes: a page
/// whose menu changed says what it said.
record Passages(Dossier dossier) {
    /// A copy that the claim was not yet held against changes nothing so far.
    boolean stand(Claim claim, Review act, UUID source) {
        List<Capture> captures = dossier.captures().getOrDefault(source, List.of());
        Optional<Capture> newest = SourceReports.standing(captures);
        if (newest.isEmpty()) {
            return false;
        }
        UUID copy = newest.get().id();
        if (!isCompared(claim, source, copy)) {
            return true;
        }
        Set<UUID> copies = captures.stream().map(Capture::id).collect(Collectors.toUnmodifiableSet());
        List<Finding> seen = dossier.findingsOn(claim).stream()
                .filter(finding -> act.findings().contains(finding.id())
                        && copies.contains(finding.capture())
                        && finding.match().passage() != null)
                .toList();
        List<Finding> exact = seen.stream()
                .filter(finding -> finding.match().element() != Element.CLAIM)
                .toList();
        List<Finding> rests = exact.isEmpty() ? seen : exact;
        return !rests.isEmpty() && rests.stream().allMatch(finding -> stands(finding, copy));
    }

    private boolean isCompared(Claim claim, UUID source, UUID copy) {
        Set<Compared> done = dossier.compared().getOrDefault(claim.id(), Set.of());
        return dossier.citationsOf(claim).stream()
                .filter(citation -> source.equals(citation.source()))
                .map(Citation::id)
                .allMatch(citation -> done.contains(new Compared(citation, copy)));
    }

    private static boolean stands(Finding finding, UUID copy) {
        return finding.capture().equals(copy)
                || finding.later().stream()
                        .anyMatch(later -> later.capture().equals(copy)
                                && later.drift().fate().stands());
    }
}
