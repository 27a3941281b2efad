package ibid.reflection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is asked for and stands in no list, with the reason why the image does without: `left-to-others.txt`.
public final class LeftToOthers {
    /// @param asked held against what was asked as it is written out
    private record Reason(Pattern asked, String why) {}

    private final List<Reason> reasons;
    private final Set<Reason> used = new HashSet<>();

    private LeftToOthers(List<Reason> reasons) {
        this.reasons = reasons;
    }

    /// Lines of a pattern, a tab and the reason.
    public static LeftToOthers read() throws IOException {
        try (InputStream in = LeftToOthers.class.getResourceAsStream("left-to-others.txt")) {
            return new LeftToOthers(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t+", 2))
                    .map(line -> new Reason(Pattern.compile(line[0]), line[1]))
                    .toList());
        }
    }

    public boolean covers(Asked asked) {
        List<Reason> covering = reasons.stream()
                .filter(reason -> reason.asked().matcher(asked.toString()).find())
                .toList();
        used.addAll(covering);
        return !covering.isEmpty();
    }

    /// Patterns that nothing met.
    public List<String> unused() {
        return reasons.stream()
                .filter(reason -> !used.contains(reason))
                .map(reason -> reason.asked().pattern())
                .toList();
    }
}
