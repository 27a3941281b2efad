package ibid.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/// Makes an identity of a name and a role.
final class Person {
    /// Marks an identity whose role is settled.
    static final String ROLE = "ibid.role";

    private Person() {}

    static SecurityIdentity identity(String name, Role role) {
        return builder(name, role).build();
    }

    static QuarkusSecurityIdentity.Builder builder(String name, Role role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(role.included())
                .addAttribute(ROLE, role);
    }
}
