package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What somebody has looked at is in `docs/licences.md`; a library under another licence has to be looked at first.
class LicencesIT {
    private static final Path BILL = Path.of("target", "bom.json");

    @Test
    void everyLibraryIsUnderALicenceThatSomebodyHasLookedAt() throws Exception {
        assumeTrue(Files.exists(BILL), "SKIPPED: Maven is offline, and makes no bill of materials then");
        Set<String> known = Pattern.compile("`([^`]+)`")
                .matcher(Files.readString(Path.of("docs", "licences.md")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        JsonNode components = new ObjectMapper().readTree(BILL.toFile()).withArray("components");
        for (JsonNode component : components) {
            Set<String> licences = licences(component).collect(Collectors.toSet());
            if (licences.isEmpty() || !known.containsAll(licences)) {
                unknown.add(component.path("name").asText() + " " + licences);
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private static Stream<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .map(entry -> Stream.of(entry.path("expression"), entry.at("/license/id"), entry.at("/license/name"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElse("none"));
    }
}
