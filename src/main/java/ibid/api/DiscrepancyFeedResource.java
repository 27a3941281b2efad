package ibid.api;

import ibid.feed.Atom;
import ibid.feed.Feed;
import ibid.identity.Role;
import ibid.news.Chronicle;
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
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// New discrepancies, for feed readers.
@Path("/feeds/discrepancies")
@RolesAllowed(Role.Name.VIEWER)
@Produces(Atom.MEDIA_TYPE)
@RunOnVirtualThread
@Tag(name = "Feeds")
public class DiscrepancyFeedResource {
    private final Chronicle chronicle;
    private final FeedAnswers answers;

    DiscrepancyFeedResource(Chronicle chronicle, FeedAnswers answers) {
        this.chronicle = chronicle;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "New discrepancies in all documents, as a feed",
            description = "An entry for each time that a copy was found to say something else than a claim; newest"
                    + " first.")
    @APIResponse(responseCode = "200", description = "The feed, with ETag and Last-Modified.")
    @APIResponse(responseCode = "304", description = "Nothing new.")
    public Response feed(
            @RestQuery
                    @DefaultValue("" + Pages.DEFAULT)
                    @Min(1) @Max(Pages.MOST) @Parameter(description = FeedResource.LIMIT)
                    int limit,
            @Context UriInfo uri,
            @Context Request request) {
        URI self = uri.getBaseUri().resolve("/feeds/discrepancies");
        return answers.answer(
                new Feed(
                        self.toString(),
                        "New discrepancies",
                        uri.getRequestUri(),
                        uri.getBaseUri().resolve("/desk/queue?status=DISCREPANCY"),
                        uri.getBaseUri(),
                        Instant.EPOCH,
                        chronicle.discrepancies(limit)),
                request);
    }
}
