package ibid.web;

import ibid.copy.Copies;
import ibid.copy.Copies.Shown;
import ibid.identity.ArchiveOrigin;
import ibid.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Archived copies as they are shown inside the desk's pages: each in a sandbox of its own, where nothing runs, no
/// request is made and no link leads anywhere.
@Path("/copies/{capture}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
public class CopyDesk {
    /// The page itself is an archived one: without any right, and in no origin.
    private static final String ARCHIVED =
            "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// The page is ours and shows words alone. In no origin either: a browser would scroll the page around it, too.
    private static final String WORDS =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final Copies copies;

    /// The page is ours, and shows pictures that we made of the copy, had under the reader's session, or a picture that
    /// was archived.
    private final String ours;

    CopyDesk(Copies copies, ArchiveOrigin archive) {
        this.copies = copies;
        this.ours = "sandbox allow-same-origin; default-src 'none'; img-src "
                + archive.written().map(origin -> "'self' " + origin).orElse("'self'")
                + "; style-src 'unsafe-inline'; frame-ancestors 'self'";
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance words(Shown.Words words);

        static native TemplateInstance leaves(UUID capture, @Nullable UUID finding, Shown.Leaves leaves);

        static native TemplateInstance picture(UUID capture);

        static native TemplateInstance nothing(String why);
    }

    @GET
    @Operation(hidden = true)
    public Response page(@RestPath UUID capture, @RestQuery @Nullable UUID finding, @RestQuery @Nullable Integer page) {
        return switch (copies.shown(capture, finding).orElseThrow(NotFoundException::new)) {
            case Shown.Page(String html) -> answer(html, ARCHIVED);
            case Shown.Leaves(int first, int pages) ->
                ours(Templates.leaves(
                        capture, finding, new Shown.Leaves(page == null ? first : Math.clamp(page, 1, pages), pages)));
            case Shown.Picture _ -> ours(Templates.picture(capture));
            case Shown.Words words -> answer(Templates.words(words).render(), WORDS);
            case Shown.Nothing(String why) -> answer(Templates.nothing(why).render(), WORDS);
        };
    }

    @GET
    @Path("/words")
    @Operation(hidden = true)
    public Response words(@RestPath UUID capture, @RestQuery @Nullable UUID finding) {
        return switch (copies.words(capture, finding).orElseThrow(NotFoundException::new)) {
            case Shown.Words words -> answer(Templates.words(words).render(), WORDS);
            case Shown.Nothing(String why) -> answer(Templates.nothing(why).render(), WORDS);
            case Shown.Page _, Shown.Leaves _, Shown.Picture _ ->
                throw new IllegalStateException("words were asked for");
        };
    }

    @GET
    @Path("/pages/{page}")
    @Produces("image/png")
    @Operation(hidden = true)
    public Response picture(@RestPath UUID capture, @RestPath int page, @RestQuery @Nullable UUID finding) {
        return Response.ok(copies.picture(capture, page, finding).orElseThrow(NotFoundException::new))
                .header("X-Content-Type-Options", "nosniff")
                // The copy never changes, nor does what was found in it.
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .build();
    }

    private Response ours(TemplateInstance template) {
        return answer(template.render(), ours);
    }

    private static Response answer(String html, String policy) {
        return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
