package ibid.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings of who may what.
@ConfigMapping(prefix = "ibid.identity")
interface IdentitySettings {
    /// Address ranges of the proxies that sign people in: their `Remote-User` counts, nobody else's.
    Optional<List<String>> proxies();

    /// The header in which such a proxy names a person's groups, separated by commas. One that is called like a role
    /// gives it.
    @WithDefault("Remote-Groups")
    String groups();

    /// What somebody may do who is signed in and whom no group, claim or line of `people` gives a role.
    @WithDefault("viewer")
    Role role();

    /// Roles by name, before any group or claim: `ibid.identity.people."anna"=administrator`.
    Map<String, Role> people();
}
