package ibid.web;

import ibid.passage.FindingKind;
import ibid.report.CitationReport;
import ibid.report.ClaimReport;
import ibid.report.FindingReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which archived copy lies open beside a claim: the one that contradicts it, or else the one that has it.
///
/// @param finding whose passage is marked, or null
record Shelf(UUID capture, @Nullable UUID finding) {
    static Optional<Shelf> of(ClaimReport claim) {
        Optional<FindingReport> best = claim.citations().stream()
                .flatMap(citation -> shown(citation).stream())
                .filter(finding -> finding.passage() != null)
                .min(Comparator.comparingInt(finding -> rank(finding.kind())));
        return best.<Shelf>map(finding -> new Shelf(finding.capture(), finding.id()))
                .or(() -> claim.citations().stream()
                        .flatMap(citation -> Optional.ofNullable(citation.source()).stream())
                        .filter(source -> source.capturedAt() != null
                                && !source.captures().isEmpty())
                        .findFirst()
                        .map(source -> new Shelf(source.captures().getLast(), null)));
    }

    private static int rank(FindingKind kind) {
        return switch (kind) {
            case ALTERED, SPLICED -> 0;
            case VALUE_DIFFERENT -> 1;
            case VERBATIM, NORMALISED, ELIDED, BRACKETED -> 2;
            case VALUE_EQUAL -> 3;
            case CANDIDATE_PASSAGE -> 4;
            case NOT_IN_THIS_COPY, VALUE_ABSENT, NOT_CHECKABLE -> 5;
        };
    }

    /// A citation's findings as a person wants them: what differs first, and nothing said twice.
    static List<FindingReport> shown(CitationReport citation) {
        record Said(
                FindingKind kind,
                String claimed,
                @Nullable String found,
                @Nullable String passage) {}
        return citation.findings().stream()
                .sorted(Comparator.comparingInt(finding -> rank(finding.kind())))
                .collect(java.util.stream.Collectors.toMap(
                        finding -> new Said(
                                finding.kind(),
                                finding.claimed(),
                                finding.found(),
                                // Of a value it matters how the copy has it, not in how many sentences.
                                finding.found() != null || finding.passage() == null
                                        ? null
                                        : finding.passage().text()),
                        finding -> finding,
                        (first, _) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
