package ibid;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// The application where people sign in: by OIDC, or through a proxy on this machine.
public final class SignedInProfile implements QuarkusTestProfile {
    /// Where archived bytes are shown.
    static final String ARCHIVE = "http://archive.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("ibid.identity.proxies", "127.0.0.0/8"),
                Map.entry("ibid.identity.people.\"ada\"", "administrator"),
                Map.entry("ibid.archive.origin", ARCHIVE),
                Map.entry("quarkus.oidc.tenant-enabled", "true"),
                Map.entry("quarkus.oidc.client-id", "ibid"),
                Map.entry("quarkus.oidc.credentials.secret", "a secret of thirty-two characters"),
                Map.entry("quarkus.oidc.roles.role-claim-path", "groups"),
                Map.entry("ibid.queue.poll", "100ms"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class), new TestResourceEntry(IdentityProvider.class));
    }
}
