package ibid.api;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.fetch.WebUrl;
import ibid.identity.Role;
import ibid.memento.Datetime;
import ibid.memento.Mementos;
import ibid.source.Tombstone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Our copies as a web archive shows its own: Memento, RFC 7089.
@AnyQuery
@Path("/archive")
@RolesAllowed(Role.Name.VIEWER)
@RunOnVirtualThread
@Tag(name = "Archive", description = "The archived copies by address and date, for any Memento client (RFC 7089).")
public class ArchiveResource {
    private static final String VARY = "accept-datetime";
    private static final Pattern ENCODED = Pattern.compile("(?i)https?%3A.*");
    private static final Pattern ONE_SLASH = Pattern.compile("(?i)^(https?:)/(?=[^/])");

    private final Captures captures;
    private final Clock clock;

    ArchiveResource(Captures captures, Clock clock) {
        this.captures = captures;
        this.clock = clock;
    }

    @GET
    @Path("/timegate/{url: .+}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "TimeGate",
            description = "Leads to the copy nearest to the header Accept-Datetime, or to the newest without it. The"
                    + " address follows as it is, with its query.")
    @APIResponse(
            responseCode = "302",
            description = "Location is the copy; Link names its neighbours.",
            headers = @Header(name = "Vary", description = "accept-datetime"))
    @APIResponse(responseCode = "400", description = "Not an HTTP date, or not an http or https address.")
    @APIResponse(responseCode = "404", description = "There is no copy of that address.")
    @APIResponse(responseCode = "410", description = "It was taken down.")
    @APIResponse(responseCode = "451", description = "It was taken down by law.")
    public Response timeGate(
            @RestPath("url") @Parameter(description = "The page's own address.") String url,
            @RestHeader("Accept-Datetime") @Nullable String wanted,
            @Context HttpServerRequest request,
            @Context UriInfo uri) {
        Instant at = wanted == null ? clock.instant() : moment(wanted);
        Shelf shelf = shelf("timegate/", request, uri);
        if (shelf.standing().isEmpty()) {
            return nothing(shelf);
        }
        Instant nearest = shelf.mementos().nearest(at);
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, shelf.mementos().address(nearest))
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.LINK, shelf.mementos().links(nearest))
                .build();
    }

    @GET
    @Path("/timemap/link/{url: .+}")
    @Produces({"application/link-format", MediaType.APPLICATION_JSON})
    @Operation(summary = "TimeMap", description = "All copies of an address, in application/link-format.")
    @APIResponse(responseCode = "200", description = "The list, oldest copy first.")
    @APIResponse(responseCode = "400", description = "Not an http or https address.")
    @APIResponse(responseCode = "404", description = "There is no copy of that address.")
    @APIResponse(responseCode = "410", description = "It was taken down.")
    @APIResponse(responseCode = "451", description = "It was taken down by law.")
    public Response timeMap(
            @RestPath("url") @Parameter(description = "The page's own address.") String url,
            @Context HttpServerRequest request,
            @Context UriInfo uri) {
        Shelf shelf = shelf("timemap/link/", request, uri);
        return shelf.standing().isEmpty()
                ? nothing(shelf)
                : Response.ok(shelf.mementos().asLinkFormat(), "application/link-format")
                        .build();
    }

    @GET
    @Path("/{moment: \\d{14}}/{url: .+}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "A copy",
            description = "The archived bytes, under headers that let them run nothing here, as /captures/{id}/content"
                    + " gives them.")
    @APIResponse(
            responseCode = "200",
            description = "The copy of that second.",
            headers = @Header(name = "Memento-Datetime", description = "When the copy was made."))
    @APIResponse(responseCode = "302", description = "No copy is of that second; Location is the nearest.")
    @APIResponse(responseCode = "400", description = "Not a moment, or not an http or https address.")
    @APIResponse(responseCode = "404", description = "There is no copy of that address.")
    @APIResponse(responseCode = "410", description = "It was taken down.")
    @APIResponse(responseCode = "451", description = "It was taken down by law.")
    public Response copy(
            @RestPath("moment") @Parameter(description = "yyyyMMddHHmmss, in UTC.") String moment,
            @RestPath("url") @Parameter(description = "The page's own address.") String url,
            @Context HttpServerRequest request,
            @Context UriInfo uri) {
        Instant at = Datetime.fromStamp(moment)
                .orElseThrow(() -> Problem.badRequest(moment + " is no moment; write it as yyyyMMddHHmmss, in UTC."));
        Shelf shelf = shelf(moment + "/", request, uri);
        Optional<Tombstone> tombstone = shelf.tombstone(at);
        if (tombstone.isPresent() || shelf.standing().isEmpty()) {
            return nothing(shelf, tombstone.or(shelf::tombstone));
        }
        Mementos mementos = shelf.mementos();
        if (!mementos.times().contains(at)) {
            return Response.status(Response.Status.FOUND)
                    .header(HttpHeaders.LOCATION, mementos.address(mementos.nearest(at)))
                    .build();
        }
        Capture capture = shelf.at(at);
        return captures.content(capture.id())
                .map(content -> CaptureResource.served(capture, content, request)
                        .header("Memento-Datetime", Datetime.http(at))
                        .header(HttpHeaders.LINK, mementos.links(at))
                        .build())
                .orElseGet(() -> nothing(shelf));
    }

    /// The copies of one address.
    ///
    /// @param copies those that were taken down are among them
    private record Shelf(Mementos mementos, List<Capture> copies) {
        static List<Capture> standing(List<Capture> copies) {
            return copies.stream().filter(copy -> copy.takenDown() == null).toList();
        }

        List<Capture> standing() {
            return standing(copies);
        }

        Capture at(Instant time) {
            return of(standing(), time).findFirst().orElseThrow();
        }

        private static Stream<Capture> of(List<Capture> some, Instant time) {
            return some.reversed().stream()
                    .filter(copy -> Datetime.stamp(madeAt(copy)).equals(Datetime.stamp(time)));
        }

        /// Why no copy of that second is here, where one was.
        Optional<Tombstone> tombstone(Instant time) {
            return of(standing(), time).findAny().isPresent()
                    ? Optional.empty()
                    : of(copies, time)
                            .map(Capture::takenDown)
                            .flatMap(Stream::ofNullable)
                            .findFirst();
        }

        Optional<Tombstone> tombstone() {
            return copies.reversed().stream()
                    .map(Capture::takenDown)
                    .flatMap(Stream::ofNullable)
                    .findFirst();
        }

        /// A copy from another archive shows the page as it was when that archive made it.
        static Instant madeAt(Capture copy) {
            return Optional.ofNullable(copy.mementoAt())
                    .or(() -> Optional.ofNullable(copy.capturedAt()))
                    .orElse(copy.requestedAt());
        }
    }

    private Shelf shelf(String behind, HttpServerRequest request, UriInfo uri) {
        String original = original(behind, request.uri());
        List<Capture> copies = captures.copiesOf(original);
        String base = uri.getBaseUriBuilder().path("archive").build() + "/";
        return new Shelf(
                new Mementos(
                        base,
                        original,
                        Shelf.standing(copies).stream().map(Shelf::madeAt).toList()),
                copies);
    }

    /// The address as it was sent: a parameter of the path has lost its query and one of its slashes by now.
    private static String original(String behind, String requestTarget) {
        String marker = "/archive/" + behind;
        String sent = requestTarget.substring(requestTarget.indexOf(marker) + marker.length());
        String url = ENCODED.matcher(sent).matches() ? URLDecoder.decode(sent, StandardCharsets.UTF_8) : sent;
        String mended = ONE_SLASH.matcher(url).replaceFirst("$1//");
        if (WebUrl.parse(mended) instanceof WebUrl.Parsed.Web(WebUrl web)) {
            return web.withoutFragment().toString();
        }
        throw Problem.badRequest("This is no http or https address: " + sent
                + ". Write the whole address behind /archive/" + behind + " as it is.");
    }

    private static Instant moment(String wanted) {
        return Datetime.fromHttp(wanted)
                .orElseThrow(() -> Problem.badRequest("Accept-Datetime is no HTTP date: " + wanted
                        + ". Write it as in: " + Datetime.http(Instant.EPOCH) + "."));
    }

    private static Response nothing(Shelf shelf) {
        return nothing(shelf, shelf.tombstone());
    }

    private static Response nothing(Shelf shelf, Optional<Tombstone> tombstone) {
        Problem problem = tombstone
                .map(Problem::takenDown)
                .orElseGet(() -> Problem.of(
                        Response.Status.NOT_FOUND,
                        "No copy of " + shelf.mementos().original()
                                + " is archived here. An editor can ask for one at a citation of it."));
        return Response.status(problem.status())
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.LINK, shelf.mementos().links(null))
                .type(Problem.MEDIA_TYPE)
                .entity(problem.here())
                .build();
    }
}
