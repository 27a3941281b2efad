package ibid.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import ibid.source.Tombstone;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A problem document, RFC 9457.
///
/// @param title the kind of problem, the same each time
/// @param detail what is wrong this time, and what to do next
/// @param errors for a request with several faults: each of them
@Schema(description = "A problem document (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Names the kind of problem.") String type,
        String title,
        int status,

        @Schema(description = "What is wrong this time, and what to do next.")
        String detail,

        List<Fault> errors) {

    /// The media type of problem documents.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// One fault of a request.
    ///
    /// @param pointer to the field or parameter
    public record Fault(String pointer, String detail) {}

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, List.of());
    }

    static Problem of(Response.Status status, String detail) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    /// The problem as what a resource throws.
    ProblemException exception() {
        return new ProblemException(this);
    }

    static ProblemException notFound(String what, Object id) {
        return of(Response.Status.NOT_FOUND, "There is no " + what + " " + id + ".")
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
        return new Problem(
                        "about:blank",
                        Response.Status.BAD_REQUEST.getReasonPhrase(),
                        400,
                        detail,
                        List.of(new Fault("/" + name, detail)))
                .exception();
    }

    static ProblemException unprocessable(String detail, @Nullable String field) {
        return faults(detail, field == null ? List.of() : List.of(new Fault("/" + field, detail)));
    }

    static ProblemException faults(String detail, List<Fault> faults) {
        return new Problem("about:blank", "Unprocessable Content", 422, detail, faults).exception();
    }
}
