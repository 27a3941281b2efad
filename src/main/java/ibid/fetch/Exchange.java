package ibid.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// One request and its answer with an approved address.
final class Exchange {
    /// What came of it.
    sealed interface Outcome {
        record Answered(Hop hop, HttpReply reply) implements Outcome {}

        /// @param hop what crossed the wire, if anything did
        record Failed(
                CaptureVerdict verdict,
                String detail,
                @Nullable Hop hop) implements Outcome {}
    }

    private final FetchSettings settings;
    private final SSLSocketFactory tls;
    private final InstantSource clock;
    private final IdleConnections idle;

    Exchange(FetchSettings settings, SSLSocketFactory tls, InstantSource clock, IdleConnections idle) {
        this.settings = settings;
        this.tls = tls;
        this.clock = clock;
        this.idle = idle;
    }

    /// Asks over a connection that waits, if there is one. The server may have closed that in the meantime: then
    /// nothing comes, and it is asked again over a new one.
    ///
    /// @param fields sent besides our own
    /// @param cookies the `Cookie` header's value, empty for none
    Outcome get(Guard.Approved target, Headers fields, String cookies, FetchLimits limits, Deadline deadline) {
        byte[] request = request(target.url(), fields, cookies);
        Connection waiting = idle.take(target);
        if (waiting != null) {
            waiting.limit(deadline, limits.read());
            Optional<Outcome> answer = over(waiting, target, request, limits, true);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return send(target, request, limits, deadline);
    }

    /// Tries the approved addresses in turn; the first that takes the connection answers.
    ///
    /// @param request as it goes over the wire
    Outcome send(Guard.Approved target, byte[] request, FetchLimits limits, Deadline deadline) {
        Outcome last = new Outcome.Failed(CaptureVerdict.REFUSED, "no address", null);
        for (InetAddress address : target.addresses()) {
            DeadlineSocket socket = new DeadlineSocket(deadline, limits.read());
            Outcome.Failed failed = connect(socket, target, address, limits);
            if (failed == null) {
                return over(socket, target, address, request, limits);
            }
            last = failed;
        }
        return last;
    }

    /// Why it was not to be had; null when it is connected.
    private static Outcome.@Nullable Failed connect(
            DeadlineSocket socket, Guard.Approved target, InetAddress address, FetchLimits limits) {
        try {
            socket.connect(address, target.port(), limits.connect());
            return null;
        } catch (SocketTimeoutException _) {
            close(socket);
            return new Outcome.Failed(CaptureVerdict.TIMEOUT, at(address, target) + " did not answer", null);
        } catch (IOException refused) {
            close(socket);
            return new Outcome.Failed(
                    refused instanceof SocketException ? CaptureVerdict.REFUSED : CaptureVerdict.BROKEN,
                    at(address, target) + ": " + refused.getMessage(),
                    null);
        }
    }

    private Outcome over(
            DeadlineSocket socket, Guard.Approved target, InetAddress address, byte[] request, FetchLimits limits) {
        Connection connection;
        try {
            connection = connection(socket, target, address);
        } catch (IOException failed) {
            close(socket);
            return failed(failed, target, address, true);
        }
        return over(connection, target, request, limits, false).orElseThrow();
    }

    private Connection connection(DeadlineSocket socket, Guard.Approved target, InetAddress address)
            throws IOException {
        if (!target.url().secure()) {
            return new Connection(socket, socket, target, address, null);
        }
        SSLSocket secured = handshake(socket, target);
        return new Connection(socket, secured, target, address, session(secured.getSession()));
    }

    /// @param used whether it has carried an answer before
    /// @return nothing where the connection turns out to have been closed since
    private Optional<Outcome> over(
            Connection connection, Guard.Approved target, byte[] request, FetchLimits limits, boolean used) {
        Instant at = clock.instant();
        boolean kept = false;
        try {
            OutputStream out = connection.channel().getOutputStream();
            out.write(request);
            out.flush();
            ReplyReader reader = new ReplyReader(connection.channel().getInputStream(), limits);
            HttpReply.Reading reading = reader.read();
            kept = reader.leavesUsable();
            return used && reader.foundClosed() && !isStopped()
                    ? Optional.empty()
                    : Optional.of(outcome(reading, reader, connection, target, at, request));
        } catch (IOException lost) {
            return used && !isStopped()
                    ? Optional.empty()
                    : Optional.of(failed(lost, target, connection.address(), false));
        } finally {
            if (kept) {
                idle.put(connection);
            } else {
                connection.close();
            }
        }
    }

    /// Whether it was this side that closed the connection, since the program ends: nothing is asked again then.
    private static boolean isStopped() {
        return Thread.currentThread().isInterrupted();
    }

    /// @param early before anything was asked
    private static Outcome failed(IOException cause, Guard.Approved target, InetAddress address, boolean early) {
        return switch (cause) {
            case SocketTimeoutException _ ->
                new Outcome.Failed(CaptureVerdict.TIMEOUT, at(address, target) + " did not answer", null);
            case SSLException untrusted ->
                new Outcome.Failed(CaptureVerdict.TLS_ERROR, String.valueOf(untrusted.getMessage()), null);
            default ->
                new Outcome.Failed(
                        early ? CaptureVerdict.TLS_ERROR : CaptureVerdict.BROKEN,
                        at(address, target) + ": " + cause.getMessage(),
                        null);
        };
    }

    private static Outcome outcome(
            HttpReply.Reading reading,
            ReplyReader reader,
            Connection connection,
            Guard.Approved target,
            Instant at,
            byte[] request) {
        String url = target.url().toString();
        return switch (reading) {
            case HttpReply.Reading.Read(HttpReply reply) ->
                new Outcome.Answered(
                        new Hop(
                                url,
                                at,
                                connection.address(),
                                reply.status(),
                                request,
                                reader.raw(),
                                reply,
                                reply.truncated(),
                                connection.session()),
                        reply);
            case HttpReply.Reading.Faulty faulty ->
                new Outcome.Failed(
                        faulty.verdict(),
                        faulty.detail(),
                        new Hop(
                                url,
                                at,
                                connection.address(),
                                faulty.status(),
                                request,
                                reader.raw(),
                                null,
                                faulty.truncation(),
                                connection.session()));
        };
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    private SSLSocket handshake(Socket socket, Guard.Approved target) throws IOException {
        String host = target.host();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, bare, target.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static TlsSession session(SSLSession session) {
        List<String> chain = new ArrayList<>();
        try {
            for (Certificate certificate : session.getPeerCertificates()) {
                chain.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            }
        } catch (SSLPeerUnverifiedException | CertificateEncodingException _) {
            chain.clear();
        }
        return new TlsSession(session.getProtocol(), session.getCipherSuite(), chain);
    }

    private byte[] request(WebUrl url, Headers fields, String cookies) {
        StringBuilder more = new StringBuilder(cookies.isEmpty() ? "" : "Cookie: " + cookies + "\n");
        fields.fields().forEach(field -> more.append(field.name() + ": " + field.value() + "\n"));
        return """
                GET %s HTTP/1.1
                Host: %s
                User-Agent: %s
                Accept: text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.8
                Accept-Encoding: gzip, br
                %s
                """.formatted(url.requestTarget(), url.authority(), settings.userAgent(), more)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String at(InetAddress address, Guard.Approved target) {
        return address.getHostAddress() + " port " + target.port();
    }
}
