package ibid.report;

import ibid.passage.Element;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A quotation, number, date or name of a claim that no copy could answer.
@Schema(description = "Part of a claim that no archived copy could answer.")
public record UncheckedElement(
        Element element,
        @Schema(description = "In the claim's own words.") String claimed,
        @Schema(description = "Offset in the claim's text.") int start,
        @Schema(description = "End offset, exclusive.") int end,

        @Schema(
                description = "NOT_IN_THIS_COPY: looked for in every copy there is, and in none of them, which does not"
                        + " make it false. NOT_CHECKABLE: there is no copy in which it could be looked for."
                        + " PAGES_MISSING: the copies show only some pages of a cited work, and it may stand on others;"
                        + " the citation's coverage says which are lacking."
                        + " CHECKING: a copy is under way, or not looked at yet.")
        Reason reason) {

    /// Why nothing answered it.
    public enum Reason {
        NOT_IN_THIS_COPY,
        NOT_CHECKABLE,
        PAGES_MISSING,
        CHECKING
    }
}
