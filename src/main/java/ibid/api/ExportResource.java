package ibid.api;

import ibid.bibliography.Format;
import ibid.bibliography.Loss;
import ibid.bibliography.Written;
import ibid.exchange.Bibliographies;
import ibid.exchange.CitationStyle;
import ibid.exchange.Styling;
import ibid.export.ExportFormat;
import ibid.export.Exports;
import ibid.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String WORKS = "csl-json, bibtex or ris.";
    private static final String FORMATS =
            "Of the works: csl-json, bibtex, ris. Of the claims: csv, html, pdf, claimreview, annotations, wacz.";

    /// The printed report has its styles inside, and nothing else may run or load.
    private static final String PRINTED =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Bibliographies bibliographies;
    private final Styling styling;
    private final Exports exports;

    ExportResource(Bibliographies bibliographies, Styling styling, Exports exports) {
        this.bibliographies = bibliographies;
        this.styling = styling;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Export a document",
            description = "The works that it cites, each once, in the order of the notes, with the fields of the first"
                    + " citation in full: csl-json (1.0.2; a translated title is in 'custom', for the schema has no"
                    + " field for it), bibtex, ris. What these cannot carry is listed at"
                    + " /documents/{id}/export/losses, in BibTeX as comments as well.\n\nIts claims: csv (RFC 4180, a"
                    + " row for each; cells that a spreadsheet would run as formulas begin with an apostrophe), html"
                    + " (a report to read and print), pdf (the same report, tagged for screen readers; a character"
                    + " that no typeface here has is printed as a box, and the report says which), claimreview (schema.org; only verdicts that are signed, stand, and judge"
                    + " the claim), annotations (W3C Web Annotations of the findings that have a passage; positions"
                    + " count Unicode characters), wacz (1.1.1: the document, the archived copies of what it cites,"
                    + " the texts that passages stand in, all editions as they came, trail.csv and"
                    + " trail.json (who did what), and report.json).")
    @APIResponse(
            responseCode = "200",
            description = "The file. Text is UTF-8.",
            headers = {
                @Header(
                        name = "Ibid-Losses",
                        description = "Of the formats for works: how much the format could not carry.",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(
                        name = "Link",
                        description = "Of the formats for works, with rel=\"describedby\": where it is listed.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = "application/vnd.citationstyles.csl+json"),
                @Content(mediaType = "application/x-bibtex"),
                @Content(mediaType = "application/x-research-info-systems"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/ld+json"),
                @Content(mediaType = "application/wacz")
            })
    @APIResponse(responseCode = "400", description = "There is no such format; the answer lists those there are.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public Response export(
            @RestPath UUID id,
            @RestQuery @DefaultValue("csl-json") @Parameter(description = FORMATS) String format,
            @Context UriInfo uri) {
        Optional<ExportFormat> ofClaims = ExportFormat.of(format);
        if (ofClaims.isPresent()) {
            return claims(id, ofClaims.get(), uri.getBaseUri());
        }
        Format ofWorks = Format.of(format)
                .orElseThrow(() -> unknown(
                        format,
                        Stream.concat(
                                works(), Arrays.stream(ExportFormat.values()).map(ExportFormat::label))));
        Written written = written(id, ofWorks);
        return Response.ok(written.text(), ofWorks.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition("attachment", id, ofWorks.extension()))
                .header("Ibid-Losses", written.losses().size())
                .header(
                        HttpHeaders.LINK,
                        "</documents/" + id + "/export/losses?format=" + ofWorks.label() + ">; rel=\"describedby\"")
                .build();
    }

    private Response claims(UUID id, ExportFormat format, URI base) {
        Exports.Content content =
                exports.content(id, format, base).orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id));
        StreamingOutput streamed = content::writeTo;
        Response.ResponseBuilder response = Response.ok(streamed)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(format.isRead() ? "inline" : "attachment", id, format.extension()));
        return (format.isRead() ? response.header("Content-Security-Policy", PRINTED) : response).build();
    }

    private static String disposition(String how, UUID id, String extension) {
        return how + "; filename=\"" + id + "." + extension + "\"";
    }

    @GET
    @Path("/losses")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What an export cannot carry",
            description =
                    "Per entry of the exported file: the field as CSL-JSON calls it, its value, and why. Also"
                            + " the pages that later citations of an entry's work name (field locator), since an entry has those"
                            + " of the first citation only, and citations that point back at nothing known, which are no entry.")
    @APIResponse(responseCode = "200", description = "What is lost; empty where nothing is.")
    @APIResponse(responseCode = "400", description = "There is no such format.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public List<Loss> losses(
            @RestPath UUID id, @RestQuery @DefaultValue("csl-json") @Parameter(description = WORKS) String format) {
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
                bibliographies.entries(id).orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id)), known);
    }

    static CitationStyle style(String label) {
        return CitationStyle.of(label)
                .orElseThrow(() -> Problem.badParameter(
                        "style",
                        "'style' must be one of "
                                + Arrays.stream(CitationStyle.values())
                                        .map(CitationStyle::label)
                                        .collect(Collectors.joining(", "))
                                + ", not '" + label + "'."));
    }

    private Written written(UUID id, Format format) {
        return bibliographies.written(id, format).orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id));
    }

    private static Format format(String label) {
        return Format.of(label).orElseThrow(() -> unknown(label, works()));
    }

    private static Stream<String> works() {
        return Arrays.stream(Format.values()).map(Format::label);
    }

    private static ProblemException unknown(String label, Stream<String> known) {
        return Problem.badParameter(
                "format",
                "'format' must be one of " + known.collect(Collectors.joining(", ")) + ", not '" + label + "'.");
    }
}
