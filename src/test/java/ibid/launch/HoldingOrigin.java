package ibid.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A web of letters, `/letter/1` and so on, that can keep one of its readers waiting, and all others until that one has
/// come.
final class HoldingOrigin implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile String reader = "nobody";
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile CountDownLatch come = new CountDownLatch(0);

    HoldingOrigin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/letter/", this::answer);
        server.createContext("/", HoldingOrigin::nothing);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// From now on, who calls itself that waits for its answers.
    void hold(String name) {
        held = new CountDownLatch(1);
        come = new CountDownLatch(1);
        reader = name;
    }

    /// Whether it waits for one.
    boolean isHeld() {
        return come.getCount() == 0;
    }

    void release() {
        reader = "nobody";
        held.countDown();
    }

    /// How often letters were asked for, all together.
    int asked() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
        if (exchange.getRequestHeaders().getFirst("User-Agent").contains(reader)) {
            come.countDown();
            await(held);
        } else {
            await(come);
        }
        String number = path.substring("/letter/".length());
        byte[] page = """
                <html><title>Harbour Winter Number %1$s</title><body><h1>Harbour Winter Number %1$s</h1><p>%2$s</p></body></html>
                """.formatted(number, "Ice lay on the harbour all winter. ".repeat(20))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("never released");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// No robots.txt, no anything else.
    private static void nothing(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
