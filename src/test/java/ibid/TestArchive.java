package ibid;

import ibid.fetch.OriginServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A web archive on loopback that has one page of a host that is gone, as of 2015 and as of 2020.
public final class TestArchive implements QuarkusTestResourceLifecycleManager {
    private static final String PAGE = "http://lost.example/report";
    private static final String TEXT = """
            <!DOCTYPE html><html lang="en"><head><title>The harbour report of the year %s</title></head><body><main>
            <h1>The harbour report of the year %1$s</h1>
            <p>The harbour board writes that in the year %1$s the ferries carried 41,300 people across the bay, of whom
            most came by foot and some with a bicycle. The old quay was mended in spring, and the lamps on the mole burn
            again since the first of June.</p>
            <p>Of the nine boats seven were at sea on every day of the year. The board thanks the pilots, who brought
            the coal barges in through the fog of the second week of November without losing one of them.</p></main></body></html>
            """;

    private OriginServer server;

    @Override
    public Map<String, String> start() {
        server = new OriginServer().on("*", TestArchive::answer);
        return Map.of("ibid.fetch.timegates", server.url("/web/"));
    }

    private static void answer(OutputStream out, OriginServer.Request request) throws IOException {
        String year = request.head().contains("GMT") && !request.head().contains("2015") ? "2020" : "2015";
        String answer = switch (request.target()) {
            case "/web/" + PAGE ->
                "HTTP/1.1 302 Found\r\nVary: accept-datetime\r\nLocation: /web/" + year + "0601000000/" + PAGE
                        + "\r\n\r\n";
            case "/web/20150601000000id_/" + PAGE -> copy("2015", "Mon, 01 Jun 2015 00:00:00 GMT");
            case "/web/20200601000000id_/" + PAGE -> copy("2020", "Mon, 01 Jun 2020 00:00:00 GMT");
            default -> "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        };
        out.write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String copy(String year, String at) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nMemento-Datetime: " + at + "\r\n\r\n"
                + TEXT.formatted(year);
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
