package ibid.report;

import ibid.capture.Capture;
import ibid.capture.PageMend;
import ibid.capture.PageMends;
import ibid.capture.Rulings;
import ibid.document.Apparatus;
import ibid.document.Apparatuses;
import ibid.document.Document;
import ibid.document.Documents;
import ibid.source.Source;
import ibid.takedown.Takedowns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The audit trail of a document: everything that people did to it, its claims and its citations, and brought for its
/// sources.
@ApplicationScoped
@Transactional
public class Trails {
    private final Documents documents;
    private final Apparatuses apparatuses;
    private final PageMends pages;
    private final Rulings rulings;
    private final Takedowns takedowns;
    private final ClaimTrail claims;
    private final WorkTrail works;

    Trails(
            Documents documents,
            Apparatuses apparatuses,
            PageMends pages,
            Rulings rulings,
            Takedowns takedowns,
            ClaimTrail claims,
            WorkTrail works) {
        this.documents = documents;
        this.apparatuses = apparatuses;
        this.pages = pages;
        this.rulings = rulings;
        this.takedowns = takedowns;
        this.claims = claims;
        this.works = works;
    }

    /// Oldest first.
    public Optional<List<TrailEntry>> ofDocument(UUID document) {
        return documents.document(document).map(this::trail);
    }

    private List<TrailEntry> trail(Document document) {
        Apparatus apparatus = apparatuses.ofDocuments(List.of(document.id()));
        return Stream.of(
                        claims.of(document),
                        copies(apparatus),
                        rulings(apparatus),
                        takedowns(apparatus),
                        works.of(document))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(TrailEntry::at))
                .toList();
    }

    private Stream<TrailEntry> takedowns(Apparatus apparatus) {
        return takedowns.on(apparatus.sources().keySet()).stream()
                .map(act -> TrailEntry.of(
                        act.at(),
                        act.by(),
                        switch (act.kind()) {
                            case TAKEDOWN -> "take-down";
                            case LIFT -> "lift-takedown";
                        },
                        title(apparatus.sources().get(act.source())),
                        Stream.of(TrailEntry.labelled("", act.reason()), TrailEntry.labelled("", act.legalReference()))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining("; "))));
    }

    /// Where editors said against the machine what a copy is.
    private Stream<TrailEntry> rulings(Apparatus apparatus) {
        Map<UUID, Source> cited = new HashMap<>();
        apparatus
                .captures()
                .forEach((source, captures) -> captures.forEach(
                        capture -> cited.put(capture.id(), apparatus.sources().get(source))));
        return rulings.of(cited.keySet()).stream()
                .map(ruling -> TrailEntry.of(
                        ruling.at(),
                        ruling.by(),
                        ruling.after().keeps() ? "rule-in" : "rule-out",
                        title(cited.get(ruling.capture())),
                        "%s before, %s after; %s".formatted(ruling.before(), ruling.after(), ruling.reason())));
    }

    private static String title(@Nullable Source source) {
        return Optional.ofNullable(source).map(work -> work.csl().title()).orElse("a source without a title");
    }

    /// What people brought, and what they said of the pages of copies.
    private Stream<TrailEntry> copies(Apparatus apparatus) {
        Map<UUID, List<PageMend>> mends =
                pages
                        .of(apparatus.captures().values().stream()
                                .flatMap(List::stream)
                                .map(Capture::id)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(PageMend::capture));
        return apparatus.sources().values().stream()
                .flatMap(source -> apparatus.captures().getOrDefault(source.id(), List.of()).stream()
                        .flatMap(capture -> entries(capture, source, mends.getOrDefault(capture.id(), List.of()))));
    }

    private static Stream<TrailEntry> entries(Capture capture, Source source, List<PageMend> mends) {
        @Nullable String first = mends.isEmpty() ? capture.pages() : mends.getFirst().before();
        return Stream.concat(
                capture.by() == Capture.By.UPLOAD ? Stream.of(entry(capture, first, source)) : Stream.empty(),
                mends.stream().map(mend -> entry(mend, source)));
    }

    private static TrailEntry entry(PageMend mend, Source source) {
        return TrailEntry.of(
                mend.at(),
                mend.by(),
                "mend-pages",
                title(source),
                Stream.of(
                                Optional.of(
                                        "pages " + shown(mend.before()) + " before, " + shown(mend.after()) + " after"),
                                TrailEntry.labelled("", mend.reason()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ")));
    }

    private static String shown(@Nullable String pages) {
        return pages == null ? "all" : pages;
    }

    /// @param pages that it was said to show when it came
    private static TrailEntry entry(Capture capture, @Nullable String pages, Source source) {
        return TrailEntry.of(
                capture.requestedAt(),
                capture.requestedBy(),
                "attach",
                title(source),
                Stream.of(
                                TrailEntry.labelled("", capture.fileName()),
                                TrailEntry.labelled("pages ", pages),
                                TrailEntry.labelled("", capture.note()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ")));
    }
}
