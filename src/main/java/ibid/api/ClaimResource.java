package ibid.api;

import ibid.document.Claims;
import ibid.document.Marking;
import ibid.document.Marking.Marked;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.reading.Span;
import ibid.report.ClaimReport;
import ibid.report.Reports;
import ibid.report.Snapshot;
import ibid.review.Decision;
import ibid.review.Reviewed;
import ibid.review.Reviewing;
import ibid.search.ClaimPages;
import ibid.status.ClaimStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Claims: reported on, marked, mended and reviewed.
@Path("/claims")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Claims", description = "Spans of a document that assert something, with status and verdict.")
public class ClaimResource {
    /// How many claims are looked through at a time where few may be wished for.
    private static final int STEP = 50;

    private final Claims claims;
    private final ClaimPages pages;
    private final Reports reports;
    private final Marking marking;
    private final Reviewing reviewing;
    private final ClaimReports written;
    private final Confinement confinement;
    private final Actor actor;

    ClaimResource(
            Claims claims,
            ClaimPages pages,
            Reports reports,
            Marking marking,
            Reviewing reviewing,
            ClaimReports written,
            Confinement confinement,
            Actor actor) {
        this.claims = claims;
        this.pages = pages;
        this.reports = reports;
        this.marking = marking;
        this.reviewing = reviewing;
        this.written = written;
        this.confinement = confinement;
        this.actor = actor;
    }

