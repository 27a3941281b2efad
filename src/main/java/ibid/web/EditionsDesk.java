package ibid.web;

import ibid.document.Document;
import ibid.document.Documents;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.EditionReport;
import ibid.report.Reports;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// The desk's page of a document's editions, with what each of them changed.
@Path("/desk/documents/{id}/editions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
public class EditionsDesk {
    private final Documents documents;
    private final Reports reports;
    private final Actor actor;

    EditionsDesk(Documents documents, Reports reports, Actor actor) {
        this.documents = documents;
        this.reports = reports;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance editions(Document document, List<EditionReport> editions, String user);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance editions(@RestPath UUID id) {
        Document document =
                documents.document(id).orElseThrow(() -> new NotFoundException("There is no such document."));
        List<EditionReport> editions = reports.changes(id).orElseThrow(NotFoundException::new);
        return Templates.editions(document, editions, actor.name());
    }
}
