package ibid.report;

import ibid.document.CitationVersion;
import ibid.document.Citations;
import ibid.document.Document;
import ibid.document.Edition;
import ibid.document.Editions;
import ibid.document.Mend;
import ibid.document.Mends;
import ibid.merging.SourceAct;
import ibid.merging.SourceActs;
import ibid.source.Source;
import ibid.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people did to a document itself, to its citations, and to the works that they name.
@ApplicationScoped
class WorkTrail {
    private final Editions editions;
    private final Mends mends;
    private final Citations citations;
    private final SourceActs acts;
    private final Sources sources;

    WorkTrail(Editions editions, Mends mends, Citations citations, SourceActs acts, Sources sources) {
        this.editions = editions;
        this.mends = mends;
        this.citations = citations;
        this.acts = acts;
        this.sources = sources;
    }

    Stream<TrailEntry> of(Document document) {
        List<Mend> mended = mends.of(document.id());
        return Stream.of(
                        editions.of(document).stream().map(edition -> entry(edition, document)),
                        mended.stream().map(WorkTrail::entry),
                        ofSources(document.id(), mended))
                .flatMap(stream -> stream);
    }

    private static TrailEntry entry(Edition edition, Document document) {
        return TrailEntry.of(
                edition.receivedAt(),
                edition.receivedBy(),
                "send",
                Optional.ofNullable(edition.title())
                        .or(() -> Optional.ofNullable(document.title()))
                        .orElse("a document without a title"),
                "edition " + edition.number());
    }

    private static TrailEntry entry(Mend mend) {
        CitationVersion now = mend.after().getFirst();
        return TrailEntry.of(mend.at(), mend.by(), act(mend.kind()), now.text(), detail(mend, now));
    }

    private static String act(Mend.Kind kind) {
        return switch (kind) {
            case FIELDS -> "mend-citation";
            case ACCEPT -> "accept-citation";
            case SPLIT -> "split-citation";
            case JOIN -> "join-citation";
            case UNDO -> "undo-citation";
        };
    }

    private static @Nullable String detail(Mend mend, CitationVersion now) {
        Optional<CitationVersion> before = mend.before().stream()
                .filter(version -> version.citation().equals(now.citation()))
                .findFirst();
        String said = Stream.of(
                        Optional.ofNullable(mend.reason()),
                        before.filter(was -> !was.text().equals(now.text())).map(was -> "before: " + was.text()),
                        before.filter(was -> !Objects.equals(
                                        was.csl().title(), now.csl().title()))
                                .map(was -> "title before: "
                                        + Objects.requireNonNullElse(was.csl().title(), "none")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    /// An act may have taken a work out of the document's sight, so what its citations named before counts, too.
    private Stream<TrailEntry> ofSources(UUID document, List<Mend> mended) {
        Set<UUID> named = new HashSet<>(citations.sourcesOf(document));
        mended.stream()
                .flatMap(mend -> Stream.concat(mend.before().stream(), mend.after().stream()))
                .flatMap(version -> Stream.ofNullable(version.source()))
                .forEach(named::add);
        List<SourceAct> done = acts.onAny(named);
        Map<UUID, Source> works = sources.byId(done.stream()
                .flatMap(act -> Stream.of(act.source(), act.other()))
                .collect(Collectors.toSet()));
        return done.stream().map(act -> entry(act, works));
    }

    private static TrailEntry entry(SourceAct act, Map<UUID, Source> works) {
        String said = Stream.of(
                        Optional.of(
                                switch (act.kind()) {
                                    case MERGE, UNDO -> "into: " + title(works.get(act.other()));
                                    case SPLIT -> act.citations().size() + " citations name another work";
                                    case DISTINCT -> "another work than: " + title(works.get(act.other()));
                                }),
                        Optional.ofNullable(act.reason()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return TrailEntry.of(act.at(), act.by(), act(act.kind()), title(works.get(act.source())), said);
    }

    private static String act(SourceAct.Kind kind) {
        return switch (kind) {
            case MERGE -> "merge-source";
            case SPLIT -> "split-source";
            case DISTINCT -> "distinguish-source";
            case UNDO -> "undo-source";
        };
    }

    private static String title(@Nullable Source work) {
        return Optional.ofNullable(work)
                .flatMap(source -> Optional.ofNullable(source.csl().title()))
                .orElse("a work without a title");
    }
}
