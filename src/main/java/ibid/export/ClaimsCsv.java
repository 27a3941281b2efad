package ibid.export;

import ibid.passage.Difference;
import ibid.report.ChangeReport;
import ibid.report.ChangedReport;
import ibid.report.CitationReport;
import ibid.report.ClaimReport;
import ibid.report.FindingReport;
import ibid.report.PassageReport;
import ibid.report.SourceReport;
import ibid.review.Basis;
import ibid.review.Basis.NoteWords;
import ibid.review.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Claims as CSV (RFC 4180): a row for each, several values of one cell on lines of their own.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs it. Texts and web pages
/// are other people's words, so such a cell gets an apostrophe in front.
final class ClaimsCsv {
    private static final String FORMULA = "=+-@＝＋－＠";
    private static final List<String> HEADER = List.of(
            "id",
            "start",
            "end",
            "claim",
            "status",
            "verdict",
            "correction",
            "reason",
            "assignee",
            "proposed_by",
            "signed_by",
            "signed_at",
            "notes",
            "citations",
            "source_urls",
            "source_states",
            "copies",
            "findings",
            "differences",
            "unchecked",
            "changed_since_signed",
            "claim_when_judged",
            "notes_when_judged",
            "then_and_now");

    private ClaimsCsv() {}

    static String of(FactCheck check) {
        return Stream.concat(Stream.of(HEADER), check.claims().stream().map(ClaimsCsv::row))
                .map(row -> row.stream().map(ClaimsCsv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static List<String> row(ClaimReport claim) {
        List<CitationReport> citations = claim.citations();
        List<String> row = new ArrayList<>(List.of(
                claim.id().toString(),
                String.valueOf(claim.start()),
                String.valueOf(claim.end()),
                claim.text(),
                claim.status().name()));
        row.addAll(decided(claim));
        row.addAll(List.of(
                lines(citations.stream().map(CitationReport::note).distinct()),
                lines(citations.stream().map(CitationReport::text)),
                lines(sources(claim).flatMap(source -> Stream.ofNullable(source.url()))),
                lines(sources(claim).map(source -> source.state().name())),
                lines(citations.stream().map(citation -> Provenance.of(citation.source()))),
                lines(findings(claim).map(ClaimsCsv::finding)),
                lines(findings(claim)
                        .flatMap(finding -> finding.differences().stream())
                        .map(ClaimsCsv::difference)),
                lines(claim.unchecked().stream().map(element -> element.claimed() + " (" + element.reason() + ")")),
                lines(claim.stale().stream())));
        row.addAll(judged(claim));
        return row;
    }

    private static List<String> decided(ClaimReport claim) {
        Optional<Ruling> ruling = Ruling.of(claim);
        Function<Function<Review, @Nullable String>, String> proposed =
                field -> ruling.map(Ruling::proposal).map(field).orElse("");
        Optional<Review> signature = ruling.flatMap(one -> Optional.ofNullable(one.signature()));
        return List.of(
                ruling.map(one -> one.verdict().name()).orElse(""),
                proposed.apply(Review::correction),
                proposed.apply(Review::reason),
                Optional.ofNullable(claim.assignee()).orElse(""),
                proposed.apply(Review::actor),
                signature.map(Review::actor).orElse(""),
                signature.map(one -> one.at().toString()).orElse(""));
    }

    /// The words that the verdict was given on, which may not be those that stand there now.
    private static List<String> judged(ClaimReport claim) {
        @Nullable ChangedReport changed = claim.changed();
        Optional<Basis> basis = Ruling.of(claim).map(Ruling::basis);
        return List.of(
                basis.map(Basis::text).orElse(""),
                lines(basis.stream().flatMap(on -> on.notes().values().stream()).map(ClaimsCsv::note)),
                changed == null ? "" : lines(changed.changes().stream().map(ClaimsCsv::change)));
    }

    private static String note(NoteWords note) {
        return note.label() + ": " + note.text();
    }

    private static String change(ChangeReport change) {
        return change.what()
                + (change.label() == null ? "" : " " + change.label())
                + (change.remark() == null ? "" : ": " + change.remark())
                + (change.then() == null ? "" : " | then “" + change.then() + "”")
                + (change.now() == null ? "" : " | now “" + change.now() + "”");
    }

    private static Stream<SourceReport> sources(ClaimReport claim) {
        return claim.citations().stream().flatMap(citation -> Stream.ofNullable(citation.source()));
    }

    private static Stream<FindingReport> findings(ClaimReport claim) {
        return claim.citations().stream().flatMap(citation -> citation.findings().stream());
    }

    private static String finding(FindingReport finding) {
        PassageReport passage = finding.passage();
        return finding.kind() + ": " + finding.claimed()
                + (passage == null ? "" : " | " + passage.text())
                + (passage == null || passage.page() == null ? "" : " (page " + passage.page() + ")")
                + (finding.takenDown() == null ? "" : " | seen in a copy that was taken down: counts for nothing");
    }

    private static String difference(Difference difference) {
        return "claimed “" + difference.claimed() + "”, source “" + difference.source() + "”";
    }

    private static String lines(Stream<String> values) {
        return values.map(value -> value.replaceAll("\\R", " ")).collect(Collectors.joining("\n"));
    }

    static String cell(String text) {
        String harmless = harmless(text);
        return harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /// What stands before the sign is looked over, for some programs cut it off.
    private static boolean isFormula(String text) {
        return Arrays.stream(text.split("\n", -1)).anyMatch(line -> {
            String bare = line.strip();
            return !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
        });
    }
}
