package ibid.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fetches and archives 2,000 pages of 30 kB and 100 PDFs of 1 MB from a server on loopback, beside `wget --warc-file`
/// in the same run, and prints what each took. Ours is measured warm, as a service is; wget has nothing to warm.
public final class Archiving {
    private static final int PAGES = 2000;
    private static final int PDFS = 100;
    private static final int WGETS = 4;

    /// @param cpu seconds
    /// @param wall seconds
    private record Run(double cpu, double wall, long bytes) {
        static Run read(String line) {
            String[] parts = line.strip().split(" ");
            return new Run(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
        }
    }

    private Archiving() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Else the server waits 40 ms for each acknowledgement of a kept connection, which only wget keeps.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Path folder = Files.createTempDirectory("archiving");
        try (LoopbackServer server = LoopbackServer.start(PAGES, PDFS)) {
            List<String> pages =
                    IntStream.range(0, PAGES).mapToObj(server::page).toList();
            List<String> pdfs = IntStream.range(0, PDFS).mapToObj(server::pdf).toList();
            Run wgetPages = wget(folder, "pages", pages);
            Run wgetPdfs = wget(folder, "pdfs", pdfs);
            double fourWgets = fourWgets(folder, pages);
            List<String> ours = ours(folder, pages, pdfs);
            Run ourPages = Run.read(ours.get(0));
            Run ourPdfs = Run.read(ours.get(1));
            print("CPU per page, ms", 1000 * ourPages.cpu() / PAGES, 1000 * wgetPages.cpu() / PAGES, "at most 1.0");
            print("CPU per PDF, ms", 1000 * ourPdfs.cpu() / PDFS, 1000 * wgetPdfs.cpu() / PDFS, "at most 0.4");
            print("pages per second, of four wgets", PAGES / ourPages.wall(), PAGES / fourWgets, "at least 1.3");
            print("bytes per page in the WARC", ourPages.bytes() / PAGES, wgetPages.bytes() / PAGES, "at most 1.08");
            print("bytes per PDF in the WARC", ourPdfs.bytes() / PDFS, wgetPdfs.bytes() / PDFS, "at most 1.08");
            System.out.printf(
                    Locale.ROOT,
                    "largest resident memory, MB     ours %s%n",
                    ours.get(2).strip());
        } finally {
            delete(folder);
        }
    }

    private static void print(String what, double ours, double theirs, String target) {
        System.out.printf(
                Locale.ROOT,
                "%-32s ours %10.2f   wget %10.2f   ratio %5.2f   (%s)%n",
                what,
                ours,
                theirs,
                ours / theirs,
                target);
    }

    private static Run wget(Path folder, String name, List<String> urls) throws IOException, InterruptedException {
        Path warc = folder.resolve(name);
        String[] times = run(folder, "TIMEFORMAT='%U %S %R'; time " + command(folder, warc, name, urls))
                .strip()
                .split(" ");
        return new Run(
                Double.parseDouble(times[0]) + Double.parseDouble(times[1]),
                Double.parseDouble(times[2]),
                Files.size(folder.resolve(name + ".warc.gz")));
    }

    private static String command(Path folder, Path warc, String name, List<String> urls) throws IOException {
        Path list = folder.resolve(name + ".txt");
        Files.write(list, urls);
        return "wget -q --no-config -O /dev/null --warc-file=" + warc + " -i " + list;
    }

    /// The seconds that four at once take for all pages.
    private static double fourWgets(Path folder, List<String> urls) throws IOException, InterruptedException {
        List<String> commands = new ArrayList<>();
        int share = urls.size() / WGETS;
        for (int i = 0; i < WGETS; i++) {
            String name = "share" + i;
            commands.add(command(folder, folder.resolve(name), name, urls.subList(i * share, (i + 1) * share)) + " &");
        }
        return Double.parseDouble(run(folder, "TIMEFORMAT='%R'; time { " + String.join(" ", commands) + " wait; }")
                .strip());
    }

    private static List<String> ours(Path folder, List<String> pages, List<String> pdfs)
            throws IOException, InterruptedException {
        Files.write(folder.resolve("our-pages.txt"), pages);
        Files.write(folder.resolve("our-pdfs.txt"), pdfs);
        String java = ProcessHandle.current().info().command().orElseThrow();
        return run(
                        folder,
                        java + " -Xmx256m -cp '" + System.getProperty("java.class.path") + "' "
                                + ArchivingWorker.class.getName() + " " + folder)
                .lines()
                .toList();
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
