package ibid.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A ZIP archive, unpacked in memory with limits, so that a small file cannot fill the machine.
sealed interface Archive {
    record Unpacked(Map<String, byte[]> files) implements Archive {}

    /// @param reason one sentence for a person
    record Refused(String reason) implements Archive {}

    int MOST_ENTRIES = 20_000;
    long LARGEST_ENTRY = 64L << 20;
    long LARGEST_TOTAL = 384L << 20;
    /// A book of 600 pages has some hundred thousand; each costs a hundred times its size in memory.
    int MOST_TAGS = 4_000_000;

    int END_RECORD = 22;

    static boolean looksLike(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && (bytes[2] == 3 || bytes[2] == 5)
                && (bytes[3] == 4 || bytes[3] == 6);
    }

    /// @param wanted names of the entries to keep; the others are only counted
    static Archive unpack(byte[] bytes, Predicate<String> wanted) {
        if (!isWhole(bytes)) {
            return new Refused("The archive is cut off before its end: get the whole file and send that.");
        }
        Map<String, byte[]> files = new HashMap<>();
        byte[] buffer = new byte[64 << 10];
        long total = 0;
        long tags = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return new Refused("The archive holds more than %d files: send the document without attachments."
                            .formatted(MOST_ENTRIES));
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                boolean keep = wanted.test(entry.getName());
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    total += read;
                    tags += keep ? tags(buffer, read) : 0;
                    if (size > LARGEST_ENTRY || total > LARGEST_TOTAL || tags > MOST_TAGS) {
                        return new Refused(
                                "The archive unpacks to far more than a document needs: save the document anew and send that.");
                    }
                    if (keep) {
                        content.write(buffer, 0, read);
                    }
                }
                if (keep) {
                    files.putIfAbsent(entry.getName(), content.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            return new Refused("The archive is damaged: save the document anew and send that.");
        }
        return new Unpacked(files);
    }

    private static int tags(byte[] buffer, int length) {
        int tags = 0;
        for (int i = 0; i < length; i++) {
            tags += buffer[i] == '<' ? 1 : 0;
        }
        return tags;
    }

    /// An archive ends with a table of its files, and that table with a signature and at most 64 KiB of comment. Of
    /// one that was cut off, whole files may be left: a text without its footnotes.
    private static boolean isWhole(byte[] bytes) {
        for (int i = bytes.length - END_RECORD; i >= Math.max(0, bytes.length - END_RECORD - 0xFFFF); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
