package ibid.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// That an address is dead, which is earned: several failures over several days, and no refusal counts. A server that
/// says "not you" (401, 403, 429, robots.txt, a wall) is alive.
///
/// @param failures in a row, refusals left out
/// @param since the first of them
/// @param last the latest of them
public record Death(int failures, Instant since, Instant last) {
    private static final int FEWEST = 3;
    private static final Duration SHORTEST = Duration.ofDays(6);

    /// @param captures of one source, oldest first
    public static Optional<Death> of(List<Capture> captures) {
        List<Instant> failures = captures.reversed().stream()
                .filter(capture -> capture.by() == Capture.By.FETCH && capture.done())
                .takeWhile(capture -> !capture.searchable())
                .filter(capture -> capture.verdict() != null && LostPages.tellsOfLoss(capture.verdict()))
                .map(capture -> Optional.ofNullable(capture.capturedAt()).orElse(capture.requestedAt()))
                .toList();
        if (failures.size() < FEWEST) {
            return Optional.empty();
        }
        Death death = new Death(failures.size(), failures.getLast(), failures.getFirst());
        return Duration.between(death.since(), death.last()).compareTo(SHORTEST) >= 0
                ? Optional.of(death)
                : Optional.empty();
    }
}
