package ibid.ocr;

import ibid.text.TextLayer;
import org.jspecify.annotations.Nullable;

/// What came of reading the words off a copy.
public sealed interface Recognition {
    /// There are words.
    ///
    /// @param remark what is missing in them, in a sentence; null where nothing is known to be
    record Read(TextLayer layer, @Nullable String remark) implements Recognition {}

    /// There are none to be had.
    record Nothing(String reason) implements Recognition {}
}
