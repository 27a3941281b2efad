package ibid.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;

/// Gets a URL as a plain HTTP/1.1 client, every hop under guard, and keeps what crossed the wire.
///
/// Blocking, made for virtual threads; safe to share between them. Holds one answer in memory, as sent and decoded.
public final class Fetcher {
    private final FetchSettings settings;
    private final Guard guard;
    private final Exchange exchange;

    public Fetcher(FetchSettings settings, Guard guard, InstantSource clock) {
        this(settings, guard, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// @param tls makes the TLS sockets, which decides whom to trust
    public Fetcher(FetchSettings settings, Guard guard, InstantSource clock, SSLSocketFactory tls) {
        this.settings = settings;
        this.guard = guard;
        this.exchange = new Exchange(settings, tls, clock);
    }

    /// Gets the URL, following redirects.
    public Fetched fetch(String url) {
        return switch (WebUrl.parse(url)) {
            case WebUrl.Parsed.Web(WebUrl web) -> new Journey(web).follow();
            case WebUrl.Parsed.OtherScheme(String scheme) ->
                failed(CaptureVerdict.FORBIDDEN_ADDRESS, "not http or https: " + scheme);
            case WebUrl.Parsed.Invalid(String reason) ->
                failed(CaptureVerdict.FORBIDDEN_ADDRESS, "not a URL: " + reason);
        };
    }

    private static Fetched failed(CaptureVerdict verdict, String detail) {
        return new Fetched.Failed(verdict, detail, List.of());
    }

    /// One fetch with its redirects.
    private final class Journey {
        private final Deadline deadline = new Deadline(settings.limits().total());
        private final List<Hop> hops = new ArrayList<>();
        private final Set<String> visited = new HashSet<>();
        private final Cookies cookies = new Cookies();
        private WebUrl url;

        Journey(WebUrl start) {
            url = start;
        }

        Fetched follow() {
            // The same address with other cookies is another question.
            while (visited.add(url.withoutFragment() + " " + cookies.header(url))) {
                if (visited.size() > settings.limits().redirects() + 1) {
                    return stop(CaptureVerdict.REDIRECT_LOOP, "more than " + (visited.size() - 2) + " redirects");
                }
                Optional<Fetched> end = hop();
                if (end.isPresent()) {
                    return end.get();
                }
            }
            return stop(CaptureVerdict.REDIRECT_LOOP, "redirected to " + url + " again");
        }

        /// One exchange; empty when it redirects.
        private Optional<Fetched> hop() {
            return switch (guard.examine(url)) {
                case Guard.Forbidden(String reason) -> Optional.of(stop(CaptureVerdict.FORBIDDEN_ADDRESS, reason));
                case Guard.UnknownHost(String reason) -> Optional.of(stop(CaptureVerdict.UNKNOWN_HOST, reason));
                case Guard.Approved approved ->
                    switch (exchange.get(approved, cookies.header(url), settings.limits(), deadline)) {
                        case Exchange.Outcome.Failed(var verdict, var detail, var hop) -> {
                            if (hop != null) {
                                hops.add(hop);
                            }
                            yield Optional.of(stop(verdict, detail));
                        }
                        case Exchange.Outcome.Answered(Hop hop, HttpReply reply) -> {
                            hops.add(hop);
                            cookies.take(url, reply.headers());
                            yield answered(reply);
                        }
                    };
            };
        }

        private Optional<Fetched> answered(HttpReply reply) {
            Optional<String> location = reply.headers().first("Location");
            boolean redirect = switch (reply.status()) {
                case 301, 302, 303, 307, 308 -> location.isPresent();
                default -> false;
            };
            if (!redirect) {
                return Optional.of(finish(reply));
            }
            return switch (url.resolve(utf8(location.orElseThrow()))) {
                case WebUrl.Parsed.Web(WebUrl next) -> {
                    url = next.fragment() == null ? next.withFragment(url.fragment()) : next;
                    yield Optional.empty();
                }
                case WebUrl.Parsed.OtherScheme(String scheme) ->
                    Optional.of(stop(CaptureVerdict.FORBIDDEN_ADDRESS, "redirected to " + scheme));
                case WebUrl.Parsed.Invalid(String reason) ->
                    Optional.of(stop(CaptureVerdict.BROKEN, "redirected to what is no URL: " + reason));
            };
        }

        private Fetched finish(HttpReply reply) {
            boolean partial = reply.truncated() != null;
            return switch (ContentCoding.decode(reply, settings.limits().decodedBytes(), partial)) {
                case ContentCoding.Decoded.Plain(byte[] body) -> {
                    String type = MediaTypes.of(reply.headers(), body);
                    Charset charset = MediaTypes.isText(type) ? Charsets.of(reply.headers(), type, body) : null;
                    yield new Fetched.Response(
                            hops,
                            url.toString(),
                            reply.status(),
                            reply.headers(),
                            body,
                            type,
                            charset,
                            reply.truncated(),
                            reply.notes());
                }
                case ContentCoding.Decoded.TooLarge(int limit) ->
                    stop(CaptureVerdict.TOO_LARGE, "more than " + limit + " bytes when decompressed");
                case ContentCoding.Decoded.Broken(String reason) -> stop(CaptureVerdict.BROKEN, reason);
            };
        }

        private Fetched stop(CaptureVerdict verdict, String detail) {
            return new Fetched.Failed(verdict, detail, hops);
        }
    }

    /// Field values were read byte by byte; many servers write UTF-8 into `Location`.
    private static String utf8(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return Charsets.isUtf8(bytes, false) ? new String(bytes, StandardCharsets.UTF_8) : latin1;
    }
}
