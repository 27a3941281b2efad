package ibid.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Pages of 30 kB that compress as prose does, and PDFs of 1 MB that do not, each another; and a PDF of 40 MB.
///
/// The answers are made beforehand and a connection is kept as long as the client likes, so that what is measured is
/// the clients.
final class LoopbackServer implements AutoCloseable {
    private static final int PAGE = 30_000;
    private static final int PDF = 1_000_000;
    private static final int LARGE = 40_000_000;

    private static final int REQUEST = 8 << 10;

    private final ServerSocket server;
    private final Map<String, byte[]> answers = new HashMap<>();

    private LoopbackServer(ServerSocket server) {
        this.server = server;
    }

    static LoopbackServer start(int pages, int pdfs) throws IOException {
        LoopbackServer server = new LoopbackServer(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
        Random random = new Random(1919);
        List<String> words = words(random);
        for (int i = 0; i < pages; i++) {
            server.answers.put("/page/" + i, answer("text/html; charset=utf-8", page(words, random)));
        }
        for (int i = 0; i < pdfs; i++) {
            server.answers.put("/pdf/" + i, answer("application/pdf", pdf(random, PDF)));
        }
        server.answers.put("/large/0", answer("application/pdf", pdf(random, LARGE)));
        Thread.ofPlatform().daemon().start(server::accept);
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
        return "http://127.0.0.1:" + server.getLocalPort() + "/" + kind + "/" + number;
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

    private static byte[] answer(String type, byte[] body) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(body.length + 200);
        answer.writeBytes("""
                HTTP/1.1 200 OK
                Content-Type: %s
                Content-Length: %d

                """.formatted(type, body.length).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // Closed: the measurement is over.
        }
    }

    private void serve(Socket client) {
        byte[] request = new byte[REQUEST];
        try (client) {
            InputStream in = client.getInputStream();
            boolean kept = true;
            while (kept) {
                int length = 0;
                int end = -1;
                while (end < 0) {
                    int count = in.read(request, length, request.length - length);
                    if (count <= 0) {
                        return;
                    }
                    length += count;
                    end = new String(request, 0, length, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
                }
                String head = new String(request, 0, end, StandardCharsets.ISO_8859_1);
                client.getOutputStream().write(answers.get(head.split(" ", 3)[1]));
                kept = !head.contains("Connection: close");
            }
        } catch (IOException _) {
            // The client went away.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
