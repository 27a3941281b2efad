package ibid.capture;

/// A capture as another package's query joins it: entities stay inside their package, what they say does not.
public interface StoredCapture {
    Capture capture();
}
