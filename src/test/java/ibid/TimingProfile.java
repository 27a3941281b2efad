package ibid;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// The application as an operator runs it, with the bare endpoint that its pages are measured against.
public final class TimingProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("ibid.timing", "true", "ibid.news.every", "2s", "quarkus.log.category.\"ibid\".level", "WARN");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class));
    }
}
