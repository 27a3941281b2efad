package ibid.exchange;

import ibid.bibliography.Entry;
import ibid.bibliography.FieldDifference;
import ibid.bibliography.Format;
import ibid.bibliography.Loss;
import ibid.bibliography.Parsed;
import ibid.citation.CslItem;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Documents;
import ibid.document.Mend;
import ibid.document.MendOutcome;
import ibid.document.Mending;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Holds bibliographies that people bring against the citations of a document, and takes over what a person
/// accepts.
@ApplicationScoped
public class Comparing implements PanacheRepositoryBase<BibliographyRow, UUID> {
    private final Documents documents;
    private final Citations citations;
    private final Mending mending;
    private final Clock clock;

    Comparing(Documents documents, Citations citations, Mending mending, Clock clock) {
        this.documents = documents;
        this.citations = citations;
        this.mending = mending;
        this.clock = clock;
    }

    /// What came of bringing a bibliography.
    public sealed interface Brought {
        record Kept(Comparison comparison) implements Brought {}

        record NoSuchDocument(UUID document) implements Brought {}

        /// @param line where it goes wrong, from 1
        record Malformed(int line, String detail) implements Brought {}
    }

    @Transactional
    public Brought bring(UUID document, Format format, String file, String by) {
        if (documents.document(document).isEmpty()) {
            return new Brought.NoSuchDocument(document);
        }
        return switch (format.read(file.replace('\u0000', ' '))) {
            case Parsed.Malformed(int line, String detail) -> new Brought.Malformed(line, detail);
            case Parsed.Entries(List<Entry> entries, List<Loss> untaken) -> {
                BibliographyRow row = new BibliographyRow(
                        document, format.label(), entries, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
                persist(row);
                yield new Brought.Kept(compared(row, untaken));
            }
        };
    }

    @Transactional
    public Optional<Comparison> comparison(UUID id) {
        return findByIdOptional(id).map(row -> compared(row, List.of()));
    }

    private Comparison compared(BibliographyRow row, List<Loss> untaken) {
        List<Citation> inFull = citations.of(row.document).stream()
                .filter(citation -> citation.backReference() == null)
                .toList();
        Map<UUID, WorkNames> ours = new HashMap<>();
        inFull.forEach(citation -> ours.put(citation.id(), WorkNames.of(citation.csl())));
        List<Offer> offers = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        for (Entry entry : row.entries) {
            int before = offers.size();
            WorkNames names = WorkNames.of(entry.item());
            for (Citation citation : inFull) {
                List<String> why =
                        Objects.requireNonNull(ours.get(citation.id())).inCommonWith(names);
                if (!why.isEmpty()) {
                    offers.add(new Offer(
                            entry.key(), citation.id(), why, FieldDifference.between(citation.csl(), entry.item())));
                }
            }
            if (offers.size() == before) {
                unmatched.add(entry.key());
            }
        }
        return new Comparison(
                row.id, row.document, row.format, row.by, row.at, row.entries.size(), offers, unmatched, untaken);
    }

    /// What came of accepting an entry.
    public sealed interface Accepted {
        record Outcome(MendOutcome outcome) implements Accepted {}

        record NoSuchBibliography(UUID bibliography) implements Accepted {}

        record NoSuchEntry(String entry) implements Accepted {}
    }

    /// Takes fields of an entry over into a citation: an act like any other mending, which can be undone.
    ///
    /// @param fields those to take, or nothing for all that the entry has
    /// @param unchanged as in [Mending#mend]
    @Transactional
    public Accepted accept(
            UUID bibliography,
            String entry,
            UUID citation,
            @Nullable Set<String> fields,
            String by,
            Runnable unchanged) {
        Optional<BibliographyRow> row = findByIdOptional(bibliography);
        if (row.isEmpty()) {
            return new Accepted.NoSuchBibliography(bibliography);
        }
        Optional<CslItem> theirs = row.get().entries.stream()
                .filter(one -> one.key().equals(entry))
                .findFirst()
                .map(Entry::item);
        boolean ours = citations
                .citation(citation)
                .filter(one -> one.document().equals(row.get().document))
                .isPresent();
        if (theirs.isEmpty()) {
            return new Accepted.NoSuchEntry(entry);
        }
        if (!ours) {
            return new Accepted.Outcome(new MendOutcome.NoSuchCitation(citation));
        }
        Set<String> all = Set.copyOf(FieldDifference.between(CslItem.unnamed(""), theirs.get()).stream()
                .map(FieldDifference::field)
                .toList());
        String reason = "From the " + row.get().format.toUpperCase(Locale.ROOT) + " bibliography " + bibliography
                + ", entry " + entry;
        return new Accepted.Outcome(mending.mend(
                citation,
                Mend.Kind.ACCEPT,
                was -> was.with(FieldDifference.taken(was.csl(), theirs.get(), fields == null ? all : fields)),
                by,
                reason,
                unchanged));
    }
}
