package ibid.launch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// People before several replicas, led there as an ingress leads them: to those that say that they are ready, and to
/// the next where a connection is refused. They read all the time, and hand in a document now and then.
final class Crowd implements AutoCloseable {
    private static final int READERS = 2;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_READS = Duration.ofMillis(100);
    private static final Duration BETWEEN_DOCUMENTS = Duration.ofMillis(1500);
    private static final List<String> READ =
            List.of("/claims?limit=20", "/documents?limit=5", "/claims?q=harbour&limit=20", "/sources?limit=20");

    private final Map<String, Replica> replicas;
    private final IntFunction<String> document;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final Queue<String> amiss = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger handedIn = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile List<Replica> ready = List.of();
    private volatile boolean going = true;

    /// @param replicas by name; who is replaced is replaced in it
    /// @param document the text of the n-th document
    Crowd(Map<String, Replica> replicas, IntFunction<String> document) {
        this.replicas = replicas;
        this.document = document;
        look();
        threads.add(Thread.ofVirtual().start(() -> repeat(BETWEEN_LOOKS, this::look)));
        threads.add(Thread.ofVirtual().start(() -> repeat(BETWEEN_DOCUMENTS, this::handIn)));
        for (int reader = 0; reader < READERS; reader++) {
            AtomicInteger turn = new AtomicInteger(reader);
            threads.add(Thread.ofVirtual().start(() -> repeat(BETWEEN_READS, () -> read(turn.getAndIncrement()))));
        }
    }

    private void repeat(Duration pause, Runnable act) {
        try {
            while (going) {
                act.run();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        ready = replicas.values().stream().filter(Replica::isReady).toList();
    }

    private void read(int turn) {
        send(turn, READ.get(turn % READ.size()), HttpRequest.newBuilder());
    }

    private void handIn() {
        int n = handedIn.get();
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(document.apply(n), StandardCharsets.UTF_8));
        if (send(n, "/documents", request)) {
            handedIn.incrementAndGet();
        }
    }

    /// Whether somebody took it.
    private boolean send(int turn, String path, HttpRequest.Builder request) {
        List<Replica> open = ready;
        if (open.isEmpty()) {
            return false;
        }
        var uri = open.get(turn % open.size()).uri(path);
        try {
            HttpResponse<String> answer = http.send(
                    request.uri(uri).timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                answered.incrementAndGet();
                return true;
            }
            amiss.add(answer.statusCode() + " to " + uri + ": " + answer.body());
        } catch (ConnectException refused) {
            // It ended since it was looked at; the next turn is another's.
        } catch (IOException e) {
            amiss.add(e + " at " + uri);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// Answers that were no success, and requests that were taken and never answered.
    List<String> amiss() {
        return List.copyOf(amiss);
    }

    int answered() {
        return answered.get();
    }

    /// How many documents were taken.
    int handedIn() {
        return handedIn.get();
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        for (Thread thread : threads) {
            thread.join(Duration.ofMinutes(3));
        }
        http.close();
    }
}
