package ibid;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// The application as an operator starts it: empty, and with no web beyond loopback. The hosts that the documents of
/// the tests name are at a port where nobody listens, so that no test depends on whether there is a way out.
public final class PlainProfile implements QuarkusTestProfile {
    private static final String NOBODY = "127.0.0.1:9";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ibid.fetch.hosts.\"www.mofa.go.jp\"", NOBODY,
                "ibid.fetch.hosts.\"europa.eu\"", NOBODY,
                "ibid.fetch.hosts.\"nobody.example\"", NOBODY,
                "ibid.fetch.hosts.\"lost.example\"", NOBODY,
                "ibid.fetch.hosts.\"web.archive.org\"", NOBODY,
                "quarkus.http.limits.max-body-size", "8M",
                "ibid.queue.poll", "100ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class), new TestResourceEntry(TestArchive.class));
    }
}
