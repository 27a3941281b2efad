package ibid.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How reading and searching grow with what is there: 1,000, 10,000 and 100,000 claims, with a capture for every five,
/// through HTTP against the packaged program and a real PostgreSQL. Needs the package. Arguments: other numbers of
/// claims.
public final class Load {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARM = 20;
    private static final int TIMES = 100;

    /// Rounds of all requests before anything is measured, so that the ratios do not tell how code is compiled.
    private static final int ROUNDS = 150;

    /// No request may keep the others waiting: one that is this slow is asked less often.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// @param cpu milliseconds per request, the database's among them
    private record Cost(double median, double slowest, double cpu) {}

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0 || !arguments[0].matches("\\d+")
                ? SIZES
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        try (Harbour harbour = new Harbour();
                PackagedService service = PackagedService.start(harbour.settings())) {
            String document = Harbour.original(service);
            Map<String, String> requests = requests(service, document);
            List<Map<String, Cost>> costs = new ArrayList<>();
            int documents = 1;
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : requests.values()) {
                    answered(service, path);
                }
            }
            for (int size : sizes) {
                int wanted = size / Harbour.CLAIMS;
                if (wanted > documents) {
                    Population.grow(service.database(), document, documents, wanted - 1);
                    documents = wanted;
                }
                costs.add(measured(service, requests));
            }
            print(sizes, costs);
        }
    }

    static Map<String, String> requests(PackagedService service, String document)
            throws IOException, InterruptedException {
        String claim =
                Harbour.id(service.get("/claims?limit=1&document=" + document).body());
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("a page of claims", "/claims?limit=50");
        requests.put("of one document", "/claims?limit=50&document=" + document);
        requests.put("that a copy contradicts", "/claims?limit=50&status=DISCREPANCY");
        requests.put("with what they say found", "/claims?limit=50&status=PASSAGE_FOUND");
        requests.put("uncited", "/claims?limit=50&status=UNCITED");
        requests.put("without anything found", "/claims?limit=50&status=NOTHING_FOUND");
        requests.put("being checked", "/claims?limit=50&status=CHECKING");
        requests.put("proposed", "/claims?limit=50&status=PROPOSED");
        requests.put("of one person", "/claims?limit=50&assignee=anna");
        requests.put("with a word of all", "/claims?limit=50&q=winter");
        requests.put("with a word of one", "/claims?limit=50&q=quillwright");
        requests.put("with a word of none", "/claims?limit=50&q=zzyzx");
        requests.put("a claim", "/claims/" + claim);
        requests.put("a document", "/documents/" + document);
        requests.put("a page of documents", "/documents?limit=10");
        requests.put("a page of sources", "/sources?limit=50");
        requests.put("sources that may be one", "/sources/doubtful?document=" + document);
        requests.put("desk: documents", "/desk");
        requests.put("desk: a document", "/desk/documents/" + document);
        requests.put("desk: a claim", "/desk/claims/" + claim);
        requests.put("desk: beside a claim", "/desk/claims/" + claim + "/beside");
        requests.put("desk: queue", "/desk/queue");
        requests.put("desk: queue, unassigned", "/desk/queue?whose=UNASSIGNED");
        requests.put("desk: queue, mine", "/desk/queue?whose=MINE");
        requests.put("desk: queue, uncited", "/desk/queue?status=UNCITED");
        requests.put("desk: queue, a word of all", "/desk/queue?q=winter");
        requests.put("desk: queue, a word of one", "/desk/queue?q=quillwright");
        requests.put("desk: queue, misspelt", "/desk/queue?q=quilwrigt");
        return requests;
    }

    private static Map<String, Cost> measured(PackagedService service, Map<String, String> requests)
            throws IOException, InterruptedException {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (Map.Entry<String, String> request : requests.entrySet()) {
            Cost cost = cost(service, request.getValue());
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %9.1f %9.1f %9.1f%n",
                    request.getKey(),
                    cost.median(),
                    cost.slowest(),
                    cost.cpu());
            costs.put(request.getKey(), cost);
        }
        return costs;
    }

    private static Cost cost(PackagedService service, String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (int n = 0; n < WARM && System.nanoTime() - begin < PATIENCE.toNanos() / 2; n++) {
            answered(service, path);
        }
        List<Double> times = new ArrayList<>();
        Duration before = service.cpu();
        begin = System.nanoTime();
        while (times.size() < TIMES && (times.size() < 3 || System.nanoTime() - begin < PATIENCE.toNanos())) {
            long start = System.nanoTime();
            service.get(path);
            times.add((System.nanoTime() - start) / 1e6);
        }
        double cpu = service.cpu().minus(before).toNanos() / 1e6 / times.size();
        times.sort(null);
        return new Cost(times.get(times.size() / 2), times.get(times.size() * 99 / 100), cpu);
    }

    private static void answered(PackagedService service, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = service.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
    }

    private static void print(List<Integer> sizes, List<Map<String, Cost>> costs) {
        System.out.printf(
                Locale.ROOT,
                "%nmilliseconds at %,d claims, and how many times that with more%n%-28s %8s %8s %8s",
                sizes.getFirst(),
                "",
                "p50",
                "p99",
                "CPU");
        sizes.stream().skip(1).forEach(size -> System.out.printf(Locale.ROOT, "   | %,9d p50     p99     CPU", size));
        System.out.println();
        costs.getFirst().forEach((name, base) -> {
            System.out.printf(Locale.ROOT, "%-28s %8.1f %8.1f %8.1f", name, base.median(), base.slowest(), base.cpu());
            costs.stream()
                    .skip(1)
                    .map(more -> more.get(name))
                    .forEach(more -> System.out.printf(
                            Locale.ROOT,
                            "   |      %8.2f %7.2f %7.2f",
                            more.median() / base.median(),
                            more.slowest() / base.slowest(),
                            more.cpu() / base.cpu()));
            System.out.println();
        });
    }
}
