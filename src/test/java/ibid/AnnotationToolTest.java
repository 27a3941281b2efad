package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.OriginServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The annotations that we write lead a tool of other people's to the same words, in the page as it is on the web and
/// in the document.
@QuarkusTest
@TestProfile(PlainProfile.class)
class AnnotationToolTest extends InChromium {
    private static final List<String> MODULES = List.of(
            "dom-anchor-text-quote/index.js",
            "dom-anchor-text-quote/lib/index.js",
            "dom-anchor-text-position/index.js",
            "dom-anchor-text-position/lib/index.js",
            "dom-anchor-text-position/lib/range-to-string.js",
            "dom-seek/index.js",
            "dom-seek/lib/index.js",
            "dom-node-iterator/index.js",
            "dom-node-iterator/polyfill.js",
            "dom-node-iterator/implementation.js",
            "dom-node-iterator/shim.js",
            "dom-node-iterator/lib/index.js",
            "dom-node-iterator/lib/polyfill.js",
            "dom-node-iterator/lib/implementation.js",
            "dom-node-iterator/lib/shim.js",
            "dom-node-iterator/lib/builtin.js",
            "dom-node-iterator/lib/adapter.js",
            "ancestors/index.js",
            "index-of/index.js",
            "diff-match-patch/index.js");

    /// Modules as Node has them, and the words that the tool finds for a selector.
    private static final String FIND = """
            ([sources, selector]) => {
                const loaded = {};
                const require = from => name => {
                    const base = name.startsWith('.') ? new URL(name, 'http://x/' + from).pathname.slice(1) : name;
                    const path = [base, base + '.js', base + '/index.js'].find(it => sources[it]);
                    if (!loaded[path]) {
                        const module = loaded[path] = {exports: {}};
                        new Function('module', 'exports', 'require', sources[path])(
                            module, module.exports, require(path));
                    }
                    return loaded[path].exports;
                };
                const tool = require('')(selector.type === 'TextQuoteSelector'
                    ? 'dom-anchor-text-quote' : 'dom-anchor-text-position');
                const range = tool.toRange(document.body, selector);
                return range && range.toString();
            }""";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Minutes of the mill board</title></head><body><main>
            <h1>Minutes of the mill board</h1>
            <p>All were present. The mill was called “sound in every beam” once before, in the year of the flood.</p>
            <p>The board met on the third floor. It found the tide mill “sound in every beam” and <em>thanked</em> the
            keeper for the ledger, which he had kept through two floods, and for the 412 sacks of 1902. The lower gate is to
            be “tarred once more by the men of the yard” before the first frost comes.</p>
            </main></body></html>
            """;

    private static final String TEXT = """
            The tide mill

            The board’s minutes call the tide mill “sound in every beam.”[1]

            They say that the gate was “tarred once more by the men of the quay” that autumn.[2]

            Notes

            [1] Mill Board, "Minutes of the mill board", %1$s (accessed 4 May 2020).

            [2] Mill Board, "Minutes of the mill board", %1$s (accessed 4 May 2020).
            """;

    @Test
    void anotherToolFindsTheWordsThatTheSelectorsPointAt() throws IOException {
        try (OriginServer server = new OriginServer()) {
            server.html("/minutes", PAGE);
            String text = TEXT.formatted(server.url("/minutes"));
            String document = given().contentType("text/plain; charset=UTF-8")
                    .body(text)
                    .post("/documents")
                    .path("id");
            Awaitility.await().until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
            JsonPath annotations = new JsonPath(given().get("/documents/" + document + "/export?format=annotations")
                    .asString());
            List<List<Map<String, Object>>> targets = annotations.getList("first.items.target");
            assertTrue(targets.size() >= 2, annotations.prettify());
            for (List<Map<String, Object>> target : targets) {
                // The document's own text, and the cited page as it stands on the web, tags and all.
                show(given().get("/documents/" + document + "/text").asString());
                assertFound(target.getFirst(), true);
                page.setContent(PAGE);
                assertFound(target.getLast(), false);
                String copy = String.valueOf(((Map<?, ?>) target.getLast().get("state")).get("cached"));
                show(given().accept("text/plain").get(copy).asString());
                assertFound(target.getLast(), true);
            }
        }
    }

    /// The tool cannot look behind words that the page ends with, so something follows.
    private void show(String text) {
        page.setContent("<pre></pre><p>End</p>");
        page.evaluate("text => document.querySelector('pre').textContent = text", text);
    }

    /// @param positions whether they count in the text that is shown
    private void assertFound(Map<String, Object> target, boolean positions) throws IOException {
        List<?> selectors = (List<?>) target.get("selector");
        Map<?, ?> quote = (Map<?, ?>) selectors.getFirst();
        assertEquals(plain(quote.get("exact")), plain(found(quote)), quote.toString());
        if (positions) {
            assertEquals(quote.get("exact"), found((Map<?, ?>) selectors.getLast()));
        }
    }

    private static String plain(Object words) {
        return String.valueOf(words).replaceAll("\\s+", " ");
    }

    private Object found(Map<?, ?> selector) throws IOException {
        return page.evaluate(FIND, List.of(modules(), selector));
    }

    private static Map<String, String> modules() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String module : MODULES) {
            try (InputStream in = AnnotationToolTest.class.getResourceAsStream("/ibid/annotation-tool/" + module)) {
                sources.put(module, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return sources;
    }
}
