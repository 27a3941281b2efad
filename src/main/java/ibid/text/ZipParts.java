package ibid.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of a zipped document that hold markup, unpacked up to a bound: a small file can unpack to terabytes.
record ZipParts(Map<String, byte[]> parts) {
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_BYTES = 100_000_000;
    private static final long MOST_UNREAD = 1_000_000_000;

    /// @throws IOException if the archive is damaged, or larger than any document
    static ZipParts of(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_BYTES;
        long unread = MOST_UNREAD;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_PARTS) {
                    throw new IOException("too many parts");
                }
                if (isMarkup(entry.getName())) {
                    byte[] part = zip.readNBytes(left + 1);
                    if (part.length > left) {
                        throw new IOException("too large");
                    }
                    left -= part.length;
                    parts.put(entry.getName(), part);
                } else {
                    // Going to the next entry unpacks this one too, without a bound.
                    unread -= zip.skip(unread);
                    if (unread <= 0) {
                        throw new IOException("too large");
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name that is no text", e);
        }
        return new ZipParts(parts);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parts.get(name))
                .map(part -> Encoding.decode(part, StandardCharsets.UTF_8.name(), true));
    }

    private static boolean isMarkup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".opf") || lower.endsWith("html") || lower.endsWith(".htm");
    }
}
