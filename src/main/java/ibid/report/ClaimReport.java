package ibid.report;

import ibid.document.Claim;
import ibid.reading.ReadClaim.Why;
import ibid.reading.Span;
import ibid.review.Review;
import ibid.review.Verdict;
import ibid.status.ClaimStatus;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that is known about one claim.
@Schema(description = "A claim: where it stands in its document, what it cites, what was found, what people decided.")
public record ClaimReport(
        UUID id,
        UUID document,

        @Schema(description = "The claim's words, note markers included.")
        String text,

        @Schema(
                description =
                        "Its text as it was first written: later editions may number the markers in it anew. Words that an act was given on (reviews[].basis.text) are to be held against these.")
        String wording,

        @Schema(description = "Offset in the document's canonical text, in UTF-16 code units.")
        int start,

        @Schema(description = "End offset, exclusive.") int end,
        @Schema(description = "The words before it.") String prefix,
        @Schema(description = "The words behind it.") String suffix,

        @Schema(
                description =
                        "What of the text the document sets off as a block quotation, or all of it where a person said that it is one: looked for as a quotation, though it has no quotation marks. Offsets in the text, in UTF-16 code units.")
        List<Span> setOff,

        @Schema(description = "What makes it worth checking.")
        List<Why> why,

        @Schema(description = "READ: found by reading. PERSON: marked by a person.")
        Claim.Origin origin,

        @Schema(description = "Derived whenever it is read, never stored.")
        ClaimStatus status,

        @Schema(description = "What has changed since it was signed; empty unless STALE.")
        List<String> stale,

        @Schema(
                description =
                        "Then and now: what has changed since the verdict was proposed, where it waits for a second person, or else since the last signature, which may be one that was given before somebody took the claim again. Null where nothing has.")
        @Nullable ChangedReport changed,

        @Schema(description = "A person's decision: signed, or proposed and not sent back.") @Nullable Verdict verdict,

        @Schema(description = "Who has taken it.") @Nullable String assignee,

        @Schema(
                description =
                        "The edition in which it was gone; null for a claim that stands. Its offsets are in the text before that.")
        @Nullable Integer goneIn,

        @Schema(description = "What no copy could answer.") List<UncheckedElement> unchecked,
        List<CitationReport> citations,

        @Schema(
                description =
                        "Everything that people did, oldest first, each with what it was given on: 'basis' has the words of the claim, its notes and citations as they were then.")
        List<Review> reviews,

        @Schema(
                description =
                        "Findings that acts in 'reviews' name and that are not about the claim any more: made for words that it had, or for what it cited, before. They count for nothing now.")
        List<FindingReport> earlier) {}
