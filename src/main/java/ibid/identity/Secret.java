package ibid.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// A token as the program holds it. It is shown once; what is kept is its digest, which is enough for a secret of 256
/// random bits: there is nothing to guess, so nothing that has to be slow.
record Secret(String text) {
    /// By which such a token is told from an identity provider's, and found where it should not be.
    static final String PREFIX = "ibid_";

    private static final int BYTES = 32;

    static Secret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A log must not hold it.
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
