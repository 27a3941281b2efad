package ibid.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The store did not do what it was asked to: nothing of it was done.
public final class StoreFailure extends UncheckedIOException {
    /// What is amiss, as far as whoever has to mend it needs to know.
    public enum Why {
        /// There is no room for more bytes.
        FULL,
        /// The disk or the network below it is lost, or refuses.
        UNAVAILABLE
    }

    private final Why why;

    public StoreFailure(String store, Why why, IOException cause) {
        super(store, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
