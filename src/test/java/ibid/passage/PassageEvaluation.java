package ibid.passage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Measures the verifier on the shared cases and prints the table of the mission. Run with the folder of the data, or
/// from the project's folder without arguments.
public final class PassageEvaluation {
    static final Path DATA = Path.of("../shared/data");

    private PassageEvaluation() {}

    public static void main(String[] arguments) {
        Path data = arguments.length == 0 ? DATA : Path.of(arguments[0]);
        boolean verbose = arguments.length > 1;
        Quoted quoted = quotations(data);
        System.out.print(quoted.table());
        Valued valued = values(data);
        System.out.print(valued.table());
        if (verbose) {
            valued.misses.forEach(System.out::println);
            quoted.misses.forEach(System.out::println);
        }
    }

    public static List<Measure> measures() {
        Quoted quoted = quotations(DATA);
        Valued valued = values(DATA);
        String quotations = "quotations";
        return List.of(
                Measure.never(
                        quotations,
                        "ALTERED or SPLICED accepted as found, of " + quoted.alteredOrSpliced,
                        quoted.alteredOrSplicedFound),
                Measure.share(
                        quotations, "VERBATIM and NORMALISED accepted", quoted.faithfulFound, quoted.faithful, .995),
                Measure.share(
                        quotations,
                        "ELIDED and BRACKETED accepted as such; a hidden negation flagged",
                        quoted.openedAsSuch + quoted.openedOverNegationFlagged,
                        quoted.opened,
                        .98),
                Measure.share(quotations, "altered token named", quoted.named, quoted.altered, .98),
                Measure.share(quotations, "exact span", quoted.exactSpans, quoted.spans, .99),
                Measure.share(quotations, "ellipsis that hides a negation flagged", quoted.flagged, quoted.hiding, 1),
                Measure.share(quotations, "absent quotations reported absent", quoted.absentReported, quoted.absent, 1),
                Measure.share("values", "values", valued.right, valued.pairs, 1),
                Measure.never("values", "values wrongly equal", valued.wronglyEqual));
    }

    static boolean available() {
        return Files.exists(DATA.resolve("quotations/cases.jsonl")) && Files.exists(DATA.resolve("values/pairs.jsonl"));
    }

    /// What came out of the quotation cases.
    static final class Quoted {
        final Map<FindingKind, Map<FindingKind, Integer>> confusion = new EnumMap<>(FindingKind.class);
        final List<String> misses = new ArrayList<>();
        int alteredOrSpliced;
        int alteredOrSplicedFound;
        int faithful;
        int faithfulFound;
        int opened;
        int openedAsSuch;
        int openedOverNegation;
        int openedOverNegationFlagged;
        int altered;
        int named;
        int spans;
        int exactSpans;
        int hiding;
        int flagged;
        int absent;
        int absentReported;

        String table() {
            StringBuilder table = new StringBuilder();
            confusion.forEach((kind, got) -> table.append("%-18s %s%n".formatted(kind, got)));
            table.append(row("ALTERED or SPLICED accepted as found", alteredOrSplicedFound, alteredOrSpliced));
            table.append(row("VERBATIM and NORMALISED accepted", faithfulFound, faithful));
            table.append(row("ELIDED and BRACKETED accepted as such", openedAsSuch, opened));
            table.append(row(
                    "  of those that leave out a negation, flagged", openedOverNegationFlagged, openedOverNegation));
            table.append(row("altered token named", named, altered));
            table.append(row("exact span", exactSpans, spans));
            table.append(row("ellipsis that hides a negation flagged", flagged, hiding));
            table.append(row("absent reported absent", absentReported, absent));
            return table.toString();
        }

        private static String row(String name, int part, int all) {
            return "%-48s %5d / %5d  %7.2f %%%n".formatted(name, part, all, all == 0 ? 0 : 100.0 * part / all);
        }
    }

