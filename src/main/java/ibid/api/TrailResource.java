package ibid.api;

import ibid.export.TrailCsv;
import ibid.identity.Role;
import ibid.report.TrailEntry;
import ibid.report.Trails;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The audit trail of a document.
@Path("/documents/{id}/trail")
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
@Tag(name = "Documents")
public class TrailResource {
    private final Trails trails;

    TrailResource(Trails trails) {
        this.trails = trails;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "Who did what",
            description = "Everything that people did to the document, its claims, citations and sources, oldest"
                    + " first: as JSON, or as CSV (RFC 4180, UTF-8) for a spreadsheet. Each act stands beside the words"
                    + " that it was about when it was done ('about'), with the claim's words now where they are others"
                    + " ('now').")
    @APIResponse(
            responseCode = "200",
            description = "The trail.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = TrailEntry.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "The format is neither json nor csv.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public Response trail(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description = "'json', which is the default, or 'csv'.",
                            schema = @Schema(enumeration = {"json", "csv"}))
                    @Nullable String format) {
        List<TrailEntry> trail = trails.ofDocument(id).orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id));
        return switch (Objects.requireNonNullElse(format, "json")) {
            case "json" -> Response.ok(trail, MediaType.APPLICATION_JSON).build();
            case "csv" ->
                Response.ok(TrailCsv.of(trail), "text/csv;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail-" + id + ".csv\"")
                        .build();
            default -> throw Problem.badParameter("format", "'format' must be json or csv, not '" + format + "'.");
        };
    }
}
