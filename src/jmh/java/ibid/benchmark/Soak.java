package ibid.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the program holds while it works at a moderate, fixed rate for long: reads, searches, new documents and their
/// captures, on 10,000 claims. Needs the package. The argument: how many minutes, 20 where there is none.
public final class Soak {
    private static final int MINUTES = 20;
    private static final int DOCUMENTS_BEFORE = 200;
    private static final int CLAIMS_EACH = 10;
    private static final int WORKS_EACH = 3;
    private static final Duration BETWEEN_READS = Duration.ofMillis(250);
    private static final int READS_PER_DOCUMENT = 40;

    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = Arrays.stream(arguments)
                .filter(argument -> argument.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(MINUTES);
        try (Harbour harbour = new Harbour();
                PackagedService service = PackagedService.start(harbour.settings())) {
            String document = Harbour.original(service);
            Population.grow(service.database(), document, 1, DOCUMENTS_BEFORE - 1);
            List<String> reads = List.copyOf(Load.requests(service, document).values());
            System.out.printf(
                    Locale.ROOT,
                    "%6s %9s %9s %9s %8s %8s %12s %7s %9s %9s %7s%n",
                    "minute",
                    "resident",
                    "heap live",
                    "non-heap",
                    "threads",
                    "files",
                    "connections",
                    "queued",
                    "captures",
                    "requests",
                    "CPU");
            int sent = 0;
            long asked = 0;
            Duration taken = service.cpu();
            for (int minute = 0; minute <= minutes; minute++) {
                Duration now = service.cpu();
                say(service, minute, asked, now.minus(taken).toMillis() / 60_000.0);
                taken = service.cpu();
                long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
                for (; minute < minutes && System.nanoTime() < end; asked++) {
                    if (asked % READS_PER_DOCUMENT == 0) {
                        // Works that nobody has cited before: each is captured.
                        send(
                                service,
                                Harbour.text("Pilot " + sent, CLAIMS_EACH, WORKS_EACH, 1_000 + sent * WORKS_EACH));
                        sent++;
                    }
                    read(service, reads.get((int) (asked % reads.size())));
                    Thread.sleep(BETWEEN_READS);
                }
            }
        }
    }

    private static void send(PackagedService service, String text) throws IOException, InterruptedException {
        int status =
                service.post("/documents", "text/plain; charset=UTF-8", text).statusCode();
        if (status != 201) {
            throw new IllegalStateException("a document was answered " + status);
        }
    }

    private static void read(PackagedService service, String path) throws IOException, InterruptedException {
        int status = service.get(path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " was answered " + status);
        }
    }

    private static void say(PackagedService service, int minute, long asked, double cpu)
            throws IOException, InterruptedException {
        service.collect();
        String metrics = service.get("/q/metrics").body();
        System.out.printf(
                Locale.ROOT,
                "%6d %6.0f MB %6.1f MB %6.1f MB %8.0f %8d %12.0f %7.0f %9.0f %9d %6.0f%%%n",
                minute,
                service.resident() / 1e6,
                service.metric(metrics, "jvm_memory_used_bytes", "area=\"heap\"") / 1e6,
                service.metric(metrics, "jvm_memory_used_bytes", "area=\"nonheap\"") / 1e6,
                service.metric(metrics, "jvm_threads_live_threads", ""),
                service.open(),
                service.metric(metrics, "agroal_active_count", "")
                        + service.metric(metrics, "agroal_available_count", ""),
                service.metric(metrics, "ibid_queue_due", ""),
                service.metric(metrics, "ibid_captures_total", ""),
                asked,
                cpu * 100);
    }
}
