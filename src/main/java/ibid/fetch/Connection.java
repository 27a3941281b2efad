package ibid.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An open connection to one address of a host, for one request after the other.
final class Connection implements Closeable {
    private final DeadlineSocket socket;
    private final Socket channel;
    private final WebUrl origin;
    private final int port;
    private final InetAddress address;
    private final @Nullable TlsSession session;
    private long idleSince;

    /// @param channel the socket itself, or TLS over it
    Connection(
            DeadlineSocket socket,
            Socket channel,
            Guard.Approved target,
            InetAddress address,
            @Nullable TlsSession session) {
        this.socket = socket;
        this.channel = channel;
        this.origin = target.url().withPath("/");
        this.port = target.port();
        this.address = address;
        this.session = session;
    }

    Socket channel() {
        return channel;
    }

    InetAddress address() {
        return address;
    }

    @Nullable TlsSession session() {
        return session;
    }

    /// Whether it leads to the same host, at an address that has just been approved for it.
    boolean leadsTo(Guard.Approved target) {
        return origin.equals(target.url().withPath("/"))
                && port == target.port()
                && target.addresses().contains(address);
    }

    /// Nobody asked for what comes in between: whatever it is, it is not the answer to the next request.
    boolean isSilent() {
        try {
            return channel.getInputStream().available() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    void limit(Deadline deadline, Duration read) {
        socket.limit(deadline, read);
    }

    void rest(long now) {
        idleSince = now;
    }

    long idleSince() {
        return idleSince;
    }

    /// The socket below TLS too: a farewell could block.
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
