package ibid.report;

import ibid.capture.Capture;
import ibid.capture.Death;
import ibid.fetch.CaptureVerdict;
import ibid.source.Source;
import ibid.source.Tombstone;
import ibid.status.SourceState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a source's report of what its captures came to.
final class SourceReports {
    private SourceReports() {}

    /// @param captures of the source, oldest first
    static SourceReport report(Source source, List<Capture> captures) {
        Optional<Capture> counts = copyThatCounts(captures);
        Optional<Capture> latest =
                captures.reversed().stream().filter(SourceReports::tells).findFirst();
        Optional<Death> death = Death.of(captures);
        return new SourceReport(
                source.id(),
                source.csl().title(),
                source.url(),
                state(source, captures),
                latest.map(Capture::verdict).orElse(null),
                counts.isPresent() ? null : detail(source, latest),
                counts.map(Capture::id).orElse(null),
                counts.map(Capture::by).orElse(null),
                counts.filter(copy -> copy.by() == Capture.By.UPLOAD)
                        .map(Capture::requestedBy)
                        .orElse(null),
                counts.map(Capture::archive).orElse(null),
                counts.map(Capture::mementoAt).orElse(null),
                counts.map(Capture::capturedAt).orElse(null),
                counts.map(Capture::ocr).orElse(null),
                counts.map(Capture::pages).orElse(null),
                counts.map(Capture::note).orElse(null),
                latest.map(Capture::id).orElse(null),
                counts.or(() -> latest).map(Capture::ruling).orElse(null),
                source.nextAttemptAt(),
                death.isPresent(),
                death.map(SourceReports::reason).orElse(null),
                source.mergedInto(),
                source.takenDown(),
                captures.stream().map(Capture::id).toList());
    }

    private static @Nullable String detail(Source source, Optional<Capture> latest) {
        return Optional.ofNullable(source.takenDown())
                .map(Tombstone::told)
                .or(() -> latest.map(Capture::detail))
                .orElse(null);
    }

    private static String reason(Death death) {
        return "%d tries between %tF and %tF gave nothing. An editor can attach a copy or give a better address."
                .formatted(death.failures(), utc(death.since()), utc(death.last()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// What was taken down is as if it had never been had; while it must not be had, something stands before it.
    static SourceState state(Source source, List<Capture> all) {
        if (source.takenDown() != null) {
            return SourceState.BLOCKED;
        }
        List<Capture> captures =
                all.stream().filter(capture -> capture.takenDown() == null).toList();
        if (captures.isEmpty() && !all.isEmpty()) {
            return source.url() == null ? SourceState.PRINT_ONLY : SourceState.UNREACHABLE;
        }
        List<CaptureVerdict> verdicts = captures.stream()
                .filter(SourceReports::tells)
                .flatMap(capture -> Optional.ofNullable(capture.verdict()).stream())
                .toList();
        return SourceState.of(
                source.url() != null,
                captures.stream()
                        .anyMatch(
                                capture -> capture.done() && capture.by() == Capture.By.UPLOAD && !capture.ruledOut()),
                captures.stream().anyMatch(capture -> !capture.done()),
                verdicts);
    }

    /// Whether it says how the source stands. That no web archive has a copy says nothing about the source itself.
    private static boolean tells(Capture capture) {
        return capture.done() && (capture.by() != Capture.By.ARCHIVE || capture.kept());
    }

    /// The copy in which passages stand or not: the newest of the whole work, or else the oldest of some pages. One of
    /// other pages takes nothing away from what was seen before.
    static Optional<Capture> standing(List<Capture> captures) {
        return captures.reversed().stream()
                .filter(Capture::whole)
                .findFirst()
                .or(() -> captures.stream().filter(Capture::searchable).findFirst());
    }

    /// The newest copy of the whole work, or else the newest of some pages, or else the newest without text.
    private static Optional<Capture> copyThatCounts(List<Capture> captures) {
        return captures.reversed().stream()
                .filter(Capture::whole)
                .findFirst()
                .or(() ->
                        captures.reversed().stream().filter(Capture::searchable).findFirst())
                .or(() -> captures.reversed().stream()
                        .filter(capture -> capture.done() && capture.kept())
                        .findFirst());
    }
}
