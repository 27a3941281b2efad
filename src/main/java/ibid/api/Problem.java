package ibid.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import ibid.source.Tombstone;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/// A problem document, RFC 9457.
///
/// @param title the kind of problem, the same each time
/// @param detail what is wrong this time, and what to do next
/// @param instance the address that was asked for
/// @param errors what is wrong where, if it is in a part of the request that has a name or a place
@Schema(description = "A problem document (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Names the kind of problem.") String type,
        String title,
        int status,

        @Schema(description = "What is wrong this time, and what to do next.")
        String detail,

        @Nullable String instance,

        List<Fault> errors) {

    /// The media type of problem documents.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// One fault of a request: of its body, or of a parameter.
    ///
    /// @param pointer a JSON pointer (RFC 6901) into the body
    /// @param parameter the name of a parameter of the address, or of a field of the form
    /// @param line of a body that is lines, from 1
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable Integer line,
            String detail) {
        static Fault at(String pointer, String detail) {
            return new Fault(pointer, null, null, detail);
        }

        static Fault of(String parameter, String detail) {
            return new Fault(null, parameter, null, detail);
        }

        static Fault in(int line, String detail) {
            return new Fault(null, null, line, detail);
        }
    }

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, List.of());
    }

    static Problem of(Response.Status status, String detail) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    static Problem badRequest(String detail, List<Fault> faults) {
        return new Problem("about:blank", "Bad Request", 400, detail, null, faults);
    }

    /// The problem of the request that is being answered.
    Problem here() {
        return at(CurrentRequestManager.get().serverRequest().getRequestPath());
    }

    /// The problem of a request for this address.
    Problem at(@Nullable String address) {
        return new Problem(type, title, status, detail, address, errors);
    }

    /// The problem as what a resource throws.
    ProblemException exception() {
        return new ProblemException(this);
    }

    static ProblemException notFound(Kept what, Object id) {
        return of(Response.Status.NOT_FOUND, "There is no " + what.word() + " " + id + ". " + what.found())
                .exception();
    }

    /// What was there is gone for good: by the law, where the tombstone says which, else because somebody had a reason.
    static Problem takenDown(Tombstone tombstone) {
        return tombstone.legalReference() == null
                ? of(Response.Status.GONE, tombstone.told())
                : of(451, "Unavailable For Legal Reasons", tombstone.told());
    }

    static ProblemException badRequest(String detail) {
        return of(Response.Status.BAD_REQUEST, detail).exception();
    }

    /// @param name of the parameter that is wrong
    static ProblemException badParameter(String name, String detail) {
        return badRequest(detail, List.of(Fault.of(name, detail))).exception();
    }

    static ProblemException unprocessable(String detail, @Nullable String field) {
        return faults(detail, field == null ? List.of() : List.of(Fault.at("/" + field, detail)));
    }

    /// @param faults at least one; together they say what is wrong
    static ProblemException faults(List<Fault> faults) {
        return faults(faults.stream().map(Fault::detail).distinct().collect(Collectors.joining(" ")), faults);
    }

    static ProblemException faults(String detail, List<Fault> faults) {
        return new Problem("about:blank", "Unprocessable Content", 422, detail, null, faults).exception();
    }
}
