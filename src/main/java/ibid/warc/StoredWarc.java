package ibid.warc;

import ibid.fetch.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A WARC file read back, byte by byte and trusting nothing.
///
/// Written apart from the writer's library, so that an audit is a second opinion.
public final class StoredWarc {
    /// A record, or what is wrong at that place.
    public sealed interface Found {
        record Sound(StoredRecord record) implements Found {}

        record Damaged(Fault fault) implements Found {}
    }

    private final byte[] file;

    private StoredWarc(byte[] file) {
        this.file = file;
    }

    public static StoredWarc read(Path path) throws IOException {
        return new StoredWarc(Files.readAllBytes(path));
    }

    public static StoredWarc of(byte[] file) {
        return new StoredWarc(file.clone());
    }

    /// All records until the end or the first place that is none.
    public List<Found> records() {
        List<Found> found = new ArrayList<>();
        long at = 0;
        while (at < file.length) {
            Found next = at(at);
            found.add(next);
            switch (next) {
                case Found.Sound(StoredRecord record) -> at += record.length();
                case Found.Damaged _ -> at = file.length;
            }
        }
        return found;
    }

    /// The record that starts at the offset.
    public Found at(long offset) {
        if (offset < 0 || offset >= file.length) {
            return damaged(Fault.Kind.MISSING_RECORD, offset, "the file ends before");
        }
        int start = (int) offset;
        boolean gzip = file.length - start > 2 && file[start] == 0x1f && file[start + 1] == (byte) 0x8b;
        if (!gzip) {
            return parse(file, start, offset, -1);
        }
        return switch (GzipMember.read(file, start)) {
            case GzipMember.Read(byte[] plain, int length) -> parse(plain, 0, offset, length);
            case GzipMember.Damaged(String detail) -> damaged(Fault.Kind.GZIP_DAMAGED, offset, detail);
        };
    }

    /// The payload of a response or resource record, if it is the one that is meant and stands there undamaged.
    public Optional<byte[]> payload(String recordId, long offset) {
        return at(offset) instanceof Found.Sound(StoredRecord record)
                        && record.id().equals(recordId)
                        && WarcAudit.of(record).isEmpty()
                ? record.payload()
                : Optional.empty();
    }

    byte[] bytes() {
        return file;
    }

    /// @param memberLength of the gzip member that holds nothing but this record; -1 for a record as it stands
    private static Found parse(byte[] bytes, int start, long offset, int memberLength) {
        int headerEnd = headerEnd(bytes, start);
        if (headerEnd < 0) {
            return damaged(Fault.Kind.NOT_A_RECORD, offset, "no WARC header");
        }
        List<String> lines = new String(bytes, start, headerEnd - start, StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (!lines.getFirst().equals("WARC/1.1") && !lines.getFirst().equals("WARC/1.0")) {
            return damaged(Fault.Kind.NOT_A_RECORD, offset, "no WARC version line");
        }
        Headers headers = Headers.of(lines.stream()
                .skip(1)
                .filter(line -> line.contains(":"))
                .flatMap(line -> Arrays.stream(line.split(":", 2)).map(String::strip))
                .toArray(String[]::new));
        String declared = headers.first("Content-Length").orElse("");
        if (!declared.matches("\\d{1,10}")) {
            return damaged(Fault.Kind.NOT_A_RECORD, offset, "no Content-Length");
        }
        long blockEnd = headerEnd + Long.parseLong(declared);
        if (blockEnd + 4 > bytes.length) {
            return damaged(Fault.Kind.RECORD_CUT, offset, "ends before its declared length");
        }
        int end = (int) blockEnd + 4;
        if (!new String(bytes, (int) blockEnd, 4, StandardCharsets.ISO_8859_1).equals("\r\n\r\n")) {
            return damaged(Fault.Kind.RECORD_CUT, offset, "not closed where its length says");
        }
        if (memberLength >= 0 && end != bytes.length) {
            return damaged(Fault.Kind.RECORD_CUT, offset, "more than one record in a gzip member");
        }
        byte[] block = Arrays.copyOfRange(bytes, headerEnd, (int) blockEnd);
        return new Found.Sound(new StoredRecord(offset, memberLength < 0 ? end - start : memberLength, headers, block));
    }

    private static int headerEnd(byte[] bytes, int start) {
        for (int i = start; i + 3 < bytes.length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private static Found damaged(Fault.Kind kind, long offset, String detail) {
        return new Found.Damaged(new Fault(kind, offset, null, detail));
    }
}
