package ibid.export;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.document.Claims;
import ibid.document.Document;
import ibid.document.Edition;
import ibid.document.Editions;
import ibid.fetch.Octets;
import ibid.report.CitationReport;
import ibid.report.DocumentSurvey;
import ibid.report.Reports;
import ibid.report.Snapshot;
import ibid.report.SourceReport;
import ibid.report.TrailEntry;
import ibid.report.Trails;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is exported, as it is at one moment. Each method is a transaction of its own: an archive that goes out slowly
/// holds no connection to the database meanwhile.
@ApplicationScoped
@Snapshot
class FactChecks {
    private final Reports reports;
    private final Claims claims;
    private final Captures captures;
    private final Editions editions;
    private final Trails trails;

    FactChecks(Reports reports, Claims claims, Captures captures, Editions editions, Trails trails) {
        this.reports = reports;
        this.claims = claims;
        this.captures = captures;
        this.editions = editions;
        this.trails = trails;
    }

    Optional<FactCheck> of(UUID document) {
        return reports.survey(document)
                .map(survey -> new FactCheck(
                        survey.document(), survey.report(), reports.claims(claims.of(document)), captures(survey)));
    }

    private List<Capture> captures(DocumentSurvey survey) {
        Set<UUID> sources = survey.report().notes().stream()
                .flatMap(note -> note.citations().stream())
                .map(CitationReport::source)
                .flatMap(Stream::ofNullable)
                .map(SourceReport::id)
                .collect(Collectors.toSet());
        Map<UUID, Capture> all = new LinkedHashMap<>();
        captures.ofSources(sources).values().stream()
                .flatMap(Collection::stream)
                .forEach(capture -> addWithWhatItRefersTo(capture, all));
        return all.values().stream()
                .sorted(Comparator.comparing(Capture::requestedAt).thenComparing(Capture::id))
                .toList();
    }

    /// A copy that came twice is kept once, perhaps for another document: without it the second says nothing.
    private void addWithWhatItRefersTo(Capture capture, Map<UUID, Capture> all) {
        @Nullable UUID before = capture.refersTo();
        if (all.putIfAbsent(capture.id(), capture) == null && before != null) {
            captures.capture(before).ifPresent(holder -> addWithWhatItRefersTo(holder, all));
        }
    }

    /// Who did what, oldest first.
    List<TrailEntry> trail(UUID document) {
        return trails.ofDocument(document).orElse(List.of());
    }

    /// Oldest first, the present one last.
    List<Edition> editions(Document document) {
        return editions.of(document);
    }

    Map<UUID, String> texts(Set<UUID> layers) {
        return captures.textsOf(layers);
    }

    /// A file that was taken down goes along only where another copy of the document, which was not, rests on it.
    Optional<Octets> warc(Capture capture, Collection<Capture> all) {
        boolean needed =
                all.stream().anyMatch(other -> capture.id().equals(other.refersTo()) && other.takenDown() == null);
        return needed ? captures.written(capture.id()) : captures.warc(capture.id());
    }
}
