package ibid.fetch;

import java.util.List;

/// The TLS connection that carried an exchange.
///
/// @param protocol such as `TLSv1.3`
/// @param certificates the server's chain, its own certificate first: DER in base64
public record TlsSession(String protocol, String cipherSuite, List<String> certificates) {
    public TlsSession {
        certificates = List.copyOf(certificates);
    }
}
