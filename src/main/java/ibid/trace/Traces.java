package ibid.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells what is done, when, and for which request. Where no collector is configured, this does nothing.
@Singleton
public class Traces {
    private static final String PARENT = "traceparent";
    private static final TextMapGetter<Map<String, String>> CARRIED = new Carried();

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /// What is under way now, as a W3C `traceparent`, for work that goes on with it later and elsewhere.
    public Optional<String> current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), carrier, (_, key, value) -> carrier.put(key, value));
        return Optional.ofNullable(carrier.get(PARENT));
    }

    /// Runs a piece of queued work.
    ///
    /// @param parent what it goes on with, or null where it begins by itself
    /// @param work its kind
    public <T> T process(@Nullable String parent, String work, Map<Subject, String> about, Supplier<T> run) {
        Context before = parent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(PARENT, parent), CARRIED);
        return within(
                tracer.spanBuilder("process " + work)
                        .setSpanKind(SpanKind.CONSUMER)
                        .setParent(before)
                        .setAttribute("messaging.system", "ibid")
                        .setAttribute("messaging.operation.name", "process")
                        .setAttribute("messaging.operation.type", "process")
                        .setAttribute("messaging.destination.name", work),
                () -> {
                    about.forEach(Subject::is);
                    return run.get();
                });
    }

    /// Runs one step of what is under way.
    public <T> T step(String name, Supplier<T> run) {
        return within(tracer.spanBuilder(name), run);
    }

    /// Begins a request of ours to somebody; whoever gets the span ends it.
    public Span request(String method) {
        return tracer.spanBuilder(method)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", method)
                .startSpan();
    }

    private static <T> T within(SpanBuilder builder, Supplier<T> run) {
        Span span = builder.startSpan();
        try (Scope _ = span.makeCurrent()) {
            return run.get();
        } catch (RuntimeException e) {
            // Not its message, which may hold anything.
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    private static final class Carried implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
