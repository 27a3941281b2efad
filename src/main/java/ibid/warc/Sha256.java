package ibid.warc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.netpreserve.jwarc.WarcDigest;

/// SHA-256 digests as they stand in a WARC: `sha256:` and unpadded base32, the only form every validator takes.
public final class Sha256 {
    private Sha256() {}

    public static String of(byte[] bytes) {
        MessageDigest digest = start();
        digest.update(bytes);
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
        return "sha256:" + new WarcDigest("sha256", digest.digest()).base32().replace("=", "");
    }
}
