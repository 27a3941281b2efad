package ibid.capture;

/// One request on the way to a source.
///
/// @param status of its response; 0 where none came
/// @param ip the address that was connected to
public record CaptureHop(String url, int status, String ip) {}
