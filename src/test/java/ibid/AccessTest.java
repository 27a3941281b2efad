package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ibid.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every operation of the API's description, with every role and with none: nothing is open that is not meant to be.
@QuarkusTest
@TestProfile(SignedInProfile.class)
class AccessTest {
    /// An operation, and what its description says that it needs.
    private record Operation(String method, String path, String type, Optional<Role> needed) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyOperationIsOpenToTheRoleThatItNamesAndToNoneBelow() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Operation> operations = operations();
        for (Operation operation : operations) {
            if (status(operation, null) != 401) {
                wrong.add(operation + " is open to nobody in particular");
            }
            for (Role held : Role.values()) {
                int status = status(operation, held);
                boolean may = operation.needed().filter(held::includes).isPresent();
                if (status == 401 || may == (status == 403)) {
                    wrong.add(operation + " needs " + operation.needed() + " and answers " + status + " to " + held);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(operations.size() > 20, operations.toString());
    }

    @Test
    void whatChangesSomethingIsNotForViewers() throws Exception {
        List<Operation> open = operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> !operation.path().startsWith("/tools/"))
                .filter(operation -> operation.needed().equals(Optional.of(Role.VIEWER))
                        || operation.needed().isEmpty())
                .toList();
        assertEquals(List.of(), open);
    }

    @Test
    void onlyAdministratorsHandOutTokensAndAskForAudits() throws Exception {
        List<Operation> open = operations().stream()
                .filter(operation -> operation.path().startsWith("/tokens")
                        || operation.toString().equals("POST /audits"))
                .filter(operation -> !operation.needed().equals(Optional.of(Role.ADMINISTRATOR)))
                .toList();
        assertEquals(List.of(), open);
    }

    @Test
    void noPageOfTheDeskIsOpen() throws Exception {
        List<String> open = new ArrayList<>();
        List<Operation> pages = pages();
        for (Operation page : pages) {
            int status = status(page, null);
            if (status != 401 && status != 302) {
                open.add(page + " answers " + status);
            }
        }
        // It only leads to the desk.
        assertEquals(List.of("GET / answers 303"), open);
        assertTrue(pages.size() > 5, pages.toString());
    }

    @Test
    void ofTheFrameworksOwnPagesOnlyHealthAndTheDescriptionAreOpen() {
        assertEquals(
                List.of(200, 200, 200, 200, 401, 404),
                List.of(
                        given().get("/q/health/live").statusCode(),
                        given().get("/q/health/ready").statusCode(),
                        given().get("/q/health/started").statusCode(),
                        given().get("/q/openapi").statusCode(),
                        given().get("/q/metrics").statusCode(),
                        given().get("/q/dev").statusCode()));
        assertEquals(200, given().header("Remote-User", "ada").get("/q/metrics").statusCode());
    }

    private static int status(Operation operation, Role role) throws Exception {
        Map<String, String> headers = new java.util.TreeMap<>(Map.of("Content-Type", operation.type()));
        if (role != null) {
            headers.put("Remote-User", "somebody");
            headers.put("Remote-Groups", "readers," + role.written());
        }
        String path = operation
                .path()
                .replaceAll("\\{url[^}]*}", "http://nobody.example/")
                .replaceAll("\\{(date|datetime|moment|timestamp)[^}]*}", "20200101000000")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return RawHttp.send(
                        RestAssured.port,
                        new RawHttp.Request(operation.method(), path, headers, "{}".getBytes(StandardCharsets.UTF_8)))
                .status();
    }

    private static List<Operation> operations() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<Operation> operations = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry ->
                                List.of("get", "post", "put", "patch", "delete").contains(entry.getKey()))
                        .forEach(entry -> {
                            var types =
                                    entry.getValue().at("/requestBody/content").fieldNames();
                            Optional<Role> needed = Optional.empty();
                            for (JsonNode scope :
                                    entry.getValue().path("security").path(0).path("token")) {
                                needed = Role.of(scope.asText());
                            }
                            operations.add(new Operation(
                                    entry.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    types.hasNext() ? types.next() : "application/json",
                                    needed));
                        }));
        return operations;
    }

    /// What the description leaves out, by what the code says.
    private static List<Operation> pages() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ibid.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .flatMap(method -> Arrays.stream(method.getAnnotations())
                                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                                .filter(java.util.Objects::nonNull)
                                .map(http -> new Operation(http.value(), path(method), type(method), Optional.empty())))
                        .toList();
    }

    private static String type(Method method) {
        return Optional.ofNullable(method.getAnnotation(Consumes.class))
                .map(consumes -> consumes.value()[0])
                .orElse("text/plain");
    }

    private static String path(Method method) {
        String base = method.getDeclaringClass().getAnnotation(Path.class).value();
        String own = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        return (base + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
