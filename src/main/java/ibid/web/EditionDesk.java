package ibid.web;

import ibid.document.EditionChanges;
import ibid.document.Revised;
import ibid.document.Revising;
import ibid.document.Submission;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.DocumentReport;
import ibid.report.DocumentSurvey;
import ibid.report.Reports;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The desk's page on which a new edition comes in: first what it would change, then, when an editor says so, the
/// change itself.
@Path("/desk/documents/{id}/edition")
@RolesAllowed(Role.Name.EDITOR)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class EditionDesk {
    private final Revising revising;
    private final Reports reports;
    private final Actor actor;

    EditionDesk(Revising revising, Reports reports, Actor actor) {
        this.revising = revising;
        this.reports = reports;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance edition(EditionPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance choose(@RestPath UUID id) {
        return page(id, null);
    }

    /// Shows what would change. The bytes wait in the store until the editor has looked; no row names them yet.
    @POST
    @RolesAllowed(Role.Name.EDITOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<Object> look(
            @RestPath UUID id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String text) {
        FileUpload chosen = file != null && file.size() > 0 ? file : null;
        byte[] bytes = chosen == null ? DeskResource.pasted(text) : DeskResource.bytes(chosen);
        if (bytes.length == 0) {
            return refused(id, 400, "Choose the file of the new edition, or paste its text.");
        }
        String type = chosen == null ? MediaType.TEXT_PLAIN : chosen.contentType();
        Revised looked = revising.preview(id, submission(bytes, type), true, () -> {});
        if (looked instanceof Revised.Done(int _, EditionChanges changes)) {
            String waiting = revising.hold(bytes);
            DocumentSurvey survey = survey(id);
            return RestResponse.ok(Templates.edition(new EditionPage(
                    survey.report(),
                    EditionPage.lines(changes, survey.claims()),
                    changes,
                    waiting,
                    type,
                    null,
                    actor.name())));
        }
        return answer(id, looked);
    }

    /// @param held the address at which the bytes wait
    /// @param seen the edition that was the document's when the editor looked
    @POST
    @RolesAllowed(Role.Name.EDITOR)
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<Object> confirm(
            @RestPath UUID id,
            @RestForm @Nullable String held,
            @RestForm @Nullable String type,
            @RestForm @Nullable Integer seen) {
        Optional<byte[]> bytes = held == null ? Optional.empty() : revising.held(held);
        if (bytes.isEmpty()) {
            return refused(id, 400, "The file did not wait. Choose it again.");
        }
        try {
            return answer(id, revising.revise(id, submission(bytes.get(), type), true, () -> {
                if (seen == null || survey(id).report().edition() != seen) {
                    throw new Superseded();
                }
            }));
        } catch (Superseded _) {
            return refused(
                    id,
                    412,
                    "Another edition came while you looked. Choose the file again to see what it changes now.");
        }
    }

    /// Another edition came between looking and confirming.
    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private DocumentSurvey survey(UUID id) {
        return reports.survey(id).orElseThrow(() -> new NotFoundException("There is no such document."));
    }

    private TemplateInstance page(UUID id, @Nullable String alert) {
        DocumentReport document =
                reports.document(id).orElseThrow(() -> new NotFoundException("There is no such document."));
        return Templates.edition(new EditionPage(document, List.of(), null, null, null, alert, actor.name()));
    }

    private Submission submission(byte[] bytes, @Nullable String mediaType) {
        return new Submission(bytes, mediaType, null, null, null, null, actor.name());
    }

    private RestResponse<Object> answer(UUID id, Revised revised) {
        return switch (revised) {
            case Revised.Done _ -> RestResponse.seeOther(URI.create("/desk/documents/" + id));
            case Revised.SameBytes _ ->
                refused(id, 200, "This file is the document as it is, and reads as it did: nothing would change.");
            case Revised.NoSuchDocument _ -> throw new NotFoundException("There is no such document.");
            case Revised.OtherDocument _ ->
                refused(id, 409, "This file is another document here already. Choose the new edition of this one.");
            case Revised.UnknownFormat(String detail) -> refused(id, 415, detail);
            case Revised.Unreadable(String detail) -> refused(id, 422, detail);
        };
    }

    private RestResponse<Object> refused(UUID id, int status, String alert) {
        return RestResponse.ResponseBuilder.create(status)
                .entity((Object) page(id, alert))
                .build();
    }
}
