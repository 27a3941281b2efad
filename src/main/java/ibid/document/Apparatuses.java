package ibid.document;

import ibid.capture.StoredCapture;
import ibid.source.Source;
import ibid.source.StoredSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fetches notes with what they cite and what was captured of it: however many notes, one query. A note that is gone
/// has the citations that went with it.
@ApplicationScoped
public class Apparatuses {
    private static final String ALL = """
            select n, c, s, k from NoteRow n
            left join CitationRow c on c.note = n.id and c.joinedInto is null
                and (c.goneIn is null or c.goneIn = n.goneIn)
            left join SourceRow s on s.id = c.source
            left join CaptureRow k on k.source = s.id
            where %s order by n.document, n.ordinal, c.start, c.ordinal, k.requestedAt, k.id""";

    private final EntityManager entities;

    Apparatuses(EntityManager entities) {
        this.entities = entities;
    }

    public Apparatus ofNotes(Collection<UUID> notes) {
        return apparatus("n.id in :ids", notes);
    }

    public Apparatus ofDocuments(Collection<UUID> documents) {
        return apparatus("n.document in :ids and n.goneIn is null", documents);
    }

    private Apparatus apparatus(String where, Collection<UUID> ids) {
        Map<UUID, Note> notes = new LinkedHashMap<>();
        Map<UUID, LinkedHashSet<CitationRow>> citations = new LinkedHashMap<>();
        Map<UUID, Source> sources = new LinkedHashMap<>();
        Map<UUID, LinkedHashSet<StoredCapture>> captures = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(ALL.formatted(where), Object[].class)
                    .setParameter("ids", List.copyOf(ids))
                    .getResultList()
                    .forEach(row -> {
                        NoteRow note = (NoteRow) row[0];
                        notes.computeIfAbsent(note.id, _ -> note.note());
                        @Nullable CitationRow citation = (CitationRow) row[1];
                        @Nullable StoredSource source = (StoredSource) row[2];
                        @Nullable StoredCapture capture = (StoredCapture) row[3];
                        if (citation != null) {
                            citations
                                    .computeIfAbsent(note.id, _ -> new LinkedHashSet<>())
                                    .add(citation);
                        }
                        if (citation != null && citation.source != null && source != null) {
                            sources.computeIfAbsent(citation.source, _ -> source.source());
                        }
                        if (citation != null && citation.source != null && capture != null) {
                            captures.computeIfAbsent(citation.source, _ -> new LinkedHashSet<>())
                                    .add(capture);
                        }
                    });
        }
        return new Apparatus(
                notes, records(citations, CitationRow::citation), sources, records(captures, StoredCapture::capture));
    }

    /// Rows are told apart by being the same object in one session; each is made a record once.
    private static <R, T> Map<UUID, List<T>> records(
            Map<UUID, LinkedHashSet<R>> rows, java.util.function.Function<R, T> said) {
        Map<UUID, List<T>> records = new LinkedHashMap<>();
        rows.forEach((key, some) -> {
            List<T> list = new ArrayList<>(some.size());
            some.forEach(row -> list.add(said.apply(row)));
            records.put(key, List.copyOf(list));
        });
        return records;
    }
}
