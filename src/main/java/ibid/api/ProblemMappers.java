package ibid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import ibid.store.StoreFailure;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where what went wrong becomes a problem document.
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /// PostgreSQL's states for what two requests at once do to each other: a unique key taken, a serialization
    /// failure, a deadlock.
    private static final Set<String> AT_ONCE = Set.of("23505", "40001", "40P01");

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException exception) {
        return answer(exception.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException exception, ContainerRequestContext request) {
        Throwable cause = exception.getCause();
        if (cause instanceof JsonProcessingException json) {
            return json(json);
        }
        if (cause instanceof QueryConverters.Unreadable unreadable) {
            return unreadable(unreadable, request);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return RestResponse.status(RestResponse.Status.fromStatusCode(status));
        }
        String detail = switch (status) {
            case 404 -> "There is nothing at this address. The API is described at /q/openapi.";
            case 405 -> "This address does not take this method. What it takes is described at /q/openapi.";
            case 406 ->
                "This address cannot answer in any of the media types that Accept asks for. Leave Accept out, or see at"
                        + " /q/openapi what it answers in.";
            case 413 -> "The body is too large.";
            case 415 ->
                "This address does not take what Content-Type says, or it says nothing. JSON is application/json;"
                        + " a document or a copy goes as itself (text/plain, text/markdown, text/html,"
                        + " application/pdf, …) or as the part 'file' of multipart/form-data. What this address takes"
                        + " is described at /q/openapi.";
            default -> Optional.ofNullable(exception.getMessage()).orElse("The request cannot be answered.");
        };
        return answer(Problem.of(status, title(status), detail));
    }

    /// The converter is not told which parameter it reads.
    private static RestResponse<Problem> unreadable(
            QueryConverters.Unreadable unreadable, ContainerRequestContext request) {
        if (request.getUriInfo().getPathParameters().values().stream()
                .anyMatch(values -> values.contains(unreadable.value))) {
            return answer(Problem.of(
                    Response.Status.NOT_FOUND,
                    nowhere(unreadable, request.getUriInfo().getRequestUri().getRawPath())));
        }
        String name = Stream.of(request.getUriInfo().getQueryParameters(), FormFields.ofThisRequest())
                .flatMap(fields -> fields.entrySet().stream())
                .filter(field -> field.getValue().contains(unreadable.value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("a parameter");
        String detail = "'" + name + "' must be " + unreadable.wanted + ", not '" + unreadable.value + "'.";
        return answer(Problem.badRequest(detail, List.of(Problem.Fault.of(name, detail))));
    }

    private static String nowhere(QueryConverters.Unreadable unreadable, String path) {
        String wanted = "'" + unreadable.value + "' is not " + unreadable.wanted;
        return Kept.at(path)
                .filter(_ -> unreadable.wanted.equals(QueryConverters.AN_ID))
                .map(kept -> wanted + " of a " + kept.word() + ": it has 36 characters, such as " + Identifiers.SAMPLE
                        + ". " + kept.found())
                .orElse(wanted + ", so there is nothing at this address.");
    }

    /// Nothing was kept, whatever it was.
    @ServerExceptionMapper
    RestResponse<Problem> store(StoreFailure failure) {
        LOG.error("The store of the archived copies failed", failure);
        return switch (failure.why()) {
            case FULL ->
                answer(Problem.of(
                        507,
                        "Insufficient Storage",
                        "The store is full; nothing is kept. An operator can make room (ibid_store_* among the metrics),"
                                + " then send it again."));
            case UNAVAILABLE ->
                answer(Problem.of(
                        503,
                        "Service Unavailable",
                        "The store of the archived copies cannot be reached; nothing is kept. Send it again in a"
                                + " minute; what is wrong stands in the log and at /q/health/ready."));
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JsonProcessingException exception) {
        return answer(JsonFaults.problem(exception));
    }

    /// Quarkus has a mapper of its own for this kind, which would win over the one above.
    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException exception) {
        return json(exception);
    }

    /// Reading a form out of the request; our own code's reading throws another kind.
    @ServerExceptionMapper
    RestResponse<Problem> broken(IOException exception) {
        LOG.debug("A request's body could not be read", exception);
        return answer(Problem.of(
                Response.Status.BAD_REQUEST,
                "The body cannot be read as the form that its Content-Type announces: it breaks off, or its parts are"
                        + " not parted by the boundary that is named there."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException exception) {
        List<Problem.Fault> faults = exception.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(Problem.Fault::detail))
                .toList();
        String detail = faults.stream().map(Problem.Fault::detail).collect(Collectors.joining(" "));
        return answer(Problem.badRequest(detail, faults));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(RuntimeException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataException) {
                return answer(Problem.of(
                        Response.Status.BAD_REQUEST,
                        "The request holds a character that no text can hold, such as NUL, or a number that is out of"
                                + " range. Leave it out."));
            }
            if (cause instanceof SQLException sql && AT_ONCE.contains(sql.getSQLState())) {
                return answer(Problem.of(
                        Response.Status.CONFLICT,
                        "Somebody else did the same, or something that it rests on, at the same moment. Look at what"
                                + " there is now, and send it again if it is still wanted."));
            }
        }
        LOG.error("A request failed for a reason that nobody foresaw", exception);
        return answer(Problem.of(
                Response.Status.INTERNAL_SERVER_ERROR,
                "Something went wrong here, not with your request. It is in the log; nothing was stored by halves."));
    }

    private static String title(int status) {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("Problem");
    }

    static RestResponse<Problem> answer(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem.here())
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
