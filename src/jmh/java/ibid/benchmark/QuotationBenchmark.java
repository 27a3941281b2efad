package ibid.benchmark;

import ibid.passage.FindingKind;
import ibid.passage.Match;
import ibid.passage.PreparedText;
import ibid.passage.QuotationMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One quotation against a text of a million characters, in which its words are common.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class QuotationBenchmark {
    private static final int LENGTH = 1_000_000;
    private static final String PASSAGE =
            "no subsidy can take the place of a dredged channel and an honest timetable in any of these ports";

    /// What became of the quotation on its way into the document.
    public enum Quotation {
        VERBATIM(PASSAGE, FindingKind.VERBATIM),
        ALTERED(PASSAGE.replace("honest", "early"), FindingKind.ALTERED),
        ABSENT(
                "whoever counted lighthouse keepers by their lamps never sailed past a dark one",
                FindingKind.NOT_IN_THIS_COPY);

        private final String words;
        private final FindingKind expected;

        Quotation(String words, FindingKind expected) {
            this.words = words;
            this.expected = expected;
        }
    }

    @Param
    private Quotation quotation;

    private final QuotationMatcher matcher = new QuotationMatcher();
    private String text;
    private PreparedText prepared;

    @Setup
    public void write() throws IOException {
        text = text();
        prepared = PreparedText.of(text);
        Match match = prepared();
        if (match.kind() != quotation.expected) {
            throw new IllegalStateException(quotation + " came out as " + match.kind());
        }
    }

    /// The sample commentary's words in any order, the passage two thirds of the way.
    private static String text() throws IOException {
        String[] words =
                Files.readString(Path.of("sources", "commentary.txt")).strip().split("\\s+");
        Random random = new Random(1906);
        StringBuilder text = new StringBuilder(LENGTH + 200);
        boolean placed = false;
        while (text.length() < LENGTH) {
            if (!placed && text.length() > LENGTH / 3 * 2) {
                text.append(PASSAGE).append(' ');
                placed = true;
            }
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        return text.toString();
    }

    /// The text was prepared before, as for the other quotations from the same source.
    @Benchmark
    public Match prepared() {
        return matcher.match(quotation.words, prepared);
    }

    /// The first quotation from a source: the text is prepared for it.
    @Benchmark
    public Match first() {
        return matcher.match(quotation.words, text);
    }
}
