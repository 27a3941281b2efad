package ibid.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/// Values of options as people type them.
final class Spoken {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})([smh])");

    private Spoken() {}

    /// `90s`, `15m`, `1h`, or as ISO 8601 has it.
    static Duration duration(String typed) {
        Matcher plain = SHORT.matcher(typed);
        try {
            return Duration.parse(plain.matches() ? "PT" + typed.toUpperCase(Locale.ROOT) : typed);
        } catch (DateTimeParseException _) {
            throw new TypeConversionException("'" + typed + "' is no duration. Write 90s, 15m or 1h.");
        }
    }

    static URI server(String typed) {
        try {
            URI address = new URI(typed);
            if (address.getHost() != null
                    && ("http".equalsIgnoreCase(address.getScheme())
                            || "https".equalsIgnoreCase(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        throw new TypeConversionException(
                "'" + typed + "' is no address of a server. Write it like https://ibid.example.");
    }
}
