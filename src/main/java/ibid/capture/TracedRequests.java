package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Watch;
import ibid.fetch.WebUrl;
import ibid.trace.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Makes each request to the web a span. Of the address it tells the host: path and query may let whoever knows them
/// in, and say what somebody reads.
@Singleton
class TracedRequests implements Watch {
    private final Traces traces;

    TracedRequests(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Ending begins(String method, WebUrl url) {
        Span span = traces.request(method)
                .setAttribute("url.scheme", url.scheme())
                .setAttribute("server.address", url.host().toString())
                .setAttribute("server.port", url.port());
        return (status, failure) -> end(span, status, failure);
    }

    private static void end(Span span, int status, @Nullable CaptureVerdict failure) {
        if (status > 0) {
            span.setAttribute("http.response.status_code", status);
        }
        if (failure != null) {
            span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.name());
        } else if (status >= 400) {
            span.setStatus(StatusCode.ERROR).setAttribute("error.type", String.valueOf(status));
        }
        span.end();
    }
}
