package ibid.api;

import java.util.UUID;

/// Reads ids. [UUID#fromString] takes `1-1-1-1-1` for one; then the id that an answer names is not the one that was
/// sent.
final class Identifiers {
    /// For whoever has to be told what an id looks like.
    static final String SAMPLE = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private Identifiers() {}

    static UUID read(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("an id has 36 characters");
        }
        return id;
    }
}
