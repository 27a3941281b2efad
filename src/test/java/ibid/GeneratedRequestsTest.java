package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.RequestGenerator.Generated;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Requests made out of the API's description, several at a time, valid and broken: none is answered with a fault of
/// ours, every refusal is a problem that the description knows, and what is stored fits together afterwards.
/// `-Dibid.requests=10000` sends more than the normal run, `-Dibid.requests.seed=7` others.
@QuarkusTest
@TestProfile(PlainProfile.class)
class GeneratedRequestsTest {
    private static final int REQUESTS = Integer.getInteger("ibid.requests", 600);
    private static final int AT_ONCE = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();

    @Test
    void noRequestIsAFaultOfOursAndTheDataStaysWhole() throws Exception {
        JsonNode api = JSON.readTree(given().get("/q/openapi?format=json").asString());
        given().contentType("text/plain")
                .body(RequestGenerator.NOTED.formatted(0, 0, 0))
                .post("/documents");
        look();
        List<String> faults = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<List<String>>> shares = new ArrayList<>();
            for (int n = 0; n < AT_ONCE; n++) {
                Random random = new Random(Long.getLong("ibid.requests.seed", 1L) * 1000 + n);
                shares.add(() -> sent(new RequestGenerator(api, kind -> ids.getOrDefault(kind, List.of()), random)));
            }
            for (Future<List<String>> share : senders.invokeAll(shares)) {
                faults.addAll(share.get());
            }
        }
        assertEquals(
                "", String.join("\n\n", faults.stream().distinct().limit(40).toList()));
        look();
        theDataIsWhole();
    }

    private List<String> sent(RequestGenerator generator) throws Exception {
        List<String> faults = new ArrayList<>();
        for (int n = 0; n < REQUESTS / AT_ONCE; n++) {
            if (n % 100 == 99) {
                look();
            }
            Generated generated = generator.next();
            RawHttp.Answer answer = RawHttp.send(RestAssured.port, generated.request());
            String fault = fault(generated, answer);
            if (fault != null) {
                faults.add(fault + "\n" + generated.request() + "\n→ " + answer);
            }
        }
        return faults;
    }

    private static String fault(Generated generated, RawHttp.Answer answer) {
        if (answer.status() >= 500) {
            return "a fault of ours";
        }
        if (answer.status() >= 400) {
            String unclear = unclear(answer);
            if (unclear != null) {
                return unclear;
            }
        }
        return generated.asDescribed()
                        && !generated
                                .operation()
                                .description()
                                .path("responses")
                                .has(Integer.toString(answer.status()))
                ? "the description of " + generated.operation().path() + " does not know " + answer.status()
                : null;
    }

    private static String unclear(RawHttp.Answer answer) {
        if (!answer.type().equals("application/problem+json")) {
            return "no problem document";
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            if (problem.path("status").asInt() != answer.status()
                    || problem.path("detail").asText().isBlank()) {
                return "a problem document that says little";
            }
        } catch (JsonProcessingException e) {
            return "a problem document that is no JSON";
        }
        return answer.body().matches("(?s).*(java\\.|ibid\\.[a-z]+\\.[A-Z]|jakarta|Exception|`).*")
                ? "a problem document that speaks of classes"
                : null;
    }

    /// What there is by now, for the requests to name.
    private void look() {
        ids.put("documents", read("/documents?limit=200").path("id"));
        List<Map<String, Object>> claims = read("/claims?limit=200").path("");
        ids.put("claims", claims.stream().map(claim -> (String) claim.get("id")).toList());
        ids.put("sources", read("/sources?limit=200").path("id"));
        ids.put("citations", of(claims, "citations", "id"));
        List<List<String>> captures = read("/sources?limit=200").path("captures");
        ids.put("captures", captures.stream().flatMap(List::stream).toList());
        ids.put(
                "notes",
                ids.get("documents").stream()
                        .limit(20)
                        .flatMap(id -> notes(id).stream())
                        .toList());
    }

    private static List<String> notes(String document) {
        return read("/documents/" + document).path("notes.id");
    }

    private static Response read(String path) {
        Response answer = given().get(path);
        assertEquals(200, answer.statusCode(), () -> path + " → " + answer.asString());
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static List<String> of(List<Map<String, Object>> claims, String list, String field) {
        return claims.stream()
                .flatMap(claim -> ((List<Map<String, Object>>) claim.get(list)).stream())
                .map(entry -> (String) entry.get(field))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void theDataIsWhole() {
        for (String id : ids.get("documents")) {
            String text = given().get("/documents/" + id + "/text").asString();
            Map<String, Integer> counts = given().get("/documents/" + id).path("counts");
            List<Map<String, Object>> claims = pages("/claims?limit=200&document=" + id);
            assertEquals(
                    claims.size(),
                    counts.values().stream().mapToInt(Integer::intValue).sum(),
                    id);
            for (Map<String, Object> claim : claims) {
                assertEquals(text.substring((int) claim.get("start"), (int) claim.get("end")), claim.get("text"));
                assertEquals(id, claim.get("document"));
            }
        }
        Predicate<String> gone = path -> given().get(path).statusCode() != 200;
        List<String> missing = ids.entrySet().stream()
                .filter(kind -> !kind.getKey().equals("notes"))
                .flatMap(kind -> kind.getValue().stream().map(id -> "/" + kind.getKey() + "/" + id))
                .filter(gone)
                .toList();
        assertEquals(List.of(), missing);
    }

    private static List<Map<String, Object>> pages(String first) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = first;
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next);
            all.addAll(page.path(""));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return all;
    }
}
