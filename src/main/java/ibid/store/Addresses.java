package ibid.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// How bytes are addressed, and where an address stands: the same in a folder and in a bucket, so that the one can be
/// copied into the other.
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");

    private Addresses() {}

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// `ab/abcd…`: a few folders with many files each, since a new folder costs more than a file.
    static String place(String address) {
        return address.substring(0, 2) + "/" + address;
    }

    /// `ab/cd/abcd…`, where earlier versions put it.
    static String earlierPlace(String address) {
        return address.substring(0, 2) + "/" + address.substring(2, 4) + "/" + address;
    }

    static String of(byte[] sha256) {
        return HexFormat.of().formatHex(sha256);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
