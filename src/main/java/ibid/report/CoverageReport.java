package ibid.report;

import ibid.coverage.Coverage;
import ibid.coverage.Reach;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far copies of some pages of a work reach what a citation names.
@Schema(description = "How far the copies of a work that show only some of its pages reach what a citation names.")
public record CoverageReport(
        @Schema(description = "The pages that each copy shows, as a person has said, oldest copy first.")
        List<String> held,

        @Schema(description = "The place that the note cites; null where it names none.") @Nullable String cited,

        @Schema(
                description = "INSIDE: the copies show all that is cited. PARTLY: some of it. OUTSIDE: none of it."
                        + " UNKNOWN: the note names no page, or a place that cannot be held against pages. Where it is"
                        + " not INSIDE, what is not seen in the copies is NOT_CHECKABLE and not missing.")
        Reach reach,

        @Schema(description = "What is lacking, and what to do next; null where nothing is.") @Nullable String detail) {

    static CoverageReport of(Coverage coverage) {
        return new CoverageReport(coverage.held(), coverage.cited(), coverage.reach(), coverage.detail());
    }
}
