package ibid;

import ibid.citation.CitationEvaluation;
import ibid.passage.PassageEvaluation;
import ibid.reading.ReadingEvaluation;
import ibid.text.TextEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures reading, citations, passages and text over the labelled collections beside the project, and prints each
/// figure with its target. Takes about a minute.
///
/// An area's name as argument (`citations`) measures that area only; the evaluation of each area has a `main` of its
/// own that shows more.
public final class Evaluation {
    private static final Path DATA = Path.of("..", "shared", "data");

    private Evaluation() {}

    public static void main(String... arguments) throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("Nothing to measure: " + DATA + " is not there.");
            return;
        }
        List<String> areas =
                arguments.length == 0 ? List.of("reading", "citations", "passages", "text") : List.of(arguments);
        List<Measure> all = new ArrayList<>();
        for (String area : areas) {
            List<Measure> measures = measures(area);
            print(measures);
            all.addAll(measures);
        }
        System.out.printf(
                "%n%d of %d targets met%n", all.stream().filter(Measure::met).count(), all.size());
    }

    private static List<Measure> measures(String area) throws IOException {
        return switch (area) {
            case "reading" -> ReadingEvaluation.measures();
            case "citations" -> CitationEvaluation.measures();
            case "passages" -> PassageEvaluation.measures();
            case "text" -> TextEvaluation.measures();
            default -> throw new IllegalArgumentException(area + " is none of reading, citations, passages, text");
        };
    }

    private static void print(List<Measure> measures) {
        String heading = "";
        for (Measure measure : measures) {
            if (!measure.area().equals(heading)) {
                heading = measure.area();
                System.out.printf("%n%-72s %10s %10s%n", heading, "ours", "target");
            }
            System.out.println("  " + measure.row());
        }
    }
}
