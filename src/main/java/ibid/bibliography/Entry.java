package ibid.bibliography;

import ibid.citation.CslItem;

/// A work in a bibliography.
///
/// @param key what the bibliography calls it; unique in it
public record Entry(String key, CslItem item) {}
