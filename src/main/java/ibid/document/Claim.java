package ibid.document;

import ibid.reading.ReadClaim.Why;
import ibid.reading.Span;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A span of a document's body that asserts something and can be checked.
///
/// @param start in the document's canonical text
/// @param text the span's words, note markers included
/// @param notes the notes that stand for it
/// @param why what makes it worth checking
/// @param version counts changes of its words or notes
/// @param wording its text as it was first written: what later editions do to the markers in it is no change
/// @param setOff what of its text the document sets off as a quotation, without quotation marks; offsets in the text
/// @param markers the note markers in its text, or null where an earlier release kept it and they are not known
/// @param quotation whether a person said that it is a block quotation, or is none; null where nobody did
/// @param goneIn the edition in which it was gone, or null for one that stands. Its span is in the text before that
public record Claim(
        UUID id,
        UUID document,
        int start,
        int end,
        String text,
        Set<UUID> notes,
        List<Why> why,
        Origin origin,
        int version,
        String wording,
        List<Span> setOff,
        @Nullable List<Span> markers,
        @Nullable Boolean quotation,
        @Nullable Integer goneIn) {

    /// Its text without the markers of notes, as one would read it out. Where they are not known, the text.
    public String words() {
        if (markers == null) {
            return text;
        }
        StringBuilder words = new StringBuilder(text);
        markers.reversed().forEach(marker -> words.delete(marker.start(), marker.end()));
        return words.toString().strip();
    }

    /// Who found it.
    public enum Origin {
        READ,
        PERSON
    }
}
