package ibid.web;

import ibid.report.ClaimReport;
import org.jspecify.annotations.Nullable;

/// A run of text that is shown in one way.
///
/// @param claim the claim that it is part of, or null
/// @param marker the label of the note that it points at, where it is a marker
/// @param opens whether it begins its claim
public record Segment(
        String text, @Nullable ClaimReport claim, @Nullable String marker, boolean opens) {}
