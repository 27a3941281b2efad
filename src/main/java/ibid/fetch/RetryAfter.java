package ibid.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads `Retry-After` (RFC 9110): seconds, or a date.
public final class RetryAfter {
    private RetryAfter() {}

    /// Empty when the server does not say, or says what is past.
    public static Optional<Duration> of(Headers headers, Instant now) {
        return headers.first("Retry-After").flatMap(value -> {
            if (value.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            try {
                Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
                return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        });
    }
}
