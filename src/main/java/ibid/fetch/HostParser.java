package ibid.fetch;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the host of a special URL (WHATWG URL Standard, "host parsing").
final class HostParser {
    private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|%\u007f";

    /// What ICU reports although UTS #46, as the URL Standard calls it, does not ask for the check.
    private static final Set<IDNA.Error> UNASKED = EnumSet.of(
            IDNA.Error.EMPTY_LABEL,
            IDNA.Error.LABEL_TOO_LONG,
            IDNA.Error.DOMAIN_NAME_TOO_LONG,
            IDNA.Error.LEADING_HYPHEN,
            IDNA.Error.TRAILING_HYPHEN,
            IDNA.Error.HYPHEN_3_4);

    private HostParser() {}

    /// Empty when it is no valid host.
    static Optional<WebHost> parse(String input) {
        if (input.startsWith("[")) {
            return input.endsWith("]")
                    ? Ipv6Parser.parse(input.substring(1, input.length() - 1)).map(v6 -> v6)
                    : Optional.empty();
        }
        String domain = new String(PercentEncoding.decode(input), StandardCharsets.UTF_8);
        return toAscii(domain)
                .filter(ascii -> !ascii.isEmpty() && ascii.chars().noneMatch(HostParser::isForbidden))
                .flatMap(ascii ->
                        endsInNumber(ascii) ? parseIpv4(ascii).map(v4 -> v4) : Optional.of(new WebHost.Name(ascii)));
    }

    private static boolean isForbidden(int c) {
        return c <= 0x1f || FORBIDDEN.indexOf(c) >= 0;
    }

    private static Optional<String> toAscii(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80) && !lower.startsWith("xn--") && !lower.contains(".xn--")) {
            return Optional.of(lower);
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        IDNA.getUTS46Instance(IDNA.CHECK_BIDI
                        | IDNA.CHECK_CONTEXTJ
                        | IDNA.NONTRANSITIONAL_TO_ASCII
                        | IDNA.NONTRANSITIONAL_TO_UNICODE)
                .nameToASCII(domain, ascii, info);
        Set<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
        errors.addAll(info.getErrors());
        errors.removeAll(UNASKED);
        return errors.isEmpty() ? Optional.of(ascii.toString()) : Optional.empty();
    }

    private static boolean endsInNumber(String domain) {
        String trimmed = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        String last = trimmed.substring(trimmed.lastIndexOf('.') + 1);
        return !last.isEmpty()
                && (last.chars().allMatch(c -> c >= '0' && c <= '9')
                        || parseNumber(last).isPresent());
    }

    private static Optional<WebHost.V4> parseIpv4(String text) {
        String trimmed = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String[] parts = trimmed.split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            Optional<Long> number = parseNumber(parts[i]);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
            if (number.isEmpty() || number.get() >= limit) {
                return Optional.empty();
            }
            address += last ? number.get() : number.get() << (8 * (3 - i));
        }
        return Optional.of(new WebHost.V4((int) address));
    }

    /// Decimal, octal with a leading zero, or hexadecimal with a leading `0x`, which alone means zero.
    private static Optional<Long> parseNumber(String part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        int radix = 10;
        String digits = part;
        if (part.startsWith("0x")) {
            radix = 16;
            digits = part.substring(2);
        } else if (part.length() > 1 && part.startsWith("0")) {
            radix = 8;
            digits = part.substring(1);
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            if (digit < 0) {
                return Optional.empty();
            }
            value = Math.min(value * radix + digit, 1L << 40);
        }
        return Optional.of(value);
    }
}
