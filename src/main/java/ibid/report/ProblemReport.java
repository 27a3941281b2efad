package ibid.report;

import ibid.reading.ReadProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something in a document that a person should look at.
@Schema(description = "Something in the document that a person should look at.")
public record ProblemReport(
        ReadProblem.Kind kind,

        @Schema(description = "Offset in the canonical text, if at a place.") @Nullable Integer start,

        @Nullable Integer end,
        String detail) {

    static ProblemReport of(ReadProblem problem) {
        var span = problem.span();
        return new ProblemReport(
                problem.kind(),
                span == null ? null : Integer.valueOf(span.start()),
                span == null ? null : Integer.valueOf(span.end()),
                problem.detail());
    }
}
