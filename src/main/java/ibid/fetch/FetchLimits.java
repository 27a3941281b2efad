package ibid.fetch;

import java.time.Duration;

/// How much of a server's time and bytes one fetch takes at most.
///
/// @param bodyBytes of one answer as sent; above it the answer is cut and marked
/// @param decodedBytes after decompression; above it the answer is refused, since only a bomb gets there
/// @param headerBytes of one answer's status line and header fields
/// @param redirects followed before it counts as a loop
/// @param connect for one TCP connection
/// @param read between two bytes
/// @param total for all hops together, which is what ends a slow drip
public record FetchLimits(
        int bodyBytes,
        int decodedBytes,
        int headerBytes,
        int redirects,
        Duration connect,
        Duration read,
        Duration total) {
    public static final FetchLimits DEFAULT = new FetchLimits(
            50 << 20, 100 << 20, 64 << 10, 10, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(2));

    public FetchLimits {
        if (bodyBytes < 1 || decodedBytes < 1 || headerBytes < 1 || redirects < 0) {
            throw new IllegalArgumentException("A limit must be positive");
        }
        if (!connect.isPositive() || !read.isPositive() || !total.isPositive()) {
            throw new IllegalArgumentException("A time limit must be positive");
        }
    }

    public FetchLimits withBodyBytes(int bytes) {
        return new FetchLimits(bytes, decodedBytes, headerBytes, redirects, connect, read, total);
    }

    public FetchLimits withDecodedBytes(int bytes) {
        return new FetchLimits(bodyBytes, bytes, headerBytes, redirects, connect, read, total);
    }

    public FetchLimits withTimes(Duration newConnect, Duration newRead, Duration newTotal) {
        return new FetchLimits(bodyBytes, decodedBytes, headerBytes, redirects, newConnect, newRead, newTotal);
    }
}
