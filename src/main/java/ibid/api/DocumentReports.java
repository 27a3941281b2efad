package ibid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ibid.report.DocumentReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;

/// Documents' reports as they are sent, with their entity tags: as long as a report is remembered, it is written once.
@ApplicationScoped
class DocumentReports {
    private final Etags etags;
    private final ObjectMapper json;
    /// Weak keys are told apart by identity: the very report that was written, for as long as somebody has it.
    private final Cache<DocumentReport, Written> written =
            Caffeine.newBuilder().weakKeys().build();

    DocumentReports(Etags etags, ObjectMapper json) {
        this.etags = etags;
        this.json = json;
    }

    record Written(EntityTag tag, byte[] json) {}

    Written of(DocumentReport report) {
        return written.get(report, one -> {
            try {
                byte[] bytes = json.writeValueAsBytes(one);
                return new Written(etags.of(one.itself(), bytes), bytes);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a report that cannot be written", e);
            }
        });
    }
}
