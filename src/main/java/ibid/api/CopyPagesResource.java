package ibid.api;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.capture.PageMend;
import ibid.capture.PageMends;
import ibid.capture.PageMends.Outcome;
import ibid.identity.Actor;
import ibid.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/// Which pages of a work a copy shows.
@Path("/captures/{id}/pages")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Captures", description = "Dated attempts to get a source, and the archived copies.")
public class CopyPagesResource {
    /// The longest list of pages.
    static final int LONGEST = 200;

    private final Captures captures;
    private final PageMends mends;
    private final Etags etags;
    private final Actor actor;

    CopyPagesResource(Captures captures, PageMends mends, Etags etags, Actor actor) {
        this.captures = captures;
        this.mends = mends;
        this.etags = etags;
        this.actor = actor;
    }

    /// What is said of a copy's pages now, and what was.
    @Schema(description = "Which pages of the work a copy shows.")
    record CopyPages(
            @Schema(description = "Such as '88-91'; null for the whole work.") @Nullable String pages,

            @Schema(description = "How people changed it since the copy came, oldest first.")
            List<PageMend> history) {}

    /// What a person says of a copy's pages.
    @Schema(description = "Which pages of the work a copy shows.")
    record Shown(
            @Size(max = LONGEST) @Schema(description = "Such as '88-91', 'xii, 1-20' or 'e1042'; null or empty for the whole work.")
            @Nullable String pages,

            @Size(max = CitationPatch.LONGEST_REASON) @Schema(description = "Why, for the history.") @Nullable String reason) {}

    @GET
    @Operation(summary = "Which pages a copy shows", description = "And how people changed it since the copy came.")
    @APIResponse(responseCode = "200", description = "The pages, with an ETag for If-Match.")
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    public RestResponse<CopyPages> get(@RestPath UUID id) {
        return tagged(pages(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say which pages a copy shows",
            description = "Of an attached copy or of a fetched one, such as a preview. What is cited and does not stand"
                    + " on these pages is NOT_CHECKABLE in this copy, and never missing. The claims move on at once;"
                    + " the act is kept, and saying what was said before takes it back. The same bytes, fetched again"
                    + " for this source, show the same pages.")
    @APIResponse(responseCode = "200", description = "So it is now.")
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    @APIResponse(responseCode = "409", description = "The capture is not done, or holds no copy.")
    @APIResponse(responseCode = "412", description = "Its pages have changed since you read them (If-Match).")
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<CopyPages> put(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Shown shown) {
        Outcome outcome = mends.mend(
                        id,
                        DocumentResource.blankToNull(shown.pages()),
                        actor.name(),
                        DocumentResource.blankToNull(shown.reason()),
                        () -> etags.require(ifMatch, etags.of(pages(id))))
                .orElseThrow(() -> Problem.notFound(Kept.CAPTURE, id));
        return switch (outcome) {
            case Outcome.Said _ -> tagged(pages(id));
            case Outcome.Refused(String detail) ->
                throw Problem.of(Response.Status.CONFLICT, detail).exception();
        };
    }

    private CopyPages pages(UUID id) {
        Capture capture = captures.capture(id).orElseThrow(() -> Problem.notFound(Kept.CAPTURE, id));
        return new CopyPages(capture.pages(), mends.of(List.of(id)));
    }

    private RestResponse<CopyPages> tagged(CopyPages pages) {
        return RestResponse.ResponseBuilder.ok(pages).tag(etags.of(pages)).build();
    }
}