    static Quoted quotations(Path data) {
        ObjectMapper json = new ObjectMapper();
        Quoted result = new Quoted();
        Map<String, PreparedText> texts = new HashMap<>();
        QuotationMatcher matcher = new QuotationMatcher();
        try {
            JsonNode pages =
                    json.readTree(data.resolve("extraction/ground-truth.json").toFile());
            for (String line : Files.readAllLines(data.resolve("quotations/cases.jsonl"))) {
                JsonNode each = json.readTree(line);
                PreparedText text = texts.computeIfAbsent(
                        each.get("page").asText(),
                        page -> PreparedText.of(
                                pages.get(page).get("articleBody").asText()));
                judge(each, text.original(), matcher.match(each.get("query").asText(), text), result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    private static void judge(JsonNode each, String text, Match match, Quoted result) {
        FindingKind wanted = switch (each.get("label").asText()) {
            case "VERBATIM" -> FindingKind.VERBATIM;
            case "VERBATIM_NORMALISED" -> FindingKind.NORMALISED;
            case "VERBATIM_ELIDED" -> FindingKind.ELIDED;
            case "VERBATIM_BRACKETED" -> FindingKind.BRACKETED;
            case "ALTERED" -> FindingKind.ALTERED;
            case "SPLICED", "ELIDED_RISK" -> FindingKind.SPLICED;
            case "ABSENT" -> FindingKind.NOT_IN_THIS_COPY;
            default -> throw new IllegalArgumentException(each.toString());
        };
        FindingKind got = match.kind();
        result.confusion
                .computeIfAbsent(wanted, _ -> new EnumMap<>(FindingKind.class))
                .merge(got, 1, Integer::sum);
        boolean good = got == wanted;
        boolean span = match.passage() != null
                && match.passage().start() == offset(text, each.get("gold_start"))
                && match.passage().end() == offset(text, each.get("gold_end"));
        boolean spanCounts = true;
        switch (wanted) {
            case VERBATIM, NORMALISED -> {
                result.faithful++;
                good = got == FindingKind.VERBATIM || got == FindingKind.NORMALISED;
                result.faithfulFound += good ? 1 : 0;
            }
            case ELIDED, BRACKETED -> {
                result.opened++;
                result.openedAsSuch += good ? 1 : 0;
                boolean negation = wanted == FindingKind.ELIDED
                        && hidesNegation(each.get("change").asText());
                result.openedOverNegation += negation ? 1 : 0;
                result.openedOverNegationFlagged += negation && got == FindingKind.SPLICED ? 1 : 0;
            }
            case ALTERED -> {
                result.alteredOrSpliced++;
                result.alteredOrSplicedFound += got.found() ? 1 : 0;
                result.altered++;
                boolean named = names(each.get("change").asText(), match.differences());
                result.named += named ? 1 : 0;
                good &= named;
            }
            case SPLICED -> {
                result.alteredOrSpliced++;
                result.alteredOrSplicedFound += got.found() ? 1 : 0;
                if (each.get("label").asText().equals("ELIDED_RISK")) {
                    result.hiding++;
                    result.flagged += good ? 1 : 0;
                } else {
                    spanCounts = false;
                }
            }
            default -> {
                result.absent++;
                result.absentReported += good ? 1 : 0;
                spanCounts = false;
            }
        }
        if (spanCounts) {
            result.spans++;
            result.exactSpans += span ? 1 : 0;
        }
        if (!good || spanCounts && !span) {
            result.misses.add(wanted + " " + each + "\n    -> " + match);
        }
    }

    /// What came out of the value pairs.
    static final class Valued {
        final List<String> misses = new ArrayList<>();
        int pairs;
        int right;
        int wronglyEqual;

        String table() {
            return Quoted.row("values", right, pairs) + Quoted.row("values wrongly equal", wronglyEqual, pairs);
        }
    }

    static Valued values(Path data) {
        ObjectMapper json = new ObjectMapper();
        ValueMatcher matcher = new ValueMatcher();
        Valued result = new Valued();
        try {
            for (String line : Files.readAllLines(data.resolve("values/pairs.jsonl"))) {
                JsonNode each = json.readTree(line);
                boolean wanted = each.get("equal").asBoolean();
                FindingKind got =
                        matcher.compare(each.get("a").asText(), each.get("b").asText());
                boolean equal = got == FindingKind.VALUE_EQUAL;
                result.pairs++;
                result.right += equal == wanted ? 1 : 0;
                result.wronglyEqual += equal && !wanted ? 1 : 0;
                if (equal != wanted || !wanted && got != FindingKind.VALUE_DIFFERENT) {
                    result.misses.add(got + " " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    /// The cases count code points, we count UTF-16 code units.
    private static int offset(String text, JsonNode codePoints) {
        return codePoints.isNumber() ? text.offsetByCodePoints(0, codePoints.asInt()) : -1;
    }

    private static boolean hidesNegation(String change) {
        return change.matches("(?i).*\\b(not|no|never|none|nor|without|cannot)\\b.*|.*n[’']t\\b.*");
    }

    /// Exactly one difference, with the changed words and little else: "a→b", "−dropped".
    private static boolean names(String change, List<Difference> differences) {
        if (differences.size() != 1) {
            return false;
        }
        Difference only = differences.getFirst();
        if (change.startsWith("−")) {
            return only.claimed().isEmpty() && only.source().equals(change.substring(1));
        }
        String[] sides = change.split("→", -1);
        return close(only.claimed(), sides[1], sides[0]) && close(only.source(), sides[0], sides[1]);
    }

    /// The words of the side, or those of them that the other side lacks, or the one token that holds them.
    private static boolean close(String named, String side, String other) {
        if (named.equals(side)) {
            return true;
        }
        String rest = side.startsWith(other + " ") ? side.substring(other.length() + 1) : "";
        boolean shorter = other.startsWith(side + " ");
        return named.equals(rest) || shorter && named.isEmpty() || !named.contains(" ") && named.contains(side);
    }
}
