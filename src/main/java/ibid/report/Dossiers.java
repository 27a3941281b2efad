package ibid.report;

import ibid.document.Apparatus;
import ibid.document.Apparatuses;
import ibid.document.Claim;
import ibid.finding.Finding;
import ibid.finding.Findings;
import ibid.finding.Findings.Compared;
import ibid.finding.Findings.Looked;
import ibid.review.Review;
import ibid.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Fetches dossiers: three queries, however many claims.
@ApplicationScoped
class Dossiers {
    private final Apparatuses apparatuses;
    private final Findings findings;
    private final Reviews reviews;

    Dossiers(Apparatuses apparatuses, Findings findings, Reviews reviews) {
        this.apparatuses = apparatuses;
        this.findings = findings;
        this.reviews = reviews;
    }

    /// The dossier of some claims.
    Dossier of(Collection<Claim> claims) {
        return of(
                claims,
                apparatuses.ofNotes(
                        claims.stream().flatMap(claim -> claim.notes().stream()).collect(Collectors.toSet())));
    }

    /// The dossier of all claims and notes of some documents.
    Dossier ofDocuments(Collection<UUID> documents, Collection<Claim> claims) {
        return of(claims, apparatuses.ofDocuments(documents));
    }

    /// The dossier of a note, whatever it stands for.
    Dossier ofNote(UUID note) {
        return of(List.of(), apparatuses.ofNotes(List.of(note)));
    }

    private Dossier of(Collection<Claim> claims, Apparatus apparatus) {
        Looked looked = findings.on(claims);
        Map<UUID, List<Review>> acts = reviews.of(claims.stream().map(Claim::id).collect(Collectors.toSet()));
        return new Dossier(
                apparatus.notes(),
                apparatus.citations(),
                apparatus.sources(),
                apparatus.captures(),
                counting(looked.findings(), apparatus),
                looked.compared(),
                acts,
                Map.of());
    }

    /// The same with the findings that acts rested on before the claim's words, or what it cites, became others.
    Dossier withEarlier(Dossier dossier) {
        Map<UUID, Set<UUID>> missing = new HashMap<>();
        dossier.reviews().forEach((claim, acts) -> {
            Set<UUID> named =
                    acts.stream().flatMap(act -> act.findings().stream()).collect(Collectors.toSet());
            dossier.findings().getOrDefault(claim, List.of()).stream()
                    .map(Finding::id)
                    .forEach(named::remove);
            if (!named.isEmpty()) {
                missing.put(claim, named);
            }
        });
        Map<UUID, List<Finding>> earlier = findings.everOn(missing.keySet()).stream()
                .filter(finding ->
                        missing.getOrDefault(finding.claim(), Set.of()).contains(finding.id()))
                .collect(Collectors.groupingBy(Finding::claim));
        return new Dossier(
                dossier.notes(),
                dossier.citations(),
                dossier.sources(),
                dossier.captures(),
                dossier.findings(),
                dossier.compared(),
                dossier.reviews(),
                earlier);
    }

    /// Only what was seen in copies of the sources that are cited now: what was seen for a citation before a person
    /// mended it to mean another source is kept, but does not count.
    private static Map<UUID, List<Finding>> counting(Map<UUID, List<Finding>> all, Apparatus apparatus) {
        Set<Compared> current = new HashSet<>();
        apparatus.citations().values().stream().flatMap(List::stream).forEach(citation -> {
            UUID source = citation.source();
            if (source != null) {
                apparatus.captures().getOrDefault(source, List.of()).stream()
                        .map(capture -> new Compared(citation.id(), capture.id()))
                        .forEach(current::add);
            }
        });
        Map<UUID, List<Finding>> counting = new HashMap<>();
        Glimpses glimpses = new Glimpses(apparatus);
        all.forEach((claim, found) -> counting.put(
                claim,
                glimpses.of(found.stream()
                        .filter(finding -> current.contains(new Compared(finding.citation(), finding.capture())))
                        .toList())));
        return counting;
    }
}
