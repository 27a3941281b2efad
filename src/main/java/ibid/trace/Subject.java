package ibid.trace;

import io.opentelemetry.api.trace.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;

/// What work can be about.
public enum Subject {
    DOCUMENT("documents", "documentId", "ibid.document.id"),
    CLAIM("claims", "claimId", "ibid.claim.id"),
    CITATION("citations", "citationId", "ibid.citation.id"),
    SOURCE("sources", "sourceId", "ibid.source.id"),
    CAPTURE("captures", "captureId", "ibid.capture.id");

    private final String collection;
    private final String field;
    private final String attribute;

    /// @param collection the segment before the id in an address
    /// @param field of a line in the log
    /// @param attribute of a span
    Subject(String collection, String field, String attribute) {
        this.collection = collection;
        this.field = field;
        this.attribute = attribute;
    }

    /// The name of a span's attribute that holds the id.
    public String attribute() {
        return attribute;
    }

    /// From here on, what this request or piece of work logs and traces names the id.
    public void is(UUID id) {
        is(id.toString());
    }

    void is(String id) {
        MDC.put(field, id);
        Span.current().setAttribute(attribute, id);
    }

    static Optional<Subject> inCollection(String segment) {
        return Arrays.stream(values())
                .filter(subject -> subject.collection.equals(segment))
                .findFirst();
    }
}
