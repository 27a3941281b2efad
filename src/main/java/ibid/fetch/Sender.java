package ibid.fetch;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import javax.net.ssl.SSLSocketFactory;

/// Sends a body to an address, under the same guard as everything that is fetched. A redirect is not followed: it would
/// carry what is sent to somebody who was not asked for.
public final class Sender {
    private final FetchSettings settings;
    private final Guard guard;
    private final InstantSource clock;
    private final Exchange exchange;

    public Sender(FetchSettings settings, Guard guard, InstantSource clock) {
        this(settings, guard, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// @param tls makes the TLS sockets, which decides whom to trust
    public Sender(FetchSettings settings, Guard guard, InstantSource clock, SSLSocketFactory tls) {
        this.settings = settings;
        this.guard = guard;
        this.clock = clock;
        this.exchange = new Exchange(settings, tls, clock, IdleConnections.none());
    }

    /// @param fields sent besides our own: ASCII, and no line breaks
    public Sent post(String url, Headers fields, byte[] body) {
        return switch (guard.examine(url)) {
            case Guard.Forbidden(String reason) -> new Sent.Failed(CaptureVerdict.FORBIDDEN_ADDRESS, reason);
            case Guard.UnknownHost(String reason) -> new Sent.Failed(CaptureVerdict.UNKNOWN_HOST, reason);
            case Guard.Approved approved -> post(approved, fields, body);
        };
    }

    private Sent post(Guard.Approved target, Headers fields, byte[] body) {
        byte[] head = head(target.url(), fields, body.length);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        FetchLimits limits = settings.limits();
        return switch (exchange.send(target, request, limits, new Deadline(limits.total()))) {
            case Exchange.Outcome.Answered(Hop hop, HttpReply reply) -> {
                try (hop) {
                    yield new Sent.Answered(reply.status(), RetryAfter.of(reply.headers(), clock.instant()));
                }
            }
            case Exchange.Outcome.Failed(var verdict, var detail, var _) -> new Sent.Failed(verdict, detail);
        };
    }

    private byte[] head(WebUrl url, Headers fields, int length) {
        StringBuilder more = new StringBuilder();
        fields.fields()
                .forEach(field -> more.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append('\n'));
        return """
                POST %s HTTP/1.1
                Host: %s
                User-Agent: %s
                Content-Length: %d
                Connection: close
                %s
                """.formatted(url.requestTarget(), url.authority(), settings.userAgent(), length, more)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
