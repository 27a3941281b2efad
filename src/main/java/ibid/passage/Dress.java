package ibid.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What its document does to a claim's words besides writing them.
///
/// @param setOff what it sets off as a quotation, without quotation marks
/// @param markers where the markers of its notes stand, or null where that is not known: then they are told by their
///     looks
public record Dress(List<Stretch> setOff, @Nullable List<Stretch> markers) {
    /// Words that come alone.
    public static final Dress NONE = new Dress(List.of(), null);

    public Dress {
        setOff = List.copyOf(setOff);
        markers = markers == null ? null : List.copyOf(markers);
    }
}
