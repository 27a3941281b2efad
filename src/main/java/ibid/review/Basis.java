package ibid.review;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/// What an act on a claim rested on: when it is no longer so, a signature is stale.
///
/// @param text the claim's words
/// @param citations the words of each citation
/// @param mends the act that made each citation what it was, where a person mended it
/// @param digests of the newest searchable copy of each source that had one
/// @param notes the notes that stood for it, in their own words, by their ids; earlier releases kept none
/// @param works what each citation was taken to name, in words; earlier releases kept none
public record Basis(
        String text,
        Map<UUID, String> citations,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<UUID, UUID> mends,
        Map<UUID, String> digests,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<UUID, NoteWords> notes,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<UUID, String> works) {
    public Basis {
        // In one order everywhere: an ETag is made of it.
        citations = Collections.unmodifiableMap(new TreeMap<>(citations));
        mends = Collections.unmodifiableMap(new TreeMap<>(mends));
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        works = Collections.unmodifiableMap(new TreeMap<>(works));
    }

    /// What has changed between this and now, in words for a person; empty when nothing has. A source whose first
    /// copy came later takes nothing away from what was signed, and neither does one that goes by another's id
    /// since an editor merged the two. What a note says around its citations is kept to be read,
    /// and decides nothing.
    ///
    /// @param standing whether all that was seen in the source still stands in its newest copy: then other bytes
    ///     change nothing
    public List<String> changesTo(Basis now, Predicate<UUID> standing) {
        List<String> changes = new ArrayList<>();
        if (!text.equals(now.text)) {
            changes.add("the claim's text");
        }
        if (!citations.equals(now.citations) || !mends.equals(now.mends)) {
            changes.add("its citations");
        }
        if (digests.entrySet().stream()
                .filter(was -> !now.digests.containsValue(was.getValue()))
                .anyMatch(was -> !standing.test(was.getKey()))) {
            changes.add("an archived copy");
        }
        return changes;
    }

    /// A note as it read.
    ///
    /// @param label as printed, without brackets
    public record NoteWords(String label, String text) {}
}
