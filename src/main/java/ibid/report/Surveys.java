package ibid.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ibid.document.Documents.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/// Remembers the surveys of the documents that were looked at last. One of hundreds of claims costs much more to make
/// than to show, and a page, a poll and the news ask for the same one again and again.
@ApplicationScoped
class Surveys {
    private static final int REMEMBERED_BYTES = 48 << 20;
    /// Roughly: a claim with a note, a citation and a source.
    private static final int BYTES_OF_A_CLAIM = 5_000;

    private final Session session;
    private final Cache<UUID, Made> made = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((UUID _, Made survey) -> survey.bytes())
            .build();

    Surveys(Session session) {
        this.session = session;
    }

    private record Made(String version, DocumentSurvey survey) {
        int bytes() {
            int rows = survey.claims().size() + survey.report().notes().size();
            return 2 * survey.document().text().length() + rows * BYTES_OF_A_CLAIM;
        }
    }

    /// The survey of this version, made if it is not remembered. Version and survey are of one moment only in a
    /// [Snapshot]: what an act under way sees, and may yet take back, is neither remembered nor looked up.
    DocumentSurvey of(Versioned document, Supplier<DocumentSurvey> making) {
        if (!session.isDefaultReadOnly()) {
            return making.get();
        }
        UUID id = document.document().id();
        Made last = made.getIfPresent(id);
        if (last != null && last.version().equals(document.version())) {
            return last.survey();
        }
        DocumentSurvey survey = making.get();
        made.put(id, new Made(document.version(), survey));
        return survey;
    }
}
