package ibid.fetch;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of fetching a URL.
public sealed interface Fetched {
    /// Every exchange, redirects first.
    List<Hop> hops();

    /// A final answer of whatever status; whether it is the document is for the [Judge] to say.
    ///
    /// @param finalUrl where the last redirect led
    /// @param body without transfer and content encoding
    /// @param mediaType type and subtype in lower case: as declared, or as sniffed where nothing is declared
    /// @param charset of text; null for what is no text
    /// @param truncated the body ends before its end
    /// @param notes oddities of the exchange that do no harm
    @SuppressWarnings("ArrayRecordComponent")
    record Response(
            List<Hop> hops,
            String finalUrl,
            int status,
            Headers headers,
            byte[] body,
            String mediaType,
            @Nullable Charset charset,
            @Nullable Truncation truncated,
            List<String> notes)
            implements Fetched {
        public Response {
            hops = List.copyOf(hops);
            notes = List.copyOf(notes);
        }

        /// The body as text; empty for what is no text.
        public String text() {
            return charset == null ? "" : new String(body, charset);
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
