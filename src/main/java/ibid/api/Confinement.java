package ibid.api;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Claim;
import ibid.document.Claims;
import ibid.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Keeps a token that is for one document to that document, what it cites, and the tools. What is not known to be of
/// the document is refused.
@ApplicationScoped
class Confinement {
    private final Claims claims;
    private final Citations citations;
    private final Captures captures;
    private final Actor actor;

    Confinement(Claims claims, Citations citations, Captures captures, Actor actor) {
        this.claims = claims;
        this.citations = citations;
        this.captures = captures;
        this.actor = actor;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        actor.confinedTo().ifPresent(document -> {
            if (!within(document, request)) {
                throw refusal(document);
            }
        });
    }

    /// For a request that names its document in the body.
    void require(UUID document) {
        actor.confinedTo().filter(only -> !only.equals(document)).ifPresent(only -> {
            throw refusal(only);
        });
    }

    private static ProblemException refusal(UUID document) {
        return Problem.of(
                        Response.Status.FORBIDDEN,
                        "This token is for the document " + document
                                + " only. Ask for it by its own address, or for its" + " claims by /claims?document="
                                + document + ".")
                .exception();
    }

    private boolean within(UUID document, ContainerRequestContext request) {
        List<String> path = request.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
        String kind = path.isEmpty() ? "" : path.getFirst();
        Optional<UUID> id = path.size() < 2 ? Optional.empty() : id(path.get(1));
        return switch (kind) {
            case "tools" -> true;
            case "documents" -> id.filter(document::equals).isPresent();
            case "claims" ->
                path.size() == 1
                        ? request.getMethod().equals("POST") || asksFor(document, request)
                        : id.flatMap(claims::claim)
                                .map(Claim::document)
                                .filter(document::equals)
                                .isPresent();
            case "citations" ->
                id.flatMap(citations::citation)
                        .map(Citation::document)
                        .filter(document::equals)
                        .isPresent();
            // A source is shared: a token may look at those that its document cites, and leaves them as they are.
            case "sources" ->
                reads(request) && id.filter(source -> cites(document, source)).isPresent();
            case "captures" ->
                reads(request)
                        && id.flatMap(captures::capture)
                                .map(Capture::source)
                                .filter(source -> cites(document, source))
                                .isPresent();
            default -> false;
        };
    }

    private static boolean reads(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean asksFor(UUID document, ContainerRequestContext request) {
        return List.of(document.toString())
                .equals(request.getUriInfo().getQueryParameters().get("document"));
    }

    private boolean cites(UUID document, UUID source) {
        return citations.sourcesOf(document).contains(source);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(Identifiers.read(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
