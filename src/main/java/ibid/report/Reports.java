package ibid.report;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.document.Citations;
import ibid.document.Claim;
import ibid.document.Claims;
import ibid.document.Document;
import ibid.document.Documents;
import ibid.document.Documents.Place;
import ibid.document.Documents.Surroundings;
import ibid.document.Editions;
import ibid.source.Source;
import ibid.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reports, for REST and for the desk alike. Each is of one moment; a report that is read again after an act shows
/// what the act changed.
@ApplicationScoped
@Snapshot
public class Reports {
    private final Dossiers dossiers;
    private final Elements elements;
    private final Documents documents;
    private final Claims claims;
    private final Citations citations;
    private final Sources sources;
    private final Captures captures;
    private final Editions editions;
    private final Surveys surveys;

    Reports(
            Dossiers dossiers,
            Elements elements,
            Documents documents,
            Claims claims,
            Citations citations,
            Sources sources,
            Captures captures,
            Editions editions,
            Surveys surveys) {
        this.dossiers = dossiers;
        this.elements = elements;
        this.documents = documents;
        this.claims = claims;
        this.citations = citations;
        this.sources = sources;
        this.captures = captures;
        this.editions = editions;
        this.surveys = surveys;
    }

    public Optional<ClaimReport> claim(UUID id) {
        return claims.claim(id).map(claim -> claims(List.of(claim)).getFirst());
    }

    /// Reports on claims, in their order.
    public List<ClaimReport> claims(List<Claim> some) {
        Dossier dossier = dossiers.withEarlier(dossiers.of(some));
        ClaimReporter reporter = new ClaimReporter(dossier, elements, captures.textsOf(dossier.layers()));
        Map<List<Object>, String> texts = new HashMap<>();
        return some.stream()
                .map(claim -> reporter.report(
                        claim,
                        texts.computeIfAbsent(
                                Arrays.asList(claim.document(), claim.goneIn()),
                                _ -> lastWith(
                                                claim,
                                                documents
                                                        .document(claim.document())
                                                        .orElseThrow())
                                        .text())))
                .toList();
    }

    /// The document with the last text in which a claim stands.
    private Document lastWith(Claim claim, Document document) {
        Integer goneIn = claim.goneIn();
        return goneIn == null ? document : editions.at(document, goneIn - 1);
    }

    /// Lines for a list of claims, in the order of their ids; without those that there are not.
    public List<ClaimEntry> entries(List<UUID> ids) {
        Map<UUID, Claim> found = claims.byId(ids).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        List<Claim> some = ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
        ClaimReporter reporter = new ClaimReporter(dossiers.of(some), elements);
        return some.stream().map(reporter::entry).toList();
    }

    /// A claim with what stands around it.
    public Optional<ClaimSurvey> surveyOfClaim(UUID id) {
        return claims.claim(id).map(claim -> {
            Surroundings around = documents.around(claim);
            Document text = lastWith(claim, around.document());
            Dossier dossier = dossiers.withEarlier(dossiers.of(List.of(claim)));
            ClaimReporter reporter = new ClaimReporter(dossier, elements, captures.textsOf(dossier.layers()));
            DocumentReporter document = new DocumentReporter(List.of(claim), dossier, elements);
            return new ClaimSurvey(
                    reporter.report(claim, text.text()),
                    reporter.entry(claim),
                    text,
                    document.notes(text),
                    around.previous(),
                    around.next());
        });
    }

    public Optional<DocumentReport> document(UUID id) {
        return survey(id).map(DocumentSurvey::report);
    }

    /// Made once for each version of the document.
    public Optional<DocumentSurvey> survey(UUID id) {
        return documents
                .versioned(id)
                .map(versioned -> surveys.of(versioned, () -> {
                    List<Claim> all = claims.of(id);
                    DocumentReporter reporter =
                            new DocumentReporter(all, dossiers.ofDocuments(List.of(id), all), elements);
                    return new DocumentSurvey(
                            versioned.document(), reporter.report(versioned.document()), reporter.entries());
                }));
    }

    /// A page of the list of documents, newest first, without their notes.
    ///
    /// @param after the last document of the page before, or null for the first page
    public List<DocumentReport> documents(@Nullable Place after, int limit) {
        List<Document> page = documents.page(after, limit);
        List<UUID> ids = page.stream().map(Document::id).toList();
        List<Claim> all = claims.of(ids);
        Map<UUID, List<Claim>> byDocument = all.stream().collect(Collectors.groupingBy(Claim::document));
        var dossier = dossiers.ofDocuments(ids, all);
        return page.stream()
                .map(document -> new DocumentReporter(
                                byDocument.getOrDefault(document.id(), List.of()), dossier.of(document.id()), elements)
                        .report(document)
                        .summary())
                .toList();
    }

    /// A document's editions, oldest first, without what they changed.
    public Optional<List<EditionReport>> editions(UUID document) {
        return documents
                .document(document)
                .map(found -> editions.of(found).stream()
                        .map(edition -> EditionReport.of(edition).summary())
                        .toList());
    }

    /// A document's editions with what they changed, newest first.
    public Optional<List<EditionReport>> changes(UUID document) {
        return documents
                .document(document)
                .map(found -> editions.of(found).reversed().stream()
                        .map(EditionReport::of)
                        .toList());
    }

    public Optional<EditionReport> edition(UUID document, int number) {
        return documents
                .document(document)
                .flatMap(found -> editions.edition(found, number))
                .map(EditionReport::of);
    }

    public Optional<Progress> progress(UUID id) {
        return document(id).map(DocumentReport::progress);
    }

    public Optional<SourceReport> source(UUID id) {
        return sources.source(id).map(source -> sources(List.of(source)).getFirst());
    }

    /// Reports on sources, in their order.
    public List<SourceReport> sources(List<Source> some) {
        Map<UUID, List<Capture>> captured =
                captures.ofSources(some.stream().map(Source::id).toList());
        return some.stream()
                .map(source -> SourceReports.report(source, captured.getOrDefault(source.id(), List.of())))
                .toList();
    }

    public Optional<CitationReport> citation(UUID id) {
        return citations.citation(id).map(citation -> {
            return new ClaimReporter(dossiers.ofNote(citation.note()), elements).report(citation);
        });
    }
}
