package ibid.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives those whom OIDC signed in their role here: by name, else by what the provider says of them
/// (`quarkus.oidc.roles.role-claim-path`), else the least.
@ApplicationScoped
class Rank implements SecurityIdentityAugmentor {
    private final SignIn signIn;

    Rank(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || identity.getAttribute(Person.ROLE) != null) {
            return Uni.createFrom().item(identity);
        }
        Role role = signIn.roleOf(identity.getPrincipal().getName(), identity.getRoles());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRoles(role.included())
                        .addAttribute(Person.ROLE, role)
                        .build());
    }
}
