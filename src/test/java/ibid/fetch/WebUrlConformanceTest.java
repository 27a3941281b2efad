package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ibid.fetch.WebUrl.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The URL tests of the Web Platform Tests, as far as they concern `http` and `https`.
class WebUrlConformanceTest {
    private static final Path CASES = Path.of("../shared/data/urls/urltestdata.json");

    @Test
    void everyWebAddressIsReadAsBrowsersReadIt() throws IOException {
        assumeTrue(Files.exists(CASES), "skipped: " + CASES + " is absent");
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (JsonNode node : JsonMapper.builder().build().readTree(CASES.toFile())) {
            if (!node.isObject() || !concernsUs(node)) {
                continue;
            }
            checked++;
            String expected = node.path("failure").asBoolean()
                    ? "failure"
                    : node.path("href").asText();
            String actual = href(node);
            if (!actual.equals(expected)) {
                wrong.add(
                        node.path("input") + " against " + node.path("base") + " gave " + actual + ", not " + expected);
            }
        }
        assertTrue(checked > 300, "too few cases: " + checked);
        assertEquals(List.of(), wrong, wrong.size() + " of " + checked);
    }

    /// The result is a web address, or the input could only have been one.
    private static boolean concernsUs(JsonNode node) {
        if (!node.path("base").isNull() && !isWeb(WebUrl.parse(node.path("base").asText()))) {
            return isWebText(node.path("input").asText());
        }
        if (node.path("failure").asBoolean()) {
            return isWebText(node.path("input").asText())
                    || !node.path("base").isNull() && !(parse(node) instanceof Parsed.OtherScheme);
        }
        return node.path("protocol").asText().matches("https?:");
    }

    private static boolean isWebText(String input) {
        return input.strip().matches("(?is)https?:.*");
    }

    private static boolean isWeb(Parsed parsed) {
        return parsed instanceof Parsed.Web;
    }

    private static Parsed parse(JsonNode node) {
        String input = node.path("input").asText();
        return !node.path("base").isNull()
                        && WebUrl.parse(node.path("base").asText()) instanceof Parsed.Web(WebUrl base)
                ? base.resolve(input)
                : WebUrl.parse(input);
    }

    private static String href(JsonNode node) {
        return switch (parse(node)) {
            case Parsed.Web(WebUrl url) -> url.toString();
            case Parsed.OtherScheme(String scheme) -> "scheme " + scheme;
            case Parsed.Invalid _ -> "failure";
        };
    }
}
