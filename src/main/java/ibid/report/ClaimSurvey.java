package ibid.report;

import ibid.document.Document;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim's report with what stands around it.
///
/// @param notes that stand for it
/// @param previous the claim before it in the text
/// @param next the claim behind it
public record ClaimSurvey(
        ClaimReport claim,
        ClaimEntry entry,
        Document document,
        List<NoteReport> notes,
        @Nullable UUID previous,
        @Nullable UUID next) {}
