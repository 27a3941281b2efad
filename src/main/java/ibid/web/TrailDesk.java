package ibid.web;

import ibid.document.Document;
import ibid.document.Documents;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.TrailEntry;
import ibid.report.Trails;
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

/// The desk's page about who did what with a document.
@Path("/desk/documents/{id}/trail")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
public class TrailDesk {
    private final Documents documents;
    private final Trails trails;
    private final Actor actor;

    TrailDesk(Documents documents, Trails trails, Actor actor) {
        this.documents = documents;
        this.trails = trails;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance trail(Document document, List<TrailEntry> entries, String user);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance trail(@RestPath UUID id) {
        Document document =
                documents.document(id).orElseThrow(() -> new NotFoundException("There is no such document."));
        return Templates.trail(
                document,
                trails.ofDocument(id).orElseThrow(NotFoundException::new).reversed(),
                actor.name());
    }
}
