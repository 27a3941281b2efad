package ibid.capture;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The text in which a copy is searched that holds none itself: read off its picture by a program, or brought by a
/// person. Such a text errs, so whatever is found in it, or not, has to be shown with it.
///
/// @param layer the text layer
/// @param extractor what read it, such as `tesseract`
/// @param language a BCP 47 tag, or the languages that the program looked for, as it names them
/// @param broughtBy who brought it; null where a program of ours read it
/// @param remark what is missing in it, in a sentence
public record Ocr(
        UUID layer,
        String extractor,
        String version,
        @Nullable String language,
        @Nullable String broughtBy,
        Instant at,
        @Nullable String remark) {

    /// For who reads the capture's signals.
    String signal() {
        String program = extractor + (version.isBlank() ? "" : " " + version);
        String origin = broughtBy == null
                ? "text read by OCR: " + program
                : "text attached by " + broughtBy + ", read by " + program;
        return remark == null ? origin : origin + ". " + remark;
    }
}
