package ibid.web;

import ibid.document.Documents;
import ibid.document.Documents.Place;
import ibid.document.Intake;
import ibid.document.Receipt;
import ibid.document.Submission;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.DocumentReport;
import ibid.report.Reports;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The desk's pages about documents.
@Path("/")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DeskResource {
    private static final int PAGE = 20;

    private final Documents documents;
    private final Reports reports;
    private final Intake intake;
    private final Actor actor;

    DeskResource(Documents documents, Reports reports, Intake intake, Actor actor) {
        this.documents = documents;
        this.reports = reports;
        this.intake = intake;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance documents(
                List<DocumentReport> documents, @Nullable UUID next, String user, @Nullable String alert);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> home() {
        return RestResponse.seeOther(URI.create("/desk"));
    }

    @GET
    @Path("/desk")
    @Operation(hidden = true)
    public TemplateInstance documents(@RestQuery @Nullable UUID after) {
        return list(after, null);
    }

    private TemplateInstance list(@Nullable UUID after, @Nullable String alert) {
        Place place = after == null
                ? null
                : documents
                        .document(after)
                        .map(last -> new Place(last.receivedAt(), last.id()))
                        .orElse(null);
        List<DocumentReport> found = reports.documents(place, PAGE + 1);
        List<DocumentReport> page = found.subList(0, Math.min(PAGE, found.size()));
        return Templates.documents(page, found.size() > PAGE ? page.getLast().id() : null, actor.name(), alert);
    }

    @POST
    @Path("/desk/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> receive(@RestForm @Nullable FileUpload file, @RestForm @Nullable String text) {
        byte[] bytes = file != null && file.size() > 0 ? bytes(file) : pasted(text);
        if (bytes.length == 0) {
            return refused(400, "Choose a file or paste a text.");
        }
        String mediaType = file != null && file.size() > 0 ? file.contentType() : MediaType.TEXT_PLAIN;
        return switch (intake.receive(new Submission(bytes, mediaType, null, null, null, null, actor.name()))) {
            case Receipt.Created(UUID id) -> RestResponse.seeOther(URI.create("/desk/documents/" + id));
            case Receipt.AlreadyThere(UUID id, String _) -> RestResponse.seeOther(URI.create("/desk/documents/" + id));
            case Receipt.UnknownFormat(String detail) -> refused(415, detail);
            case Receipt.Unreadable(String detail) -> refused(422, detail);
        };
    }

    private RestResponse<Object> refused(int status, String alert) {
        return RestResponse.ResponseBuilder.create(status)
                .entity((Object) list(null, alert))
                .build();
    }

    static byte[] pasted(@Nullable String text) {
        return (text == null ? "" : text.strip()).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
