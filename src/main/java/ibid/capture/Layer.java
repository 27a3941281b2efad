package ibid.capture;

import ibid.text.TextLayer;
import java.util.UUID;

/// A text layer that is kept.
public record Layer(UUID id, UUID capture, TextLayer text) {}
