package ibid.memento;

import ibid.fetch.Fetched;
import ibid.fetch.Hop;
import java.time.Instant;
import java.util.List;

/// A copy that a web archive gave.
///
/// @param archive its host
/// @param at when the archive made it (`Memento-Datetime`)
/// @param address where the archive keeps it
/// @param response as if its own server had sent it: at its own address, with the redirects that were archived
/// @param hops what really crossed the wire between the archive and us
public record Memento(String archive, Instant at, String address, Fetched.Response response, List<Hop> hops) {
    public Memento {
        hops = List.copyOf(hops);
    }
}
