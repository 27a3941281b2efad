package ibid.citation;

import org.jspecify.annotations.Nullable;

/// One work cited inside a note.
///
/// @param text its words as printed, without the signal and the separator
/// @param start of its words in the note, in UTF-16 code units
/// @param end exclusive
/// @param signal the words that introduce it ("See also"), or null
/// @param csl its fields; for a back-reference only what it says itself (pages)
/// @param backReference what it refers back to, or null for a citation in full
/// @param confidence how often citations that look as sure as this one are read rightly, 0 to 1
public record ParsedCitation(
        String text,
        int start,
        int end,
        @Nullable String signal,
        CslItem csl,
        @Nullable BackReference backReference,
        double confidence) {

    ParsedCitation movedBy(int characters) {
        return new ParsedCitation(text, start + characters, end + characters, signal, csl, backReference, confidence);
    }
}
