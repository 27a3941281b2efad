package ibid.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;

/// Gets a URL as a plain HTTP/1.1 client, every hop under guard, and keeps what crossed the wire.
///
/// Blocking, made for virtual threads; safe to share between them. A large answer
/// is in a temporary file, so whoever got it closes it.
public final class Fetcher {
    /// So many bytes tell what they are, and in which charset.
    private static final int TELLING = 1 << 20;

    private static final int MOST_IDLE = 32;

    /// Longer than the pause that we make between two requests to a host, shorter than most servers wait.
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(4);

    private final FetchSettings settings;
    private final Guard guard;
    private final Exchange exchange;
    private final Watch watch;

    public Fetcher(FetchSettings settings, Guard guard, InstantSource clock) {
        this(settings, guard, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// @param tls makes the TLS sockets, which decides whom to trust
    public Fetcher(FetchSettings settings, Guard guard, InstantSource clock, SSLSocketFactory tls) {
        this(settings, guard, clock, tls, Watch.NOBODY);
    }

    public Fetcher(FetchSettings settings, Guard guard, InstantSource clock, Watch watch) {
        this(settings, guard, clock, (SSLSocketFactory) SSLSocketFactory.getDefault(), watch);
    }

    private Fetcher(FetchSettings settings, Guard guard, InstantSource clock, SSLSocketFactory tls, Watch watch) {
        this.settings = settings;
        this.guard = guard;
        this.exchange = new Exchange(settings, tls, clock, new IdleConnections(MOST_IDLE, LONGEST_IDLE));
        this.watch = watch;
    }

    /// Gets the URL, following redirects and asking nobody for leave.
    public Fetched fetch(String url) {
        return switch (fetch(url, Permit.ALWAYS)) {
            case Visit.Ended(Fetched fetched) -> fetched;
            case Visit.Later _ -> throw new IllegalStateException("nobody asked to wait");
        };
    }

    /// Gets the URL, following redirects.
    ///
    /// @param permit is asked before every hop
    public Visit fetch(String url, Permit permit) {
        return setOut(url, Headers.NONE, permit, true);
    }

    /// Asks once, without following a redirect: for protocols in which a redirect is the answer.
    ///
    /// @param fields sent besides our own
    public Visit ask(String url, Headers fields, Permit permit) {
        return setOut(url, fields, permit, false);
    }

    private Visit setOut(String url, Headers fields, Permit permit, boolean follow) {
        return switch (WebUrl.parse(url)) {
            case WebUrl.Parsed.Web(WebUrl web) -> new Journey(web, fields, permit, follow).follow();
            case WebUrl.Parsed.OtherScheme(String scheme) ->
                failed(CaptureVerdict.FORBIDDEN_ADDRESS, "not http or https: " + scheme);
            case WebUrl.Parsed.Invalid(String reason) ->
                failed(CaptureVerdict.FORBIDDEN_ADDRESS, "not a URL: " + reason);
        };
    }

    private static Visit failed(CaptureVerdict verdict, String detail) {
        return new Visit.Ended(new Fetched.Failed(verdict, detail, List.of()));
    }

    /// One fetch with its redirects.
    private final class Journey {
        private final Deadline deadline = new Deadline(settings.limits().total());
        private final List<Hop> hops = new ArrayList<>();
        private final Set<String> visited = new HashSet<>();
        private final Cookies cookies = new Cookies();
        private final Headers fields;
        private final Permit permit;
        private final boolean follow;
        private WebUrl url;

        Journey(WebUrl start, Headers fields, Permit permit, boolean follow) {
            this.url = start;
            this.fields = fields;
            this.permit = permit;
            this.follow = follow;
        }

        Visit follow() {
            // The same address with other cookies is another question.
            while (visited.add(url.withoutFragment() + " " + cookies.header(url))) {
                if (visited.size() > settings.limits().redirects() + 1) {
                    return stop(CaptureVerdict.REDIRECT_LOOP, "more than " + (visited.size() - 2) + " redirects");
                }
                Optional<Visit> end = hop();
                if (end.isPresent()) {
                    return end.get();
                }
            }
            return stop(CaptureVerdict.REDIRECT_LOOP, "redirected to " + url + " again");
        }

        /// One exchange; empty when it redirects.
        private Optional<Visit> hop() {
            return switch (guard.examine(url)) {
                case Guard.Forbidden(String reason) -> Optional.of(stop(CaptureVerdict.FORBIDDEN_ADDRESS, reason));
                case Guard.UnknownHost(String reason) -> Optional.of(stop(CaptureVerdict.UNKNOWN_HOST, reason));
                case Guard.Approved approved ->
                    switch (permit.ask(approved)) {
                        case Permit.Answer.Go _ -> exchange(approved);
                        case Permit.Answer.Refused(var verdict, var reason, var asked) -> {
                            hops.addAll(asked);
                            yield Optional.of(stop(verdict, reason));
                        }
                        case Permit.Answer.Later(var when) -> Optional.of(new Visit.Later(when));
                    };
            };
        }

        private Optional<Visit> exchange(Guard.Approved approved) {
            Watch.Ending ending = watch.begins("GET", url);
            return switch (exchange.get(approved, fields, cookies.header(url), settings.limits(), deadline)) {
                case Exchange.Outcome.Failed(var verdict, var detail, var hop) -> {
                    ending.ended(hop == null ? 0 : hop.status(), verdict);
                    if (hop != null) {
                        hops.add(hop);
                    }
                    yield Optional.of(stop(verdict, detail));
                }
                case Exchange.Outcome.Answered(Hop hop, HttpReply reply) -> {
                    ending.ended(hop.status(), null);
                    hops.add(hop);
                    cookies.take(url, reply.headers());
                    permit.answered(url, reply);
                    yield answered(reply);
                }
            };
        }

        private Optional<Visit> answered(HttpReply reply) {
            Optional<String> location = reply.headers().first("Location");
            boolean redirect = switch (reply.status()) {
                case 301, 302, 303, 307, 308 -> follow && location.isPresent();
                default -> false;
            };
            if (!redirect) {
                Visit end = finish(reply);
                Optional<WebUrl> next = sentOn(end);
                url = next.orElse(url);
                return next.isPresent() ? Optional.empty() : Optional.of(end);
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

        /// Where a page sends the browser on to; a page that only calls itself again stays what it is.
        private Optional<WebUrl> sentOn(Visit end) {
            return follow
                            && end instanceof Visit.Ended(Fetched.Response page)
                            && page.status() == 200
                            && page.charset() != null
                            && MediaTypes.isHtml(page.mediaType())
                    ? MetaRefresh.target(page.body(), page.charset())
                            .map(url::resolve)
                            .filter(WebUrl.Parsed.Web.class::isInstance)
                            .map(target -> ((WebUrl.Parsed.Web) target).url())
                            .filter(target -> !target.withoutFragment().equals(url.withoutFragment()))
                    : Optional.empty();
        }

        private Visit finish(HttpReply reply) {
            boolean partial = reply.truncated() != null;
            return switch (ContentCoding.decode(reply, settings.limits().decodedBytes(), partial)) {
                case ContentCoding.Decoded.Plain(Octets body) -> {
                    byte[] head = body.head(TELLING);
                    String type = MediaTypes.of(reply.headers(), head);
                    Charset charset = MediaTypes.isText(type) ? Charsets.of(reply.headers(), type, head) : null;
                    yield new Visit.Ended(new Fetched.Response(
                            hops,
                            url.toString(),
                            reply.status(),
                            reply.headers(),
                            body,
                            type,
                            charset,
                            reply.truncated(),
                            reply.notes()));
                }
                case ContentCoding.Decoded.TooLarge(int limit) ->
                    stop(CaptureVerdict.TOO_LARGE, "more than " + limit + " bytes when decompressed");
                case ContentCoding.Decoded.Broken(String reason) -> stop(CaptureVerdict.BROKEN, reason);
            };
        }

        private Visit stop(CaptureVerdict verdict, String detail) {
            return new Visit.Ended(new Fetched.Failed(verdict, detail, hops));
        }
    }

    /// Field values were read byte by byte; many servers write UTF-8 into `Location`.
    private static String utf8(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return Charsets.isUtf8(bytes, false) ? new String(bytes, StandardCharsets.UTF_8) : latin1;
    }
}
