package ibid.api;

import java.util.UUID;

/// Reads ids. [UUID#fromString] takes `1-1-1-1-1` for one; then the id that an answer names is not the one that was
/// sent.
final class Identifiers {
    private Identifiers() {}

    static UUID read(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("an id has 36 characters");
        }
        return id;
    }
}
