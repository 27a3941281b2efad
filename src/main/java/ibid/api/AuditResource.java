package ibid.api;

import ibid.audit.Audit;
import ibid.audit.AuditFault;
import ibid.audit.Audits;
import ibid.identity.Actor;
import ibid.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Fixity audits, and what they found.
@Path("/audits")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audits", description = "Whether all that is kept is still what was kept, to the byte.")
public class AuditResource {
    private final Audits audits;
    private final Actor actor;

    AuditResource(Audits audits, Actor actor) {
        this.audits = audits;
        this.actor = actor;
    }

    @POST
    @Operation(
            summary = "Ask for an audit",
            description = "It runs in the background, over every row, archive file, record and text layer. While one is"
                    + " queued or running, that one is answered.")
    @APIResponse(
            responseCode = "202",
            description = "Queued or under way; Location names it.",
            content = @Content(schema = @Schema(implementation = Audit.class)))
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public RestResponse<Audit> request() {
        Audit audit = audits.request(actor.name());
        return RestResponse.ResponseBuilder.<Audit>create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, "/audits/" + audit.id())
                .entity(audit)
                .build();
    }

    @GET
    @Operation(summary = "List audits", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page; Link names the next one while there is one.")
    public RestResponse<List<Audit>> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("" + Pages.DEFAULT) @Min(1) @Max(Pages.MOST) int limit,
            @Context UriInfo uri) {
        UUID after = Pages.place(cursor, UUID::fromString).orElse(null);
        return Pages.page(
                audits.page(after, limit + 1), limit, audit -> audit.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Report on an audit", description = "Its counts grow while it runs.")
    @APIResponse(responseCode = "200", description = "The audit.")
    @APIResponse(responseCode = "404", description = "There is no such audit.")
    public Audit get(@RestPath UUID id) {
        return audits.audit(id).orElseThrow(() -> Problem.notFound(Kept.AUDIT, id));
    }

    @GET
    @Path("/{id}/faults")
    @Operation(summary = "What an audit found", description = "In the order in which it was found.")
    @APIResponse(responseCode = "200", description = "A page; Link names the next one while there is one.")
    @APIResponse(responseCode = "404", description = "There is no such audit.")
    public RestResponse<List<AuditFault>> faults(
            @RestPath UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("" + Pages.DEFAULT) @Min(1) @Max(Pages.MOST) int limit,
            @Context UriInfo uri) {
        get(id);
        long from = Pages.place(cursor, Long::valueOf).orElse(0L);
        return Pages.page(audits.faults(id, from, limit + 1), limit, _ -> Long.toString(from + limit), uri);
    }
}
