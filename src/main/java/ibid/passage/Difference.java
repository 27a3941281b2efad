package ibid.passage;

/// Words that differ: as claimed, and as the source has them. Either is empty where words were added or dropped.
public record Difference(String claimed, String source) {}
