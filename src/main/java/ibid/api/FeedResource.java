package ibid.api;

import ibid.document.Document;
import ibid.document.Documents;
import ibid.feed.Atom;
import ibid.feed.Feed;
import ibid.identity.Role;
import ibid.news.Chronicle;
import ibid.news.Kind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What happened to a document, for feed readers.
@Path("/documents/{id}/feed")
@RolesAllowed(Role.Name.VIEWER)
@Produces(Atom.MEDIA_TYPE)
@RunOnVirtualThread
@Tag(
        name = "Feeds",
        description = "What happened, as Atom (RFC 4287). A feed reader that cannot send a bearer token sends the token"
                + " as the password of HTTP Basic, with any user name.")
public class FeedResource {
    static final String LIMIT = "How many entries at most.";

    /// That a copy came is told by what was found in it.
    private static final Set<Kind> OF_DOCUMENT = Set.of(
            Kind.CLAIM_STATUS, Kind.CLAIM_REVIEWED, Kind.CAPTURE_FAILED, Kind.DOCUMENT_EDITION, Kind.DOCUMENT_DONE);

    private final Chronicle chronicle;
    private final Documents documents;
    private final FeedAnswers answers;

    FeedResource(Chronicle chronicle, Documents documents, FeedAnswers answers) {
        this.chronicle = chronicle;
        this.documents = documents;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "What happened to a document, as a feed",
            description = "Changes of status, what people did, copies that could not be had, new editions, and when all"
                    + " was checked; newest first. The category says which, as webhooks call it.")
    @APIResponse(responseCode = "200", description = "The feed, with ETag and Last-Modified.")
    @APIResponse(responseCode = "304", description = "Nothing new.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public Response feed(
            @RestPath UUID id,
            @RestQuery @DefaultValue("" + Pages.DEFAULT) @Min(1) @Max(Pages.MOST) @Parameter(description = LIMIT)
                    int limit,
            @Context UriInfo uri,
            @Context Request request) {
        Document document = documents.document(id).orElseThrow(() -> Problem.notFound(Kept.DOCUMENT, id));
        String title = Objects.requireNonNullElse(document.title(), "A document without a title");
        return answers.answer(
                new Feed(
                        "urn:uuid:" + id,
                        title,
                        uri.getRequestUri(),
                        uri.getBaseUri().resolve("/desk/documents/" + id),
                        uri.getBaseUri(),
                        document.receivedAt(),
                        chronicle.of(id, OF_DOCUMENT, limit)),
                request);
    }
}
