package ibid.document;

import ibid.citation.BackReference;
import ibid.citation.CslItem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a citation was at one time: all that mending can change.
///
/// @param start of its words in the note's text, in UTF-16 code units
/// @param end exclusive
/// @param mended the act that made it so, or null for as it was read
/// @param joinedInto the citation that it has become a part of, or null for one that stands by itself
public record CitationVersion(
        UUID citation,
        int start,
        int end,
        String text,
        @Nullable String signal,
        CslItem csl,
        @Nullable BackReference backReference,
        @Nullable UUID means,
        double confidence,
        @Nullable UUID source,
        @Nullable Mended mended,
        @Nullable UUID joinedInto) {

    /// The same words and fields, whatever source they have led to since and whoever wrote them.
    boolean saysTheSameAs(CitationVersion other) {
        return comparable().equals(other.comparable());
    }

    private CitationVersion comparable() {
        return new CitationVersion(
                citation, start, end, text, signal, csl, backReference, means, confidence, null, null, joinedInto);
    }
}
