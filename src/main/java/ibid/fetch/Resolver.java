package ibid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Asks for the addresses of a host name.
@FunctionalInterface
public interface Resolver {
    /// All addresses of the name; none if it is unknown.
    List<InetAddress> resolve(String name);

    /// The machine's own resolver.
    static Resolver system() {
        return name -> {
            try {
                return List.of(InetAddress.getAllByName(name));
            } catch (UnknownHostException _) {
                return List.of();
            }
        };
    }

    /// The same resolver, which gives up after a while: a name that nobody answers for in time is unknown, for now.
    ///
    /// Its own threads do the waiting: the machine's resolver cannot be interrupted, and would hold up virtual
    /// threads.
    default Resolver within(Duration limit) {
        return name -> {
            CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("resolve " + name).start(() -> answer.complete(resolve(name)));
            return answer.completeOnTimeout(List.of(), limit.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        };
    }
}
