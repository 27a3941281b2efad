package ibid.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Reads off a request's address what it is about.
final class RequestSubjects {
    /// What else stands in an address is the client's, and no business of the log.
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// By the path as it came: what UriInfo gives is decoded once more, which fails for a percent sign.
    @ServerRequestFilter
    void name(ContainerRequestContext request) {
        List<String> segments =
                List.of(request.getUriInfo().getRequestUri().getRawPath().split("/"));
        for (int i = 0; i + 1 < segments.size(); i++) {
            String id = segments.get(i + 1);
            if (ID.matcher(id).matches()) {
                Subject.inCollection(segments.get(i)).ifPresent(subject -> subject.is(id));
            }
        }
    }
}
