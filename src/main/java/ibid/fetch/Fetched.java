package ibid.fetch;

import java.io.Closeable;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of fetching a URL.
public sealed interface Fetched extends Closeable {
    /// Every exchange, redirects first.
    List<Hop> hops();

    /// Gives back what large answers take up on the disk.
    @Override
    default void close() {
        hops().forEach(Hop::close);
    }

    /// A final answer of whatever status; whether it is the document is for the [Judge] to say.
    ///
    /// @param finalUrl where the last redirect led
    /// @param body without transfer and content encoding
    /// @param mediaType type and subtype in lower case: as declared, or as sniffed where nothing is declared
    /// @param charset of text; null for what is no text
    /// @param truncated the body ends before its end
    /// @param notes oddities of the exchange that do no harm
    record Response(
            List<Hop> hops,
            String finalUrl,
            int status,
            Headers headers,
            Octets body,
            String mediaType,
            @Nullable Charset charset,
            @Nullable Truncation truncated,
            List<String> notes)
            implements Fetched {
        public Response {
            hops = List.copyOf(hops);
            notes = List.copyOf(notes);
        }

        /// How long the server asks us to wait (`Retry-After`); empty when it does not say.
        public Optional<Duration> retryAfter(Instant now) {
            return RetryAfter.of(headers, now);
        }

        /// The body as text; empty for what is no text.
        public String text() {
            return charset == null ? "" : new String(body.bytes(), charset);
        }

        @Override
        public void close() {
            Fetched.super.close();
            body.close();
        }
    }

    /// No answer that could be read.
    ///
    /// @param detail for people: what went wrong, where
    /// @param hops what crossed the wire until then; the last may hold half an answer
    record Failed(CaptureVerdict verdict, String detail, List<Hop> hops) implements Fetched {
        public Failed {
            hops = List.copyOf(hops);
        }
    }
}
