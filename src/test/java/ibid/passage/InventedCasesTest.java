package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Many small invented cases, kept as lines of text: how a thing may be written, and how a claim may go wrong.
class InventedCasesTest {
    private final ValueMatcher values = new ValueMatcher();
    private final QuotationMatcher quotations = new QuotationMatcher();
    private final PassageFinder finder = new PassageFinder();

    /// @param text the nearest text above the case
    private record Case(String text, String asked, String wanted) {}

    @TestFactory
    Stream<DynamicTest> valuesAreEqualOnlyIfTheySayTheSame() {
        return lines("values.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .map(pair -> DynamicTest.dynamicTest(pair[0] + " | " + pair[1], () -> {
                    for (FindingKind kind :
                            List.of(values.compare(pair[0], pair[1]), values.compare(pair[1], pair[0]))) {
                        switch (pair[2]) {
                            case "=" -> assertEquals(FindingKind.VALUE_EQUAL, kind);
                            case "!" -> assertEquals(FindingKind.VALUE_DIFFERENT, kind);
                            default -> assertNotEquals(FindingKind.VALUE_EQUAL, kind);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> valuesThatContradictAreNeverEqual() {
        return sides("contradicting.txt")
                .map(pair -> DynamicTest.dynamicTest(
                        pair[0] + " | " + pair[1],
                        () -> assertEquals(
                                List.of(),
                                valueKinds(pair).stream()
                                        .filter(FindingKind::found)
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> valuesThatAgreeAreEqualInEverySpelling() {
        return sides("agreeing.txt")
                .map(pair -> DynamicTest.dynamicTest(
                        pair[0] + " | " + pair[1],
                        () -> assertEquals(
                                List.of(FindingKind.VALUE_EQUAL),
                                valueKinds(pair).stream().distinct().toList())));
    }

    /// The two sentences of each line, either of them the claim.
    private static Stream<String[]> sides(String resource) {
        return lines(resource).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .flatMap(pair -> Stream.of(pair, new String[] {pair[1], pair[0]}));
    }

    private List<FindingKind> valueKinds(String[] pair) {
        return values.match(pair[0], pair[1]).stream()
                .filter(match -> match.element() == Element.NUMBER || match.element() == Element.DATE)
                .map(Match::kind)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> quotationsAreFoundOnlyIfTheyStandThere() {
        return cases(
                "quotations.txt",
                c -> quotations.match(c.asked(), c.text()).kind().name());
    }

    @TestFactory
    Stream<DynamicTest> claimsAreHeldAgainstWhatTheTextSays() {
        return cases(
                "claims.txt",
                c -> finder.find(c.asked(), c.text()).stream()
                        .filter(match -> match.element() != Element.CLAIM && match.element() != Element.NAME)
                        .map(match -> match.kind() + " " + match.claimed()
                                + (match.found() == null ? "" : " = " + match.found()))
                        .collect(Collectors.joining(", ")));
    }

    @TestFactory
    Stream<DynamicTest> quotedWordsAreToldFromTitlesAndScareQuotes() {
        return cases(
                "marks.txt",
                c -> Quotations.in(c.asked()).stream()
                        .map(span -> span.kind() + " " + span.text())
                        .collect(Collectors.joining(", ")));
    }

    private interface Answer {
        String to(Case c);
    }

    private static Stream<DynamicTest> cases(String resource, Answer answer) {
        List<Case> cases = new ArrayList<>();
        String text = "";
        for (String line : lines(resource)) {
            if (line.startsWith("TEXT ")) {
                text = line.substring(5).replace("\\n", "\n");
            } else if (!line.startsWith("#")) {
                int cut = line.lastIndexOf(" | ");
                cases.add(new Case(text, line.substring(0, cut), line.substring(cut + 3)));
            }
        }
        return cases.stream()
                .map(c -> DynamicTest.dynamicTest(c.asked(), () -> assertEquals(c.wanted(), answer.to(c))));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(InventedCasesTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
