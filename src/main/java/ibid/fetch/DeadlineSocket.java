package ibid.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/// A socket whose every read ends in time, one byte a minute or not.
///
/// The limit sits below TLS, since a handshake can drip as well. No proxy: a SOCKS setting of the machine would make
/// somebody else choose the address.
final class DeadlineSocket extends Socket {
    private volatile Deadline deadline;
    private volatile Duration read;

    DeadlineSocket(Deadline deadline, Duration read) {
        super(Proxy.NO_PROXY);
        this.deadline = deadline;
        this.read = read;
    }

    /// The limits of the next request over it.
    void limit(Deadline newDeadline, Duration newRead) {
        deadline = newDeadline;
        read = newRead;
    }

    void connect(InetAddress address, int port, Duration timeout) throws IOException {
        connect(new InetSocketAddress(address, port), deadline.millis(timeout));
        setTcpNoDelay(true);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(deadline.millis(read));
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                setSoTimeout(deadline.millis(read));
                return in.read(buffer, offset, length);
            }
        };
    }
}
