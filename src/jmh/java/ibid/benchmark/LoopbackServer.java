package ibid.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/// Pages of 30 kB that compress as prose does, and PDFs of 1 MB that do not, each another; and a PDF of 40 MB.
final class LoopbackServer implements AutoCloseable {
    private static final int PAGE = 30_000;
    private static final int PDF = 1_000_000;
    private static final int LARGE = 40_000_000;

    private final HttpServer server;
    private final List<byte[]> pages = new ArrayList<>();
    private final List<byte[]> pdfs = new ArrayList<>();

    private LoopbackServer(HttpServer server) {
        this.server = server;
    }

    static LoopbackServer start(int pages, int pdfs) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        LoopbackServer server = new LoopbackServer(http);
        Random random = new Random(1919);
        List<String> words = words(random);
        for (int i = 0; i < pages; i++) {
            server.pages.add(page(words, random));
        }
        for (int i = 0; i < pdfs; i++) {
            server.pdfs.add(pdf(random, PDF));
        }
        List<byte[]> large = List.of(pdf(random, LARGE));
        http.createContext("/page/", exchange -> answer(exchange, "text/html; charset=utf-8", server.pages));
        http.createContext("/pdf/", exchange -> answer(exchange, "application/pdf", server.pdfs));
        http.createContext("/large/", exchange -> answer(exchange, "application/pdf", large));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    String page(int number) {
        return url("page", number);
    }

    String pdf(int number) {
        return url("pdf", number);
    }

    String large() {
        return url("large", 0);
    }

    private String url(String kind, int number) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + kind + "/" + number;
    }

    private static byte[] pdf(Random random, int size) {
        byte[] pdf = new byte[size];
        random.nextBytes(pdf);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 9);
        return pdf;
    }

    /// Some words are frequent and most are rare, as in any language.
    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 2 + random.nextInt(8); length > 0; length--) {
                word.append("etaoinshrdlucmfwypvbgk".charAt((int) (22 * Math.pow(random.nextDouble(), 1.6))));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static byte[] page(List<String> words, Random random) {
        StringBuilder html = new StringBuilder("<!doctype html><html><head><title>A page</title></head><body>\n");
        while (html.length() < PAGE) {
            html.append("<p class=\"text\">");
            for (int i = 0; i < 60; i++) {
                html.append(words.get((int) (words.size() * Math.pow(random.nextDouble(), 3))))
                        .append(' ');
            }
            html.append("</p>\n");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String type, List<byte[]> bodies) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = bodies.get(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
