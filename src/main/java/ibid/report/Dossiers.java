package ibid.report;

import ibid.capture.Captures;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Claim;
import ibid.document.Note;
import ibid.document.Notes;
import ibid.finding.Findings;
import ibid.review.Reviews;
import ibid.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fetches dossiers.
@ApplicationScoped
class Dossiers {
    private final Notes notes;
    private final Citations citations;
    private final Sources sources;
    private final Captures captures;
    private final Findings findings;
    private final Reviews reviews;

    Dossiers(Notes notes, Citations citations, Sources sources, Captures captures, Findings findings, Reviews reviews) {
        this.notes = notes;
        this.citations = citations;
        this.sources = sources;
        this.captures = captures;
        this.findings = findings;
        this.reviews = reviews;
    }

    /// The dossier of some claims.
    Dossier of(Collection<Claim> claims) {
        return of(
                claims,
                notes.byId(
                        claims.stream().flatMap(claim -> claim.notes().stream()).collect(Collectors.toSet())));
    }

    /// The dossier of some claims and notes, whether or not the notes stand for any of the claims.
    Dossier of(Collection<Claim> claims, Collection<Note> some) {
        List<Citation> cited = citations.inNotes(some.stream().map(Note::id).toList());
        Set<UUID> works = cited.stream()
                .map(Citation::source)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        Set<UUID> ids = claims.stream().map(Claim::id).collect(Collectors.toSet());
        Map<UUID, Note> byId = some.stream().collect(Collectors.toMap(Note::id, Function.identity()));
        // Before the findings: what is compared by now has all its findings in a later look, never the other way round.
        var compared = findings.compared(claims);
        return new Dossier(
                byId,
                cited.stream().collect(Collectors.groupingBy(Citation::note)),
                sources.byId(works),
                captures.ofSources(works),
                findings.of(claims),
                compared,
                reviews.of(ids));
    }
}
