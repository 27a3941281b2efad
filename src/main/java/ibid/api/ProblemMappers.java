package ibid.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where what went wrong becomes a problem document.
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException exception) {
        return answer(exception.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException exception) {
        Throwable cause = exception.getCause();
        if (cause instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return RestResponse.status(RestResponse.Status.fromStatusCode(status));
        }
        String detail = switch (status) {
            case 404 -> "There is nothing at this address. The API is described at /q/openapi.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address cannot answer in any of the media types that were asked for.";
            case 413 -> "The body is too large.";
            case 415 ->
                "This address does not take this media type. Documents may be text/plain, text/markdown,"
                        + " text/html, application/pdf, .docx or EPUB, as the body or as the part 'file' of"
                        + " multipart/form-data; name the type in Content-Type.";
            default -> Optional.ofNullable(exception.getMessage()).orElse("The request cannot be answered.");
        };
        return answer(Problem.of(status, title(status), detail));
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JsonProcessingException exception) {
        return answer(Problem.of(Response.Status.BAD_REQUEST, readable(exception)));
    }

    /// Quarkus has a mapper of its own for this kind, which would win over the one above.
    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException exception) {
        return json(exception);
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException exception) {
        List<Problem.Fault> faults = exception.getConstraintViolations().stream()
                .map(violation -> new Problem.Fault(pointer(violation), violation.getMessage()))
                .toList();
        String detail = faults.stream()
                .map(fault -> fault.pointer().substring(1) + " " + fault.detail())
                .collect(Collectors.joining("; "));
        return answer(new Problem("about:blank", "Bad Request", 400, detail, faults));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(RuntimeException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataException) {
                return answer(Problem.of(
                        Response.Status.BAD_REQUEST,
                        "The request holds a character that no text can hold, such as NUL. Leave it out."));
            }
        }
        LOG.error("A request failed for a reason that nobody foresaw", exception);
        return answer(Problem.of(
                Response.Status.INTERNAL_SERVER_ERROR,
                "Something went wrong here, not with your request. It is in the log; nothing was stored by halves."));
    }

    private static String pointer(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return "/" + path.substring(path.indexOf('.') + 1).replace('.', '/');
    }

    private static String readable(JsonProcessingException exception) {
        String where = exception.getLocation() == null
                ? ""
                : " (line " + exception.getLocation().getLineNr() + ", column "
                        + exception.getLocation().getColumnNr() + ")";
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                "There is no field '" + unknown.getPropertyName() + "' here" + where + ". Known fields: "
                        + Optional.ofNullable(unknown.getKnownPropertyIds()).orElse(List.of()).stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case InvalidFormatException invalid
            when invalid.getTargetType().isEnum() ->
                "'" + invalid.getValue() + "' is none of "
                        + Arrays.stream(invalid.getTargetType().getEnumConstants())
                                .map(ProblemMappers::written)
                                .collect(Collectors.joining(", "))
                        + where + ".";
            case JsonMappingException mapping -> "The JSON does not fit: " + mapping.getOriginalMessage() + where + ".";
            case JsonParseException parse -> "The body is not JSON: " + parse.getOriginalMessage() + where + ".";
            default -> "The JSON cannot be read" + where + ".";
        };
    }

    private static String written(Object constant) {
        try {
            var property = constant.getClass()
                    .getField(((Enum<?>) constant).name())
                    .getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
            return property == null ? constant.toString() : property.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a constant that its enum does not have", e);
        }
    }

    private static String title(int status) {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("Problem");
    }

    static RestResponse<Problem> answer(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
