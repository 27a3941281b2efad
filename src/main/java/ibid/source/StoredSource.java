package ibid.source;

/// A source as another package's query joins it: entities stay inside their package, what they say does not.
public interface StoredSource {
    Source source();
}
