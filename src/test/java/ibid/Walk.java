package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.reading.PrintedEssays;
import ibid.sample.Sample;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// A walk through all that a running program with the sample does: its journey, every format in and out, every page of
/// the desk, and requests of every kind that its API describes.
final class Walk {
    private static final int REQUESTS = 800;
    private static final int PAGES = 120;
    private static final String PRINT_ONLY = "Kenji Moriya, writing in the Shiosaki Shimbun";
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final List<String> STYLES = List.of("apa", "oscola", "chicago-notes-bibliography");
    private static final List<String> FORMATS =
            List.of("csl-json", "bibtex", "ris", "csv", "claimreview", "annotations", "html", "pdf", "wacz");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> faults = new ArrayList<>();

    /// Of the program at REST Assured's port.
    static void through() throws IOException {
        Walk walk = new Walk();
        String document = given().get("/documents").path("[0].id");
        walk.watches(document);
        walk.decides();
        walk.attaches();
        walk.tells();
        walk.exports(document);
        walk.handsIn();
        walk.usesTools();
        walk.readsTheDesk();
        walk.sendsWhatIsDescribed();
        assertEquals(List.of(), walk.faults);
    }

    private void watches(String document) {
        Awaitility.await("the sample is checked")
                .atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
        get("/documents/" + document + "/events", "text/event-stream");
        for (String id : given().get("/sources?limit=200").<List<List<String>>>path("captures").stream()
                .flatMap(List::stream)
                .toList()) {
            for (String part : List.of("", "/text", "/content", "/warc")) {
                get("/captures/" + id + part, "*/*");
            }
        }
    }

    private void decides() {
        String claim = "She counts 412 sailings";
        Desk.acts("anna", claim, Map.of("action", "take"));
        Desk.acts("anna", claim, Map.of("action", "comment", "reason", "Whose count?"));
        Desk.acts(
                "anna",
                claim,
                Map.of("action", "propose", "verdict", "CANNOT_CONFIRM", "reason", "The register is lost."));
        Desk.acts("ben", claim, Map.of("action", "sign"));
    }

    private void attaches() {
        String citation = Desk.claim(PRINT_ONLY).getString("citations[0].id");
        seen(given().header("Remote-User", "edda")
                .multiPart("file", "clipping.pdf", Sample.clipping(), "application/pdf")
                .post("/citations/" + citation + "/captures"));
        Desk.awaitStatus(PRINT_ONLY, "PASSAGE_FOUND");
    }

    private void tells() {
        String token = seen(json(Map.of("name", "walk", "role", "administrator"))
                        .post("/tokens"))
                .path("token");
        seen(given().header("Authorization", "Bearer " + token).get("/tokens"));
        String hook = seen(json(Map.of(
                                "url",
                                RestAssured.baseURI + ":" + RestAssured.port + "/q/health",
                                "events",
                                List.of("claim.status", "claim.reviewed", "document.done")))
                        .post("/webhooks"))
                .path("id");
        seen(given().post("/webhooks/" + hook + "/ping"));
    }

    private void exports(String document) {
        for (String format : FORMATS) {
            Response exported = get("/documents/" + document + "/export?format=" + format, "*/*");
            switch (format) {
                case "csl-json", "bibtex", "ris" ->
                    seen(given().contentType("application/octet-stream")
                            .body(exported.asByteArray())
                            .post("/documents/" + document + "/bibliography"));
                case "pdf" ->
                    seen(given().contentType("application/pdf")
                            .body(exported.asByteArray())
                            .post("/documents"));
                default -> {}
            }
        }
        for (String style : STYLES) {
            get("/documents/" + document + "/export/styled?style=" + style, "*/*");
        }
        get("/documents/" + document + "/feed", "*/*");
        get("/feeds/discrepancies", "*/*");
        seen(given().post("/audits"));
    }

    private void handsIn() {
        PrintedEssays.all()
                .forEach((style, essay) -> seen(given().contentType("application/octet-stream")
                        .body(essay)
                        .post("/documents")));
    }

    private void usesTools() {
        seen(json(Map.of("note", "Mara Quill, “Ice,” Harbour Letters, May 2, 2019, 4; ibid., 7."))
                .post("/tools/citations"));
        seen(json(Map.of("quotation", "the ice was thin", "text", "They say that the ice was very thin there."))
                .post("/tools/quotations"));
        seen(json(Map.of("claim", "It rose by 3.5 percent in 2019.", "text", "In 2019 it rose by 2.7 percent."))
                .post("/tools/values"));
        seen(json(Map.of("claim", "昭和五十年三月に三億円", "text", "1975年3月、3億円")).post("/tools/values"));
        seen(given().contentType("application/pdf").body(Sample.clipping()).post("/tools/text"));
        for (String page : List.of("/q/metrics", "/q/openapi", "/q/openapi?format=json", "/q/health")) {
            get(page, "*/*");
        }
    }

    /// Follows what each page leads to.
    private void readsTheDesk() {
        Deque<String> toRead = new ArrayDeque<>(List.of("/desk", "/desk/queue", "/desk/tokens", "/desk/webhooks"));
        Set<String> known = new HashSet<>(toRead);
        for (int read = 0; read < PAGES && !toRead.isEmpty(); read++) {
            String page = get(toRead.remove(), "text/html").asString();
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (!to.endsWith("/events") && known.add(to)) {
                    toRead.add(to);
                }
            }
        }
    }

    private void sendsWhatIsDescribed() throws IOException {
        JsonNode api = JSON.readTree(given().get("/q/openapi?format=json").asString());
        RequestGenerator generator = new RequestGenerator(api, Walk::ids, new Random(7));
        for (int sent = 0; sent < REQUESTS; sent++) {
            // What they are answered is another test's: here they only have to be taken in.
            RawHttp.send(RestAssured.port, generator.next().request());
        }
    }

    private static List<String> ids(String kind) {
        return switch (kind) {
            case "documents", "claims", "sources" ->
                given().get("/" + kind + "?limit=20").path("id");
            case "citations" -> given().get("/claims?limit=20").path("citations.id.flatten()");
            case "captures" -> given().get("/sources?limit=20").path("captures.flatten()");
            case "tokens", "webhooks", "audits" -> given().get("/" + kind).path("id");
            default -> List.of();
        };
    }

    private static io.restassured.specification.RequestSpecification json(Map<String, Object> body) {
        return given().contentType("application/json").body(body);
    }

    private Response get(String path, String type) {
        return seen(given().urlEncodingEnabled(false)
                .redirects()
                .follow(true)
                .accept(type)
                .get(URI.create(path)));
    }

    private Response seen(Response answer) {
        if (answer.statusCode() >= 500) {
            faults.add(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
