package ibid.edition;

import ibid.reading.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one claim or note in the new edition. Parts are named by their index in their edition.
public sealed interface Fate {
    /// The same words at the same offsets.
    ///
    /// @param read the index of the claim that reading found there, or null where it found none
    record Unmoved(int before, Span span, @Nullable Integer read) implements Fate {}

    /// The same words elsewhere; the markers in them may be numbered anew.
    ///
    /// @param read the index of the claim that reading found there, or null where it found none
    /// @param relaid the words stand at other places inside their span, since a marker between them became longer
    record Moved(int before, Span span, @Nullable Integer read, boolean relaid) implements Fate {}

    /// Other words at the same place in the order.
    ///
    /// @param read the index of the claim that reading found there, or null where it found none
    record Changed(int before, Span span, @Nullable Integer read, List<Edit> edits) implements Fate {}

    /// Nothing in the new edition is it.
    record Gone(int before) implements Fate {}

    /// Nothing in the old edition was it.
    record New(int read, Span span) implements Fate {}
}
