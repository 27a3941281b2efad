package ibid.finding;

import ibid.passage.Passage;
import org.jspecify.annotations.Nullable;

/// A passage as it is kept: with its page, where the copy has pages.
record LocatedPassage(Passage passage, @Nullable Integer page) {}
