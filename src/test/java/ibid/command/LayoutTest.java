package ibid.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.status.ClaimStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LayoutTest {
    private static final Set<ClaimStatus> FAILING = Set.of(ClaimStatus.DISCREPANCY);

    @TempDir
    Path folder;

    private Checked checked;
    private Checked.Unread unread;

    @BeforeEach
    void aManuscriptWithADiscrepancyAFoundAndAWaitingClaim() throws IOException {
        Path file = Files.writeString(folder.resolve("ice.txt"), """
                Ice

                It was “a cautious
                retreat”.[1] It froze in 1900.[2] It sank.[3] It sank.[3]
                """);
        checked = new Checked(
                file,
                "d1",
                "Ice",
                true,
                List.of(
                        claim("It was “a cautious retreat”.[1]", "DISCREPANCY", cited("1", "ARCHIVED", altered())),
                        claim("It froze in 1900.[2]", "PASSAGE_FOUND", cited("2", "ARCHIVED")),
                        claim("It sank.[3]", "WAITING_FOR_SOURCE", cited("3", "PRINT_ONLY"))));
        unread = new Checked.Unread(Path.of("torn.pdf"), "The file ends too soon, \u0001 & is < no PDF.");
    }

    private static CheckedClaim claim(String text, String status, CheckedClaim.Cited cited) {
        return new CheckedClaim(status, text, 0, text.length(), status, null, List.of(), List.of(cited));
    }

    private static CheckedClaim.Cited cited(String note, String state, CheckedClaim.Seen... seen) {
        return new CheckedClaim.Cited(note, "Somebody", new CheckedClaim.Source(state, null), List.of(seen));
    }

    private static CheckedClaim.Seen altered() {
        return new CheckedClaim.Seen(
                "quotation",
                "ALTERED",
                "a cautious retreat",
                null,
                new CheckedClaim.Passage("an orderly retreat", 2),
                List.of(new CheckedClaim.Difference("a cautious", "an orderly")));
    }

    @Test
    void theTableSaysWhyEachClaimStandsWhereItDoes() throws Exception {
        assertEquals(
                """
                DISCREPANCY          It was “a cautious retreat”.[1]
                                     note 1: “a cautious” where the copy has “an orderly”
                PASSAGE_FOUND        It froze in 1900.[2]
                WAITING_FOR_SOURCE   It sank.[3]
                                     note 3: PRINT_ONLY
                1 DISCREPANCY, 1 PASSAGE_FOUND, 1 WAITING_FOR_SOURCE
                """.stripTrailing(),
                written(Layout.TABLE)
                        .lines()
                        .skip(1)
                        .map(String::stripTrailing)
                        .reduce("", (all, line) -> all + "\n" + line)
                        .strip());
    }

    @Test
    void sarifFailsOnlyWhatWasAskedForAndPassesOnlyWhatWasFound() throws Exception {
        JsonNode run =
                new ObjectMapper().readTree(written(Layout.SARIF)).path("runs").path(0);
        assertEquals(
                List.of("fail", "pass", "review"),
                run.path("results")
                        .valueStream()
                        .map(result -> result.path("kind").asText())
                        .toList());
        // The words run over a line; the third claim stands twice, so that no line is better than a wrong one.
        assertEquals(
                List.of(3, 4, -1),
                run.path("results")
                        .valueStream()
                        .map(result -> result.at("/locations/0/physicalLocation/region/startLine")
                                .asInt(-1))
                        .toList());
        assertEquals(false, run.at("/invocations/0/executionSuccessful").asBoolean());
        assertTrue(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                .asText()
                .contains("too soon"));
    }

    @Test
    void junitCountsWhatWaitsAsSkippedAndWhatCannotBeReadAsAnError() throws Exception {
        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written(Layout.JUNIT))))
                .getDocumentElement();
        Element suite = (Element) suites.getElementsByTagName("testsuite").item(0);
        assertEquals(
                "3 tests, 1 failures, 1 skipped",
                "%s tests, %s failures, %s skipped"
                        .formatted(
                                suite.getAttribute("tests"),
                                suite.getAttribute("failures"),
                                suite.getAttribute("skipped")));
        assertEquals(
                "WAITING_FOR_SOURCE: note 3: PRINT_ONLY",
                ((Element) suites.getElementsByTagName("skipped").item(0)).getAttribute("message"));
        assertEquals(
                "The file ends too soon, \uFFFD & is < no PDF.",
                ((Element) suites.getElementsByTagName("error").item(0)).getAttribute("message"));
    }

    @Test
    void jsonHoldsEveryManuscript() throws Exception {
        JsonNode outcome = new ObjectMapper().readTree(written(Layout.JSON));
        assertEquals(
                "an orderly",
                outcome.at("/checked/0/claims/0/citations/0/findings/0/differences/0/source")
                        .asText());
        assertEquals("torn.pdf", outcome.at("/unread/0/file").asText());
    }

    @Test
    void whatANewerServerSaysBesidesIsPassedOver() throws Exception {
        CheckedClaim claim = new ObjectMapper().readValue("""
                {"id": "a", "text": "b", "start": 0, "end": 1, "status": "UNCITED", "mood": "fine"}
                """, CheckedClaim.class);
        assertEquals(new CheckedClaim("a", "b", 0, 1, "UNCITED", null, List.of(), List.of()), claim);
    }

    private String written(Layout layout) throws IOException {
        StringWriter out = new StringWriter();
        PrintWriter print = new PrintWriter(out);
        layout.write(List.of(checked), List.of(unread), FAILING, print);
        print.flush();
        return out.toString();
    }
}
