package ibid.report;

import ibid.document.Claim;
import ibid.document.ClaimChange;
import ibid.document.Claims;
import ibid.document.Document;
import ibid.document.Editions;
import ibid.finding.Finding;
import ibid.finding.Findings;
import ibid.passage.FindingKind;
import ibid.review.Action;
import ibid.review.Basis.NoteWords;
import ibid.review.Review;
import ibid.review.Reviews;
import ibid.review.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people did to a document's claims, each act beside the words that it was about.
@ApplicationScoped
class ClaimTrail {
    private final Claims claims;
    private final Reviews reviews;
    private final Tags tags;
    private final Findings findings;
    private final Editions editions;

    ClaimTrail(Claims claims, Reviews reviews, Tags tags, Findings findings, Editions editions) {
        this.claims = claims;
        this.reviews = reviews;
        this.tags = tags;
        this.findings = findings;
        this.editions = editions;
    }

    Stream<TrailEntry> of(Document document) {
        Map<UUID, Claim> all =
                claims.everIn(document.id()).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        List<ClaimChange> mended = claims.changesIn(document.id());
        FormerWords words = new FormerWords(all, mended, editions.of(document), editions.texts(document.id()));
        return Stream.of(
                        reviews(reviews.of(all.keySet()), words),
                        mended.stream().map(change -> entry(change, words)),
                        tags.entries(all.keySet()).stream().map(tag -> entry(tag, words)))
                .flatMap(Function.identity());
    }

    /// Only of claims that somebody acted on: what was found for the others lay on no table.
    private Stream<TrailEntry> reviews(Map<UUID, List<Review>> acts, FormerWords words) {
        Map<UUID, TrailFinding> telling = findings.everOn(acts.keySet()).stream()
                .filter(finding -> finding.match().kind() != FindingKind.CANDIDATE_PASSAGE)
                .collect(Collectors.toMap(Finding::id, TrailFinding::of));
        return acts.values().stream().flatMap(List::stream).map(review -> entry(review, words, telling));
    }

    private static TrailEntry entry(Review review, FormerWords words, Map<UUID, TrailFinding> telling) {
        String then = review.basis().text();
        return new TrailEntry(
                review.at(),
                review.actor(),
                act(review.action()),
                review.claim(),
                then,
                words.since(review.claim(), then).orElse(null),
                review.from().name(),
                review.to().name(),
                review.verdict() == null ? null : review.verdict().name(),
                detail(review),
                review.basis().notes().values().stream()
                        .sorted(Comparator.comparing(NoteWords::label))
                        .toList(),
                review.findings().stream()
                        .flatMap(id -> Stream.ofNullable(telling.get(id)))
                        .toList());
    }

    private static String act(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String detail(Review review) {
        String said = Stream.of(
                        TrailEntry.labelled("to ", review.assignee()),
                        TrailEntry.labelled("", review.reason()),
                        TrailEntry.labelled("wording: ", review.correction()),
                        TrailEntry.labelled("page ", review.locator()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    private static TrailEntry entry(ClaimChange change, FormerWords words) {
        return done(
                change.at(),
                change.actor(),
                change.before() == null ? "mark" : "mend",
                change.claim(),
                change.after().text(),
                words,
                before(change));
    }

    private static @Nullable String before(ClaimChange change) {
        ClaimChange.State before = change.before();
        if (before == null) {
            return null;
        }
        if (!Objects.equals(before.quotation(), change.after().quotation())) {
            return Boolean.TRUE.equals(change.after().quotation()) ? "as a block quotation" : "as no block quotation";
        }
        return before.text().equals(change.after().text())
                ? before.notes().size() + " notes before, "
                        + change.after().notes().size() + " after"
                : "before: " + before.text();
    }

    private static TrailEntry entry(Tags.Entry tag, FormerWords words) {
        return done(
                tag.at(),
                tag.actor(),
                tag.present() ? "tag" : "untag",
                tag.claim(),
                words.at(tag.claim(), tag.at()),
                words,
                tag.tag());
    }

    private static TrailEntry done(
            Instant at, String actor, String act, UUID claim, String then, FormerWords words, @Nullable String detail) {
        String now = words.since(claim, then).orElse(null);
        return new TrailEntry(at, actor, act, claim, then, now, null, null, null, detail, List.of(), List.of());
    }
}
