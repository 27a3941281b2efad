package ibid.report;

import ibid.capture.Capture;
import ibid.capture.PageMend;
import ibid.capture.PageMends;
import ibid.document.Apparatus;
import ibid.document.Apparatuses;
import ibid.document.Claim;
import ibid.document.ClaimChange;
import ibid.document.Claims;
import ibid.document.Document;
import ibid.document.Documents;
import ibid.review.Action;
import ibid.review.Review;
import ibid.review.Reviews;
import ibid.review.Tags;
import ibid.source.Source;
import ibid.takedown.Takedowns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private final Claims claims;
    private final Reviews reviews;
    private final Tags tags;
    private final Apparatuses apparatuses;
    private final PageMends pages;
    private final Takedowns takedowns;
    private final WorkTrail works;

    Trails(
            Documents documents,
            Claims claims,
            Reviews reviews,
            Tags tags,
            Apparatuses apparatuses,
            PageMends pages,
            Takedowns takedowns,
            WorkTrail works) {
        this.documents = documents;
        this.claims = claims;
        this.reviews = reviews;
        this.tags = tags;
        this.apparatuses = apparatuses;
        this.pages = pages;
        this.takedowns = takedowns;
        this.works = works;
    }

    /// Oldest first.
    public Optional<List<TrailEntry>> ofDocument(UUID document) {
        return documents.document(document).map(this::trail);
    }

    private List<TrailEntry> trail(Document whole) {
        UUID document = whole.id();
        Map<UUID, Claim> all =
                claims.everIn(document).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        Apparatus apparatus = apparatuses.ofDocuments(List.of(document));
        return Stream.of(
                        reviews.of(all.keySet()).values().stream()
                                .flatMap(List::stream)
                                .map(review -> entry(review, all)),
                        claims.changesIn(document).stream().map(change -> entry(change, all)),
                        tags.entries(all.keySet()).stream().map(tag -> entry(tag, all)),
                        copies(apparatus),
                        takedowns(apparatus),
                        works.of(whole))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(TrailEntry::at))
                .toList();
    }

    private static String about(UUID claim, Map<UUID, Claim> all) {
        return Optional.ofNullable(all.get(claim)).map(Claim::text).orElse("");
    }

    private static TrailEntry entry(Review review, Map<UUID, Claim> all) {
        return new TrailEntry(
                review.at(),
                review.actor(),
                act(review.action()),
                review.claim(),
                about(review.claim(), all),
                review.from().name(),
                review.to().name(),
                review.verdict() == null ? null : review.verdict().name(),
                detail(review));
    }

    private static String act(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String detail(Review review) {
        String said = Stream.of(
                        labelled("to ", review.assignee()),
                        labelled("", review.reason()),
                        labelled("wording: ", review.correction()),
                        labelled("page ", review.locator()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    private static Optional<String> labelled(String label, @Nullable String words) {
        return Optional.ofNullable(words).map(said -> label + said);
    }

    private static TrailEntry entry(ClaimChange change, Map<UUID, Claim> all) {
        ClaimChange.State before = change.before();
        return new TrailEntry(
                change.at(),
                change.actor(),
                before == null ? "mark" : "mend",
                change.claim(),
                about(change.claim(), all),
                null,
                null,
                null,
                before == null
                        ? null
                        : before.text().equals(change.after().text())
                                ? before.notes().size() + " notes before, "
                                        + change.after().notes().size() + " after"
                                : "before: " + before.text());
    }

    private static TrailEntry entry(Tags.Entry tag, Map<UUID, Claim> all) {
        return new TrailEntry(
                tag.at(),
                tag.actor(),
                tag.present() ? "tag" : "untag",
                tag.claim(),
                about(tag.claim(), all),
                null,
                null,
                null,
                tag.tag());
    }

    private Stream<TrailEntry> takedowns(Apparatus apparatus) {
        return takedowns.on(apparatus.sources().keySet()).stream()
                .map(act -> new TrailEntry(
                        act.at(),
                        act.by(),
                        switch (act.kind()) {
                            case TAKEDOWN -> "take-down";
                            case LIFT -> "lift-takedown";
                        },
                        null,
                        title(apparatus.sources().get(act.source())),
                        null,
                        null,
                        null,
                        Stream.of(labelled("", act.reason()), labelled("", act.legalReference()))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining("; "))));
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
        return new TrailEntry(
                mend.at(),
                mend.by(),
                "mend-pages",
                null,
                title(source),
                null,
                null,
                null,
                Stream.of(
                                Optional.of(
                                        "pages " + shown(mend.before()) + " before, " + shown(mend.after()) + " after"),
                                labelled("", mend.reason()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ")));
    }

    private static String shown(@Nullable String pages) {
        return pages == null ? "all" : pages;
    }

    /// @param pages that it was said to show when it came
    private static TrailEntry entry(Capture capture, @Nullable String pages, Source source) {
        return new TrailEntry(
                capture.requestedAt(),
                capture.requestedBy(),
                "attach",
                null,
                title(source),
                null,
                null,
                null,
                Stream.of(labelled("", capture.fileName()), labelled("pages ", pages), labelled("", capture.note()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ")));
    }
}
