package ibid.api;

import ibid.bibliography.Format;
import ibid.exchange.Comparing;
import ibid.exchange.Comparing.Brought;
import ibid.exchange.Comparison;
import ibid.identity.Actor;
import ibid.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Bibliographies come in here, to be held against a document's citations.
@Path("/documents/{id}/bibliography")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bibliographies", description = "Brought from other programs to mend citations by.")
public class BibliographyResource {
    private final Comparing comparing;
    private final Actor actor;

    BibliographyResource(Comparing comparing, Actor actor) {
        this.comparing = comparing;
        this.actor = actor;
    }

    @POST
    @Consumes({
        "application/vnd.citationstyles.csl+json",
        MediaType.APPLICATION_JSON,
        "application/x-bibtex",
        "text/x-bibtex",
        "application/x-research-info-systems",
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            summary = "Hold a bibliography against a document's citations",
            description = "CSL-JSON, BibTeX or RIS, in UTF-8; its first characters tell which. Entries with the same"
                    + " DOI, the same address, or the same author, title and year as a citation are offered with the"
                    + " fields that differ. Nothing is taken over by itself.")
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location names it.",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    @APIResponse(responseCode = "404", description = "There is no such document.")
    @APIResponse(responseCode = "415", description = "It begins like none of the three formats.")
    @APIResponse(responseCode = "422", description = "It is malformed; the answer names the line.")
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Comparison> bring(@RestPath UUID id, byte[] body) {
        String file = new String(body, StandardCharsets.UTF_8);
        Format format = Format.guessed(file)
                .orElseThrow(() -> Problem.of(
                                415,
                                "Unsupported Media Type",
                                "This begins like none of CSL-JSON ('['), BibTeX ('@') and RIS ('TY  - '). Export it anew"
                                        + " in one of these.")
                        .exception());
        return switch (comparing.bring(id, format, file, actor.name())) {
            case Brought.Kept(Comparison comparison) ->
                RestResponse.ResponseBuilder.<Comparison>created(URI.create("/bibliographies/" + comparison.id()))
                        .entity(comparison)
                        .build();
            case Brought.NoSuchDocument(UUID document) -> throw Problem.notFound(Kept.DOCUMENT, document);
            case Brought.Malformed(int line, String detail) ->
                throw Problem.faults("Line " + line + ": " + detail, List.of(Problem.Fault.in(line, detail)));
        };
    }
}
