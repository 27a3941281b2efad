package ibid.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fetches and archives 2,000 pages of 30 kB and 100 PDFs of 1 MB from a server on loopback, beside `wget --warc-file`,
/// and prints what each took: the middle of several rounds, in each of which both have their turn, since a machine is
/// not as busy all the time. Ours is measured warm, as a service is; wget has nothing to warm.
public final class Archiving {
    private static final int PAGES = 2000;
    private static final int PDFS = 100;
    private static final int LARGE = 32;
    private static final int WGETS = 4;
    private static final int ROUNDS = 5;

    /// @param cpu seconds
    /// @param wall seconds
    private record Run(double cpu, double wall, long bytes) {
        static Run read(String line) {
            String[] parts = line.strip().split(" ");
            return new Run(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
        }
    }

    /// One turn of each.
    private record Round(Run ourPages, Run ourPdfs, Run wgetPages, Run wgetPdfs, double fourWgets) {}

    private Archiving() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("archiving");
        try (LoopbackServer server = LoopbackServer.start(PAGES, PDFS)) {
            Files.write(
                    folder.resolve("pages.txt"),
                    IntStream.range(0, PAGES).mapToObj(server::page).toList());
            Files.write(
                    folder.resolve("pdfs.txt"),
                    IntStream.range(0, PDFS).mapToObj(server::pdf).toList());
            Files.write(folder.resolve("large.txt"), Collections.nCopies(LARGE, server.large()));
            measure(folder);
        } finally {
            delete(folder);
        }
    }

    private static void measure(Path folder) throws IOException, InterruptedException {
        Process ours = worker(folder);
        try (PrintStream ask = new PrintStream(ours.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader answers = ours.inputReader(StandardCharsets.UTF_8)) {
            List<Round> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(new Round(
                        ours(ask, answers, "pages.txt"),
                        ours(ask, answers, "pdfs.txt"),
                        wget(folder, "pages", round),
                        wget(folder, "pdfs", round),
                        fourWgets(folder, round)));
            }
            print(rounds);
            printMemory("largest resident memory, MB", ask, answers);
            var _ = ours(ask, answers, "large.txt");
            printMemory("  after sixteen of 40 MB at once", ask, answers);
        } finally {
            ours.destroy();
        }
    }

    private static void printMemory(String what, PrintStream ask, BufferedReader answers) throws IOException {
        ask.println("memory");
        System.out.printf("%-32s ours %10s%n", what, answers.readLine());
    }

    private static void print(List<Round> all) {
        print(
                all,
                "CPU per page, ms",
                r -> 1000 * r.ourPages().cpu() / PAGES,
                r -> 1000 * r.wgetPages().cpu() / PAGES,
                1.0);
        print(
                all,
                "CPU per PDF, ms",
                r -> 1000 * r.ourPdfs().cpu() / PDFS,
                r -> 1000 * r.wgetPdfs().cpu() / PDFS,
                .4);
        print(
                all,
                "pages per second, of four wgets",
                r -> PAGES / r.ourPages().wall(),
                r -> PAGES / r.fourWgets(),
                1.3);
        print(
                all,
                "bytes per page in the WARC",
                r -> r.ourPages().bytes() / PAGES,
                r -> r.wgetPages().bytes() / PAGES,
                1.08);
        print(
                all,
                "bytes per PDF in the WARC",
                r -> r.ourPdfs().bytes() / PDFS,
                r -> r.wgetPdfs().bytes() / PDFS,
                1.08);
    }

    private static void print(
            List<Round> all, String what, ToDoubleFunction<Round> ours, ToDoubleFunction<Round> theirs, double target) {
        System.out.printf(
                Locale.ROOT,
                "%-32s ours %10.2f   wget %10.2f   ratio %5.2f (%.2f to %.2f; target %.2f)%n",
                what,
                middle(all, ours),
                middle(all, theirs),
                middle(all, round -> ours.applyAsDouble(round) / theirs.applyAsDouble(round)),
                ratios(all, ours, theirs).min().orElseThrow(),
                ratios(all, ours, theirs).max().orElseThrow(),
                target);
    }

    private static DoubleStream ratios(List<Round> all, ToDoubleFunction<Round> ours, ToDoubleFunction<Round> theirs) {
        return all.stream().mapToDouble(round -> ours.applyAsDouble(round) / theirs.applyAsDouble(round));
    }

    private static double middle(List<Round> all, ToDoubleFunction<Round> figure) {
        return all.stream().mapToDouble(figure).sorted().toArray()[all.size() / 2];
    }

    private static Process worker(Path folder) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchivingWorker.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Run ours(PrintStream ask, BufferedReader answers, String list) throws IOException {
        ask.println(list);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("our side ended early");
        }
        return Run.read(answer);
    }

    private static Run wget(Path folder, String list, int round) throws IOException, InterruptedException {
        String warc = list + "-" + round;
        String[] times = run(folder, "TIMEFORMAT='%U %S %R'; time " + command(warc, list + ".txt"))
                .strip()
                .split(" ");
        return new Run(
                Double.parseDouble(times[0]) + Double.parseDouble(times[1]),
                Double.parseDouble(times[2]),
                Files.size(folder.resolve(warc + ".warc.gz")));
    }

    private static String command(String warc, String list) {
        return "wget -q --no-config -O /dev/null --warc-file=" + warc + " -i " + list;
    }

    /// The seconds that four at once take for all pages.
    private static double fourWgets(Path folder, int round) throws IOException, InterruptedException {
        List<String> urls = Files.readAllLines(folder.resolve("pages.txt"));
        List<String> commands = new ArrayList<>();
        int share = urls.size() / WGETS;
        for (int i = 0; i < WGETS; i++) {
            String list = "share" + i + ".txt";
            Files.write(folder.resolve(list), urls.subList(i * share, (i + 1) * share));
            commands.add(command("share" + i + "-" + round, list) + " &");
        }
        return Double.parseDouble(run(folder, "TIMEFORMAT='%R'; time { " + String.join(" ", commands) + " wait; }")
                .strip());
    }

    private static String run(Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", "export LC_ALL=C; " + command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
