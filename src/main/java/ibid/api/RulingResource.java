package ibid.api;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.capture.Ruling;
import ibid.capture.Rulings;
import ibid.capture.Rulings.Outcome;
import ibid.fetch.CaptureVerdict;
import ibid.identity.Actor;
import ibid.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What editors say against the machine's verdict on a capture.
@Path("/captures/{id}/ruling")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Captures", description = "Dated attempts to get a source, and the archived copies.")
public class RulingResource {
    private final Captures captures;
    private final Rulings rulings;
    private final Etags etags;
    private final Actor actor;

    RulingResource(Captures captures, Rulings rulings, Etags etags, Actor actor) {
        this.captures = captures;
        this.rulings = rulings;
        this.etags = etags;
        this.actor = actor;
    }

    /// The verdict that counts, and how it came to count.
    @Schema(description = "The verdict on a capture, and what editors said against the machine's.")
    record CaptureRulings(
            @Schema(description = "The verdict that counts; null until the capture is done.") @Nullable CaptureVerdict verdict,

            @Schema(
                    description = "What editors said, oldest first. Empty where the machine's verdict was left alone;"
                            + " else that is the first one's 'before'.")
            List<Ruling> history) {}

    /// What an editor says.
    @Schema(description = "Whether a capture is a copy of the source.")
    record Said(
            @Schema(description = "True: it is, whatever the machine took it for. False: it is not.")
            boolean theSource,

            @NotBlank @Size(max = CitationPatch.LONGEST_REASON) @Schema(description = "Why: everybody who reads the capture's report is told.")
            String reason) {}

    @GET
    @Operation(summary = "What editors said of a capture's verdict", description = "Nothing is ever taken out.")
    @APIResponse(responseCode = "200", description = "The verdict and its history, with an ETag for If-Match.")
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    public RestResponse<CaptureRulings> get(@RestPath UUID id) {
        return tagged(rulings(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Overrule the verdict on a capture",
            description = "Where the machine took the source for a wall or an error page, an editor says that it is the"
                    + " source: the text of the archived bytes is taken, and the claims that cite it are held against"
                    + " it. Bytes that hold no text become a copy without one (NO_TEXT_LAYER). Where the machine took"
                    + " something else for the source, the editor says so: its findings count no more, and claims that"
                    + " rested on it wait for a source, signed ones turn STALE. Saying the contrary takes a ruling"
                    + " back; each is kept, and is in the trail of every document that cites the source.")
    @APIResponse(responseCode = "200", description = "So it is now, or was already.")
    @APIResponse(responseCode = "400", description = "There is no reason.")
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    @APIResponse(
            responseCode = "409",
            description = "The capture is not done or was taken down, or nothing is archived that text could be taken"
                    + " of: 'detail' says which, and what to do.")
    @APIResponse(responseCode = "412", description = "Its verdict has changed since you read it (If-Match).")
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<CaptureRulings> put(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull Said said) {
        Outcome outcome = rulings.rule(
                        id,
                        said.theSource(),
                        actor.name(),
                        said.reason(),
                        () -> etags.require(ifMatch, etags.of(rulings(id))))
                .orElseThrow(() -> Problem.notFound(Kept.CAPTURE, id));
        return switch (outcome) {
            case Outcome.Ruled _ -> tagged(rulings(id));
            case Outcome.Refused(String detail) ->
                throw Problem.of(Response.Status.CONFLICT, detail).exception();
        };
    }

    private CaptureRulings rulings(UUID id) {
        Capture capture = captures.capture(id).orElseThrow(() -> Problem.notFound(Kept.CAPTURE, id));
        return new CaptureRulings(capture.verdict(), rulings.of(List.of(id)));
    }

    private RestResponse<CaptureRulings> tagged(CaptureRulings rulings) {
        return RestResponse.ResponseBuilder.ok(rulings).tag(etags.of(rulings)).build();
    }
}
