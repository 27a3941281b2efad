package ibid.benchmark;

import com.sun.management.OperatingSystemMXBean;
import ibid.fetch.FetchSettings;
import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.Resolver;
import ibid.store.FolderStore;
import ibid.warc.WarcFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Our side of [Archiving], in a process of its own: guarded fetch, WARC, folder store with every file forced to disk.
/// Takes the name of a list of addresses, archives what stands there, and prints seconds of CPU, seconds and bytes;
/// or `memory`, and prints the largest resident memory.
final class ArchivingWorker {
    /// As many as a replica runs by default.
    private static final int THREADS = 16;

    private static final int WARMING = 10;

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
        Set<String> warm = new HashSet<>();
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.equals("memory")) {
                    System.out.println(largestResident());
                } else {
                    List<String> urls = Files.readAllLines(folder.resolve(order));
                    // Large ones are there for the memory's sake, and take long.
                    for (int i = 0; i < (order.startsWith("large") ? 0 : WARMING) && warm.add(order + i); i++) {
                        worker.archive(urls);
                    }
                    worker.measure(urls);
                }
            }
        }
    }

    private void measure(List<String> urls) throws InterruptedException {
        long cpu = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        long bytes = archive(urls);
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f %d%n",
                (MACHINE.getProcessCpuTime() - cpu) / 1e9,
                (System.nanoTime() - start) / 1e9,
                bytes);
    }

    /// In megabytes.
    private static long largestResident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1L);
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
        try (response) {
            return kept(url, clock, response);
        }
    }

    private long kept(String url, Clock clock, Fetched.Response response) {
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
