package ibid.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An HTTP server on loopback that does whatever a test wants on the wire, real sockets and all.
public final class OriginServer implements AutoCloseable {
    /// Writes an answer; what it leaves open is closed behind it.
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out, Request request) throws IOException;
    }

    /// @param head request line and header fields
    public record Request(String head, Socket socket) {
        public String target() {
            return head.split(" ", 3)[1];
        }
    }

    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean keepsOpen;

    public OriginServer() {
        this(plain());
    }

    /// @param server such as one that speaks TLS
    public OriginServer(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /// How many connections came in, whatever was sent over them.
    public int connections() {
        return connections.get();
    }

    /// From now on connections are kept for the next request, as most servers do.
    public OriginServer keepOpen() {
        keepsOpen = true;
        return this;
    }

    public OriginServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /// Answers with these very bytes, `\n` becoming CRLF in the part before the first empty line.
    public OriginServer on(String path, String head, byte[] body) {
        return on(path, (out, _) -> {
            out.write((head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
        });
    }

    public OriginServer on(String path, String head, String body) {
        return on(path, head, body.getBytes(StandardCharsets.UTF_8));
    }

    public OriginServer html(String path, String body) {
        return on(
                path,
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length,
                body);
    }

    public OriginServer redirect(String path, int status, String location) {
        return on(path, "HTTP/1.1 " + status + " Moved\nLocation: " + location + "\nContent-Length: 0", "");
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            do {
                answer(socket);
            } while (keepsOpen);
        } catch (IOException _) {
            // The client has gone.
        }
    }

    private void answer(Socket socket) throws IOException {
        Request request = new Request(head(socket.getInputStream()), socket);
        String path = request.target().split("\\?", 2)[0];
        Answer answer = answers.getOrDefault(path, answers.get("*"));
        if (answer == null) {
            answer = (out, _) -> out.write(
                    "HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nnot found".getBytes(StandardCharsets.UTF_8));
        }
        answer.write(socket.getOutputStream(), request);
        socket.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no request");
            }
            head.append((char) c);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
