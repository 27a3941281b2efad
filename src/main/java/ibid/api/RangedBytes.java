package ibid.api;

import ibid.fetch.Octets;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers bytes block by block, all of them or the part that is asked for (RFC 9110, 14): however many they are, they
/// take no memory, and who lost the connection goes on where it broke off.
final class RangedBytes {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// @param to exclusive
    record Part(long from, long to) {}

    private RangedBytes() {}

    /// @param held is closed once the bytes are out
    /// @param digest of the bytes, which never change
    static Response.ResponseBuilder answer(Octets bytes, Closeable held, String digest, HttpServerRequest request) {
        EntityTag tag = new EntityTag(digest);
        String range = request.getHeader("Range");
        String same = request.getHeader("If-Range");
        boolean partly = same == null || same.strip().equals("\"" + digest + "\"");
        Optional<Part> part =
                Optional.ofNullable(range).filter(_ -> partly).flatMap(wanted -> part(wanted, bytes.length()));
        if (part.filter(wanted -> wanted.from() >= wanted.to()).isPresent()) {
            close(held);
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + bytes.length());
        }
        Part sent = part.orElse(new Part(0, bytes.length()));
        StreamingOutput body = out -> {
            try (held) {
                bytes.slice(sent.from(), sent.to()).writeTo(out::write);
            }
        };
        Response.ResponseBuilder response = Response.status(
                        part.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .entity(body)
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, sent.to() - sent.from());
        part.ifPresent(wanted -> response.header(
                "Content-Range", "bytes %d-%d/%d".formatted(wanted.from(), wanted.to() - 1, bytes.length())));
        return response;
    }

    /// The part that is asked for, empty in itself where there is no such part. What is no range, or more than one, is
    /// answered with everything, as the RFC allows.
    static Optional<Part> part(String range, long length) {
        Matcher asked = RANGE.matcher(range.strip());
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long last = Long.parseLong(asked.group(2));
            return Optional.of(new Part(Math.max(0, length - last), length));
        }
        long from = Long.parseLong(asked.group(1));
        long end = asked.group(2).isEmpty() ? length : Math.min(length, Long.parseLong(asked.group(2)) + 1);
        // Ends before it begins: that is no range.
        return !asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < from
                ? Optional.empty()
                : Optional.of(new Part(from, end));
    }

    private static void close(Closeable held) {
        try {
            held.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
