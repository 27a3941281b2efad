package ibid.memento;

import ibid.fetch.WebUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address in a web archive that says itself what was archived: the work's own address, and mostly when. Short
/// codes (`/AbC12`) say neither and are addresses like any other.
///
/// @param address in the archive, as cited
/// @param original the archived page's own address
/// @param at when it was archived, as far as the address says
public record ArchivedAddress(
        String address, String original, @Nullable Instant at) {
    /// Fourteen digits and an address with its scheme: how archives all over the world write it.
    private static final Pattern STAMPED =
            Pattern.compile("(?i)^(https?://[^/?#]+/(?:[^?#]*?/)?)(\\d{14})([a-z]{2}_)?/(https?:/{1,2}[^/].*)$");

    /// What the Wayback Machine takes besides: fewer digits, a star, nothing at all, an address without a scheme.
    private static final Pattern WAYBACK = Pattern.compile(
            "(?i)^https?://(?:web|wayback|www)?\\.?archive\\.org(?::\\d+)?/(?:web|wayback)/(?:(\\d{4,14})?(?:[a-z]{2}_|\\*)?/)?"
                    + "((?:https?:/{1,2})?[^/:?#\\s]+\\.[^/?#\\s]+(?:[/?#].*)?)$");

    private static final Pattern TODAY = Pattern.compile(
            "(?i)^https?://(?:www\\.)?archive\\.(?:today|ph|is|fo|li|md|vn)/(?:(\\d{4})\\.(\\d\\d)\\.(\\d\\d)(?:-(\\d{6}))?"
                    + "|\\d{4,14}|newest|oldest)/(https?:/{1,2}[^/].*)$");

    private static final Pattern WEBCITE = Pattern.compile("(?i)^https?://(?:www\\.)?webcitation\\.org/[^?]*\\?(.*)$");
    private static final Pattern ONE_SLASH = Pattern.compile("(?i)^(https?:)/(?=[^/])");
    private static final Set<String> WEBCITE_DATES = Set.of("date", "adate");

    /// What the address says, if it is one of an archive's and says it.
    public static Optional<ArchivedAddress> of(String address) {
        String bare = address.strip();
        Matcher stamped = STAMPED.matcher(bare);
        if (stamped.matches()) {
            return made(bare, stamped.group(4), Datetime.fromStamp(stamped.group(2)));
        }
        Matcher today = TODAY.matcher(bare);
        if (today.matches()) {
            return made(bare, today.group(5), dotted(today));
        }
        Matcher wayback = WAYBACK.matcher(bare);
        if (wayback.matches()) {
            return made(
                    bare,
                    wayback.group(2),
                    Optional.ofNullable(wayback.group(1)).flatMap(Datetime::fromStamp));
        }
        Matcher webcite = WEBCITE.matcher(bare);
        return webcite.matches() ? webcite(bare, webcite.group(1)) : Optional.empty();
    }

    /// The same copy as its archive keeps it, without the frame and the mended links that it is shown with (`id_`);
    /// empty where the address is not of the kind that knows such a thing.
    static Optional<String> raw(String address) {
        Matcher stamped = STAMPED.matcher(address);
        boolean known = stamped.matches() && !TODAY.matcher(address).matches();
        return known ? Optional.of(stamped.group(1) + stamped.group(2) + "id_/" + stamped.group(4)) : Optional.empty();
    }

    private static Optional<ArchivedAddress> made(String address, String original, Optional<Instant> at) {
        String whole = original.matches("(?i)https?:/.*") ? original : "http://" + original;
        String mended = ONE_SLASH.matcher(whole).replaceFirst("$1//");
        return WebUrl.parse(mended) instanceof WebUrl.Parsed.Web
                ? Optional.of(new ArchivedAddress(address, mended, at.orElse(null)))
                : Optional.empty();
    }

    private static Optional<Instant> dotted(Matcher today) {
        if (today.group(1) != null) {
            String time = today.group(4) == null ? "" : today.group(4);
            return Datetime.fromStamp(today.group(1) + today.group(2) + today.group(3) + time);
        }
        Matcher digits = Pattern.compile("/(\\d{4,14})/").matcher(today.group());
        return digits.find() ? Datetime.fromStamp(digits.group(1)) : Optional.empty();
    }

    private static Optional<ArchivedAddress> webcite(String address, String query) {
        String original = null;
        Instant at = null;
        for (String field : query.split("&")) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? "" : field.substring(0, equals);
            if (name.equals("url")) {
                original = decoded(field.substring(equals + 1));
            } else if (WEBCITE_DATES.contains(name)) {
                at = day(decoded(field.substring(equals + 1)));
            }
        }
        return original == null ? Optional.empty() : made(address, original, Optional.ofNullable(at));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    private static @Nullable Instant day(String date) {
        try {
            return LocalDate.parse(date.substring(0, Math.min(10, date.length())))
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
