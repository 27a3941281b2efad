package ibid.api;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.fetch.WebUrl;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.Reports;
import ibid.report.SourceReport;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.source.Tombstone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Sources, and fetching them again.
@Path("/sources")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources", description = "The cited works, shared by all citations of them.")
public class SourceResource {
    private final Sources sources;
    private final Captures captures;
    private final Reports reports;
    private final Actor actor;

    SourceResource(Sources sources, Captures captures, Reports reports, Actor actor) {
        this.sources = sources;
        this.captures = captures;
        this.reports = reports;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "List sources", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page; Link names the next one while there is one.")
    public RestResponse<List<SourceReport>> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("" + Pages.DEFAULT) @Min(1) @Max(Pages.MOST) int limit,
            @Context UriInfo uri) {
        UUID after = Pages.place(cursor, UUID::fromString).orElse(null);
        List<SourceReport> found = reports.sources(sources.page(after, limit + 1));
        return Pages.page(found, limit, report -> report.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Report on a source")
    @APIResponse(responseCode = "200", description = "The source and its captures.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    public SourceReport get(@RestPath UUID id) {
        return reports.source(id).orElseThrow(() -> Problem.notFound(Kept.SOURCE, id));
    }

    @POST
    @Path("/{id}/captures")
    @Operation(summary = "Fetch again", description = "In the background, from the source's own address.")
    @APIResponse(
            responseCode = "202",
            description = "Queued; Location names the capture.",
            content = @Content(schema = @Schema(implementation = Capture.class)))
    @APIResponse(responseCode = "404", description = "There is no such source.")
    @APIResponse(responseCode = "409", description = "The source has no address, or was taken down.")
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Capture> fetch(@RestPath UUID id) {
        Source source = sources.source(id).orElseThrow(() -> Problem.notFound(Kept.SOURCE, id));
        String url = source.url();
        if (url == null) {
            throw Problem.of(
                            Response.Status.CONFLICT,
                            "This source has no address. Attach a copy to one of its citations, or give an address"
                                    + " there: POST /citations/{id}/captures.")
                    .exception();
        }
        return accepted(captures, source, url, actor.name());
    }

    static RestResponse<Capture> accepted(Captures captures, Source source, String url, String by) {
        Tombstone tombstone = source.takenDown();
        if (tombstone != null) {
            throw Problem.of(Response.Status.CONFLICT, tombstone.told() + " An administrator can lift that.")
                    .exception();
        }
        switch (WebUrl.parse(url)) {
            case WebUrl.Parsed.Web _ -> {}
            case WebUrl.Parsed.OtherScheme(String scheme) ->
                throw Problem.unprocessable("Only http and https can be fetched, not " + scheme + ".", "url");
            case WebUrl.Parsed.Invalid(String reason) ->
                throw Problem.unprocessable("This is not an address: " + reason + ".", "url");
        }
        Capture capture = captures.request(source.id(), url, by);
        return RestResponse.ResponseBuilder.<Capture>create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, "/captures/" + capture.id())
                .entity(capture)
                .build();
    }
}
