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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
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
    /// at nothing known are no entries, and an entry has room for one citation's pages: both are told as losses.
    public Optional<Written> written(UUID document, Format format) {
        return entries(document).map(entries -> {
            Written written = format.write(entries);
            List<Loss> losses = new ArrayList<>(written.losses());
            losses.addAll(unresolved(document));
            losses.addAll(otherPages(document, entries));
            return new Written(written.text(), losses);
        });
    }

    /// The works that a document cites, each with the fields of its first citation in full.
    public Optional<List<Entry>> entries(UUID document) {
        return documents.document(document).map(_ -> {
            EntryKeys keys = new EntryKeys();
            return firsts(document).values().stream()
                    .map(citation -> new Entry(keys.next(citation.csl()), citation.csl()))
                    .toList();
        });
    }

    /// By source, in the order of the notes.
    private SequencedMap<UUID, Citation> firsts(UUID document) {
        SequencedMap<UUID, Citation> first = new LinkedHashMap<>();
        for (Citation citation : citations.of(document)) {
            UUID source = citation.source();
            if (source != null && citation.backReference() == null) {
                first.putIfAbsent(source, citation);
            }
        }
        return first;
    }

    /// The pages that later citations of a work name, its back-references among them.
    private List<Loss> otherPages(UUID document, List<Entry> entries) {
        Map<UUID, String> keys = new HashMap<>();
        Map<UUID, Set<String>> told = new HashMap<>();
        int entry = 0;
        for (Map.Entry<UUID, Citation> first : firsts(document).entrySet()) {
            keys.put(first.getKey(), entries.get(entry++).key());
            told.put(first.getKey(), new HashSet<>());
            pages(first.getValue()).ifPresent(told.get(first.getKey())::add);
        }
        Map<UUID, String> labels = labels(document);
        List<Loss> losses = new ArrayList<>();
        for (Citation citation : citations.of(document)) {
            UUID source = citation.source();
            Optional<String> pages = pages(citation);
            Set<String> known = source == null ? null : told.get(source);
            String key = source == null ? null : keys.get(source);
            if (known != null && key != null && pages.isPresent()) {
                String value = pages.get();
                if (known.add(value)) {
                    losses.add(new Loss(
                            key,
                            "locator",
                            value,
                            "Note %s cites these pages; an entry has those of the first citation only."
                                    .formatted(labels.getOrDefault(citation.note(), "?"))));
                }
            }
        }
        return losses;
    }

    private static Optional<String> pages(Citation citation) {
        return Optional.ofNullable(citation.csl().locator());
    }

    private Map<UUID, String> labels(UUID document) {
        return notes.of(document).stream().collect(Collectors.toMap(Note::id, Note::label));
    }

    private List<Loss> unresolved(UUID document) {
        Map<UUID, String> labels = labels(document);
        return citations.of(document).stream()
                .filter(citation -> citation.source() == null)
                .map(citation -> new Loss(
                        "",
                        "citation",
                        citation.text(),
                        "In note %s, it points back at a work that could not be made out. Mend what it means."
                                .formatted(labels.getOrDefault(citation.note(), "?"))))
                .toList();
    }
}
