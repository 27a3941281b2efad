package ibid.news;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.document.Claim;
import ibid.document.Claims;
import ibid.document.Document;
import ibid.document.Editions;
import ibid.fetch.CaptureVerdict;
import ibid.report.ClaimEntry;
import ibid.report.DocumentSurvey;
import ibid.report.Progress;
import ibid.report.Reports;
import ibid.report.SourceReport;
import ibid.review.Review;
import ibid.review.Reviews;
import ibid.status.ClaimStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Looks at a document to which something happened, and keeps what is new.
@ApplicationScoped
class Noticing {
    private final EntityManager entities;
    private final Chronicle chronicle;
    private final Reports reports;
    private final Reviews reviews;
    private final Claims claims;
    private final Captures captures;
    private final Editions editions;
    private final Event<NewsNoticed> noticed;
    private final Clock clock;

    Noticing(
            EntityManager entities,
            Chronicle chronicle,
            Reports reports,
            Reviews reviews,
            Claims claims,
            Captures captures,
            Editions editions,
            Event<NewsNoticed> noticed,
            Clock clock) {
        this.entities = entities;
        this.chronicle = chronicle;
        this.reports = reports;
        this.reviews = reviews;
        this.claims = claims;
        this.captures = captures;
        this.editions = editions;
        this.noticed = noticed;
        this.clock = clock;
    }

    private record Happening(String kind, UUID subject) {}

    private record Looked(String release, boolean longAgo) {}

    /// Whether this release looks now. Another may see other statuses in the same rows, so while replicas are
    /// replaced by those of another release, only one of the two looks: what the one that leaves looked at after
    /// the other had begun, the other would never look at again. Where no other has looked for a while, this one
    /// takes over and looks at all documents.
    ///
    /// @param away after how long a release that has not looked is taken to be gone
    @Transactional
    boolean looks(String release, Duration away) {
        Optional<Looked> last = last(release, away);
        boolean own = last.filter(looked -> looked.release().equals(release)).isPresent();
        if (!own && last.filter(looked -> !looked.longAgo()).isPresent()) {
            return false;
        }
        if (!own) {
            entities.createNativeQuery("insert into happening (document_id, kind) select id, 'LOOK' from document")
                    .executeUpdate();
        }
        String looking = """
                insert into told_by (release, looked_at) values (:release, clock_timestamp())
                on conflict (release) do update set looked_at = excluded.looked_at
                where told_by.looked_at < excluded.looked_at - interval '5 seconds'""";
        entities.createNativeQuery(looking).setParameter("release", release).executeUpdate();
        return true;
    }