    @GET
    @Snapshot
    @Operation(summary = "List claims", description = "In the order of the text. Filters add up.")
    @APIResponse(responseCode = "200", description = "A page; Link names the next one while there is one.")
    public RestResponse<List<ClaimReport>> list(
            @RestQuery @Parameter(description = "Only this document's.") @Nullable UUID document,
            @RestQuery @Parameter(description = "Only those with one of these statuses; may be repeated.")
                    List<ClaimStatus> status,
            @RestQuery @Parameter(description = "Only those that this person has taken.") @Nullable String assignee,
            @RestQuery @Parameter(description = "Only those that contain these words.") @Nullable String q,
            @RestQuery @Parameter(description = "From the Link of the page before.") @Nullable String cursor,
            @RestQuery @DefaultValue("" + Pages.DEFAULT) @Min(1) @Max(Pages.MOST) int limit,
            @Context UriInfo uri) {
        ClaimPages.Filter filter =
                new ClaimPages.Filter(document, DocumentResource.blankToNull(q), assignee, Set.copyOf(status));
        // Without these every claim that is answered is one that is wished for.
        int step = filter.statuses().isEmpty() && assignee == null ? limit + 1 : Math.max(limit + 1, STEP);
        UUID after = Pages.place(cursor, UUID::fromString).orElse(null);
        List<ClaimReport> found = new ArrayList<>();
        for (boolean more = true; more && found.size() <= limit; ) {
            List<UUID> page = pages.page(filter, after, step);
            reports.claims(claims.inOrder(page)).stream()
                    .filter(report ->
                            filter.statuses().isEmpty() || filter.statuses().contains(report.status()))
                    .filter(report -> assignee == null || assignee.equals(report.assignee()))
                    .limit(limit + 1L - found.size())
                    .forEach(found::add);
            more = page.size() == step;
            after = more ? page.getLast() : after;
        }
        return Pages.page(found, limit, report -> report.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Report on a claim",
            description = "Its citations with their sources and findings, what is unchecked, and what people did.")
    @APIResponse(
            responseCode = "200",
            description = "The report, with an ETag for If-Match and If-None-Match.",
            content = @Content(schema = @Schema(implementation = ClaimReport.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag that was sent.")
    @APIResponse(responseCode = "404", description = "There is no such claim.")
    public Response get(@RestPath UUID id, @Context Request request) {
        EntityTag tag = written.tag(id);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(written.written(id, tag)).tag(tag).build();
    }

    @POST
    @Operation(
            summary = "Mark a span as a claim",
            description =
                    "Offsets in the document's canonical text, in UTF-16 code units. A span that begins or ends inside"
                            + " a note's marker is moved to the marker's end; one that has nothing but a marker is refused (422).")
    @APIResponse(
            responseCode = "201",
            description = "Marked; Location names it.",
            content = @Content(schema = @Schema(implementation = ClaimReport.class)))
    @APIResponse(responseCode = "404", description = "There is no such document.")
    @APIResponse(responseCode = "409", description = "There is a claim with exactly this span.")
    @APIResponse(responseCode = "422", description = "The span or a note is not of this document.")
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<ClaimReport> mark(@Valid @NotNull NewClaim claim) {
        confinement.require(claim.document());
        Marked marked = marking.mark(
                claim.document(),
                span(claim.start(), claim.end()),
                Set.copyOf(Objects.requireNonNullElse(claim.notes(), List.of())),
                actor.name());
        UUID id = done(marked);
        return written.answer(id)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/claims/" + id))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Mend a claim's span or notes, or say that it is a block quotation",
            description = "Only the fields that are sent change. Placing a note that no marker points at is adding it"
                    + " to the notes of the claim that it belongs to. A signed claim turns STALE.")
    @APIResponse(responseCode = "200", description = "The claim as it is now.")
    @APIResponse(responseCode = "404", description = "There is no such claim.")
    @APIResponse(responseCode = "409", description = "There is another claim with exactly this span.")
    @APIResponse(responseCode = "412", description = "If-Match names a report that is not the current one.")
    @APIResponse(responseCode = "422", description = "The span or a note is not of this document.")
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<ClaimReport> mend(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ClaimChange change) {
        ClaimReport current = written.report(id);
        Span span = change.start() == null && change.end() == null
                ? null
                : span(
                        Objects.requireNonNullElse(change.start(), current.start()),
                        Objects.requireNonNullElse(change.end(), current.end()));
        Set<UUID> notes = change.notes() == null ? null : Set.copyOf(change.notes());
        return written.answer(done(marking.mend(
                        id,
                        new Marking.Wanted(span, notes, change.quotation()),
                        actor.name(),
                        () -> written.require(ifMatch, id))))
                .build();
    }

    private static UUID done(Marked marked) {
        return switch (marked) {
            case Marked.Done(UUID claim) -> claim;
            case Marked.NoSuchDocument(UUID document) -> throw Problem.notFound(Kept.DOCUMENT, document);
            case Marked.NoSuchClaim(UUID claim) -> throw Problem.notFound(Kept.CLAIM, claim);
            case Marked.Invalid(String field, String detail) -> throw Problem.unprocessable(detail, field);
            case Marked.AlreadyThere(UUID claim) ->
                throw Problem.of(
                                Response.Status.CONFLICT,
                                "There is a claim with exactly this span: /claims/" + claim + ".")
                        .exception();
        };
    }

    private static Span span(int start, int end) {
        if (end <= start) {
            throw Problem.unprocessable("'end' must be greater than 'start'.", "end");
        }
        return new Span(start, end);
    }

    @POST
    @Path("/{id}/reviews")
    @Operation(
            summary = "Act on a claim",
            description =
                    "take, assign (with an assignee), release, propose (with a verdict), sign, send-back, comment,"
                            + " or undo: whoever acted last takes it back, by an act more. CONFIRMED needs a"
                            + " located passage or a page locator with a note, and a reason where a copy says something else,"
                            + " CONFIRMED_WITH_CORRECTION the proposed wording,"
                            + " CANNOT_CONFIRM and send-back a reason. Who proposes may not sign. Who acts is who"
                            + " is signed in; where nobody signs in, whom the header Remote-User names, or the setting ibid.user.")
    @APIResponse(
            responseCode = "201",
            description = "Done and recorded: the claim as it is now, which Location names.",
            content = @Content(schema = @Schema(implementation = ClaimReport.class)))
    @APIResponse(responseCode = "403", description = "This person may not do it.")
    @APIResponse(responseCode = "404", description = "There is no such claim.")
    @APIResponse(responseCode = "409", description = "The claim is not in a state for it.")
    @APIResponse(responseCode = "412", description = "If-Match names a report that is not the current one.")
    @APIResponse(responseCode = "422", description = "Something is missing that the action needs.")
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<ClaimReport> review(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest request) {
        return switch (reviewing.review(id, request.asked(), actor.name(), () -> written.require(ifMatch, id))) {
            case Reviewed.Done _ ->
                written.answer(id)
                        .status(RestResponse.Status.CREATED)
                        .location(URI.create("/claims/" + id))
                        .build();
            case Reviewed.NoSuchClaim(UUID claim) -> throw Problem.notFound(Kept.CLAIM, claim);
            case Reviewed.NoSuchFinding(UUID finding) ->
                throw Problem.unprocessable("This claim has no finding " + finding + ".", "findings");
            case Reviewed.Refused(Decision decision) -> throw refusal(decision);
        };
    }

    private static ProblemException refusal(Decision decision) {
        return switch (decision) {
            case Decision.Allowed _ -> throw new IllegalStateException("allowed and refused");
            case Decision.WrongState(String detail) ->
                Problem.of(Response.Status.CONFLICT, detail).exception();
            case Decision.NotThisPerson(String detail) ->
                Problem.of(Response.Status.FORBIDDEN, detail).exception();
            case Decision.Incomplete(String field, String detail) -> Problem.unprocessable(detail, field);
        };
    }
}
