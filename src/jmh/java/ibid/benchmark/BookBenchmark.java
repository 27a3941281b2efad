package ibid.benchmark;

import ibid.reading.DocumentReader;
import ibid.reading.ReadResult;
import ibid.reading.Reading;
import java.io.IOException;
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

/// A PDF of 600 pages with 2,000 notes, read cold in a heap of 512 MB: the promise is under 30 seconds, all notes
/// linked.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class BookBenchmark {
    private static final int PAGES = 600;
    private static final int NOTES = 2000;

    private final DocumentReader reader = new DocumentReader();
    private byte[] book;

    @Param({"AT_THE_FOOT", "AT_THE_END"})
    private String notes;

    @Setup
    public void print() throws IOException {
        book = PrintedBook.of(PAGES, NOTES, PrintedBook.Notes.valueOf(notes));
    }

    /// Bytes to canonical text, notes, markers and claims.
    @Benchmark
    public Reading book() {
        return switch (reader.read(book, "application/pdf")) {
            case ReadResult.Read(Reading read) -> complete(read);
            case ReadResult.UnknownFormat(String detail) -> throw new IllegalStateException(detail);
            case ReadResult.Unreadable(String detail) -> throw new IllegalStateException(detail);
        };
    }

    private static Reading complete(Reading reading) {
        long linked = reading.notes().stream()
                .filter(note -> note.markers().size() == 1)
                .count();
        if (reading.notes().size() != NOTES || linked != NOTES) {
            throw new IllegalStateException(reading.notes().size() + " notes and " + linked + " linked, not " + NOTES);
        }
        return reading;
    }
}
