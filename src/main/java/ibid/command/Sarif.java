package ibid.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.status.ClaimStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The outcome as SARIF 2.1.0 (OASIS): a rule per status, a result per claim.
///
/// A claim that fails is of the kind `fail`, one that was found or signed is `pass`, and everything else is `review`:
/// for a person to look at, and no fault of the text's.
final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {}

    static void write(List<Checked> checked, List<Checked.Unread> unread, Set<ClaimStatus> failing, PrintWriter out)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode log = json.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        run.put("columnKind", "utf16CodeUnits");
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Ibid");
        Version.packaged().ifPresent(version -> driver.put("version", version));
        ArrayNode rules = driver.putArray("rules");
        for (ClaimStatus status : ClaimStatus.values()) {
            rules.addObject()
                    .put("id", status.name())
                    .putObject("shortDescription")
                    .put("text", described(status));
        }
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put(
                "executionSuccessful", unread.isEmpty() && checked.stream().allMatch(Checked::done));
        ArrayNode notes = invocation.putArray("toolExecutionNotifications");
        unread.forEach(one -> {
            ObjectNode note = notes.addObject().put("level", "error");
            note.putObject("message").put("text", one.detail());
            location(note, one.file());
        });
        ArrayNode results = run.putArray("results");
        for (Checked one : checked) {
            Lines lines = Lines.of(one.file());
            one.claims().forEach(claim -> result(results.addObject(), one.file(), lines, claim, failing));
        }
        out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(log));
    }

    private static void result(
            ObjectNode result, Path file, Lines lines, CheckedClaim claim, Set<ClaimStatus> failing) {
        ClaimStatus status = ClaimStatus.valueOf(claim.status());
        boolean fails = failing.contains(status);
        result.put("ruleId", claim.status())
                .put("kind", fails ? "fail" : passed(status) ? "pass" : "review")
                .put("level", fails ? "error" : "none");
        String why = claim.why();
        result.putObject("message").put("text", claim.status() + (why.isEmpty() ? "" : ": " + why));
        result.putObject("partialFingerprints").put("claim/v1", claim.id());
        ObjectNode region = location(result, file).putObject("region");
        lines.of(claim.text()).ifPresent(line -> region.put("startLine", line));
        region.putObject("snippet").put("text", claim.text());
    }

    private static ObjectNode location(ObjectNode parent, Path file) {
        ObjectNode physical = parent.putArray("locations").addObject().putObject("physicalLocation");
        // Relative paths stay relative: the reader's checkout is elsewhere.
        String uri = file.isAbsolute()
                ? file.toUri().toString()
                : Path.of("")
                        .toAbsolutePath()
                        .toUri()
                        .relativize(file.toAbsolutePath().toUri())
                        .toString();
        physical.putObject("artifactLocation").put("uri", uri);
        return physical;
    }

    static boolean passed(ClaimStatus status) {
        return switch (status) {
            case SIGNED_OFF, PASSAGE_FOUND -> true;
            case STALE,
                    PROPOSED,
                    SENT_BACK,
                    IN_REVIEW,
                    DISCREPANCY,
                    CHECKING,
                    WAITING_FOR_SOURCE,
                    PARTLY_FOUND,
                    CANDIDATES,
                    NOTHING_FOUND,
                    UNCITED -> false;
        };
    }

    private static String described(ClaimStatus status) {
        return switch (status) {
            case STALE -> "Signed, and changed since";
            case SIGNED_OFF -> "A verdict is signed";
            case PROPOSED -> "A verdict waits for a second person";
            case SENT_BACK -> "A proposed verdict was sent back";
            case IN_REVIEW -> "Somebody has taken it";
            case DISCREPANCY -> "A copy of a cited source says something else";
            case CHECKING -> "Captures or comparisons are under way";
            case PASSAGE_FOUND -> "Every quotation, number and date was found in an archived copy";
            case WAITING_FOR_SOURCE -> "Something is unanswered, and a source has no copy with text";
            case PARTLY_FOUND -> "All copies are here; some of it was found";
            case CANDIDATES -> "Nothing exact was found; ranked passages wait for a reader";
            case NOTHING_FOUND -> "All copies are here and readable, and none has anything";
            case UNCITED -> "It cites nothing";
        };
    }
}
