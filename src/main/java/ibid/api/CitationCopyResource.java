package ibid.api;

import ibid.capture.Attached;
import ibid.capture.Attaching;
import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.capture.Upload;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.source.Sources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The copies that people bring for what a citation cites.
@Path("/citations/{id}/captures")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Citations", description = "The works cited inside notes.")
public class CitationCopyResource {
    private static final int LONGEST_NOTE = 2000;

    private final Citations citations;
    private final Sources sources;
    private final Captures captures;
    private final Attaching attaching;
    private final Actor actor;

    CitationCopyResource(Citations citations, Sources sources, Captures captures, Attaching attaching, Actor actor) {
        this.citations = citations;
        this.sources = sources;
        this.captures = captures;
        this.attaching = attaching;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Attach a copy",
            description =
                    "A PDF, HTML page, text, DOCX, EPUB or image of the cited source, or a WARC or WACZ made elsewhere"
                            + " that holds it: the page of the source's address is taken, or else the first HTML page or PDF,"
                            + " and the file kept to the byte. It is kept as a WARC resource record,"
                            + " is always called uploaded, never fetched, and the claims that rest on it move on.")
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location names the capture.",
            content = @Content(schema = @Schema(implementation = Capture.class)))
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    @APIResponse(
            responseCode = "409",
            description = "The citation is a back-reference that means nothing known, or its source was taken down.")
    @APIResponse(responseCode = "415", description = "Not a type that can be a copy.")
    @APIResponse(responseCode = "422", description = "The file is damaged.")
    @APIResponse(responseCode = "507", description = "The store is full (`ibid.store.quota`); nothing is kept.")
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Capture> attach(
            @RestPath UUID id,
            @RestForm("file") @Schema(type = SchemaType.STRING, format = "binary") @Nullable FileUpload file,
            @RestForm
                    @Size(max = CopyPagesResource.LONGEST) @Schema(
                            description =
                                    "Which pages of the work it shows, such as '88-91' or 'xii, 1-20'; left out for"
                                            + " the whole work. What is cited from other pages is then NOT_CHECKABLE in it, not"
                                            + " missing, and the claim waits for these.")
                    @Nullable String pages,
            @RestForm @Size(max = LONGEST_NOTE) @Schema(description = "Where it comes from, or what to mind.") @Nullable String note) {
        UUID source = source(id);
        if (file == null) {
            throw Problem.badParameter("file", "The form has no part 'file' with the copy.");
        }
        Upload upload = new Upload(
                file.uploadedFile(),
                DocumentResource.blankToNull(file.fileName()),
                file.contentType(),
                DocumentResource.blankToNull(pages),
                DocumentResource.blankToNull(note),
                actor.name());
        return switch (attaching.attach(source, upload)) {
            case Attached.Kept(Capture capture) ->
                RestResponse.ResponseBuilder.<Capture>created(URI.create("/captures/" + capture.id()))
                        .entity(capture)
                        .build();
            case Attached.Refused(Attached.Reason reason, String detail) -> throw refusal(reason, detail);
        };
    }

    private static ProblemException refusal(Attached.Reason reason, String detail) {
        return switch (reason) {
            case EMPTY -> Problem.badParameter("file", detail);
            case BROKEN -> Problem.faults(detail, List.of(Problem.Fault.of("file", detail)));
            case FULL -> Problem.of(507, "Insufficient Storage", detail).exception();
            case TAKEN_DOWN -> Problem.of(Response.Status.CONFLICT, detail).exception();
            case WRONG_TYPE -> Problem.of(415, "Unsupported Media Type", detail).exception();
        };
    }

    /// Another address for a cited source.
    @Schema(description = "An address to fetch the cited source from.")
    record Address(@NotBlank String url) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Fetch from another address",
            description = "For a better or newer address than the note's. Fetched in the background, under guard.")
    @APIResponse(
            responseCode = "202",
            description = "Queued; Location names the capture.",
            content = @Content(schema = @Schema(implementation = Capture.class)))
    @APIResponse(responseCode = "404", description = "There is no such citation.")
    @APIResponse(
            responseCode = "409",
            description = "The citation is a back-reference that means nothing known, or its source was taken down.")
    @APIResponse(responseCode = "422", description = "Not an http or https address.")
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Capture> fetch(@RestPath UUID id, @Valid @NotNull Address address) {
        UUID source = source(id);
        return SourceResource.accepted(captures, sources.source(source).orElseThrow(), address.url(), actor.name());
    }

    private UUID source(UUID id) {
        Citation citation = citations.citation(id).orElseThrow(() -> Problem.notFound(Kept.CITATION, id));
        UUID source = citation.source();
        if (source == null) {
            throw Problem.of(
                            Response.Status.CONFLICT,
                            "This citation points back at another that could not be made out, so there is no source to"
                                    + " attach a copy to. Attach it to the citation that is meant.")
                    .exception();
        }
        return source;
    }
}
