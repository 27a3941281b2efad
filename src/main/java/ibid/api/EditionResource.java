package ibid.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import ibid.document.EditionChanges;
import ibid.document.Revised;
import ibid.document.Revising;
import ibid.document.Submission;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.DocumentReport;
import ibid.report.EditionReport;
import ibid.report.Reports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// New editions of documents come in here, and what each of them changed is told.
@Path("/documents")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Editions", description = "What a document was, and what a new edition of it changes.")
public class EditionResource {
    private static final String REREAD =
            "Read the bytes once more though they are the document's own: a reader that was bettered since may find"
                    + " more in them. Where it finds what it found before, nothing is stored.";
    private static final String DRY = "Only tell what it would change; nothing is stored.";

    private final Revising revising;
    private final Reports reports;
    private final Etags etags;
    private final Actor actor;

    EditionResource(Revising revising, Reports reports, Etags etags, Actor actor) {
        this.revising = revising;
        this.reports = reports;
        this.etags = etags;
        this.actor = actor;
    }

    /// What came of a new edition.
    @Schema(description = "What a new edition changed, or would change.")
    public record Outcome(
            @Schema(description = "Its number, from 1.") int edition,

            @Schema(description = "Whether it is the document now.")
            boolean stored,

            @Schema(
                    description =
                            "What it changes; left out where the document is these very bytes already, read as before.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable EditionChanges changes,

            @Schema(description = "The document as it is now.")
            DocumentReport document) {}

    @PUT
    @Path("/{id}")
    @Consumes({
        "text/plain",
        "text/markdown",
        "text/html",
        "application/xhtml+xml",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/epub+zip",
        "application/octet-stream"
    })
    @Operation(
            summary = "Send a new edition in",
            description = "The body is the whole document as it is now; it may have another format than before. Claims"
                    + " whose words still stand keep their id, history and verdict, wherever they moved; a claim with"
                    + " other words is compared again, and is STALE if it was signed; one that is gone leaves the lists"
                    + " and stays readable by its id. Citations that a person mended stay for as long as their words"
                    + " stand. The same bytes again change nothing, unless they come as another kind of text (plain,"
                    + " Markdown, HTML) or with reread. What the request does not say of the document stays"
                    + " as it was, unless the new text says it.")
    @APIResponse(
            responseCode = "200",
            description = "It is stored, or was looked at; 'changes' tells.",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "400", description = "The body is empty, or a parameter cannot be read.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    @APIResponse(responseCode = "409", description = "These bytes are another document already.")
    @APIResponse(responseCode = "412", description = "The document is another edition than If-Match says.")
    @APIResponse(responseCode = "413", description = "The body is too large.")
    @APIResponse(responseCode = "415", description = "No reader knows this format.")
    @APIResponse(responseCode = "422", description = "The format is known, but the document cannot be read.")
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Outcome> revise(
            @RestPath UUID id,
            byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The document's ETag: refuse if another edition came since.")
                    @Nullable String ifMatch,
            @RestQuery("dry-run") @DefaultValue("false") @Parameter(description = DRY) boolean dryRun,
            @RestQuery @DefaultValue("false") @Parameter(description = REREAD) boolean reread,
            @BeanParam @Valid ParticularsInQuery said) {
        return revise(id, body, mediaType, said.particulars(), ifMatch, dryRun, reread);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Send a new edition in as a form",
            description = "The document is the part 'file'; 'title', 'url', 'published' and 'language' say more.")
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Outcome> reviseForm(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The document's ETag: refuse if another edition came since.")
                    @Nullable String ifMatch,
            @RestQuery("dry-run") @DefaultValue("false") @Parameter(description = DRY) boolean dryRun,
            @RestQuery @DefaultValue("false") @Parameter(description = REREAD) boolean reread,
            @BeanParam @Valid DocumentForm form) {
        FileUpload file = form.document();
        return revise(
                id, DocumentResource.bytes(file), file.contentType(), form.particulars(), ifMatch, dryRun, reread);
    }

    private RestResponse<Outcome> revise(
            UUID id,
            byte[] body,
            @Nullable String mediaType,
            Particulars said,
            @Nullable String ifMatch,
            boolean dryRun,
            boolean reread) {
        if (body.length == 0) {
            throw Problem.badRequest("The body is empty. Send the document itself, or a form with the part 'file'.");
        }
        Submission submission = new Submission(
                body, mediaType, said.title(), said.url(), said.published(), said.language(), actor.name());
        Runnable unchanged = () -> {
            DocumentReport now = report(id);
            etags.requireOwn(ifMatch, now.itself(), now);
        };
        Revised revised = dryRun
                ? revising.preview(id, submission, reread, unchanged)
                : revising.revise(id, submission, reread, unchanged);
        return switch (revised) {
            case Revised.Done(int number, EditionChanges changes) -> answer(id, number, !dryRun, changes);
            case Revised.SameBytes(int number) -> answer(id, number, false, null);
            case Revised.NoSuchDocument _ -> throw Problem.notFound(Kept.DOCUMENT, id);
            case Revised.OtherDocument(UUID other) ->
                throw Problem.of(
                                409,
                                "Conflict",
                                "These bytes are /documents/" + other + " already, or were in one of its editions. Send"
                                        + " the new edition of this document, or go on with that one.")
                        .exception();
            case Revised.UnknownFormat(String detail) ->
                throw Problem.of(415, "Unsupported Media Type", detail).exception();
            case Revised.Unreadable(String detail) -> throw Problem.unprocessable(detail, null);
        };
    }

    private RestResponse<Outcome> answer(UUID id, int number, boolean stored, @Nullable EditionChanges changes) {
        DocumentReport document = report(id);
        return RestResponse.ResponseBuilder.ok(new Outcome(number, stored, changes, document))
                .tag(etags.of(document.itself(), document))
                .build();
    }

    private DocumentReport report(UUID id) {
        return reports.document(id).orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id));
    }

    @GET
    @Path("/{id}/editions")
    @Operation(
            summary = "A document's editions",
            description = "Oldest first. What each changed is at its own address, /editions/{number}.")
    @APIResponse(responseCode = "200", description = "The editions; at least one.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public List<EditionReport> editions(@RestPath UUID id) {
        return reports.editions(id).orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id));
    }

    @GET
    @Path("/{id}/editions/{number}")
    @Operation(
            summary = "What an edition changed",
            description = "The claims and notes that changed, are gone or new, with their words before and after; what"
                    + " merely moved is counted.")
    @APIResponse(responseCode = "200", description = "The edition.")
    @APIResponse(responseCode = "404", description = "There is no such document, or it has no such edition.")
    public EditionReport edition(@RestPath UUID id, @RestPath @Min(1) int number) {
        return reports.edition(id, number)
                .orElseThrow(() -> Problem.of(
                                404, "Not Found", "There is no edition " + number + " of a document " + id + ".")
                        .exception());
    }
}
