package ibid.benchmark;

import ibid.passage.FuzzySearch;
import ibid.passage.PreparedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/// The search for a stretch that stands nearly, on one core, beside a plain bit-parallel matcher in the same run. The
/// counter says megabytes a second. Every search must hit the place that its words were taken from, or the run fails.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class FuzzySearchBenchmark {
    private static final int NEEDLES = 64;

    @Param({"1", "5"})
    private int megabytes;

    @Param({"50", "100", "200", "300"})
    private int letters;

    @Param({"0", "10", "20"})
    private int edits;

    private final List<String> needles = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private String text;
    private PreparedText prepared;
    private int next;

    /// What was searched through.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Searched {
        public long megabytes;
    }

    @Setup
    public void invent() {
        Random random = new Random(7);
        text = InventedProse.of(random, megabytes * 1_000_000);
        prepared = PreparedText.of(text);
        for (int i = 0; i < NEEDLES; i++) {
            int at = random.nextInt(text.length() - letters - 1);
            needles.add(InventedProse.edited(text.substring(at, at + letters), letters * edits / 100, random));
            ends.add(at + letters);
        }
    }

    /// Through a text made ready beforehand.
    @Benchmark
    public int ours(Searched searched) {
        int i = next++ % NEEDLES;
        List<Integer> found = FuzzySearch.ends(needles.get(i), prepared, 1);
        return hit(searched, i, found.isEmpty() ? -1 : found.getFirst());
    }

    @Benchmark
    public int plain(Searched searched) {
        int i = next++ % NEEDLES;
        return hit(searched, i, PlainMyers.end(needles.get(i), text));
    }

    private int hit(Searched searched, int i, int end) {
        if (Math.abs(end - ends.get(i)) > letters / 4 + 2) {
            throw new IllegalStateException("missed: " + needles.get(i));
        }
        searched.megabytes += megabytes;
        return end;
    }
}
