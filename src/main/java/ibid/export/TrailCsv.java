package ibid.export;

import ibid.passage.Difference;
import ibid.report.TrailEntry;
import ibid.report.TrailFinding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An audit trail as CSV (RFC 4180): a row for each act, several values of one cell on lines of their own.
public final class TrailCsv {
    private static final String HEAD = "at,actor,act,claim,about,from,to,verdict,detail,now,notes,findings";

    private TrailCsv() {}

    public static String of(List<TrailEntry> trail) {
        return Stream.concat(Stream.of(HEAD), trail.stream().map(TrailCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(TrailEntry entry) {
        return Stream.of(
                        entry.at(),
                        entry.actor(),
                        entry.act(),
                        entry.claim(),
                        entry.about(),
                        entry.from(),
                        entry.to(),
                        entry.verdict(),
                        entry.detail(),
                        entry.now(),
                        lines(entry.notes().stream().map(note -> note.label() + ": " + note.text())),
                        lines(entry.findings().stream().map(TrailCsv::words)))
                .map(TrailCsv::quoted)
                .collect(Collectors.joining(","));
    }

    private static String words(TrailFinding finding) {
        return finding.kind() + ": " + finding.claimed()
                + (finding.source() == null ? "" : " | " + finding.source())
                + finding.differences().stream().map(TrailCsv::words).collect(Collectors.joining());
    }

    private static String words(Difference difference) {
        return " | claimed “" + difference.claimed() + "”, source “" + difference.source() + "”";
    }

    private static String lines(Stream<String> values) {
        return values.map(value -> value.replaceAll("\\R", " ")).collect(Collectors.joining("\n"));
    }

    private static String quoted(@Nullable Object value) {
        String words = value == null ? "" : ClaimsCsv.harmless(value.toString());
        return "\"" + words.replace("\"", "\"\"") + "\"";
    }
}
