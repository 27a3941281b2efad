package ibid.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One answer of the stand-in web.
///
/// @param file in `sources/`, or null for an empty body
/// @param held whether it is kept back until the origin releases it
record Answer(
        int status, Map<String, String> headers, @Nullable String file, boolean held) {

    /// What `origin.json` says: hosts where nobody listens, and the answers of each page in order.
    ///
    /// @param pages by host and path, as in `tides.example/today`
    record Script(Set<String> deadHosts, Set<String> liveHosts, Map<String, List<Answer>> pages) {
        static Script read() {
            JsonNode origin;
            try {
                origin = new JsonMapper().readTree(Sample.file("origin.json"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Set<String> dead = new LinkedHashSet<>();
            origin.path("deadHosts").forEach(host -> dead.add(host.asText()));
            Set<String> live = new LinkedHashSet<>();
            Map<String, List<Answer>> pages = new LinkedHashMap<>();
            for (JsonNode page : origin.path("pages")) {
                URI url = URI.create(page.path("url").asText());
                live.add(url.getHost());
                List<Answer> answers = new ArrayList<>();
                page.path("answers").forEach(answer -> answers.add(of(answer)));
                pages.put(url.getHost() + url.getPath(), List.copyOf(answers));
            }
            return new Script(dead, live, pages);
        }
    }

    private static Answer of(JsonNode node) {
        Map<String, String> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Answer(
                node.path("status").asInt(),
                headers,
                node.path("file").asText(null),
                node.path("held").asBoolean());
    }
}
