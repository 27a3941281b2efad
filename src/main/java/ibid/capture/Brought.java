package ibid.capture;

/// What came of bringing a text for a copy that holds none.
public sealed interface Brought {
    /// It is kept, and the claims are compared with it.
    record Kept(Layer layer) implements Brought {}

    /// It is the text that the copy is searched in already.
    record Same(Layer layer) implements Brought {}

    /// The copy takes none; nothing is stored.
    record Refused(String detail) implements Brought {}
}
