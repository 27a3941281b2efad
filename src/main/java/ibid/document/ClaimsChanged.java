package ibid.document;

import java.util.Set;
import java.util.UUID;

/// An event, inside the transaction that made it: claims that cite these sources are new or have changed.
public record ClaimsChanged(Set<UUID> sources) {}
