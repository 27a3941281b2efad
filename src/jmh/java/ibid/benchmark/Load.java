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
import java.util.stream.Collectors;

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

    /// What each is called, and its address.
    private static final String REQUESTS = """
            a page of claims             /claims?limit=50
            of one document              /claims?limit=50&document={document}
            that a copy contradicts      /claims?limit=50&status=DISCREPANCY
            with what they say found     /claims?limit=50&status=PASSAGE_FOUND
            uncited                      /claims?limit=50&status=UNCITED
            without anything found       /claims?limit=50&status=NOTHING_FOUND
            being checked                /claims?limit=50&status=CHECKING
            proposed                     /claims?limit=50&status=PROPOSED
            of one person                /claims?limit=50&assignee=anna
            with a word of all           /claims?limit=50&q=winter
            with a word of one           /claims?limit=50&q=quillwright
            with a word of none          /claims?limit=50&q=zzyzx
            a claim                      /claims/{claim}
            a document                   /documents/{document}
            a page of documents          /documents?limit=10
            a page of sources            /sources?limit=50
            sources that may be one      /sources/doubtful?document={document}
            desk: documents              /desk
            desk: a document             /desk/documents/{document}
            desk: a claim                /desk/claims/{claim}
            desk: beside a claim         /desk/claims/{claim}/beside
            desk: queue                  /desk/queue
            desk: queue, unassigned      /desk/queue?whose=UNASSIGNED
            desk: queue, mine            /desk/queue?whose=MINE
            desk: queue, uncited         /desk/queue?status=UNCITED
            desk: queue, a word of all   /desk/queue?q=winter
            desk: queue, a word of one   /desk/queue?q=quillwright
            desk: queue, misspelt        /desk/queue?q=quilwrigt
            """;

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
        return REQUESTS.lines()
                .map(line -> line.replace("{document}", document).replace("{claim}", claim))
                .map(line -> line.split(" {2,}"))
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> one, LinkedHashMap::new));
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
