package ibid.bibliography;

import java.util.List;

/// What a file came to as a bibliography.
public sealed interface Parsed {
    /// @param untaken what of its entries is not kept here, by the file's own names of fields
    record Entries(List<Entry> entries, List<Loss> untaken) implements Parsed {
        public Entries {
            entries = List.copyOf(entries);
            untaken = List.copyOf(untaken);
        }
    }

    /// @param line where it goes wrong, from 1
    record Malformed(int line, String detail) implements Parsed {}
}
