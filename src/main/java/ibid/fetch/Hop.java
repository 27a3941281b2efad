package ibid.fetch;

import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One exchange on the way to a document: what was sent and what came, to the byte.
///
/// The arrays are the evidence; nobody changes them.
///
/// @param at when the request was sent
/// @param ip the address connected to
/// @param status 0 when what came holds no status line
/// @param response status line, header, and body as they crossed the wire; interim answers (1xx) are left out
@SuppressWarnings("ArrayRecordComponent")
public record Hop(
        String url,
        Instant at,
        InetAddress ip,
        int status,
        byte[] request,
        byte[] response,
        @Nullable Truncation truncated,
        @Nullable TlsSession tls) {}
