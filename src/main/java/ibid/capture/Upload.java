package ibid.capture;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A copy that a person brings.
///
/// @param file where it waits, whole; whoever put it there takes it away
/// @param mediaType what its sender calls it; the bytes decide
/// @param pages which pages of the work it shows; null for the whole work
/// @param by who brings it
public record Upload(
        Path file,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable String pages,
        @Nullable String note,
        String by) {}
