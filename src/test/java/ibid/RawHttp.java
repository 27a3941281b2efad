package ibid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Requests byte by byte, as no client library would send them.
final class RawHttp {
    private static final int PATIENCE = 30_000;
    private static final int LONGEST = 4 << 20;

    private RawHttp() {}

    /// @param target path and query as they go over the wire
    @SuppressWarnings("ArrayRecordComponent")
    record Request(String method, String target, Map<String, String> headers, byte[] body) {
        @Override
        public String toString() {
            return method + " " + target + " " + headers + "\n"
                    + new String(Arrays.copyOf(body, Math.min(600, body.length)), StandardCharsets.UTF_8);
        }

        private byte[] written(int port) {
            Map<String, String> all = new TreeMap<>(headers);
            all.putIfAbsent("Host", "localhost:" + port);
            all.putIfAbsent("Connection", "close");
            if (body.length > 0 || !method.equals("GET")) {
                all.putIfAbsent("Content-Length", Integer.toString(body.length));
            }
            StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
            all.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(body);
            return out.toByteArray();
        }
    }

    /// @param headers by lower-case name, the last of each
    record Answer(int status, Map<String, String> headers, String body) {
        String type() {
            return headers.getOrDefault("content-type", "").replaceAll(";.*", "");
        }
    }

    static Answer send(int port, Request request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.written(port));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0 && all.size() < LONGEST; n = in.read(buffer)) {
                all.write(buffer, 0, n);
                if (all.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream")) {
                    break;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("no answer within " + PATIENCE + " ms; so far: " + all, e);
        }
        String text = all.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no head in: " + text);
        }
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        head.stream().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        String body = text.substring(end + 4);
        return new Answer(
                Integer.parseInt(head.getFirst().split(" ")[1]),
                headers,
                new String(
                        (headers.getOrDefault("transfer-encoding", "").equals("chunked") ? unchunked(body) : body)
                                .getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8));
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            int length =
                    line < 0 ? 0 : Integer.parseInt(body.substring(at, line).strip(), 16);
            if (length == 0) {
                break;
            }
            whole.append(body, line + 2, Math.min(body.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return whole.toString();
    }
}