    /// By the database's clock: those of two replicas may differ.
    private Optional<Looked> last(String release, Duration away) {
        String sql = """
                select release, looked_at < clock_timestamp() - cast(:away as bigint) * interval '1 millisecond'
                from told_by order by looked_at desc, release = :release desc limit 1""";
        List<?> rows = entities.createNativeQuery(sql, Object[].class)
                .setParameter("release", release)
                .setParameter("away", away.toMillis())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Looked((String) row[0], (Boolean) row[1]))
                .findFirst();
    }

    /// The documents to look at, those first that have waited longest.
    @Transactional
    List<UUID> waiting() {
        return entities
                .createNativeQuery(
                        "select document_id from happening group by document_id order by min(id) limit 100", UUID.class)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /// All of it as of one moment: what comes in between is looked at the next time.
    @Transactional
    void look(UUID document) {
        entities.unwrap(Session.class).doWork(Noticing::ofOneMoment);
        if (!alone(document)) {
            return;
        }
        List<Happening> happened = take(document);
        Optional<DocumentSurvey> survey = happened.isEmpty() ? Optional.empty() : reports.survey(document);
        if (survey.isEmpty()) {
            return;
        }
        List<News> news = new ArrayList<>();
        happened.forEach(happening -> tell(document, happening).ifPresent(news::add));
        news.addAll(statuses(survey.get()));
        progress(survey.get()).ifPresent(news::add);
        if (!news.isEmpty()) {
            noticed.fire(new NewsNoticed(List.copyOf(news)));
        }
    }

    /// Before the first query; the level ends with the transaction.
    private static void ofOneMoment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
        }
    }

    /// Two processes may look, where one was given up for dead too early.
    private boolean alone(UUID document) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", "news of " + document)
                .getSingleResult();
    }

    private List<Happening> take(UUID document) {
        List<?> rows = entities.createNativeQuery("""
                        with taken as (delete from happening where document_id = :document returning id, kind, subject)
                        select kind, subject from taken order by id""", Object[].class)
                .setParameter("document", document)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Happening((String) row[0], (UUID) row[1]))
                .toList();
    }

    private Optional<News> tell(UUID document, Happening happening) {
        return switch (happening.kind()) {
            case "REVIEW" ->
                reviews.review(happening.subject())
                        .flatMap(review -> claims.claim(review.claim()).map(claim -> reviewed(claim, review)));
            case "CAPTURE" -> captures.capture(happening.subject()).flatMap(capture -> captured(document, capture));
            case "EDITION" ->
                editions.edition(happening.subject())
                        .map(edition -> chronicle.add(
                                null,
                                Kind.DOCUMENT_EDITION,
                                edition.receivedAt(),
                                new Matter.Revised(document, edition.number(), edition.receivedBy())));
            default -> Optional.empty();
        };
    }

    private News reviewed(Claim claim, Review review) {
        return chronicle.add(
                claim.id(),
                Kind.CLAIM_REVIEWED,
                review.at(),
                new Matter.Reviewed(
                        claim.document(),
                        claim.id(),
                        claim.text(),
                        review.id(),
                        review.action(),
                        review.actor(),
                        review.verdict(),
                        review.reason()));
    }

    private Optional<News> captured(UUID document, Capture capture) {
        CaptureVerdict verdict = capture.verdict();
        if (verdict == null) {
            return Optional.empty();
        }
        boolean kept = capture.searchable() || verdict == CaptureVerdict.NO_TEXT_LAYER;
        return Optional.of(chronicle.add(
                null,
                kept ? Kind.CAPTURE_ARCHIVED : Kind.CAPTURE_FAILED,
                Optional.ofNullable(capture.capturedAt()).orElseGet(clock::instant),
                new Matter.Captured(
                        document,
                        capture.id(),
                        capture.source(),
                        reports.source(capture.source())
                                .map(SourceReport::title)
                                .orElse(null),
                        capture.url(),
                        verdict,
                        capture.detail())));
    }

    private List<News> statuses(DocumentSurvey survey) {
        UUID document = survey.document().id();
        Map<UUID, ClaimStatus> told = chronicle.statuses(document);
        Instant now = clock.instant();
        return survey.claims().stream()
                .filter(claim -> claim.status() != ClaimStatus.CHECKING && claim.status() != told.get(claim.id()))
                .map(claim -> chronicle.add(claim.id(), Kind.CLAIM_STATUS, now, changed(claim, told.get(claim.id()))))
                .toList();
    }

    private static Matter changed(ClaimEntry claim, @Nullable ClaimStatus from) {
        return new Matter.StatusChanged(
                claim.document(), claim.id(), claim.text(), from, claim.status(), claim.verdict());
    }

    private Optional<News> progress(DocumentSurvey survey) {
        Document document = survey.document();
        Progress progress = survey.report().progress();
        Kind now = progress.done() ? Kind.DOCUMENT_DONE : Kind.DOCUMENT_CHECKING;
        Optional<Kind> told = chronicle.latest(document.id(), Kind.DOCUMENT_DONE, Kind.DOCUMENT_CHECKING);
        return told.equals(Optional.of(now))
                ? Optional.empty()
                : Optional.of(chronicle.add(
                        null,
                        now,
                        clock.instant(),
                        new Matter.Progressed(document.id(), document.title(), progress.counts())));
    }
}
