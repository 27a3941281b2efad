package ibid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Makes requests out of the API's own description: some as it says, and some broken in one place or several.
final class RequestGenerator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "anna",
            "Größe — “zu” 海運",
            "a\u0000b",
            "x".repeat(3000),
            "'; drop table claim; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%",
            "http://nobody.example/ice",
            "javascript:alert(1)",
            "en",
            "de_CH.utf8",
            "2018-05-16",
            "2018-13-45",
            "-1",
            "1e999",
            "99999999999",
            "null",
            "\ud800",
            "[");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/json",
            "application/json; charset=utf-16",
            "application/pdf",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded",
            "nonsense",
            "/",
            "text/",
            ";",
            "text/plain; charset=klingon",
            "image/png");
    static final String NOTED = """
            A Short Piece %d

            The harbour was “closed for the winter” in 2019.[1] The ice was 4.%d metres thick.[2]

            Notes

            [1] Mara Quill, “Ice,” Harbour Letters, May 2, 2019, http://nobody.example/ice.
            [2] Ibid., p. %d.
            """;

    private final JsonNode api;
    private final Function<String, List<String>> ids;
    private final Random random;
    private final List<Operation> operations = new ArrayList<>();

    record Operation(String method, String path, JsonNode description) {}

    /// @param asDescribed whether path and method are those of the operation, and a body comes only where one is taken
    record Generated(RawHttp.Request request, Operation operation, boolean asDescribed) {}

    /// @param ids of what there is, by the first part of its address: `documents`, `claims` …
    RequestGenerator(JsonNode api, Function<String, List<String>> ids, Random random) {
        this.api = api;
        this.ids = ids;
        this.random = random;
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry ->
                                List.of("get", "post", "put", "patch", "delete").contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                entry.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), entry.getValue()))));
    }

    Generated next() {
        Operation operation = pick(operations);
        Map<String, String> headers = new TreeMap<>();
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        for (JsonNode parameter : operation.description().path("parameters")) {
            JsonNode described = resolved(parameter);
            String name = described.path("name").asText();
            switch (described.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(id(operation.path())));
                case "query" -> {
                    if (random.nextInt(3) == 0) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(encoded(random.nextInt(8) == 0 ? pick(WORDS) : name))
                                .append('=')
                                .append(encoded(textual(value(name, resolved(described.path("schema")), 0))));
                    }
                }
                case "header" -> {
                    if (random.nextInt(3) == 0) {
                        headers.put(name, pick(List.of("anna", "Jörg", "*", "\"old\"", "\"", ",", "W/\"x\"")));
                    }
                }
                default -> {}
            }
        }
        byte[] body = body(operation, headers);
        // Without an id it is the address of the list, which knows other methods.
        boolean asDescribed = !path.contains("//")
                && !path.endsWith("/")
                && (body.length == 0 || operation.description().has("requestBody"));
        String method = operation.method();
        if (random.nextInt(30) == 0) {
            asDescribed = false;
            method = pick(List.of("PUT", "DELETE", "OPTIONS", "PROPFIND", "POST", "PATCH", "BREW", "TRACE"));
        }
        if (random.nextInt(40) == 0) {
            asDescribed = false;
            path = pick(List.of(
                    path + "/", path + "/more", path.replace("/", "//"), path + "%2f..", "/nowhere", path + ";a=b"));
        }
        // The server itself answers, without a word, when method and address are both broken.
        if (random.nextInt(60) == 0 && method.equals(operation.method())) {
            query.append(pick(List.of("?%zz", "?a=%", "?&&=&", "?" + "a=1&".repeat(500))));
        }
        return new Generated(new RawHttp.Request(method, path + query, headers, body), operation, asDescribed);
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        JsonNode contents = operation.description().path("requestBody").path("content");
        if (contents.isMissingNode() && random.nextInt(15) != 0) {
            return new byte[0];
        }
        List<Map.Entry<String, JsonNode>> types = List.copyOf(contents.properties());
        String type = types.isEmpty() ? "application/json" : pick(types).getKey();
        String sentAs = random.nextInt(15) == 0 ? pick(TYPES) : type;
        if (random.nextInt(15) == 0) {
            headers.put(
                    "Accept", pick(List.of("*/*", "application/json", "text/plain", "image/png", ",", "x", "a/b;q=z")));
        }
        JsonNode schema = resolved(contents.path(type).path("schema"));
        byte[] body;
        if (type.startsWith("multipart/")) {
            String boundary = "b0undary";
            body = form(schema, boundary);
            sentAs = sentAs.equals(type) ? type + "; boundary=" + boundary : sentAs;
        } else if (type.contains("json")) {
            body = textual(value("", schema, 0)).getBytes(StandardCharsets.UTF_8);
        } else {
            body = document();
        }
        headers.put("Content-Type", sentAs);
        return random.nextInt(12) == 0 ? broken(body) : body;
    }

    private byte[] document() {
        return switch (random.nextInt(6)) {
            case 0 -> bytes(random.nextInt(400));
            case 1 -> "%PDF-1.7\n%âã\n".getBytes(StandardCharsets.ISO_8859_1);
            case 2 ->
                "<html><title>T<body><p>The ice was 4 metres thick.<a href=#n>1</a>".getBytes(StandardCharsets.UTF_8);
            default ->
                NOTED.formatted(random.nextInt(60), random.nextInt(4), random.nextInt(90))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] form(JsonNode schema, String boundary) {
        StringBuilder form = new StringBuilder();
        schema.path("properties").properties().forEach(field -> {
            if (random.nextInt(4) == 0) {
                return;
            }
            boolean file = resolved(field.getValue()).path("format").asText().equals("binary");
            form.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
            form.append(field.getKey()).append(file ? "\"; filename=\"a.txt\"\r\nContent-Type: text/plain" : "\"");
            form.append("\r\n\r\n");
            form.append(
                    file
                            ? new String(document(), StandardCharsets.ISO_8859_1)
                            : textual(value(field.getKey(), resolved(field.getValue()), 0)));
            form.append("\r\n");
        });
        return form.append("--" + boundary + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] broken(byte[] body) {
        byte[] broken = Arrays.copyOf(body, random.nextInt(body.length + 1));
        if (broken.length > 0) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    /// A value that the schema describes, or in one case of eight, anything.
    private JsonNode value(String name, JsonNode schema, int depth) {
        if (random.nextInt(8) == 0) {
            return anything();
        }
        List<JsonNode> choice = new ArrayList<>();
        schema.path("anyOf").forEach(choice::add);
        schema.path("oneOf").forEach(choice::add);
        schema.path("allOf").forEach(choice::add);
        if (!choice.isEmpty()) {
            return value(name, resolved(pick(choice)), depth + 1);
        }
        if (schema.has("enum")) {
            return pick(schema.get("enum"));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> {
                ArrayNode list = JSON.arrayNode();
                for (int n = random.nextInt(3); n > 0; n--) {
                    list.add(value(name, resolved(schema.path("items")), depth + 1));
                }
                yield list;
            }
            case "integer", "number" -> JSON.numberNode(random.nextInt(-2, 260));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(name, schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth < 5) {
            schema.path("properties").properties().forEach(field -> {
                if (random.nextInt(4) != 0) {
                    object.set(field.getKey(), value(field.getKey(), resolved(field.getValue()), depth + 1));
                }
            });
        }
        if (random.nextInt(20) == 0) {
            object.put("surprise", 1);
        }
        return object;
    }

    private String text(String name, JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> id("/" + (name.endsWith("s") ? name : name + "s"));
            case "date" -> "2019-05-0" + random.nextInt(10);
            case "date-time" -> "2019-05-02T10:00:00Z";
            default -> name.equals("url") ? "http://nobody.example/" + random.nextInt(9) : pick(WORDS);
        };
    }

    private JsonNode anything() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextDouble());
            case 3 -> JSON.booleanNode(true);
            case 4 -> JSON.arrayNode().add(JSON.nullNode()).add(7);
            case 5 -> JSON.objectNode().put("a", 1);
            default -> JSON.textNode(pick(WORDS));
        };
    }

    /// Mostly of something that there is, of the kind that the address is about.
    private String id(String path) {
        List<String> known = ids.apply(path.split("/")[1]);
        return known.isEmpty() || random.nextInt(8) == 0
                ? random.nextBoolean() ? new UUID(random.nextLong(), random.nextLong()).toString() : pick(WORDS)
                : pick(known);
    }

    private JsonNode resolved(JsonNode described) {
        JsonNode ref = described.get("$ref");
        return ref == null ? described : resolved(api.at(ref.asText().substring(1)));
    }

    /// OpenAPI 3.1 says that a value may be null by listing `null` among its types.
    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String only = type.isArray() ? pick(type).asText() : type.asText("");
        return only.isEmpty() && schema.has("properties") ? "object" : only;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private JsonNode pick(JsonNode array) {
        return Optional.ofNullable(array.get(random.nextInt(array.size()))).orElseThrow();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String textual(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
