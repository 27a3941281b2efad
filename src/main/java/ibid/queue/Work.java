package ibid.queue;

import ibid.trace.Subject;
import java.util.Map;

/// A kind of work that a feature does in the background.
///
/// A run that throws has met a bug or lost infrastructure: it is put off and tried again, for ever, because what was
/// accepted is never lost. What goes wrong as expected does not throw. A run may come again after it has succeeded,
/// when a process dies at the wrong moment, so it must see for itself whether its work is done.
public interface Work {
    /// Names the kind; rows of the queue carry it, so it never changes.
    String name();

    /// @param instance names the piece of work
    void run(String instance);

    /// What the piece of work is about, for the log and for traces.
    default Map<Subject, String> about(String instance) {
        return Map.of();
    }

    /// Whether a run that goes on with no request is worth a trace of its own.
    default boolean traced() {
        return true;
    }
}
