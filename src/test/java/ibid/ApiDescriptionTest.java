package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What `/q/openapi` says is complete, and its examples are as its schemas have them.
@QuarkusTest
@TestProfile(PlainProfile.class)
class ApiDescriptionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        api = JSON.readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhatItAnswers() {
        List<String> silent = new ArrayList<>();
        eachOperation((name, operation) -> {
            if (operation.path("summary").asText().isBlank()) {
                silent.add(name + " has no summary");
            }
            operation.path("parameters").forEach(parameter -> {
                boolean said = parameter.has("$ref")
                        || parameter.path("in").asText().equals("path")
                        || parameter.has("description");
                if (!said) {
                    silent.add(name + " does not say what " + parameter.path("name") + " is");
                }
            });
            operation.path("responses").properties().forEach(response -> {
                boolean answers = Set.of("200", "201", "202").contains(response.getKey());
                if (answers && !response.getValue().path("content").elements().hasNext()) {
                    silent.add(name + " does not say what it answers with " + response.getKey());
                }
            });
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void everySchemaAndEachOfItsFieldsIsDescribed() {
        List<String> silent = new ArrayList<>();
        api.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties") && !schema.getValue().has("description")) {
                silent.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().stream()
                    .filter(field -> !field.getValue().toString().contains("\"$ref\""))
                    .filter(field -> !field.getValue().has("description"))
                    .forEach(field -> silent.add(schema.getKey() + "." + field.getKey()));
        });
        assertEquals(List.of(), silent);
    }

    /// What a type has come to say of itself, or has lost, would stay in the file for good.
    @Test
    void everyDescriptionThatIsKeptApartIsReadSomewhere() throws Exception {
        Properties kept = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src", "main", "resources", "ibid", "api", "descriptions.properties"))) {
            kept.load(file);
        }
        List<String> unread = new ArrayList<>();
        kept.stringPropertyNames().forEach(key -> {
            String[] part = key.split("\\.", 2);
            JsonNode schemas = api.at("/components/schemas");
            Stream<JsonNode> types = part[0].equals("*") ? schemas.valueStream() : Stream.of(schemas.path(part[0]));
            boolean read = types.map(type ->
                            part.length == 1 ? type : type.path("properties").path(part[1]))
                    .anyMatch(said -> said.path("description").asText().equals(kept.getProperty(key)));
            if (!read) {
                unread.add(key);
            }
        });
        assertEquals(List.of(), unread);
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<String> unfit = new ArrayList<>();
        api.at("/components/schemas").properties().forEach(schema -> {
            List<JsonNode> examples = new ArrayList<>();
            schema.getValue().path("examples").forEach(examples::add);
            if (schema.getValue().has("example")) {
                examples.add(schema.getValue().get("example"));
            }
            examples.forEach(example -> faults("/components/schemas/" + schema.getKey(), example)
                    .forEach(fault -> unfit.add(schema.getKey() + ": " + fault)));
        });
        assertEquals(List.of(), unfit);
    }

    @Test
    void whatIsAnsweredIsAsItIsDescribed() throws Exception {
        String document = given().contentType("text/plain")
                .body(RequestGenerator.NOTED.formatted(71, 7, 71))
                .post("/documents")
                .path("id");
        String claim = given().get("/claims?document=" + document).path("[0].id");
        String citation = given().get("/claims/" + claim).path("citations[0].id");
        String source = given().get("/claims/" + claim).path("citations[0].source.id");
        for (Map.Entry<String, String> answer : Map.of(
                        "/documents/{id}", "/documents/" + document,
                        "/documents/{id}/editions", "/documents/" + document + "/editions",
                        "/claims", "/claims?document=" + document,
                        "/claims/{id}", "/claims/" + claim,
                        "/citations/{id}", "/citations/" + citation,
                        "/sources", "/sources?limit=200",
                        "/sources/{id}", "/sources/" + source)
                .entrySet()) {
            Response sent = given().get(answer.getValue());
            String schema = "/paths/" + answer.getKey().replace("/", "~1")
                    + "/get/responses/200/content/application~1json/schema";
            assertEquals(200, sent.statusCode(), answer.getValue());
            assertEquals(List.of(), faults(schema, JSON.readTree(sent.asString())), answer.getKey());
        }
        Response refused = given().get("/claims?stat=STALE");
        assertEquals(List.of(), faults("/components/schemas/Problem", JSON.readTree(refused.asString())));
    }

    /// @param pointer to the schema in the description
    private List<String> faults(String pointer, JsonNode value) {
        ObjectNode schema = api.at(pointer).deepCopy();
        schema.set("components", api.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private interface OperationSeen {
        void see(String name, JsonNode operation);
    }

    private void eachOperation(OperationSeen seen) {
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> seen.see(entry.getKey() + " " + path.getKey(), entry.getValue())));
    }
}
