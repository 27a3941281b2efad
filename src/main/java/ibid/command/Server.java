package ibid.command;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An Ibid server, over its REST contract. An answer that the contract does not foresee is an [IOException] whose
/// message is the server's own.
final class Server {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");
    private static final int PAGE = 100;

    private final URI address;
    private final @Nullable String token;
    private final Duration patience;
    private final String silence;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            // A redirect could carry the token to another host.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// @param silence what to say when nobody answers
    Server(URI address, @Nullable String token, Duration patience, String silence) {
        this.address = URI.create(address.toString().replaceAll("/+$", "") + "/");
        this.token = token == null || token.isBlank() ? null : token;
        this.patience = patience;
        this.silence = silence;
    }

    URI address() {
        return address;
    }

    /// The server goes by the bytes; the type is a word for the log.
    Submitted submit(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return new Submitted.Refused("it is a folder; name the files in it");
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            return new Submitted.Refused("you may not read it");
        }
        HttpRequest.BodyPublisher body;
        try {
            body = HttpRequest.BodyPublishers.ofFile(file);
        } catch (FileNotFoundException _) {
            return new Submitted.Refused("there is no such file");
        }
        HttpResponse<InputStream> answer = send(request("documents")
                .header("Content-Type", type(file))
                .POST(body)
                .build());
        try (InputStream content = answer.body()) {
            return switch (answer.statusCode()) {
                case 200, 201 -> json.readValue(content, Submitted.Accepted.class);
                case 400, 413, 415, 422 -> new Submitted.Refused(detail(content).orElse("it cannot be read"));
                default -> throw unexpected(answer, content);
            };
        }
    }

    private static String type(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt")
                ? "text/plain"
                : name.endsWith(".md") ? "text/markdown" : "application/octet-stream";
    }

    Submitted.Progress progress(String document) throws IOException {
        JsonNode report = get("documents/" + document, JsonNode.class);
        return json.treeToValue(report.path("progress"), Submitted.Progress.class);
    }

    /// All claims of a document, in the order of its text.
    List<CheckedClaim> claims(String document) throws IOException {
        return all("claims?document=" + document + "&limit=" + PAGE, CheckedClaim.class);
    }

    /// Asks for an audit, or for the one that is under way.
    FixityAudit audit() throws IOException {
        HttpResponse<InputStream> answer =
                send(request("audits").POST(HttpRequest.BodyPublishers.noBody()).build());
        return read(answer, 202, json.constructType(FixityAudit.class));
    }

    FixityAudit audit(String id) throws IOException {
        return get("audits/" + id, FixityAudit.class);
    }

    /// All that an audit found.
    List<FixityAudit.Fault> faults(String audit) throws IOException {
        return all("audits/" + audit + "/faults?limit=" + PAGE, FixityAudit.Fault.class);
    }

    /// A list, page by page.
    private <T> List<T> all(String path, Class<T> type) throws IOException {
        List<T> all = new ArrayList<>();
        @Nullable URI page = address.resolve(path);
        while (page != null) {
            HttpResponse<InputStream> answer = send(at(page).GET().build());
            all.addAll(
                    this.<List<T>>read(answer, 200, json.getTypeFactory().constructCollectionType(List.class, type)));
            page = next(answer, page);
        }
        return all;
    }

    /// Only the query of the link counts: behind a proxy the server may know itself by another name.
    private static @Nullable URI next(HttpResponse<?> answer, URI page) {
        for (String link : answer.headers().allValues("Link")) {
            Matcher matcher = NEXT.matcher(link);
            if (matcher.find()) {
                return page.resolve("?" + page.resolve(matcher.group(1)).getRawQuery());
            }
        }
        return null;
    }

    /// The bytes of an export.
    byte[] export(String document, String format) throws IOException {
        HttpResponse<InputStream> answer = send(
                request("documents/" + document + "/export?format=" + URLEncoder.encode(format, StandardCharsets.UTF_8))
                        .header("Accept", "*/*")
                        .GET()
                        .build());
        try (InputStream content = answer.body()) {
            if (answer.statusCode() != 200) {
                throw unexpected(answer, content);
            }
            return content.readAllBytes();
        }
    }

    private <T> T get(String path, Class<T> type) throws IOException {
        return read(send(request(path).GET().build()), 200, json.constructType(type));
    }

    private <T> T read(HttpResponse<InputStream> answer, int expected, JavaType type) throws IOException {
        try (InputStream content = answer.body()) {
            if (answer.statusCode() != expected) {
                throw unexpected(answer, content);
            }
            return json.readValue(content, type);
        }
    }

    private HttpRequest.Builder request(String path) {
        return at(address.resolve(path));
    }

    private HttpRequest.Builder at(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(patience);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw new IOException(silence, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private IOException unexpected(HttpResponse<?> answer, InputStream content) throws IOException {
        String said = detail(content).orElse("no word why");
        String next = answer.statusCode() == 401 ? " Give a token with --token, or in IBID_TOKEN." : "";
        return new IOException(address + " answered " + answer.statusCode() + ": " + said + next);
    }

    private Optional<String> detail(InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        try {
            JsonNode detail = json.readTree(bytes).path("detail");
            return detail.isTextual() ? Optional.of(detail.asText()) : Optional.empty();
        } catch (IOException _) {
            // Not one of our problems: a proxy's page, say.
            return Optional.empty();
        }
    }
}
