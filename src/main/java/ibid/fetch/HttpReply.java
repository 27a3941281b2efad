package ibid.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One HTTP/1 answer, taken apart.
///
/// @param payload the body without transfer encoding; content encoding (gzip) is left as sent
/// @param length how many of the bytes read belong to the answer
/// @param notes oddities that do no harm, such as bytes after the declared end
public record HttpReply(
        int status,
        Headers headers,
        Octets payload,
        long length,
        @Nullable Truncation truncated,
        List<String> notes) {

    /// What reading an answer gave.
    public sealed interface Reading {
        /// An answer, perhaps truncated.
        record Read(HttpReply reply) implements Reading {}

        /// No usable answer: no header, or a body that breaks its own framing.
        record Faulty(CaptureVerdict verdict, String detail, int status) implements Reading {
            Truncation truncation() {
                return verdict == CaptureVerdict.TIMEOUT
                        ? Truncation.TIME
                        : verdict == CaptureVerdict.TOO_LARGE ? Truncation.LENGTH : Truncation.DISCONNECT;
            }
        }
    }

    public HttpReply {
        notes = List.copyOf(notes);
    }

    /// Takes apart the stored bytes of an answer.
    public static Reading parse(byte[] message) {
        return parse(Octets.of(message));
    }

    /// Takes apart the stored bytes of an answer.
    public static Reading parse(Octets message) {
        FetchLimits unlimited = new FetchLimits(
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                0,
                FetchLimits.DEFAULT.connect(),
                FetchLimits.DEFAULT.read(),
                FetchLimits.DEFAULT.total());
        return new ReplyReader(message.stream(), unlimited).read();
    }
}
