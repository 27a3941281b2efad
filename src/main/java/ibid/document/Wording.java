package ibid.document;

import ibid.citation.BackReference;
import ibid.citation.CslItem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person can set on a citation.
///
/// @param start of its words in the note's text, in UTF-16 code units
/// @param end exclusive
/// @param signal the words that introduce it, or null
/// @param backReference how it points back, or null for a citation in full
/// @param means the citation that a back-reference means, or null where it is not known
public record Wording(
        int start,
        int end,
        @Nullable String signal,
        CslItem csl,
        @Nullable BackReference backReference,
        @Nullable UUID means) {

    public Wording with(CslItem fields) {
        return new Wording(start, end, signal, fields, backReference, means);
    }
}
