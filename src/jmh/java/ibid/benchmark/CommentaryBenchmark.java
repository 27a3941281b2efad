package ibid.benchmark;

import ibid.citation.CitationParser;
import ibid.citation.ParsedCitation;
import ibid.reading.DocumentReader;
import ibid.reading.ReadNote;
import ibid.reading.ReadResult;
import ibid.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From the bytes of the sample commentary to its notes and claims, and from its notes to their citations.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CommentaryBenchmark {
    private final DocumentReader reader = new DocumentReader();
    private final CitationParser citations = new CitationParser();
    private byte[] commentary;
    private Reading reading;

    @Setup
    public void read() throws IOException {
        commentary = Files.readAllBytes(Path.of("sources", "commentary.txt"));
        reading = document();
        if (reading.notes().isEmpty() || notes().isEmpty()) {
            throw new IllegalStateException("Nothing was read, so nothing would be measured");
        }
    }

    /// Bytes to canonical text, notes, markers and claims.
    @Benchmark
    public Reading document() {
        return switch (reader.read(commentary, "text/plain")) {
            case ReadResult.Read(Reading read) -> read;
            case ReadResult.UnknownFormat(String detail) -> throw new IllegalStateException(detail);
            case ReadResult.Unreadable(String detail) -> throw new IllegalStateException(detail);
        };
    }

    /// All notes to their citations.
    @Benchmark
    public List<ParsedCitation> notes() {
        return reading.notes().stream()
                .map(ReadNote::text)
                .flatMap(note -> citations.parse(note, reading.language()).stream())
                .toList();
    }
}
