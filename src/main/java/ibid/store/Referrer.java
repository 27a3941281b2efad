package ibid.store;

import java.util.Collection;
import java.util.Set;

/// A feature whose rows name files of the store. A file that none of them names is an orphan.
public interface Referrer {
    /// Those of the addresses that its rows name.
    Set<String> named(Collection<String> addresses);
}
