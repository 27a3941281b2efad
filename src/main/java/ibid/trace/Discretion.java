package ibid.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/// Blots out of requests' spans what tells about people or documents: who asked, and words that were searched for. The
/// framework writes both when a span begins.
@Singleton
class Discretion implements SpanProcessor {
    private static final String WITHHELD = "withheld";
    private static final String ARCHIVE = "/archive/";

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final List<AttributeKey<String>> TELLING = List.of(
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : TELLING) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, WITHHELD);
            }
        }
        // Behind it stands a whole address of the web, with its query.
        String path = span.getAttribute(PATH);
        if (path != null && path.startsWith(ARCHIVE)) {
            span.setAttribute(PATH, ARCHIVE + WITHHELD);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
