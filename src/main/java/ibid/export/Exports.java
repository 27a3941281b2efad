package ibid.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Writes documents with all that is known about their claims.
@ApplicationScoped
public class Exports {
    private final FactChecks checks;
    private final WholeDocument whole;
    private final ObjectMapper json;
    private final Clock clock;

    Exports(FactChecks checks, WholeDocument whole, ObjectMapper json, Clock clock) {
        this.checks = checks;
        this.whole = whole;
        this.json = json;
        this.clock = clock;
    }

    /// An export that is still to be written.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// What is to be written, or nothing where there is no such document.
    ///
    /// @param base where this server is, with a slash at its end: what is written points back there
    public Optional<Content> content(UUID document, ExportFormat format, URI base) {
        return checks.of(document).map(check -> switch (format) {
            case CSV -> text(ClaimsCsv.of(check));
            case HTML -> text(PrintedReport.of(check, clock.instant()));
            case PDF -> out -> PaperReport.write(PrintedReport.of(check, clock.instant()), out);
            case CLAIMREVIEW -> text(written(ClaimReviews.of(check, base)));
            case ANNOTATIONS -> text(written(new Annotations(check, checks.texts(check.layers()), base).collection()));
            case WACZ -> out -> whole.write(check, clock.instant(), out);
        });
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String written(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
