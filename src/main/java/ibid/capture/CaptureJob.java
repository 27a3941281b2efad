package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Hop;
import ibid.fetch.SiblingProbe;
import ibid.queue.Queue;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.text.TextLayer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs one capture: fetches, archives, takes the text, and only then completes the row.
///
/// A process that dies on the way leaves the row undone and at worst a file in the store that nothing names; the queue
/// gives the capture to another process, which starts it afresh.
@ApplicationScoped
class CaptureJob {
    private static final Logger LOG = Logger.getLogger(CaptureJob.class);

    private final Captures captures;
    private final Sources sources;
    private final Fetcher fetcher;
    private final Appraisal appraisal;
    private final Archive archive;
    private final Queue queue;
    private final Event<CaptureCompleted> completed;
    private final MeterRegistry meters;
    private final Clock clock;

    CaptureJob(
            Captures captures,
            Sources sources,
            Fetcher fetcher,
            Archive archive,
            Queue queue,
            Event<CaptureCompleted> completed,
            MeterRegistry meters,
            Clock clock) {
        this.captures = captures;
        this.sources = sources;
        this.fetcher = fetcher;
        this.appraisal = new Appraisal(fetcher, new SiblingProbe(new SecureRandom()));
        this.archive = archive;
        this.queue = queue;
        this.completed = completed;
        this.meters = meters;
        this.clock = clock;
    }

    void run(UUID id) {
        Assignment assignment = QuarkusTransaction.requiringNew().call(() -> assignment(id));
        if (assignment.capture().done()) {
            return;
        }
        String url = Optional.ofNullable(assignment.capture().url()).orElseThrow();
        Instant at = clock.instant();
        Fetched fetched = fetcher.fetch(url);
        Appraised appraised = appraisal.of(url, assignment.source().csl().title(), fetched);
        @Nullable Archived archived = fetched.hops().isEmpty() ? null : archive.keep(url, at, fetched.hops(), notes(appraised));
        QuarkusTransaction.requiringNew().run(() -> complete(id, at, fetched, appraised, archived));
    }

    private record Assignment(Capture capture, Source source) {}

    private Assignment assignment(UUID id) {
        Capture capture = captures.capture(id).orElseThrow();
        return new Assignment(capture, sources.source(capture.source()).orElseThrow());
    }

    private static Map<String, List<String>> notes(Appraised appraised) {
        return Map.of("verdict", List.of(appraised.verdict().name()), "signal", appraised.signals());
    }

    private void complete(UUID id, Instant at, Fetched fetched, Appraised appraised, @Nullable Archived archived) {
        CaptureRow row = captures.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.done) {
            return;
        }
        row.done = true;
        row.capturedAt = at;
        row.verdict = appraised.verdict();
        row.detail = appraised.detail();
        row.signals = appraised.signals();
        row.hops = fetched.hops().stream().map(CaptureJob::hop).toList();
        if (archived != null) {
            row.archived(archived);
        }
        if (fetched instanceof Fetched.Response response) {
            row.finalUrl = response.finalUrl();
            row.status = response.status();
            row.mediaType = response.mediaType();
            row.charset = response.charset() == null ? null : response.charset().name();
            row.bytes = (long) response.body().length;
        }
        TextLayer layer = appraised.layer();
        if (layer != null) {
            captures.getEntityManager().persist(new LayerRow(id, layer, at));
        }
        planNext(row, retryAfter(fetched));
        captures.flush();
        completed.fire(new CaptureCompleted(id, row.source));
        meters.counter("ibid.captures", "verdict", appraised.verdict().name()).increment();
        LOG.infof(
                "Capture %s of %s: %s %s",
                id, row.url, row.verdict, Optional.ofNullable(row.detail).orElse(""));
    }

    private static CaptureHop hop(Hop hop) {
        return new CaptureHop(hop.url(), hop.status(), hop.ip().getHostAddress());
    }

    /// The wait that the server asked for.
    private @Nullable Duration retryAfter(Fetched fetched) {
        return fetched instanceof Fetched.Response response
                ? response.retryAfter(clock.instant()).orElse(null)
                : null;
    }

    private void planNext(CaptureRow row, @Nullable Duration retryAfter) {
        List<Capture> all = captures.ofSources(List.of(row.source)).getOrDefault(row.source, List.of());
        CaptureVerdict verdict = Optional.ofNullable(row.verdict).orElseThrow();
        Optional<Instant> next = all.stream().anyMatch(Capture::searchable)
                ? Optional.empty()
                : RetryPlan.wait(verdict, failures(all), retryAfter)
                        .map(wait -> clock.instant().plus(wait));
        sources.attemptNextAt(row.source, next.orElse(null));
        next.ifPresent(when -> queue.add(RecaptureWork.NAME, row.id.toString(), when));
    }

    private static int failures(List<Capture> all) {
        return Math.toIntExact(all.stream().filter(Capture::done).count());
    }
}
