package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Fetched;
import ibid.fetch.Hop;
import ibid.manners.Manners;
import ibid.memento.ArchivedAddress;
import ibid.memento.Memento;
import ibid.queue.Queue;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.store.Quota;
import ibid.store.StoreFailure;
import ibid.text.TextLayer;
import ibid.trace.Subject;
import ibid.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /// Until somebody may have made room.
    private static final Duration FULL = Duration.ofHours(1);

    private final Captures captures;
    private final Sources sources;
    private final LiveWeb live;
    private final ArchivedWeb archived;
    private final Manners manners;
    private final FetchConfig config;
    private final Archive archive;
    private final Burial burial;
    private final Quota quota;
    private final Queue queue;
    private final Event<CaptureCompleted> completed;
    private final MeterRegistry meters;
    private final Traces traces;
    private final Clock clock;

    CaptureJob(
            Captures captures,
            Sources sources,
            LiveWeb live,
            ArchivedWeb archived,
            Manners manners,
            FetchConfig config,
            Archive archive,
            Burial burial,
            Quota quota,
            Queue queue,
            Event<CaptureCompleted> completed,
            MeterRegistry meters,
            Traces traces,
            Clock clock) {
        this.captures = captures;
        this.sources = sources;
        this.live = live;
        this.archived = archived;
        this.manners = manners;
        this.config = config;
        this.archive = archive;
        this.burial = burial;
        this.quota = quota;
        this.queue = queue;
        this.completed = completed;
        this.meters = meters;
        this.traces = traces;
        this.clock = clock;
    }

    /// Empty when the capture is done; else when its turn comes.
    Optional<Instant> run(UUID id) {
        Assignment assignment = QuarkusTransaction.requiringNew().call(() -> assignment(id));
        Subject.SOURCE.is(assignment.source().id());
        if (assignment.capture().done()) {
            return Optional.empty();
        }
        if (assignment.source().takenDown() != null) {
            QuarkusTransaction.requiringNew().run(() -> refuse(id));
            return Optional.empty();
        }
        Optional<String> full = quota.refusal(0);
        if (full.isPresent()) {
            QuarkusTransaction.requiringNew().run(() -> leaveForLater(id, full.get()));
            return Optional.empty();
        }
        return switch (attempt(assignment)) {
            case Tried.Later(Instant when) -> {
                QuarkusTransaction.requiringNew().run(() -> captures.putOff(id, when));
                yield Optional.of(when);
            }
            case Tried.Ended ended -> {
                keep(assignment, ended);
                yield Optional.empty();
            }
        };
    }

    /// A disk that fills up meanwhile ends the capture for now. One that is lost is thrown: the queue tries again, soon
    /// and then less often.
    private void keep(Assignment assignment, Tried.Ended ended) {
        try {
            end(assignment, ended);
        } catch (StoreFailure failure) {
            meters.counter("ibid.store.failures", "why", failure.why().name()).increment();
            switch (failure.why()) {
                case FULL ->
                    QuarkusTransaction.requiringNew()
                            .run(() -> leaveForLater(
                                    assignment.capture().id(),
                                    "What came could not be kept: the store is full. An operator can make room."));
                case UNAVAILABLE -> throw failure;
            }
        }
    }

    private void end(Assignment assignment, Tried.Ended ended) {
        try (ended) {
            Capture capture = assignment.capture();
            String url = Optional.ofNullable(capture.url()).orElseThrow();
            // What the file refers to may be gone before the row is written: then it refers to nothing.
            boolean done = false;
            while (!done) {
                @Nullable Archived file = ended.hops().isEmpty()
                        ? null
                        : traces.step("archive", () -> archive.keep(url, ended.at(), ended.hops(), ended.notes()));
                done = traces.step(
                        "keep",
                        () -> QuarkusTransaction.requiringNew().call(() -> complete(capture.id(), ended, file)));
            }
        }
    }

    private Tried attempt(Assignment assignment) {
        Capture capture = assignment.capture();
        String url = Optional.ofNullable(capture.url()).orElseThrow();
        return capture.by() == Capture.By.ARCHIVE
                ? archived.get(url, assignment.source(), manners.lookUp(assignment.turn()))
                : live.get(url, assignment.source(), manners.visit(assignment.asked(), assignment.turn()));
    }

    /// @param asked whether a person asked for this very capture
    /// @param turn that it was given before
    private record Assignment(
            Capture capture,
            Source source,
            boolean asked,
            @Nullable Instant turn) {}

    private Assignment assignment(UUID id) {
        CaptureRow row = captures.findByIdOptional(id).orElseThrow();
        return new Assignment(row.capture(), sources.source(row.source).orElseThrow(), row.asked, row.turn);
    }

    /// The source was taken down before the capture's turn came: nothing is fetched.
    private void refuse(UUID id) {
        CaptureRow row = captures.findById(id, LockModeType.PESSIMISTIC_WRITE);
        row.done = true;
        row.capturedAt = clock.instant();
        row.verdict = CaptureVerdict.FORBIDDEN_ADDRESS;
        row.takenDown = sources.source(row.source).map(Source::takenDown).orElse(null);
        captures.flush();
        completed.fire(new CaptureCompleted(id, row.source));
    }

    /// What cannot be kept is not fetched. The next try is another capture, so that this one can say why it ended.
    ///
    /// @param full why the store takes no more
    private void leaveForLater(UUID id, String full) {
        CaptureRow row = captures.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.done) {
            return;
        }
        row.done = true;
        row.capturedAt = clock.instant();
        row.verdict = CaptureVerdict.TOO_LARGE;
        row.signals = List.of("the store is full");
        row.detail = full + " The source is tried again by itself.";
        Instant next = clock.instant().plus(FULL);
        sources.attemptNextAt(row.source, next);
        queue.add(RecaptureWork.NAME, id.toString(), next);
        captures.flush();
        completed.fire(new CaptureCompleted(id, row.source));
        meters.counter("ibid.captures", "verdict", CaptureVerdict.TOO_LARGE.name())
                .increment();
        LOG.warnf("Capture %s is left for later: %s", id, full);
    }

    /// False where the file refers to a capture that has been taken down, or whose bytes were let go.
    private boolean complete(UUID id, Tried.Ended ended, @Nullable Archived file) {
        Source source = sources.held(captures.sourceOf(id)).orElseThrow();
        CaptureRow row = captures.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.done) {
            return true;
        }
        if (file != null && file.refersTo() != null && !isKept(file.refersTo())) {
            return false;
        }
        fill(row, ended, file);
        row.pages = file == null ? null : pagesOf(file.refersTo(), row.source);
        TextLayer layer = ended.appraised().layer();
        if (layer != null) {
            captures.getEntityManager().persist(new LayerRow(id, layer, ended.at()));
        }
        captures.flush();
        if (source.takenDown() == null) {
            planNext(row, retryAfter(ended.response()).orElse(null));
        } else {
            burial.bury(row, source.takenDown());
        }
        captures.flush();
        completed.fire(new CaptureCompleted(id, row.source));
        meters.counter("ibid.captures", "verdict", ended.appraised().verdict().name())
                .increment();
        LOG.infof("Capture %s: %s", id, row.verdict);
        return true;
    }

    /// What a person said of the very same bytes holds for them whenever they come again.
    private @Nullable String pagesOf(@Nullable UUID same, UUID source) {
        return Optional.ofNullable(same)
                .flatMap(captures::findByIdOptional)
                .filter(before -> before.source.equals(source))
                .map(before -> before.pages)
                .orElse(null);
    }

    private boolean isKept(UUID capture) {
        return captures.held(capture)
                .filter(before -> before.takenDown() == null && before.shedAt() == null)
                .isPresent();
    }

    private static void fill(CaptureRow row, Tried.Ended ended, @Nullable Archived file) {
        Appraised appraised = ended.appraised();
        row.done = true;
        row.capturedAt = ended.at();
        row.verdict = appraised.verdict();
        row.detail = appraised.detail();
        row.signals = appraised.signals();
        row.hops = ended.hops().stream().map(CaptureJob::hop).toList();
        if (file != null) {
            row.archived(file);
        }
        Fetched.Response response = ended.response();
        if (response != null) {
            row.finalUrl = response.finalUrl();
            row.status = response.status();
            row.mediaType = response.mediaType();
            row.charset = response.charset() == null ? null : response.charset().name();
            row.bytes = response.body().length();
        }
        Memento memento = ended.memento();
        if (memento != null) {
            row.finalUrl = memento.address();
            row.archive = memento.archive();
            row.mementoAt = memento.at();
        }
    }

    private static CaptureHop hop(Hop hop) {
        return new CaptureHop(hop.url(), hop.status(), hop.ip().getHostAddress());
    }

    /// The wait that the server asked for.
    private Optional<Duration> retryAfter(Fetched.@Nullable Response response) {
        return Optional.ofNullable(response).flatMap(answer -> answer.retryAfter(clock.instant()));
    }

    private void planNext(CaptureRow row, @Nullable Duration retryAfter) {
        List<Capture> all = captures.ofSources(List.of(row.source)).getOrDefault(row.source, List.of());
        CaptureVerdict verdict = Optional.ofNullable(row.verdict).orElseThrow();
        String url = Optional.ofNullable(row.url).orElseThrow();
        if (all.stream().anyMatch(Capture::whole)) {
            sources.attemptNextAt(row.source, null);
        } else if (row.by == Capture.By.ARCHIVE) {
            tryLive(row.source, url, all);
        } else {
            int failures = failures(all);
            Optional<Instant> next = RetryPlan.next(all, verdict, failures, retryAfter, config.recheck())
                    .map(wait -> clock.instant().plus(wait));
            sources.attemptNextAt(row.source, next.orElse(null));
            next.ifPresent(when -> queue.add(RecaptureWork.NAME, row.id.toString(), when));
            if (archived.mayHave(url, verdict, failures, all)) {
                captures.request(row.source, url, Capture.By.ARCHIVE, RecaptureWork.MACHINE);
            }
        }
    }

    /// A copy that is cited in an archive, and is not there: the page itself may be.
    private void tryLive(UUID source, String url, List<Capture> all) {
        if (all.stream().allMatch(capture -> capture.by() == Capture.By.ARCHIVE)) {
            String original =
                    ArchivedAddress.of(url).map(ArchivedAddress::original).orElse(url);
            captures.request(source, original, Capture.By.FETCH, RecaptureWork.MACHINE);
        }
    }

    private static int failures(List<Capture> all) {
        return Math.toIntExact(all.stream()
                .filter(capture -> capture.done() && capture.by() == Capture.By.FETCH)
                .count());
    }
}
