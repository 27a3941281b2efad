package ibid.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of one robots.txt for one crawler (RFC 9309).
///
/// @param disallowAll for now, since the file could not be got
/// @param crawlDelay between two fetches; not in the RFC, yet many sites ask for it
public record Robots(
        List<Rule> rules, boolean disallowAll, @Nullable Duration crawlDelay) {
    /// Half a megabyte must be read, the rest may be left.
    private static final int MOST_BYTES = 500 << 10;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    /// A path pattern with `*` and a final `$`; the longest that matches decides.
    public record Rule(boolean allow, String pattern) {}

    public static final Robots NOTHING_ASKED = new Robots(List.of(), false, null);

    /// For a robots.txt that could not be got: until it can, it may forbid everything.
    public static final Robots NOTHING_ALLOWED = new Robots(List.of(), true, null);

    public Robots {
        rules = List.copyOf(rules);
    }

    /// Where a site keeps its robots.txt.
    public static String address(WebUrl url) {
        return url.withPath("/robots.txt").toString();
    }

    /// What follows from asking for robots.txt: no file allows everything, a server that fails or does not answer
    /// nothing, and that only for now.
    public static Robots of(Fetched fetched, String productToken) {
        return switch (fetched) {
            case Fetched.Response response
            when response.status() >= 200 && response.status() <= 299 ->
                parse(response.body().head(MOST_BYTES), productToken);
            case Fetched.Response response when response.status() == 429 || response.status() >= 500 -> NOTHING_ALLOWED;
            case Fetched.Response _ -> NOTHING_ASKED;
            case Fetched.Failed failed ->
                switch (failed.verdict()) {
                    // The RFC lets a crawler take a redirect loop for "unavailable"; garbage is no rule either.
                    case REDIRECT_LOOP, BROKEN, TOO_LARGE -> NOTHING_ASKED;
                    default -> NOTHING_ALLOWED;
                };
        };
    }

    /// Reads a robots.txt.
    ///
    /// @param productToken the name at the head of our User-Agent, without version
    public static Robots parse(byte[] file, String productToken) {
        String text = new String(file, 0, Math.min(file.length, MOST_BYTES), StandardCharsets.UTF_8);
        Groups groups = new Groups(productToken);
        text.lines().forEach(groups::read);
        return groups.chosen();
    }

    /// Whether that address may be fetched.
    public boolean allows(WebUrl url) {
        String path = normal(url.requestTarget());
        if (path.equals("/robots.txt")) {
            return true;
        }
        // The longest pattern decides, and of two as long the one that allows.
        Optional<Rule> decisive = rules.stream()
                .filter(rule -> matches(rule.pattern(), path))
                .max((one, other) -> one.pattern().length() != other.pattern().length()
                        ? Integer.compare(
                                one.pattern().length(), other.pattern().length())
                        : Boolean.compare(one.allow(), other.allow()));
        return !disallowAll && decisive.map(Rule::allow).orElse(true);
    }

    /// Matches from the start of the path; `*` stands for anything, `$` for the end.
    private static boolean matches(String pattern, String path) {
        boolean toTheEnd = pattern.endsWith("$");
        String[] parts = (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (last && toTheEnd) {
                return path.length() - parts[i].length() >= at && path.endsWith(parts[i]);
            }
            int found = path.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !toTheEnd || at == path.length();
    }

    /// One spelling for every path: what need not be escaped is not, all else is, in capitals.
    private static String normal(String path) {
        StringBuilder normal = new StringBuilder(path.length());
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xff;
            int high = c == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                int escaped = high << 4 | low;
                i += 2;
                normal.append(isUnreserved(escaped) ? Character.toString(escaped) : "%%%02X".formatted(escaped));
            } else {
                normal.append(c > ' ' && c < 0x7f ? Character.toString(c) : "%%%02X".formatted(c));
            }
        }
        return normal.toString();
    }

    private static boolean isUnreserved(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    }

    /// The groups of a file, read line by line; several groups of one name count as one.
    private static final class Groups {
        private final String token;
        private final Group ours = new Group();
        private final Group everybodys = new Group();
        private final List<Group> current = new ArrayList<>();
        private boolean naming;

        private static final class Group {
            private final List<Rule> rules = new ArrayList<>();
            private boolean named;
            private @Nullable Duration delay;
        }

        Groups(String productToken) {
            token = productToken.toLowerCase(Locale.ROOT);
        }

        void read(String line) {
            String bare = line.replaceFirst("#.*", "").replace("\ufeff", "");
            int colon = bare.indexOf(':');
            if (colon < 0) {
                return;
            }
            String value = bare.substring(colon + 1).strip();
            switch (bare.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "user-agent", "useragent" -> name(value);
                case "allow" -> rule(true, value);
                case "disallow" -> rule(false, value);
                case "crawl-delay" -> delay(value);
                default -> {
                    // Sitemaps and the like belong to no group.
                }
            }
        }

        private void name(String value) {
            if (!naming) {
                current.clear();
            }
            naming = true;
            String name = value.toLowerCase(Locale.ROOT).replaceFirst("[^a-z_*-].*", "");
            Group group = name.equals(token) ? ours : name.equals("*") ? everybodys : null;
            if (group != null) {
                group.named = true;
                current.add(group);
            }
        }

        private void rule(boolean allow, String pattern) {
            naming = false;
            if (!pattern.isEmpty()) {
                current.forEach(group -> group.rules.add(new Rule(allow, normal(pattern))));
            }
        }

        private void delay(String value) {
            naming = false;
            if (value.matches("\\d{1,6}(\\.\\d{1,3})?")) {
                Duration asked = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
                current.forEach(group -> group.delay = asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
            }
        }

        Robots chosen() {
            Group group = ours.named ? ours : everybodys;
            return new Robots(group.rules, false, group.delay);
        }
    }
}
