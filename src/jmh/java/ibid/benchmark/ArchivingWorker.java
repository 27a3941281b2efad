package ibid.benchmark;

import com.sun.management.OperatingSystemMXBean;
import ibid.fetch.FetchSettings;
import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.Resolver;
import ibid.store.FolderStore;
import ibid.warc.WarcFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Our side of [Archiving], in a process of its own: guarded fetch, WARC, folder store with every file forced to disk.
/// Prints a line each for pages and PDFs (seconds of CPU, seconds, bytes), and the largest resident memory.
final class ArchivingWorker {
    /// As many as a replica runs by default.
    private static final int THREADS = 16;

    private static final int WARMING = 3;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Fetcher fetcher;
    private final FolderStore store;

    private ArchivingWorker(Path folder) {
        FetchSettings settings = FetchSettings.strict().withAllow("127.0.0.0/8").withPorts("1-65535");
        this.fetcher = new Fetcher(settings, new Guard(settings, Resolver.system()), Clock.systemUTC());
        this.store = new FolderStore(folder.resolve("store"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        ArchivingWorker worker = new ArchivingWorker(folder);
        for (String list : List.of("our-pages.txt", "our-pdfs.txt")) {
            List<String> urls = Files.readAllLines(folder.resolve(list));
            for (int i = 0; i < WARMING; i++) {
                worker.archive(urls);
            }
            long cpu = MACHINE.getProcessCpuTime();
            long start = System.nanoTime();
            long bytes = worker.archive(urls);
            System.out.printf(
                    Locale.ROOT,
                    "%.3f %.3f %d%n",
                    (MACHINE.getProcessCpuTime() - cpu) / 1e9,
                    (System.nanoTime() - start) / 1e9,
                    bytes);
        }
        System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1L));
    }

    private long archive(List<String> urls) throws InterruptedException {
        AtomicLong bytes = new AtomicLong();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
            urls.forEach(url -> pool.execute(() -> bytes.addAndGet(archive(url))));
        }
        return bytes.get();
    }

    private long archive(String url) {
        Clock clock = Clock.systemUTC();
        if (!(fetcher.fetch(url) instanceof Fetched.Response response)) {
            throw new IllegalStateException("not fetched: " + url);
        }
        return store.put(out -> {
                    var _ = WarcFile.ofFetch(
                                    url,
                                    clock.instant(),
                                    response.hops(),
                                    Map.of("verdict", List.of("OK")),
                                    _ -> Optional.empty(),
                                    "Ibid",
                                    UUID::randomUUID)
                            .write(out);
                })
                .bytes();
    }
}
