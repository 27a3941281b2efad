package ibid.trace;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// An OpenTelemetry collector on loopback, which keeps what it is sent.
public final class Collector implements AutoCloseable {
    /// @param parent empty for the first of a trace
    public record Seen(String trace, String id, String parent, String name, Map<String, String> attributes) {
        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }
    }

    private static final HexFormat HEX = HexFormat.of();

    private final HttpServer server;
    private final List<Seen> spans = new CopyOnWriteArrayList<>();

    public Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            keep(zipped ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body);
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private void keep(byte[] message) throws IOException {
        ExportTraceServiceRequest.parseFrom(message).getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .map(Collector::seen)
                .forEach(spans::add);
    }

    private static Seen seen(Span span) {
        Map<String, String> attributes = new TreeMap<>();
        span.getAttributesList().forEach(pair -> attributes.put(pair.getKey(), text(pair.getValue())));
        return new Seen(
                HEX.formatHex(span.getTraceId().toByteArray()),
                HEX.formatHex(span.getSpanId().toByteArray()),
                HEX.formatHex(span.getParentSpanId().toByteArray()),
                span.getName(),
                attributes);
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> String.valueOf(value.getIntValue());
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream()
                        .map(Collector::text)
                        .toList()
                        .toString();
            default -> value.toString();
        };
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Seen> spans() {
        return spans;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
