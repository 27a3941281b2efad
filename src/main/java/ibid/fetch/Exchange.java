package ibid.fetch;

import java.io.IOException;
import java.io.InputStream;
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

    Exchange(FetchSettings settings, SSLSocketFactory tls, InstantSource clock) {
        this.settings = settings;
        this.tls = tls;
        this.clock = clock;
    }

    /// @param fields sent besides our own
    /// @param cookies the `Cookie` header's value, empty for none
    Outcome get(Guard.Approved target, Headers fields, String cookies, FetchLimits limits, Deadline deadline) {
        return send(target, request(target.url(), fields, cookies), limits, deadline);
    }

    /// Tries the approved addresses in turn; the first that takes the connection answers.
    ///
    /// @param request as it goes over the wire
    Outcome send(Guard.Approved target, byte[] request, FetchLimits limits, Deadline deadline) {
        Outcome last = new Outcome.Failed(CaptureVerdict.REFUSED, "no address", null);
        for (InetAddress address : target.addresses()) {
            try (DeadlineSocket socket = new DeadlineSocket(deadline, limits.read())) {
                socket.connect(address, target.port(), limits.connect());
                return over(socket, target, address, request, limits);
            } catch (SocketTimeoutException _) {
                last = new Outcome.Failed(CaptureVerdict.TIMEOUT, at(address, target) + " did not answer", null);
            } catch (SocketException refused) {
                last = new Outcome.Failed(
                        CaptureVerdict.REFUSED, at(address, target) + ": " + refused.getMessage(), null);
            } catch (IOException lost) {
                return new Outcome.Failed(CaptureVerdict.BROKEN, at(address, target) + ": " + lost.getMessage(), null);
            }
        }
        return last;
    }

    private Outcome over(
            DeadlineSocket socket, Guard.Approved target, InetAddress address, byte[] request, FetchLimits limits) {
        Instant at = clock.instant();
        TlsSession session = null;
        try {
            Socket channel = socket;
            if (target.url().secure()) {
                SSLSocket secured = handshake(socket, target);
                session = session(secured.getSession());
                channel = secured;
            }
            channel.getOutputStream().write(request);
            channel.getOutputStream().flush();
            return read(channel.getInputStream(), target, at, address, request, session, limits);
        } catch (SocketTimeoutException _) {
            return new Outcome.Failed(CaptureVerdict.TIMEOUT, at(address, target) + " did not answer", null);
        } catch (SSLException untrusted) {
            return new Outcome.Failed(CaptureVerdict.TLS_ERROR, String.valueOf(untrusted.getMessage()), null);
        } catch (IOException lost) {
            CaptureVerdict verdict =
                    target.url().secure() && session == null ? CaptureVerdict.TLS_ERROR : CaptureVerdict.BROKEN;
            return new Outcome.Failed(verdict, at(address, target) + ": " + lost.getMessage(), null);
        }
    }

    private static Outcome read(
            InputStream in,
            Guard.Approved target,
            Instant at,
            InetAddress address,
            byte[] request,
            @Nullable TlsSession session,
            FetchLimits limits) {
        ReplyReader reader = new ReplyReader(in, limits);
        String url = target.url().toString();
        return switch (reader.read()) {
            case HttpReply.Reading.Read(HttpReply reply) ->
                new Outcome.Answered(
                        new Hop(
                                url,
                                at,
                                address,
                                reply.status(),
                                request,
                                reader.raw(),
                                reply,
                                reply.truncated(),
                                session),
                        reply);
            case HttpReply.Reading.Faulty faulty ->
                new Outcome.Failed(
                        faulty.verdict(),
                        faulty.detail(),
                        new Hop(
                                url,
                                at,
                                address,
                                faulty.status(),
                                request,
                                reader.raw(),
                                null,
                                faulty.truncation(),
                                session));
        };
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
                Connection: close
                %s
                """.formatted(url.requestTarget(), url.authority(), settings.userAgent(), more)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String at(InetAddress address, Guard.Approved target) {
        return address.getHostAddress() + " port " + target.port();
    }
}
