package ibid.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The person or program on whose behalf a request acts.
///
/// Where people sign in, it is who signed in. Where nobody does, on one's own machine, the name is what the header
/// `Remote-User` says, else the cookie that the desk keeps, else the setting `ibid.user`: a name for the record, not
/// a permission.
@RequestScoped
@Named("actor")
public class Actor {
    /// Set by a proxy that signs people in.
    public static final String HEADER = "Remote-User";

    /// Set by the desk where one person takes different parts.
    public static final String COOKIE = "ibid-user";

    private final SecurityIdentity identity;
    private final SignIn signIn;

    Actor(SecurityIdentity identity, SignIn signIn) {
        this.identity = identity;
        this.signIn = signIn;
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    /// Nothing for somebody who is not signed in.
    public Optional<Role> role() {
        @Nullable Role role = identity.getAttribute(Person.ROLE);
        return Optional.ofNullable(role);
    }

    public boolean may(Role role) {
        return role().filter(held -> held.includes(role)).isPresent();
    }

    /// Whether what is a fact-checker's is to be offered.
    public boolean checks() {
        return may(Role.FACT_CHECKER);
    }

    /// Whether what is an editor's is to be offered.
    public boolean edits() {
        return may(Role.EDITOR);
    }

    /// Whether what is the administrator's is to be offered.
    public boolean administers() {
        return may(Role.ADMINISTRATOR);
    }

    /// Whether the name can be chosen at the desk: nobody signs in.
    public boolean choosesName() {
        return !signIn.required();
    }

    /// The only document that it may see, for a token that is for one.
    public Optional<UUID> confinedTo() {
        @Nullable UUID document = identity.getAttribute(TokenProvider.DOCUMENT);
        return Optional.ofNullable(document);
    }
}
