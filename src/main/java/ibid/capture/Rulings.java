package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Octets;
import ibid.source.Sources;
import ibid.text.Extraction;
import ibid.text.TextExtractor;
import ibid.text.TextLayer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Editors overrule the machine: what it took for a wall is the source, or what it took for the source is not. Every
/// ruling is kept, and taken back by one more.
@ApplicationScoped
public class Rulings implements PanacheRepositoryBase<RulingRow, UUID> {
    private final Captures captures;
    private final Sources sources;
    private final Archive archive;
    private final Event<CaptureCompleted> completed;
    private final Clock clock;
    private final TextExtractor extractor = new TextExtractor();

    Rulings(Captures captures, Sources sources, Archive archive, Event<CaptureCompleted> completed, Clock clock) {
        this.captures = captures;
        this.sources = sources;
        this.archive = archive;
        this.completed = completed;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// It is so now, or was so before.
        record Ruled(Capture capture) implements Outcome {}

        /// @param detail why it cannot be, and what to do
        record Refused(String detail) implements Outcome {}
    }

    /// The text is taken before anything is held, since that may take long.
    ///
    /// @param isTheSource whether the editor says that it is a copy of the source
    /// @param unchanged looks whether the capture is still what the editor saw, and throws where it is not
    /// @return nothing where there is no such capture
    public Optional<Outcome> rule(UUID id, boolean isTheSource, String by, String reason, Runnable unchanged) {
        return QuarkusTransaction.requiringNew()
                .call(() -> captures.findByIdOptional(id))
                .map(row -> {
                    @Nullable Extraction text = isTheSource ? text(row) : null;
                    return QuarkusTransaction.requiringNew()
                            .call(() -> ruled(row.id, isTheSource, text, by, reason, unchanged));
                });
    }

    private @Nullable Extraction text(CaptureRow row) {
        if (row.capture().kept()) {
            return null;
        }
        Optional<Octets> document = row.archived().flatMap(archive::document);
        if (document.isEmpty()) {
            return null;
        }
        try (Octets bytes = document.get()) {
            return extractor.extract(bytes.bytes(), row.mediaType, row.charset);
        }
    }

    private Outcome ruled(
            UUID id, boolean isTheSource, @Nullable Extraction text, String by, String reason, Runnable unchanged) {
        sources.held(captures.sourceOf(id));
        CaptureRow row = captures.findById(id, LockModeType.PESSIMISTIC_WRITE);
        unchanged.run();
        CaptureVerdict before = row.verdict;
        if (!row.done || before == null) {
            return new Outcome.Refused("The capture is not done yet. Ask for it until 'done' is true.");
        }
        if (row.takenDown != null) {
            return new Outcome.Refused(row.takenDown.told() + " Nothing of it may be kept.");
        }
        if (row.capture().kept() == isTheSource) {
            return new Outcome.Ruled(row.capture());
        }
        if (!isTheSource) {
            return new Outcome.Ruled(turn(row, machines(row, false).orElse(CaptureVerdict.SOFT_404), by, reason));
        }
        return switch (text) {
            case null ->
                new Outcome.Refused("Nothing is archived here that could be the source: " + before
                        + ". Attach a copy to the citation.");
            case Extraction.Extracted(TextLayer layer) -> {
                keep(row, layer);
                yield new Outcome.Ruled(turn(row, machines(row, true).orElse(whole(before)), by, reason));
            }
            case Extraction.NoTextLayer(String _) ->
                new Outcome.Ruled(turn(row, CaptureVerdict.NO_TEXT_LAYER, by, reason));
            case Extraction.Broken(String why) -> new Outcome.Refused(unreadable(why));
            case Extraction.WrongType(String type) -> new Outcome.Refused(unreadable("its type is " + type));
        };
    }

    private static String unreadable(String why) {
        return "No text can be taken of what came, so that nothing could be searched in it: " + why
                + ". Attach a copy to the citation.";
    }

    /// What was cut off remains so, whoever says that it is the source.
    private static CaptureVerdict whole(CaptureVerdict before) {
        return switch (before) {
            case TOO_LARGE, TIMEOUT, BROKEN, TRUNCATED -> CaptureVerdict.TRUNCATED;
            case OK,
                    MOVED,
                    NOT_FOUND,
                    GONE,
                    SERVER_ERROR,
                    UNKNOWN_HOST,
                    REFUSED,
                    TLS_ERROR,
                    REDIRECT_LOOP,
                    FORBIDDEN_ADDRESS,
                    ROBOTS,
                    SOFT_404,
                    ROOT_REDIRECT,
                    BOT_WALL,
                    CONSENT_WALL,
                    LOGIN_WALL,
                    PAYWALL,
                    JS_SHELL,
                    WRONG_TYPE,
                    NO_TEXT_LAYER -> CaptureVerdict.OK;
        };
    }

    /// The machine's own verdict, where it agrees with what is said now: then that is what counts again.
    private Optional<CaptureVerdict> machines(CaptureRow row, boolean keeps) {
        return of(List.of(row.id)).stream().findFirst().map(Ruling::before).filter(verdict -> verdict.keeps() == keeps);
    }

    /// The text as this version of its extractor takes it, if it was not taken before.
    private void keep(CaptureRow row, TextLayer layer) {
        if (!layer.version().equals(captures.versionsOf(row.id).get(layer.extractor()))) {
            captures.getEntityManager().persist(new LayerRow(row.id, layer, clock.instant()));
        }
    }

    private Capture turn(CaptureRow row, CaptureVerdict after, String by, String reason) {
        Ruling ruling = new Ruling(
                UUID.randomUUID(),
                row.id,
                Optional.ofNullable(row.verdict).orElseThrow(),
                after,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                reason.replace('\u0000', ' ').strip());
        persist(new RulingRow(ruling));
        row.ruling = ruling;
        row.verdict = after;
        if (after == CaptureVerdict.NO_TEXT_LAYER) {
            row.detail = NextStep.after(after, ruling.signal());
        }
        // A text that was read off a copy counts again only once it is read again: meanwhile it was no copy.
        row.ocr = null;
        row.ocrTriedAt = null;
        if (after.searchable()) {
            sources.attemptNextAt(row.source, null);
        }
        captures.flush();
        completed.fire(new CaptureCompleted(row.id, row.source));
        return row.capture();
    }

    /// Oldest first.
    public List<Ruling> of(Collection<UUID> ids) {
        return list("capture in ?1 order by ordinal", List.copyOf(ids)).stream()
                .map(RulingRow::ruling)
                .toList();
    }
}
