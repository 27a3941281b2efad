package ibid.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ibid.Measure;
import ibid.text.Extraction.Extracted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Holds the main text of the benchmark's pages against the true one, and looks whether quotations survive.
/// The measure is that of the benchmark: counted shingles of four words, precision and recall averaged over pages.
public final class TextEvaluation {
    static final Path DATA = Path.of("../shared/data");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private TextEvaluation() {}

    /// One page of the benchmark.
    record Sample(String id, byte[] html, String body) {}

    /// Of one page: shares of the shingles, 0 to 1.
    record Score(String id, double precision, double recall) {}

    /// Of all pages.
    record Result(List<Score> pages, int quotations, List<String> lost) {
        double precision() {
            return pages.stream().mapToDouble(Score::precision).average().orElse(0);
        }

        double recall() {
            return pages.stream().mapToDouble(Score::recall).average().orElse(0);
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }

        double surviving() {
            return 1 - (double) lost.size() / quotations;
        }
    }

    public static void main(String... args) throws IOException {
        Result result = evaluate();
        for (Score page : result.pages()) {
            if (page.precision() < .97 || page.recall() < .97) {
                IO.println("%.10s  precision %.3f  recall %.3f".formatted(page.id(), page.precision(), page.recall()));
            }
        }
        result.lost().forEach(quotation -> IO.println("lost: " + quotation));
        IO.println("main text: precision %.4f  recall %.4f  F1 %.4f (%d pages)"
                .formatted(
                        result.precision(),
                        result.recall(),
                        result.f1(),
                        result.pages().size()));
        IO.println("quotations that survive: %.4f (%d of %d)"
                .formatted(
                        result.surviving(), result.quotations() - result.lost().size(), result.quotations()));
    }

    public static List<Measure> measures() throws IOException {
        Result result = evaluate();
        return List.of(
                Measure.share("text", "main text, F1 (" + result.pages().size() + " pages)", result.f1(), .97),
                Measure.share(
                        "text",
                        "quotations that survive extraction",
                        result.quotations() - result.lost().size(),
                        result.quotations(),
                        .997));
    }

    static Result evaluate() throws IOException {
        Map<String, Set<String>> quotations = quotations();
        TextExtractor extractor = new TextExtractor();
        List<Score> scores = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        int asked = 0;
        for (Sample sample : samples()) {
            String text = extractor.extract(sample.html(), "text/html", null) instanceof Extracted(TextLayer layer)
                    ? layer.text()
                    : "";
            scores.add(score(sample, text));
            String folded = fold(text);
            for (String quotation : quotations.getOrDefault(sample.id(), Set.of())) {
                asked++;
                if (!folded.contains(fold(quotation))) {
                    lost.add(sample.id().substring(0, 10) + " " + quotation);
                }
            }
        }
        return new Result(scores, asked, lost);
    }

    static List<Sample> samples() throws IOException {
        JsonNode truth = new JsonMapper()
                .readTree(DATA.resolve("extraction/ground-truth.json").toFile());
        List<Sample> samples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            Path file = DATA.resolve("extraction/html/" + page.getKey() + ".html.gz");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                samples.add(new Sample(
                        page.getKey(),
                        in.readAllBytes(),
                        page.getValue().path("articleBody").asText()));
            }
        }
        return samples;
    }

    private static Map<String, Set<String>> quotations() throws IOException {
        Map<String, Set<String>> quotations = new LinkedHashMap<>();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(DATA.resolve("quotations/cases.jsonl"))) {
            JsonNode node = json.readTree(line);
            if (node.path("gold").isTextual()) {
                quotations
                        .computeIfAbsent(node.path("page").asText(), _ -> new HashSet<>())
                        .add(node.path("gold").asText());
            }
        }
        return quotations;
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ");
    }

    static Score score(Sample sample, String text) {
        Map<List<String>, Integer> truth = shingles(sample.body());
        Map<List<String>, Integer> found = shingles(text);
        int common = 0;
        for (Map.Entry<List<String>, Integer> shingle : truth.entrySet()) {
            common += Math.min(shingle.getValue(), found.getOrDefault(shingle.getKey(), 0));
        }
        int wanted = truth.values().stream().mapToInt(Integer::intValue).sum();
        int given = found.values().stream().mapToInt(Integer::intValue).sum();
        return new Score(sample.id(), given == 0 ? 0 : (double) common / given, (double) common / wanted);
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
            counts.merge(List.copyOf(words.subList(i, Math.min(i + 4, words.size()))), 1, Integer::sum);
        }
        return counts;
    }
}
