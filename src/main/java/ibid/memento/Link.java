package ibid.memento;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One link of a `Link` header or of a TimeMap (RFC 8288, RFC 6690).
public record Link(String target, Map<String, String> parameters) {
    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[\\w*-]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\",;\\s]+))?)*)");
    private static final Pattern PARAMETER = Pattern.compile("([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\",;\\s]+))");

    public Link {
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    static Link of(String target, String rel) {
        return new Link(target, Map.of("rel", rel));
    }

    Link with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Link(target, more);
    }

    /// Whether one of its relations is that one.
    public boolean is(String relation) {
        return List.of(parameters
                        .getOrDefault("rel", "")
                        .toLowerCase(Locale.ROOT)
                        .split("\\s+"))
                .contains(relation);
    }

    /// When the memento that it names was made.
    public Optional<Instant> datetime() {
        return Optional.ofNullable(parameters.get("datetime")).flatMap(Datetime::fromHttp);
    }

    public static List<Link> parse(String header) {
        List<Link> links = new ArrayList<>();
        Matcher link = LINK.matcher(header);
        while (link.find()) {
            Map<String, String> parameters = new LinkedHashMap<>();
            Matcher parameter = PARAMETER.matcher(link.group(2));
            while (parameter.find()) {
                parameters.putIfAbsent(
                        parameter.group(1).toLowerCase(Locale.ROOT),
                        parameter.group(2) == null ? parameter.group(3) : parameter.group(2));
            }
            links.add(new Link(link.group(1).strip(), parameters));
        }
        return links;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("<").append(target).append('>');
        parameters.forEach((name, value) ->
                text.append("; ").append(name).append("=\"").append(value).append('"'));
        return text.toString();
    }
}
