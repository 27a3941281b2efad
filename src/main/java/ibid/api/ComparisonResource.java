package ibid.api;

import ibid.document.MendOutcome;
import ibid.exchange.Comparing;
import ibid.exchange.Comparing.Accepted;
import ibid.exchange.Comparison;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.CitationReport;
import ibid.report.Reports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Bibliographies that were held against a document's citations, and what is accepted of them.
@Path("/bibliographies/{id}")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bibliographies", description = "Brought from other programs to mend citations by.")
public class ComparisonResource {
    private final Comparing comparing;
    private final Reports reports;
    private final Etags etags;
    private final Actor actor;

    ComparisonResource(Comparing comparing, Reports reports, Etags etags, Actor actor) {
        this.comparing = comparing;
        this.reports = reports;
        this.etags = etags;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "A bibliography held against its document's citations",
            description = "As they are now: what was accepted shows no differences any more.")
    @APIResponse(responseCode = "200", description = "The offers.")
    @APIResponse(responseCode = "404", description = "There is no such bibliography.")
    public Comparison get(@RestPath UUID id) {
        return comparing.comparison(id).orElseThrow(() -> Problem.notFound(Kept.BIBLIOGRAPHY, id));
    }

    /// Which entry a citation is mended by.
    @Schema(description = "Which entry a citation is mended by.")
    record Acceptance(
            @NotNull UUID citation,

            @NotBlank @Schema(description = "Its key in the bibliography.")
            String entry,

            @Size(max = 100) @Schema(description = "The fields to take, as CSL-JSON calls them; left out, all that the entry has.")
            @Nullable List<@NotNull String> fields) {}

    @POST
    @Path("/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Mend a citation by an entry",
            description = "Takes the entry's fields in the place of the citation's. Fields that the entry lacks stay,"
                    + " and so do the cited pages. An act like any other mending: kept, and undone at the citation.")
    @APIResponse(responseCode = "200", description = "The citation as it is now.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such bibliography, or no such citation in its document.")
    @APIResponse(responseCode = "409", description = "The citation was joined into another one.")
    @APIResponse(responseCode = "412", description = "If-Match names a citation that somebody has mended since.")
    @APIResponse(responseCode = "422", description = "There is no such entry.")
    @RolesAllowed(Role.Name.EDITOR)
    public CitationReport accept(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Acceptance acceptance) {
        Set<String> fields = acceptance.fields() == null ? null : Set.copyOf(acceptance.fields());
        Runnable unchanged = () -> {
            if (ifMatch != null) {
                CitationReport report = report(acceptance.citation());
                etags.requireOwn(ifMatch, report.itself(), report);
            }
        };
        return switch (comparing.accept(
                id, acceptance.entry(), acceptance.citation(), fields, actor.name(), unchanged)) {
            case Accepted.NoSuchBibliography(UUID bibliography) ->
                throw Problem.notFound(Kept.BIBLIOGRAPHY, bibliography);
            case Accepted.NoSuchEntry(String entry) ->
                throw Problem.unprocessable("The bibliography has no entry '" + entry + "'.", "entry");
            case Accepted.Outcome(MendOutcome outcome) -> report(outcome, acceptance.citation());
        };
    }

    private CitationReport report(MendOutcome outcome, UUID citation) {
        return switch (outcome) {
            case MendOutcome.Done _ -> report(citation);
            case MendOutcome.NoSuchCitation(UUID none) -> throw Problem.notFound(Kept.CITATION, none);
            case MendOutcome.Invalid(String field, String detail) -> throw Problem.unprocessable(detail, field);
            case MendOutcome.Conflict(String detail) ->
                throw Problem.of(Response.Status.CONFLICT, detail).exception();
        };
    }

    private CitationReport report(UUID citation) {
        return reports.citation(citation).orElseThrow(() -> Problem.notFound(Kept.CITATION, citation));
    }
}
