package ibid.report;

import ibid.capture.Capture;
import ibid.coverage.Cited;
import ibid.coverage.Coverage;
import ibid.document.Citation;
import ibid.document.Claim;
import ibid.document.Note;
import ibid.finding.Finding;
import ibid.finding.Findings.Compared;
import ibid.finding.LaterCopy;
import ibid.review.Review;
import ibid.source.Source;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that the reports on some claims are made of, fetched at once: however many claims, the same few queries.
///
/// @param citations by note, in their order
/// @param captures by source, oldest first
/// @param findings by claim
/// @param compared by claim: against which captures it was held
/// @param reviews by claim, oldest first
/// @param earlier by claim: findings that acts rested on and that are not among its findings any more; only where they
///     are asked for
record Dossier(
        Map<UUID, Note> notes,
        Map<UUID, List<Citation>> citations,
        Map<UUID, Source> sources,
        Map<UUID, List<Capture>> captures,
        Map<UUID, List<Finding>> findings,
        Map<UUID, Set<Compared>> compared,
        Map<UUID, List<Review>> reviews,
        Map<UUID, List<Finding>> earlier) {

    /// A claim's citations in the order of the notes.
    List<Citation> citationsOf(Claim claim) {
        return claim.notes().stream()
                .map(notes::get)
                .sorted(Comparator.comparingInt(Note::ordinal))
                .flatMap(note -> citations.getOrDefault(note.id(), List.of()).stream())
                .toList();
    }

    /// The part of it that is one document's.
    Dossier of(UUID document) {
        Map<UUID, Note> own = new LinkedHashMap<>(notes);
        own.values().removeIf(note -> !note.document().equals(document));
        Map<UUID, List<Citation>> cited = new HashMap<>(citations);
        cited.keySet().retainAll(own.keySet());
        Set<UUID> works = cited.values().stream()
                .flatMap(List::stream)
                .map(Citation::source)
                .collect(Collectors.toSet());
        Map<UUID, Source> some = new HashMap<>(sources);
        some.keySet().retainAll(works);
        Map<UUID, List<Capture>> captured = new HashMap<>(captures);
        captured.keySet().retainAll(works);
        return new Dossier(own, cited, some, captured, findings, compared, reviews, earlier);
    }

    Map<UUID, Capture> capturesById() {
        return captures.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Capture::id, Function.identity(), (one, _) -> one));
    }

    /// The text layers that passages of its findings stand in.
    Set<UUID> layers() {
        return Stream.concat(findings.values().stream(), earlier.values().stream())
                .flatMap(List::stream)
                .filter(finding -> finding.match().passage() != null)
                .flatMap(finding -> Stream.concat(
                        Optional.ofNullable(finding.layer()).stream(),
                        finding.later().stream().map(LaterCopy::layer)))
                .collect(Collectors.toSet());
    }

    List<Capture> capturesOf(Citation citation) {
        UUID source = citation.source();
        return source == null ? List.of() : captures.getOrDefault(source, List.of());
    }

    /// Whether there is a copy that has what is cited, if the work has it.
    boolean answers(Citation citation) {
        return capturesOf(citation).stream().anyMatch(Capture::searchable)
                && coverageOf(citation)
                        .map(coverage -> coverage.reach().answers())
                        .orElse(true);
    }

    /// What the copies of the cited work show, where each of them shows some pages only.
    Optional<Coverage> coverageOf(Citation citation) {
        List<Capture> copies =
                capturesOf(citation).stream().filter(Capture::searchable).toList();
        return copies.isEmpty() || copies.stream().anyMatch(Capture::whole)
                ? Optional.empty()
                : Optional.of(Coverage.of(copies.stream().map(Capture::pages).toList(), cited(citation, sources)));
    }

    static Cited cited(Citation citation, Map<UUID, Source> sources) {
        Optional<Source> source = Optional.ofNullable(citation.source()).map(sources::get);
        return Cited.of(citation.csl(), citation.text(), source.map(Source::csl).orElse(null));
    }

    List<Finding> findingsOn(Claim claim) {
        return findings.getOrDefault(claim.id(), List.of());
    }

    /// All that acts on the claim rested on, and all that is seen now.
    Stream<Finding> everOn(Claim claim) {
        return Stream.concat(findingsOn(claim).stream(), earlier.getOrDefault(claim.id(), List.of()).stream());
    }

    List<Review> reviewsOf(Claim claim) {
        return reviews.getOrDefault(claim.id(), List.of());
    }

    /// Whether a capture of the claim's sources is under way, or done but not yet held against the claim.
    boolean underWay(Claim claim) {
        Set<Compared> done = compared.getOrDefault(claim.id(), Set.of());
        return citationsOf(claim).stream()
                .anyMatch(citation -> capturesOf(citation).stream()
                        .anyMatch(capture ->
                                !capture.done() || !done.contains(new Compared(citation.id(), toSearch(capture)))));
    }

    /// A copy that was given a text is to be looked at again, in that text.
    private static UUID toSearch(Capture capture) {
        return capture.ocr() == null ? capture.id() : capture.ocr().layer();
    }
}
