package ibid.memento;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// The two ways in which archives write a moment: as an HTTP date (`Accept-Datetime`), and as fourteen digits in an
/// address.
public final class Datetime {
    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final String EARLIEST = "00000101000000";
    private static final int DIGITS = 14;

    private Datetime() {}

    public static String http(Instant at) {
        return HTTP.format(at);
    }

    /// Reads an HTTP date; empty for what is none.
    public static Optional<Instant> fromHttp(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /// Reads four to fourteen digits: what is left out is the beginning of the year, month, day …
    public static Optional<Instant> fromStamp(String digits) {
        if (digits.length() < 4 || digits.length() > DIGITS) {
            return Optional.empty();
        }
        try {
            String whole = digits + EARLIEST.substring(digits.length());
            // A single digit of a month or a day says nothing by itself.
            String even = digits.length() % 2 == 1
                    ? digits.substring(0, digits.length() - 1) + EARLIEST.substring(digits.length() - 1)
                    : whole;
            return Optional.of(LocalDateTime.parse(even, DateTimeFormatter.ofPattern("uuuuMMddHHmmss"))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
