package ibid.fetch;

import java.io.Closeable;
import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One exchange on the way to a document: what was sent and what came, to the byte.
///
/// The bytes are the evidence; nobody changes them.
///
/// @param at when the request was sent
/// @param ip the address connected to
/// @param status 0 when what came holds no status line
/// @param response status line, header, and body as they crossed the wire; interim answers (1xx) are left out
/// @param reply the response taken apart; null where it is no HTTP message, or breaks its own framing
@SuppressWarnings("ArrayRecordComponent")
public record Hop(
        String url,
        Instant at,
        InetAddress ip,
        int status,
        byte[] request,
        Octets response,
        @Nullable HttpReply reply,
        @Nullable Truncation truncated,
        @Nullable TlsSession tls)
        implements Closeable {

    /// An exchange of which the bytes are known.
    public static Hop of(
            String url,
            Instant at,
            InetAddress ip,
            byte[] request,
            byte[] response,
            @Nullable Truncation truncated,
            @Nullable TlsSession tls) {
        HttpReply reply = HttpReply.parse(response) instanceof HttpReply.Reading.Read(HttpReply read) ? read : null;
        return new Hop(
                url, at, ip, reply == null ? 0 : reply.status(), request, Octets.of(response), reply, truncated, tls);
    }

    /// Gives back what a large response takes up on the disk.
    @Override
    public void close() {
        response.close();
        if (reply != null) {
            reply.payload().close();
        }
    }
}
