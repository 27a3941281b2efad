package ibid.web;

import ibid.identity.Actor;
import ibid.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Says under which name the browser's deeds are recorded, where nobody signs in.
@Path("/desk/user")
public class UserDesk {
    private static final Pattern PAGE = Pattern.compile("/desk/(documents|claims)/[0-9a-f-]{36}");

    private final Actor actor;

    UserDesk(Actor actor) {
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.VIEWER)
    public RestResponse<Void> choose(@RestForm @Nullable String user, @HeaderParam("Referer") @Nullable String from) {
        if (!actor.choosesName()) {
            return RestResponse.seeOther(back(from));
        }
        String name = user == null ? "" : user.strip();
        NewCookie cookie = new NewCookie.Builder(Actor.COOKIE)
                .value(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .path("/")
                .maxAge(
                        name.isEmpty()
                                ? 0
                                : Math.toIntExact(Duration.ofDays(365).toSeconds()))
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return RestResponse.ResponseBuilder.<Void>seeOther(back(from))
                .cookie(cookie)
                .build();
    }

    /// Only a page's path is followed: never another site, and not the place of a form, which answers no GET.
    private static URI back(@Nullable String from) {
        Matcher page = PAGE.matcher(from == null ? "" : from);
        return URI.create(page.find() ? page.group() : "/desk");
    }
}
