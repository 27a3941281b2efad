package ibid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

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
}
