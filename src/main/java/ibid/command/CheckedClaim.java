package ibid.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A claim's report, as far as it is shown here. What a newer server says beyond it is passed over.
@JsonIgnoreProperties(ignoreUnknown = true)
record CheckedClaim(
        String id,
        String text,
        int start,
        int end,
        String status,
        @Nullable String verdict,
        List<Unchecked> unchecked,
        List<Cited> citations) {

    CheckedClaim {
        unchecked = unchecked == null ? List.of() : unchecked;
        citations = citations == null ? List.of() : citations;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unchecked(String element, String claimed) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cited(String note, String text, @Nullable Source source, List<Seen> findings) {
        Cited {
            findings = findings == null ? List.of() : findings;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Source(String state, @Nullable String url) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seen(
            String element,
            String kind,
            String claimed,
            @Nullable String found,
            @Nullable Passage passage,
            List<Difference> differences) {
        Seen {
            differences = differences == null ? List.of() : differences;
        }

        /// Whether the copy says something else.
        boolean differs() {
            return kind.equals("ALTERED") || kind.equals("SPLICED") || kind.equals("VALUE_DIFFERENT");
        }

        private String described() {
            String words = differences.stream()
                    .map(difference ->
                            "“" + difference.claimed() + "” where the copy has “" + difference.source() + "”")
                    .collect(Collectors.joining("; "));
            if (!words.isEmpty()) {
                return words;
            }
            return "“" + claimed + "” where the copy has “"
                    + (found != null ? found : passage != null ? passage.text() : "something else") + "”";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Passage(String text, @Nullable Integer page) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(String claimed, String source) {}

    /// Why it stands where it stands, in a line: what differs, else what waits, else what is unchecked.
    String why() {
        String differing = citations.stream()
                .flatMap(citation -> citation.findings().stream()
                        .filter(Seen::differs)
                        .map(seen -> "note " + citation.note() + ": " + seen.described()))
                .distinct()
                .collect(Collectors.joining("; "));
        if (!differing.isEmpty()) {
            return differing;
        }
        String waiting = citations.stream()
                .filter(citation -> citation.source() != null
                        && !Objects.requireNonNull(citation.source()).state().equals("ARCHIVED"))
                .map(citation -> "note " + citation.note() + ": "
                        + Objects.requireNonNull(citation.source()).state())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!waiting.isEmpty()) {
            return waiting;
        }
        return unchecked.isEmpty()
                ? ""
                : "unchecked: "
                        + unchecked.stream().map(Unchecked::claimed).distinct().collect(Collectors.joining(", "));
    }
}
