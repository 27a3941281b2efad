package ibid;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// The application as dev mode shows it: with the sample loaded, and its slow page held back until a test lets it go.
public class SampleProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ibid.sample", "true",
                "ibid.sample.hold", "10m",
                "ibid.fetch.read-timeout", "10m",
                "ibid.fetch.timeout", "10m",
                "ibid.queue.poll", "100ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class));
    }
}
