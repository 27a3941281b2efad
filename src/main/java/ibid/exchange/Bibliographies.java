package ibid.exchange;

import ibid.bibliography.Entry;
import ibid.bibliography.Format;
import ibid.bibliography.Loss;
import ibid.bibliography.Written;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Documents;
import ibid.document.Note;
import ibid.document.Notes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The bibliographies of documents: each work that is cited, once, in the order of the notes.
@ApplicationScoped
@Transactional
public class Bibliographies {
    private final Documents documents;
    private final Notes notes;
    private final Citations citations;

    Bibliographies(Documents documents, Notes notes, Citations citations) {
        this.documents = documents;
        this.notes = notes;
        this.citations = citations;
    }

    /// A document's bibliography as a file, or nothing where there is no such document. Citations that point back
    /// at nothing known are no entries, so they are among what is lost.
    public Optional<Written> written(UUID document, Format format) {
        return entries(document).map(entries -> {
            Written written = format.write(entries);
            List<Loss> losses = new ArrayList<>(written.losses());
            losses.addAll(unresolved(document));
            return new Written(written.text(), losses);
        });
    }

    /// The works that a document cites, each with the fields of its first citation in full.
    public Optional<List<Entry>> entries(UUID document) {
        return documents.document(document).map(_ -> {
            Map<UUID, Citation> first = new LinkedHashMap<>();
            for (Citation citation : citations.of(document)) {
                UUID source = citation.source();
                if (source != null && citation.backReference() == null) {
                    first.putIfAbsent(source, citation);
                }
            }
            EntryKeys keys = new EntryKeys();
            return first.values().stream()
                    .map(citation -> new Entry(keys.next(citation.csl()), citation.csl()))
                    .toList();
        });
    }

    private List<Loss> unresolved(UUID document) {
        Map<UUID, Note> byId = notes.of(document).stream().collect(Collectors.toMap(Note::id, Function.identity()));
        return citations.of(document).stream()
                .filter(citation -> citation.source() == null)
                .map(citation -> new Loss(
                        "",
                        "citation",
                        citation.text(),
                        "In note "
                                + Optional.ofNullable(byId.get(citation.note()))
                                        .map(Note::label)
                                        .orElse("?")
                                + ", it points back at a work that could not be made out. Mend what it means."))
                .toList();
    }
}
