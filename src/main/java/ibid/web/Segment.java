package ibid.web;

import ibid.report.ClaimEntry;
import ibid.report.NoteReport;
import org.jspecify.annotations.Nullable;

/// A run of text that is shown in one way.
///
/// @param start in the document's canonical text
/// @param claim the claim that it is part of, or null
/// @param note the note that it points at, where it is a marker
/// @param opens whether it begins its claim
public record Segment(
        String text,
        int start,
        @Nullable ClaimEntry claim,
        @Nullable NoteReport note,
        boolean opens) {

    /// The label to show in its place, where it is a marker.
    public @Nullable String marker() {
        return note == null ? null : note.label();
    }
}
