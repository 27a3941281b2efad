package ibid.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The stand-in web of the sample: every host of `origin.json` on one port of loopback, told apart by the `Host`
/// header. A page gives its answers in order, one per GET, and the last one for good. Each instance counts for itself.
public final class SampleOrigin implements AutoCloseable {
    private final Answer.Script script = Answer.Script.read();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Duration longestHold;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    /// Bound but not listening: connecting to it is refused, and nobody else can be given its port.
    private final Socket nobody = new Socket();

    private SampleOrigin(Duration longestHold) throws IOException {
        this.longestHold = longestHold;
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        nobody.bind(new InetSocketAddress(loopback, 0));
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
    }

    /// @param longestHold after which a held page answers though nobody released it; keep it below the fetcher's
    ///     patience, or the page fails and is tried again
    public static SampleOrigin start(Duration longestHold) {
        try {
            SampleOrigin origin = new SampleOrigin(longestHold);
            origin.server.start();
            return origin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where each host of the sample is, for the fetcher to use instead of DNS. Nobody listens at the dead ones; one
    /// cited host is missing here because it does not exist.
    public Map<String, InetSocketAddress> hosts() {
        Map<String, InetSocketAddress> hosts = new LinkedHashMap<>();
        for (String host : script.liveHosts()) {
            hosts.put(host, server.getAddress());
        }
        for (String host : script.deadHosts()) {
            hosts.put(host, (InetSocketAddress) nobody.getLocalSocketAddress());
        }
        return Map.copyOf(hosts);
    }

    /// Lets the held pages answer, now and from now on.
    public void release() {
        released.countDown();
    }

    /// How many GETs a page has had, by host and path: `coast-guard.example/bulletins/ice`.
    public int asked(String page) {
        AtomicInteger count = asked.get(page);
        return count == null ? 0 : count.get();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
        try {
            nobody.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String page = page(exchange);
            List<Answer> answers = script.pages().get(page);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (!head && !exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, new byte[0], true);
            } else if (answers == null) {
                exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                send(exchange, 404, "Not found\n".getBytes(StandardCharsets.UTF_8), head);
            } else {
                int before = head ? asked(page) : count(page);
                give(exchange, answers.get(Math.min(before, answers.size() - 1)), head);
            }
        } catch (InterruptedException _) {
            // Closing: whoever waits for a held page loses the connection.
        }
    }

    private int count(String page) {
        return asked.computeIfAbsent(page, _ -> new AtomicInteger()).getAndIncrement();
    }

    private void give(HttpExchange exchange, Answer answer, boolean head) throws IOException, InterruptedException {
        if (answer.held() && !head) {
            // Whichever comes first; both end in the same answer.
            boolean _ = released.await(longestHold.toMillis(), TimeUnit.MILLISECONDS);
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        String file = answer.file();
        send(exchange, answer.status(), file == null ? new byte[0] : Sample.file(file), head);
    }

    private static void send(HttpExchange exchange, int status, byte[] body, boolean head) throws IOException {
        if (head && body.length > 0) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String page(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String name = host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return name + exchange.getRequestURI().getPath();
    }
}
