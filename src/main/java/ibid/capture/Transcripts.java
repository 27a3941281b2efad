package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.source.Sources;
import ibid.text.TextLayer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives copies that hold no text themselves one that was read off them. The verdict on what came stays as it is, and
/// every text layer that there was.
@ApplicationScoped
public class Transcripts {
    private final Captures captures;
    private final Sources sources;
    private final Event<CaptureCompleted> completed;
    private final Clock clock;

    Transcripts(Captures captures, Sources sources, Event<CaptureCompleted> completed, Clock clock) {
        this.captures = captures;
        this.sources = sources;
        this.completed = completed;
        this.clock = clock;
    }

    /// A person brings a text. It goes before one that a program read, and before what was brought earlier.
    ///
    /// @return nothing where there is no such capture
    @Transactional
    public Optional<Brought> bring(UUID capture, TextLayer text, String by) {
        return Optional.ofNullable(captures.findById(capture, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> row.verdict == CaptureVerdict.NO_TEXT_LAYER && row.takenDown == null
                        ? bring(row, text, by)
                        : new Brought.Refused(whyNot(row)));
    }

    private static String whyNot(CaptureRow row) {
        if (row.takenDown != null) {
            return row.takenDown.told() + " No text of it may be kept.";
        }
        CaptureVerdict verdict = row.verdict;
        if (verdict == null) {
            return "The capture is not done yet. Ask for it until 'done' is true.";
        }
        return verdict.searchable()
                ? "This copy has text of its own, and that is what claims are held against. If it is wrong, attach"
                        + " another copy to the citation."
                : "Nothing was archived here that a text could be of: " + verdict
                        + ". Attach a copy to the citation first.";
    }

    private Brought bring(CaptureRow row, TextLayer text, String by) {
        Optional<Layer> before = captures.layerOf(row.id);
        return before.filter(
                        layer -> by.equals(layer.broughtBy()) && layer.text().equals(text))
                .<Brought>map(Brought.Same::new)
                .orElseGet(() -> new Brought.Kept(keep(row, text, by, null)));
    }

    /// A program has read a text off the copy. One that a person brought meanwhile stands before it: then nothing is
    /// kept.
    @Transactional
    void read(UUID capture, TextLayer text, @Nullable String remark) {
        CaptureRow row = captures.findById(capture, LockModeType.PESSIMISTIC_WRITE);
        if (isToRead(row)) {
            row.ocrTriedAt = clock.instant();
            keep(row, text, null, remark);
        }
    }

    /// A program has tried in vain.
    ///
    /// @param signal why, for who reads the capture's report
    @Transactional
    void leave(UUID capture, String signal) {
        CaptureRow row = captures.findById(capture, LockModeType.PESSIMISTIC_WRITE);
        if (isToRead(row)) {
            row.ocrTriedAt = clock.instant();
            row.signals = row.signalsAnd(signal);
        }
    }

    static boolean isToRead(CaptureRow row) {
        return row.verdict == CaptureVerdict.NO_TEXT_LAYER
                && row.takenDown == null
                && row.ocr == null
                && row.ocrTriedAt == null;
    }

    private Layer keep(CaptureRow row, TextLayer text, @Nullable String by, @Nullable String remark) {
        Instant now = clock.instant();
        LayerRow layer = LayerRow.ofOcr(row.id, text, by, now);
        captures.getEntityManager().persist(layer);
        row.ocr = new Ocr(layer.id, text.extractor(), text.version(), text.language(), by, now, remark);
        if (row.pages == null) {
            sources.attemptNextAt(row.source, null);
        }
        captures.flush();
        completed.fire(new CaptureCompleted(row.id, row.source));
        return layer.layer();
    }
}
