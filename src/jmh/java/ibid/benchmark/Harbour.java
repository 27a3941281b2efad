package ibid.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Documents about the winters of a harbour, and the web that they cite: pages that say of each winter what the
/// document says, but for one.
final class Harbour implements AutoCloseable {
    static final int CLAIMS = 50;
    static final int WORKS = 10;

    private static final int UNCITED = 3;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern CLAIM = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\",\"document\"");

    private final HttpServer works;

    Harbour() throws IOException {
        works = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        works.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        works.createContext("/work/", exchange -> {
            int number = Integer.parseInt(exchange.getRequestURI().getPath().replaceAll("\\D", ""));
            byte[] page = page(number % WORKS).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        works.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        works.start();
    }

    /// What lets the program fetch from here.
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("ibid.fetch.allow", "127.0.0.0/8");
        settings.put("ibid.fetch.ports", "1-65535");
        settings.put("ibid.fetch.timegates", "");
        settings.put(
                "ibid.fetch.hosts.\"works.example\"",
                "127.0.0.1:" + works.getAddress().getPort());
        return settings;
    }

    private static String page(int number) {
        String words = IntStream.range(0, CLAIMS)
                .filter(n -> n % WORKS == number)
                .mapToObj(Harbour::said)
                .map(said -> number == 0 ? said.replace("hard and long", "mild and short") : said)
                .map(said -> "<p>It is written there that " + said + ", and nobody has said otherwise since.</p>")
                .collect(Collectors.joining());
        return "<html><head><title>Winters of the Harbour " + number + "</title></head><body><article><h1>"
                + "Winters of the Harbour " + number + "</h1>" + words
                + "<p>Ice lay on the harbour, and the pilots stayed at home.</p>".repeat(15)
                + "</article></body></html>";
    }

    private static String said(int n) {
        return "winter number " + (n + 1) + " of the harbour was hard and long for " + (n * 7 + 13) + " ships";
    }

    /// A document of that many claims that nobody has sent in yet, with works of its own.
    ///
    /// @param first the number of its first work
    static String text(String who, int claims, int works, int first) {
        String body = IntStream.range(0, claims)
                .mapToObj(n -> (n == 0 ? who : "The pilot") + " wrote that “" + said(n) + "” in the log."
                        + (n < claims - UNCITED ? "[" + (n % works + 1) + "]" : ""))
                .collect(Collectors.joining("\n\n"));
        String notes = IntStream.range(0, works)
                .mapToObj(n ->
                        "[%d] Ada Brook, “Winters of the Harbour %d,” Harbour Letters, May 2, 1950, http://works.example/work/%d."
                                .formatted(n + 1, first + n, first + n))
                .collect(Collectors.joining("\n\n"));
        return "Winters of " + who + "\n\n" + body + "\n\nNotes\n\n" + notes + "\n";
    }

    /// Sends in the document that others are copies of, waits until it is checked, and lets people work at it.
    static String original(PackagedService service) throws IOException, InterruptedException {
        String document =
                id(service.post("/documents", "text/plain; charset=UTF-8", text("Quillwright", CLAIMS, WORKS, 0))
                        .body());
        while (!service.get("/documents/" + document).body().contains("\"done\":true")) {
            Thread.sleep(500);
        }
        Matcher claim = CLAIM.matcher(
                service.get("/claims?limit=10&document=" + document).body());
        for (int n = 0; claim.find() && n < 5; n++) {
            review(service, claim.group(1), "{\"action\":\"take\"}");
            if (n > 2) {
                review(
                        service,
                        claim.group(1),
                        "{\"action\":\"propose\",\"verdict\":\"CANNOT_CONFIRM\",\"reason\":\"Nobody was there.\"}");
            }
        }
        return document;
    }

    private static void review(PackagedService service, String claim, String act)
            throws IOException, InterruptedException {
        service.post("/claims/" + claim + "/reviews", "application/json", act);
    }

    static String id(String json) {
        Matcher id = ID.matcher(json);
        if (!id.find()) {
            throw new IllegalStateException(json);
        }
        return id.group(1);
    }

    @Override
    public void close() {
        works.stop(0);
    }
}
