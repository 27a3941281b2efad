package ibid.api;

import ibid.bibliography.Format;
import ibid.bibliography.Loss;
import ibid.bibliography.Written;
import ibid.exchange.Bibliographies;
import ibid.exchange.CitationStyle;
import ibid.exchange.Styling;
import ibid.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Documents on their way to other programs.
@Path("/documents/{id}/export")
@RolesAllowed(Role.Name.VIEWER)
@RunOnVirtualThread
@Tag(name = "Documents")
public class ExportResource {
    private static final String FORMATS = "csl-json, bibtex or ris.";

    private final Bibliographies bibliographies;
    private final Styling styling;

    ExportResource(Bibliographies bibliographies, Styling styling) {
        this.bibliographies = bibliographies;
        this.styling = styling;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Export the works that a document cites",
            description = "Each work once, in the order of the notes, with the fields of its first citation in full."
                    + " csl-json is CSL-JSON 1.0.2; a translated title is in 'custom', for the schema has no field for"
                    + " it. What a format cannot carry is listed at /documents/{id}/export/losses, in BibTeX as"
                    + " comments as well.")
    @APIResponse(
            responseCode = "200",
            description = "The file, UTF-8.",
            headers = {
                @Header(
                        name = "Ibid-Losses",
                        description = "How much the format could not carry.",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(
                        name = "Link",
                        description = "With rel=\"describedby\": where it is listed.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = "application/vnd.citationstyles.csl+json"),
                @Content(mediaType = "application/x-bibtex"),
                @Content(mediaType = "application/x-research-info-systems")
            })
    @APIResponse(responseCode = "400", description = "There is no such format.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public Response export(
            @RestPath UUID id, @RestQuery @DefaultValue("csl-json") @Parameter(description = FORMATS) String format) {
        Format known = format(format);
        Written written = written(id, known);
        return Response.ok(written.text(), known.mediaType() + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + "." + known.extension() + "\"")
                .header("Ibid-Losses", written.losses().size())
                .header(
                        HttpHeaders.LINK,
                        "</documents/" + id + "/export/losses?format=" + known.label() + ">; rel=\"describedby\"")
                .build();
    }

    @GET
    @Path("/losses")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What an export cannot carry",
            description = "Per entry of the exported file: the field as CSL-JSON calls it, its value, and why. Also"
                    + " citations that point back at nothing known, which are no entry.")
    @APIResponse(responseCode = "200", description = "What is lost; empty where nothing is.")
    @APIResponse(responseCode = "400", description = "There is no such format.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public List<Loss> losses(
            @RestPath UUID id, @RestQuery @DefaultValue("csl-json") @Parameter(description = FORMATS) String format) {
        return written(id, format(format)).losses();
    }

    @GET
    @Path("/styled")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Show the works that a document cites in a citation style",
            description = "As plain text, each work once, in the order of the style.")
    @APIResponse(responseCode = "200", description = "The entries of the bibliography.")
    @APIResponse(responseCode = "400", description = "There is no such style here; the answer lists those there are.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public List<String> styled(
            @RestPath UUID id,
            @RestQuery
                    @DefaultValue("chicago-notes-bibliography")
                    @Parameter(description = "As the CSL project calls it, such as apa or oscola.")
                    String style) {
        CitationStyle known = style(style);
        return styling.bibliography(
                bibliographies.entries(id).orElseThrow(() -> Problem.notFound("document", id)), known);
    }

    static CitationStyle style(String label) {
        return CitationStyle.of(label)
                .orElseThrow(() -> Problem.badRequest("'style' must be one of "
                        + Arrays.stream(CitationStyle.values())
                                .map(CitationStyle::label)
                                .collect(Collectors.joining(", "))
                        + ", not '" + label + "'."));
    }

    private Written written(UUID id, Format format) {
        return bibliographies.written(id, format).orElseThrow(() -> Problem.notFound("document", id));
    }

    private static Format format(String label) {
        return Format.of(label)
                .orElseThrow(() -> Problem.badRequest("'format' must be one of "
                        + Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", "))
                        + ", not '" + label + "'."));
    }
}
