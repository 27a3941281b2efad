package ibid.bibliography;

import com.fasterxml.jackson.databind.JsonNode;
import ibid.citation.CslDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as CSL-JSON has them, and as programs write them all the same: numbers as text, ISO 8601 as `raw`.
final class CslDates {
    private static final Pattern ISO = Pattern.compile("(-?\\d{1,4})(?:[-/](\\d{1,2}))?(?:[-/](\\d{1,2}))?");
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private CslDates() {}

    /// Nothing where it is no date that can be kept.
    static Optional<CslDate> read(JsonNode node) {
        if (node.isTextual() || node.isInt()) {
            return Optional.of(written(node.asText()));
        }
        if (!node.isObject()) {
            return Optional.empty();
        }
        @Nullable String literal = node.path("literal").isTextual()
                ? CslJson.clean(node.path("literal").asText())
                : null;
        JsonNode parts = node.path("date-parts");
        if (parts.isMissingNode() || parts.isEmpty()) {
            return node.path("raw").isTextual()
                    ? Optional.of(written(node.path("raw").asText()))
                    : Optional.ofNullable(literal).map(words -> new CslDate(List.of(), words));
        }
        List<List<Integer>> read = new ArrayList<>();
        for (JsonNode one : parts) {
            Optional<List<Integer>> day = day(one);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            read.add(day.get());
        }
        return read.size() > 2 ? Optional.empty() : Optional.of(new CslDate(read, literal));
    }

    private static Optional<List<Integer>> day(JsonNode node) {
        List<Integer> day = new ArrayList<>();
        for (JsonNode part : node) {
            if (part.isTextual() && part.asText().isBlank()) {
                break;
            }
            if (!part.isInt() && !part.asText().matches("-?\\d{1,4}")) {
                return Optional.empty();
            }
            day.add(part.asInt());
        }
        return plausible(day) ? Optional.of(day) : Optional.empty();
    }

    private static boolean plausible(List<Integer> day) {
        return !day.isEmpty()
                && day.size() <= 3
                && day.getFirst() != 0
                && Math.abs(day.getFirst()) <= 9999
                && (day.size() < 2 || (day.get(1) >= 1 && day.get(1) <= MONTHS))
                && (day.size() < 3 || (day.get(2) >= 1 && day.get(2) <= DAYS));
    }

    /// A date in words: as date-parts where it is one, or two with a slash between them, else as they stand.
    static CslDate written(String words) {
        String text = CslJson.clean(words);
        List<List<Integer>> read = new ArrayList<>();
        for (String one : text.split("(?<=\\d{4})/(?=\\d{4})|(?<=-\\d{2})/(?=\\d{4}-)|--", -1)) {
            Optional<List<Integer>> day = iso(one.strip());
            if (day.isEmpty()) {
                return new CslDate(List.of(), text);
            }
            read.add(day.get());
        }
        return read.size() > 2 ? new CslDate(List.of(), text) : new CslDate(read, null);
    }

    private static Optional<List<Integer>> iso(String text) {
        Matcher date = ISO.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        List<Integer> day = new ArrayList<>();
        for (int group = 1; group <= 3; group++) {
            String part = date.group(group);
            if (part != null) {
                day.add(Integer.parseInt(part));
            }
        }
        return plausible(day) ? Optional.of(day) : Optional.empty();
    }

    /// As ISO 8601, a range with a slash, or the words.
    static String iso(CslDate date) {
        if (date.dateParts().isEmpty()) {
            return date.literal() == null ? "" : date.literal();
        }
        return date.dateParts().stream()
                .map(CslDates::iso)
                .reduce((from, to) -> from + "/" + to)
                .orElseThrow();
    }

    private static String iso(List<Integer> day) {
        StringBuilder iso = new StringBuilder(String.format("%04d", day.getFirst()));
        day.stream().skip(1).forEach(part -> iso.append(String.format("-%02d", part)));
        return iso.toString();
    }
}
