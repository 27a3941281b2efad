package ibid.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Undoes `Content-Encoding`, within a limit.
public final class ContentCoding {
    /// What undoing gave.
    public sealed interface Decoded {
        record Plain(Octets bytes) implements Decoded {}

        /// Above the limit: a bomb, as far as we care.
        record TooLarge(int limit) implements Decoded {}

        record Broken(String reason) implements Decoded {}
    }

    private static final int MOST_LAYERS = 4;

    private ContentCoding() {}

    /// @param partial the payload was cut, so its stream may end early
    public static Decoded decode(HttpReply reply, int limit, boolean partial) {
        return decode(reply.payload(), reply.headers().list("Content-Encoding"), limit, partial);
    }

    /// @param all in the order in which they were applied
    public static Decoded decode(Octets payload, List<String> all, int limit, boolean partial) {
        List<String> codings =
                all.stream().filter(coding -> !coding.equals("identity")).toList();
        if (codings.size() > MOST_LAYERS) {
            return new Decoded.Broken(codings.size() + " content codings");
        }
        Octets bytes = payload;
        for (String coding : codings.reversed()) {
            Decoded decoded = switch (coding) {
                case "gzip", "x-gzip" -> undo(bytes, in -> new GZIPInputStream(in, 8192), limit, partial);
                case "deflate" -> {
                    boolean bare = !hasZlibHeader(bytes.head(2));
                    yield undo(bytes, in -> new InflaterInputStream(in, new Inflater(bare)), limit, partial);
                }
                case "br" -> undo(bytes, BrotliInputStream::new, limit, partial);
                default -> new Decoded.Broken("content coding " + coding + ", which was not asked for");
            };
            if (!(decoded instanceof Decoded.Plain(Octets plain))) {
                return decoded;
            }
            bytes = plain;
        }
        return new Decoded.Plain(bytes);
    }

    /// Makes a stream of plain bytes over one of coded bytes.
    private interface Decoder {
        InputStream over(InputStream coded) throws IOException;
    }

    private static Decoded undo(Octets bytes, Decoder decoder, int limit, boolean partial) {
        if (bytes.isEmpty()) {
            return new Decoded.Plain(bytes);
        }
        Spool plain = new Spool();
        try (InputStream in = decoder.over(bytes.stream())) {
            byte[] buffer = new byte[16 << 10];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (plain.size() + count > limit) {
                    return new Decoded.TooLarge(limit);
                }
                plain.write(buffer, 0, count);
            }
        } catch (EOFException early) {
            return partial ? new Decoded.Plain(plain.octets()) : new Decoded.Broken("the compressed body ends early");
        } catch (IOException broken) {
            // Brotli's decoder tells an early end from damage by its words only.
            return partial && plain.size() > 0
                    ? new Decoded.Plain(plain.octets())
                    : new Decoded.Broken("the compressed body is damaged: " + broken.getMessage());
        }
        return new Decoded.Plain(plain.octets());
    }

    /// `deflate` means zlib (RFC 9110), yet some servers send the bare stream.
    private static boolean hasZlibHeader(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)) % 31 == 0;
    }
}
