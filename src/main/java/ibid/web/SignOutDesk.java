package ibid.web;

import ibid.identity.Role;
import ibid.identity.Session;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Ends a person's sign-in.
@Path("/desk/sign-out")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SignOutDesk {
    private final Session session;

    SignOutDesk(Session session) {
        this.session = session;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance signedOut(@Nullable URI elsewhere);
    }

    @POST
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.VIEWER)
    public TemplateInstance signOut() {
        return Templates.signedOut(session.end().orElse(null));
    }
}
