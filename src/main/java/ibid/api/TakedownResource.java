package ibid.api;

import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.source.Sources;
import ibid.takedown.Takedown;
import ibid.takedown.TakedownOutcome;
import ibid.takedown.Takedowns;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Takes sources out of the archive.
@Path("/sources/{id}/takedown")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources", description = "The cited works, shared by all citations of them.")
public class TakedownResource {
    private static final int LONGEST = 2_000;

    private final Sources sources;
    private final Takedowns takedowns;
    private final Actor actor;

    TakedownResource(Sources sources, Takedowns takedowns, Actor actor) {
        this.sources = sources;
        this.takedowns = takedowns;
        this.actor = actor;
    }

    /// Why a source is taken down.
    @Schema(description = "Why a source is taken down; whoever looks for its copies is told.")
    record TakedownRequest(
            @NotBlank @Size(max = LONGEST) String reason,

            @Size(max = LONGEST) @Schema(description = "The order, statute or case that asks for it, where one does.")
            @Nullable String legalReference) {}

    /// Why a takedown is lifted.
    @Schema(description = "Why a takedown is lifted.")
    record LiftRequest(@NotBlank @Size(max = LONGEST) String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a source down",
            description = "Removes the archived bytes and the texts of all its captures, for good, and keeps nothing of"
                    + " it from now on: nothing is fetched, no copy can be attached. The captures' records stay, with"
                    + " their digests and a tombstone; who asks for their bytes gets 451 where a legal reference is"
                    + " given, else 410. Findings keep their kind and the claimed words, but no longer the source's,"
                    + " and count no more: claims that rested on it wait for a source again, signed ones turn STALE."
                    + " What people did stays. Bytes that came from another source too stay there.")
    @APIResponse(responseCode = "200", description = "What was taken down.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    @APIResponse(responseCode = "409", description = "It is taken down already, or was merged into another.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Takedown takeDown(@RestPath UUID id, @Valid @NotNull TakedownRequest request) {
        return done(takedowns.takeDown(
                id, actor.name(), request.reason(), DocumentResource.blankToNull(request.legalReference())));
    }

    @POST
    @Path("/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lift a takedown",
            description = "Copies may be kept again. Those that were removed do not come back: ask for a fetch, or"
                    + " attach a copy.")
    @APIResponse(responseCode = "200", description = "That it was lifted.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    @APIResponse(responseCode = "409", description = "It is not taken down.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Takedown lift(@RestPath UUID id, @Valid @NotNull LiftRequest request) {
        return done(takedowns.lift(id, actor.name(), request.reason()));
    }

    @GET
    @Operation(summary = "How a source was taken down", description = "Oldest act first; nothing is taken out.")
    @APIResponse(responseCode = "200", description = "The acts; empty where there were none.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    public List<Takedown> history(@RestPath UUID id) {
        var _ = sources.source(id).orElseThrow(() -> Problem.notFound(Kept.SOURCE, id));
        return takedowns.on(id);
    }

    private static Takedown done(TakedownOutcome outcome) {
        return switch (outcome) {
            case TakedownOutcome.Done(Takedown act) -> act;
            case TakedownOutcome.NoSuchSource(UUID source) -> throw Problem.notFound(Kept.SOURCE, source);
            case TakedownOutcome.Conflict(String detail) ->
                throw Problem.of(Response.Status.CONFLICT, detail).exception();
        };
    }
}
