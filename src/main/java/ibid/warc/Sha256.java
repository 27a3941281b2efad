package ibid.warc;

import ibid.fetch.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 digests as they stand in a WARC: `sha256:` and lower-case hexadecimal.
///
/// The only form on which validators agree: jwarc compares padded base32 and forbids its equals signs in a header, JWAT
/// knows an encoding by the length of the padded form.
public final class Sha256 {
    private Sha256() {}

    public static String of(byte[] bytes) {
        MessageDigest digest = start();
        digest.update(bytes);
        return text(digest);
    }

    public static String of(Octets octets) {
        MessageDigest digest = start();
        try {
            octets.writeTo(digest::update);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return text(digest);
    }

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static String text(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
