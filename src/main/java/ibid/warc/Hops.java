package ibid.warc;

import ibid.fetch.Hop;
import ibid.fetch.HttpReply;
import ibid.fetch.MediaTypes;
import ibid.fetch.TlsSession;
import ibid.fetch.Truncation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.WarcTruncationReason;

/// What a WARC says of exchanges, in its own terms.
final class Hops {
    /// No header is longer: the fetcher's limit is far below.
    private static final int LARGEST_HEADER = 1 << 20;

    private Hops() {}

    /// Gzip pays when at least half of the bytes are not compressed already.
    static boolean gzipPays(List<Hop> hops) {
        long plain = 0;
        long all = 0;
        for (Hop hop : hops) {
            all += hop.response().length();
            HttpReply reply = hop.reply();
            if (reply != null) {
                boolean compressed = reply.headers().has("Content-Encoding")
                        || MediaTypes.isCompressed(MediaTypes.essence(
                                reply.headers().first("Content-Type").orElse("")));
                plain += compressed ? 0 : hop.response().length();
            }
        }
        return plain * 2 >= all;
    }

    /// The answer's status line and header, as they came.
    static byte[] header(Hop hop) {
        byte[] start = hop.response().head(LARGEST_HEADER);
        return Arrays.copyOf(start, headerLength(start));
    }

    /// Up to the end of the first empty line behind the status line.
    private static int headerLength(byte[] message) {
        int lineStart = 0;
        for (int at = 0; at < message.length; at++) {
            if (message[at] == '\n') {
                boolean empty = at == lineStart || (at == lineStart + 1 && message[lineStart] == '\r');
                if (empty && lineStart > 0) {
                    return at + 1;
                }
                lineStart = at + 1;
            }
        }
        return message.length;
    }

    static Map<String, List<String>> notes(TlsSession session) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("tls-protocol", List.of(session.protocol()));
        fields.put("tls-cipher-suite", List.of(session.cipherSuite()));
        fields.put("tls-certificate", session.certificates());
        return fields;
    }

    static WarcTruncationReason reason(Truncation truncation) {
        return switch (truncation) {
            case LENGTH -> WarcTruncationReason.LENGTH;
            case TIME -> WarcTruncationReason.TIME;
            case DISCONNECT -> WarcTruncationReason.DISCONNECT;
        };
    }
}
