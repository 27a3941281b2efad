package ibid.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/// The outcome as a table for people: each claim with why it stands there, then the counts.
final class ClaimTable {
    /// Enough to find it again; the whole of it is at the desk.
    private static final int WORDS = 90;

    private ClaimTable() {}

    static void write(List<Checked> checked, PrintWriter out) {
        for (Checked one : checked) {
            out.println(one.file() + (one.title() == null ? "" : ": " + one.title()));
            TextTable table = TextTable.forColumns(
                    Help.defaultColorScheme(Ansi.OFF),
                    new Column(20, 0, Column.Overflow.WRAP),
                    new Column(100, 1, Column.Overflow.WRAP));
            for (CheckedClaim claim : one.claims()) {
                table.addRowValues(claim.status(), beginning(claim.text()));
                if (!claim.why().isEmpty()) {
                    table.addRowValues("", claim.why());
                }
            }
            out.print(table);
            Map<String, Long> counts = one.claims().stream()
                    .collect(Collectors.groupingBy(CheckedClaim::status, TreeMap::new, Collectors.counting()));
            out.println(
                    one.claims().isEmpty()
                            ? "No claims were found in it."
                            : counts.entrySet().stream()
                                    .map(count -> count.getValue() + " " + count.getKey())
                                    .collect(Collectors.joining(", ")));
            if (!one.done()) {
                out.println("The wait ended before everything was done: --wait gives it longer.");
            }
            out.println();
        }
    }

    static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= WORDS) {
            return line;
        }
        int end = line.lastIndexOf(' ', WORDS);
        return line.substring(0, end > WORDS / 2 ? end : line.offsetByCodePoints(0, line.codePointCount(0, WORDS)))
                + " …";
    }
}
