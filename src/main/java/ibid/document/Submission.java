package ibid.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A document as somebody sends it in.
///
/// @param mediaType what the sender calls it; the bytes decide
/// @param by who sends it
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on once
public record Submission(
        byte[] bytes,
        @Nullable String mediaType,
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String language,
        String by) {
    private static final Set<String> TEXTS = Set.of("text/plain", "text/markdown", "text/html");

    /// Which kind of text the sender says it is, in the reader's words. The bytes tell all other formats apart.
    Optional<String> declaredText() {
        if (mediaType == null) {
            return Optional.empty();
        }
        String essence = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Optional.of(essence.equals("application/xhtml+xml") ? "text/html" : essence)
                .filter(TEXTS::contains);
    }
}
