package ibid.operate;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.SampleProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// An alert or a panel on a metric that nobody tells is silent for ever.
@QuarkusTest
@TestProfile(SampleProfile.class)
class FiguresTest {
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:ibid|http|agroal|jvm|process)_[a-z_]+)\\b(?=[\\[{)\\s])");

    @Test
    void whatAlertsAndPanelsAskForIsTold() throws Exception {
        Set<String> asked = new TreeSet<>();
        asked.addAll(named(Files.readString(Path.of("k8s", "overlays", "cluster", "alerts.yaml"))));
        asked.addAll(expressions(Path.of("k8s", "dashboards", "ibid.json")));
        assertFalse(asked.isEmpty());
        given().get("/documents").then().statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Set<String> told = given().get("/q/metrics")
                    .asString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toSet());
            Set<String> missing = new TreeSet<>(asked);
            missing.removeAll(told);
            assertEquals(Set.of(), missing);
        });
    }

    private static Set<String> expressions(Path dashboard) throws IOException {
        return new ObjectMapper()
                .readTree(dashboard.toFile()).findValuesAsText("expr").stream()
                        .flatMap(expression -> named(expression).stream())
                        .collect(Collectors.toSet());
    }

    private static Set<String> named(String text) {
        return METRIC.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
