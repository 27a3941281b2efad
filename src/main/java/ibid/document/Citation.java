package ibid.document;

import ibid.citation.BackReference;
import ibid.citation.CslItem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One work cited inside a note of a document.
///
/// @param start of its words in the note's text
/// @param means the citation that a back-reference was resolved to, or null
/// @param source the cited work, or null for a back-reference that could not be resolved
/// @param mended who made it what it is, or null where it is as it was read
public record Citation(
        UUID id,
        UUID document,
        UUID note,
        int ordinal,
        int start,
        int end,
        String text,
        @Nullable String signal,
        CslItem csl,
        @Nullable BackReference backReference,
        @Nullable UUID means,
        double confidence,
        @Nullable UUID source,
        @Nullable Mended mended) {}
