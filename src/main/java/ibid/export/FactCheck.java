package ibid.export;

import ibid.capture.Capture;
import ibid.document.Document;
import ibid.report.ClaimReport;
import ibid.report.DocumentReport;
import ibid.report.FindingReport;
import ibid.report.NoteReport;
import ibid.report.PassageReport;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// A document with all that is known about its claims.
///
/// @param claims in the order of the text
/// @param captures of the works that it cites, and those that hold a payload for one of them, oldest first
public record FactCheck(Document document, DocumentReport report, List<ClaimReport> claims, List<Capture> captures) {
    String title() {
        return document.title() == null ? "Document " + document.id() : document.title();
    }

    /// The claim's words without the markers of its notes, as it would be quoted.
    String quoted(ClaimReport claim) {
        StringBuilder words = new StringBuilder(claim.text());
        report.notes().stream()
                .map(NoteReport::markers)
                .flatMap(List::stream)
                .filter(marker -> marker.start() >= claim.start() && marker.end() <= claim.end())
                .sorted((one, other) -> other.start() - one.start())
                .forEach(marker -> words.delete(marker.start() - claim.start(), marker.end() - claim.start()));
        return words.toString().strip();
    }

    /// The text layers in which passages stand.
    Set<UUID> layers() {
        Set<UUID> layers = new TreeSet<>();
        findings()
                .flatMap(FactCheck::passages)
                .map(PassageReport::layer)
                .filter(Objects::nonNull)
                .forEach(layers::add);
        return layers;
    }

    private Stream<FindingReport> findings() {
        return claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .flatMap(citation -> citation.findings().stream());
    }

    private static Stream<PassageReport> passages(FindingReport finding) {
        return Stream.concat(
                Stream.ofNullable(finding.passage()),
                finding.drift().stream().flatMap(later -> Stream.ofNullable(later.passage())));
    }
}
