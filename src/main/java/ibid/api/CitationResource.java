package ibid.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Dividing;
import ibid.document.Mend;
import ibid.document.MendOutcome;
import ibid.document.Mending;
import ibid.document.Mends;
import ibid.exchange.StyledCitation;
import ibid.exchange.Styling;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.CitationReport;
import ibid.report.Reports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Citations: read, mended, split, joined and shown in a style.
@Path("/citations")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Citations", description = "The works cited inside notes.")
public class CitationResource {
    private final Citations citations;
    private final Mends mends;
    private final Mending mending;
    private final Dividing dividing;
    private final Styling styling;
    private final Reports reports;
    private final Etags etags;
    private final Actor actor;

    CitationResource(
            Citations citations,
            Mends mends,
            Mending mending,
            Dividing dividing,
            Styling styling,
            Reports reports,
            Etags etags,
            Actor actor) {
        this.citations = citations;
        this.mends = mends;
        this.mending = mending;
        this.dividing = dividing;
        this.styling = styling;
        this.reports = reports;
        this.etags = etags;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Report on a citation")
    @APIResponse(responseCode = "200", description = "The citation with its source, with an ETag for If-Match.")
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    public RestResponse<CitationReport> get(@RestPath UUID id) {
        return tagged(report(id));
    }

    private CitationReport report(UUID id) {
        return reports.citation(id).orElseThrow(() -> Problem.notFound(Kept.CITATION, id));
    }

    private RestResponse<CitationReport> tagged(CitationReport report) {
        return RestResponse.ResponseBuilder.ok(report)
                .tag(etags.of(report.itself(), report))
                .build();
    }

    /// Looks, inside an act, whether the citation is still what the client read.
    private Runnable unchanged(UUID id, @Nullable String ifMatch) {
        return () -> {
            if (ifMatch != null) {
                CitationReport report = report(id);
                etags.requireOwn(ifMatch, report.itself(), report);
            }
        };
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Mend a citation",
            description = "Sets its fields, its words in the note, its signal, or the citation that it points back at."
                    + " Only what is sent changes. Fields that name another work lead to that work's source: its copies"
                    + " are fetched, the claims are compared anew, and what was found in the old source counts no more."
                    + " A signed claim turns STALE. The act is kept, can be undone, and reading the document again"
                    + " never overwrites it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CitationChange.class)))
    @APIResponse(responseCode = "200", description = "The citation as it is now.")
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    @APIResponse(responseCode = "409", description = "It was joined into another one.")
    @APIResponse(responseCode = "412", description = "If-Match names a citation that somebody has mended since.")
    @APIResponse(responseCode = "422", description = "A field cannot be taken, or the words are another citation's.")
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<CitationReport> mend(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull ObjectNode body) {
        CitationPatch patch = new CitationPatch(body);
        done(mending.mend(id, Mend.Kind.FIELDS, patch, actor.name(), patch.reason(), unchanged(id, ifMatch)));
        return tagged(report(id));
    }

    @POST
    @Path("/{id}/split")
    @Operation(
            summary = "Split a citation that is several works",
            description = "Each part is read anew, the words between two parts belong to neither. The first part stays"
                    + " this citation, unless a person has set its fields before, in which case it keeps them.")
    @APIResponse(responseCode = "200", description = "The parts, in their order.")
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    @APIResponse(responseCode = "409", description = "It was joined into another one.")
    @APIResponse(responseCode = "412", description = "If-Match names a citation that somebody has mended since.")
    @APIResponse(responseCode = "422", description = "An offset is not inside the citation.")
    @RolesAllowed(Role.Name.EDITOR)
    public List<CitationReport> split(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CitationSplit split) {
        return done(dividing.split(id, split.at(), actor.name(), split.reason(), unchanged(id, ifMatch)));
    }

    @POST
    @Path("/{id}/join")
    @Operation(
            summary = "Join citations that are one work",
            description =
                    "This citation takes in its neighbours; they are not listed any more, and what pointed back at"
                            + " them points back at this one. The whole is read anew, unless a person has set its fields.")
    @APIResponse(responseCode = "200", description = "The one citation.")
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    @APIResponse(responseCode = "409", description = "There is another citation between them.")
    @APIResponse(responseCode = "412", description = "If-Match names a citation that somebody has mended since.")
    @APIResponse(responseCode = "422", description = "One of them is not in the same note.")
    @RolesAllowed(Role.Name.EDITOR)
    public List<CitationReport> join(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CitationJoin join) {
        return done(dividing.join(id, Set.copyOf(join.with()), actor.name(), join.reason(), unchanged(id, ifMatch)));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Undo an act on a citation",
            description = "Puts back what was there before, by an act of its own that can be undone as well. Refused"
                    + " where a citation was changed again after the act.")
    @APIResponse(responseCode = "200", description = "The citations that the act had touched, as they are now.")
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    @APIResponse(responseCode = "409", description = "There is nothing to undo, or it was changed again since.")
    @APIResponse(responseCode = "412", description = "If-Match names a citation that somebody has mended since.")
    @APIResponse(responseCode = "422", description = "No such act is in its history.")
    @RolesAllowed(Role.Name.EDITOR)
    public List<CitationReport> undo(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable Undo undo) {
        UUID act = undo == null ? null : undo.act();
        String reason = undo == null ? null : undo.reason();
        return done(mending.undo(id, act, actor.name(), reason, unchanged(id, ifMatch)));
    }

    @GET
    @Path("/{id}/styled")
    @Operation(
            summary = "Show a citation in a citation style",
            description = "As plain text, by citeproc-java with the CSL project's styles. A translated title stands in"
                    + " brackets behind the title.")
    @APIResponse(responseCode = "200", description = "The citation in that style.")
    @APIResponse(responseCode = "400", description = "There is no such style here; the answer lists those there are.")
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    public StyledCitation styled(
            @RestPath UUID id,
            @RestQuery
                    @DefaultValue("chicago-notes-bibliography")
                    @Parameter(description = "As the CSL project calls it, such as apa or oscola.")
                    String style) {
        Citation citation = citations.citation(id).orElseThrow(() -> Problem.notFound(Kept.CITATION, id));
        return styling.styled(citation.csl(), ExportResource.style(style));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            summary = "How people mended a citation",
            description = "Oldest first, each with what was before and after it. Nothing is ever taken out.")
    @APIResponse(responseCode = "200", description = "The acts; empty where it is as it was read.")
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    public List<Mend> history(@RestPath UUID id) {
        return mends.on(citations.citation(id).orElseThrow(() -> Problem.notFound(Kept.CITATION, id)));
    }

    private List<CitationReport> done(MendOutcome outcome) {
        return switch (outcome) {
            case MendOutcome.Done(List<UUID> mended) ->
                mended.stream().map(this::report).toList();
            case MendOutcome.NoSuchCitation(UUID citation) -> throw Problem.notFound(Kept.CITATION, citation);
            case MendOutcome.Invalid(String field, String detail) -> throw Problem.unprocessable(detail, field);
            case MendOutcome.Conflict(String detail) ->
                throw Problem.of(Response.Status.CONFLICT, detail).exception();
        };
    }
}
