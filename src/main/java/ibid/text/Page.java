package ibid.text;

/// A page of a text layer: the physical page, counted from 1, and where its text stands.
public record Page(int number, int start, int end) {}
