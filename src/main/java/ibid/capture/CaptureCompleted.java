package ibid.capture;

import java.util.UUID;

/// An event, inside the transaction that made it: a capture is done, well or not.
public record CaptureCompleted(UUID capture, UUID source) {}
