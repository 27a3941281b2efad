package ibid.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPlaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.9.9.9"})
    void onItsOwnMachineNobodyHasToSignIn(String host) {
        assertEquals(Optional.empty(), signIn(host, false).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5", "ibid.example", "localhost.example", "127.0.0.1.example"})
    void elsewhereSomebodyHasTo(String host) {
        String fault = signIn(host, false).fault().orElseThrow();
        assertTrue(fault.contains("ibid.identity.proxies") && fault.contains("quarkus.oidc.tenant-enabled"), fault);
        assertEquals(Optional.empty(), signIn(host, true).fault());
        assertEquals(Optional.empty(), signIn(host, false, "10.0.0.0/8").fault());
    }

    @Test
    void onlyTheProxysNetworkIsTrusted() {
        SignIn signIn = signIn("0.0.0.0", false, "10.0.0.0/8", "fd00::/8");
        assertTrue(signIn.trusts("10.3.2.1"));
        assertTrue(signIn.trusts("fd00::17"));
        assertFalse(signIn.trusts("11.0.0.1"));
        assertFalse(signIn.trusts("::1"));
    }

    @Test
    void theHighestRoleCountsAndTheNameBeforeIt() {
        SignIn signIn = signIn("127.0.0.1", true);
        assertEquals(Role.EDITOR, signIn.roleOf("tim", List.of("viewer", " Editor ", "fact-checker", "staff")));
        assertEquals(Role.VIEWER, signIn.roleOf("tim", List.of("staff")));
        assertEquals(Role.ADMINISTRATOR, signIn.roleOf("ada", List.of("viewer")));
    }

    private static SignIn signIn(String host, boolean oidc, String... proxies) {
        return new SignIn(
                new IdentitySettings() {
                    @Override
                    public Optional<List<String>> proxies() {
                        return proxies.length == 0 ? Optional.empty() : Optional.of(List.of(proxies));
                    }

                    @Override
                    public String groups() {
                        return "Remote-Groups";
                    }

                    @Override
                    public Role role() {
                        return Role.VIEWER;
                    }

                    @Override
                    public Map<String, Role> people() {
                        return Map.of("ada", Role.ADMINISTRATOR);
                    }
                },
                oidc,
                host);
    }
}
