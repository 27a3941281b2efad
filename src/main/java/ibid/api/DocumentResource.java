package ibid.api;

import ibid.document.Documents;
import ibid.document.Documents.Place;
import ibid.document.Intake;
import ibid.document.Receipt;
import ibid.document.Submission;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.DocumentReport;
import ibid.report.Progress;
import ibid.report.Reports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
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

/// Documents come in here, and are reported on as a whole.
@Path("/documents")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Documents", description = "Texts under review, with their notes.")
public class DocumentResource {
    private final Intake intake;
    private final Documents documents;
    private final Reports reports;
    private final ProgressStream progress;
    private final DocumentReports written;
    private final Actor actor;

    DocumentResource(
            Intake intake,
            Documents documents,
            Reports reports,
            ProgressStream progress,
            DocumentReports written,
            Actor actor) {
        this.intake = intake;
        this.documents = documents;
        this.reports = reports;
        this.progress = progress;
        this.written = written;
        this.actor = actor;
    }

    @POST
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
            summary = "Send a document in",
            description = "The body is the document itself; its bytes decide the format. Answers at once: captures and"
                    + " findings follow in the background, see the document's events. The same bytes again answer 200"
                    + " with the document that is there already.")
    @APIResponse(
            responseCode = "201",
            description = "Received; Location names it.",
            content = @Content(schema = @Schema(implementation = DocumentReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "These bytes were received before; 'notice' says what of this request was not taken.",
            content = @Content(schema = @Schema(implementation = ReceivedBefore.class)))
    @APIResponse(responseCode = "400", description = "The body is empty, or a parameter cannot be read.")
    @APIResponse(responseCode = "413", description = "The body is too large.")
    @APIResponse(responseCode = "415", description = "No reader knows this format.")
    @APIResponse(responseCode = "422", description = "The format is known, but the document cannot be read.")
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> receive(
            byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
            @BeanParam @Valid ParticularsInQuery said) {
        return receive(body, mediaType, said.particulars());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Send a document in as a form",
            description = "The document is the part 'file'; 'title', 'url', 'published' and 'language' say more.")
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> receiveForm(@BeanParam @Valid DocumentForm form) {
        FileUpload file = form.document();
        return receive(bytes(file), file.contentType(), form.particulars());
    }

    private RestResponse<Object> receive(byte[] body, @Nullable String mediaType, Particulars said) {
        if (body.length == 0) {
            throw Problem.badRequest("The body is empty. Send the document itself, or a form with the part 'file'.");
        }
        Submission submission = new Submission(
                body, mediaType, said.title(), said.url(), said.published(), said.language(), actor.name());
        return switch (intake.receive(submission)) {
            case Receipt.Created(UUID id) ->
                RestResponse.ResponseBuilder.<Object>created(URI.create("/documents/" + id))
                        .entity(report(id))
                        .build();
            case Receipt.AlreadyThere(UUID id, @Nullable String readAs) ->
                RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.OK)
                        .entity(
                                said.said().isEmpty() && readAs == null
                                        ? report(id)
                                        : ReceivedBefore.of(report(id), said.said(), readAs))
                        .header(HttpHeaders.LOCATION, "/documents/" + id)
                        .build();
            case Receipt.UnknownFormat(String detail) ->
                throw Problem.of(415, "Unsupported Media Type", detail).exception();
            case Receipt.Unreadable(String detail) -> throw Problem.unprocessable(detail, null);
        };
    }

    private DocumentReport report(UUID id) {
        return reports.document(id).orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id));
    }

    static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @GET
    @Operation(summary = "List documents", description = "Newest first, without their notes.")
    @APIResponse(responseCode = "200", description = "A page; Link names the next one while there is one.")
    public RestResponse<List<DocumentReport>> list(
            @RestQuery @Parameter(description = "From the Link of the page before.") @Nullable String cursor,
            @RestQuery @DefaultValue("" + Pages.DEFAULT) @Min(1) @Max(Pages.MOST) int limit,
            @Context UriInfo uri) {
        Place after = Pages.place(cursor, Cursors::place).orElse(null);
        List<DocumentReport> found = reports.documents(after, limit + 1);
        return Pages.page(found, limit, Cursors::written, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Report on a document",
            description = "What it is, its notes with what they cite, and how many claims have each status.")
    @APIResponse(
            responseCode = "200",
            description = "The report; its ETag is for If-Match when a new edition is sent in, and for If-None-Match.",
            content = @Content(schema = @Schema(implementation = DocumentReport.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag that was sent.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public Response get(@RestPath UUID id, @Context Request request) {
        DocumentReports.Written report = written.of(report(id));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(report.tag());
        return unchanged != null
                ? unchanged.build()
                : Response.ok(report.json()).tag(report.tag()).build();
    }

    @GET
    @Path("/{id}/text")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(
            summary = "The canonical text",
            description = "The text that every offset of the document counts in, in UTF-16 code units.")
    @APIResponse(responseCode = "200", description = "The text.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public String text(@RestPath UUID id) {
        return documents
                .document(id)
                .orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id))
                .text();
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow a document's progress",
            description = "Server-sent events named 'progress', one at once and one at each change; the stream ends"
                    + " when nothing is under way any more.")
    @APIResponse(
            responseCode = "200",
            description = "Progress, as it happens.",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public void events(@RestPath UUID id, @Context SseEventSink sink, @Context Sse sse) {
        if (reports.progress(id).isEmpty()) {
            throw Problem.notFound(Kept.DOCUMENT, id);
        }
        progress.stream(id, sink, sse);
    }
}
