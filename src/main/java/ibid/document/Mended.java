package ibid.document;

import java.time.Instant;
import java.util.UUID;

/// That a person made a citation what it is now. Reading the note again leaves it as it is.
///
/// @param mend the act in its history
public record Mended(UUID mend, String by, Instant at) {}
