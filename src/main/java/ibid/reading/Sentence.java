package ibid.reading;

/// A sentence of the body.
///
/// @param block the index of its block
record Sentence(Span span, int block) {}
