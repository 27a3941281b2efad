package ibid;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/// Asks an address again and again over one connection, in a process of its own, so that what it costs is not taken for
/// what the server costs. Prints the middle time of an answer and the 95th percentile, in microseconds.
final class LoadClient {
    private LoadClient() {}

    /// @param args times, status, If-None-Match or nothing, address, more addresses to ask in turn
    public static void main(String[] args) throws IOException, InterruptedException {
        long[] micros = new long[Integer.parseInt(args[0])];
        int expected = Integer.parseInt(args[1]);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int n = 0; n < micros.length; n++) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(args[3 + n % (args.length - 3)]));
                if (!args[2].isEmpty()) {
                    request.header("If-None-Match", args[2]);
                }
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                micros[n] = (System.nanoTime() - start) / 1000;
                if (answer.statusCode() != expected) {
                    throw new IllegalStateException(request.build().uri() + " answered " + answer.statusCode());
                }
            }
        }
        Arrays.sort(micros);
        System.out.println(micros[micros.length / 2] + " " + micros[(int) (micros.length * 0.95)]);
    }
}
