package ibid.warc;

import ibid.fetch.Headers;
import ibid.fetch.Octets;
import java.nio.charset.StandardCharsets;
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

    private static final String END = "\r\n\r\n";

    /// No record of ours has a longer header, nor any sensible one of others.
    private static final int LONGEST_HEADER = 1 << 20;

    private static final int FIRST_LOOK = 8 << 10;

    private final Octets file;

    private StoredWarc(Octets file) {
        this.file = file;
    }

    public static StoredWarc of(byte[] file) {
        return of(Octets.of(file));
    }

    /// @param file stays the caller's to close
    public static StoredWarc of(Octets file) {
        return new StoredWarc(file);
    }

    /// All records until the end or the first place that is none.
    public List<Found> records() {
        List<Found> found = new ArrayList<>();
        long at = 0;
        while (at < file.length()) {
            Found next = at(at);
            found.add(next);
            switch (next) {
                case Found.Sound(StoredRecord record) -> at += record.length();
                case Found.Damaged _ -> at = file.length();
            }
        }
        return found;
    }

    /// The record that starts at the offset.
    public Found at(long offset) {
        if (offset < 0 || offset >= file.length()) {
            return damaged(Fault.Kind.MISSING_RECORD, offset, "the file ends before");
        }
        byte[] sign = file.slice(offset, Math.min(file.length(), offset + 3)).bytes();
        boolean gzip = sign.length > 2 && sign[0] == 0x1f && sign[1] == (byte) 0x8b;
        if (!gzip) {
            return parse(file.slice(offset, file.length()), offset, -1);
        }
        return switch (GzipMember.read(file, offset)) {
            case GzipMember.Read(Octets plain, long length) -> parse(plain, offset, length);
            case GzipMember.Damaged(String detail) -> damaged(Fault.Kind.GZIP_DAMAGED, offset, detail);
        };
    }

    /// The payload of a response or resource record, if it is the one that is meant and stands there undamaged.
    public Optional<Octets> payload(String recordId, long offset) {
        return at(offset) instanceof Found.Sound(StoredRecord record)
                        && record.id().equals(recordId)
                        && WarcAudit.of(record).isEmpty()
                ? record.payload()
                : Optional.empty();
    }

    Octets octets() {
        return file;
    }

    /// @param bytes from the record's begin on
    /// @param memberLength of the gzip member that holds nothing but this record; -1 for a record as it stands
    private static Found parse(Octets bytes, long offset, long memberLength) {
        byte[] head = head(bytes);
        int headerEnd = headerEnd(head);
        if (headerEnd < 0) {
            return damaged(Fault.Kind.NOT_A_RECORD, offset, "no WARC header");
        }
        List<String> lines =
                new String(head, 0, headerEnd, StandardCharsets.UTF_8).lines().toList();
        if (!lines.getFirst().equals("WARC/1.1") && !lines.getFirst().equals("WARC/1.0")) {
            return damaged(Fault.Kind.NOT_A_RECORD, offset, "no WARC version line");
        }
        Headers headers = Headers.of(lines.stream()
                .skip(1)
                .filter(line -> line.contains(":"))
                .flatMap(line -> Arrays.stream(line.split(":", 2)).map(String::strip))
                .toArray(String[]::new));
        String declared = headers.first("Content-Length").orElse("");
        if (!declared.matches("\\d{1,12}")) {
            return damaged(Fault.Kind.NOT_A_RECORD, offset, "no Content-Length");
        }
        long blockEnd = headerEnd + Long.parseLong(declared);
        long end = blockEnd + END.length();
        if (end > bytes.length()) {
            return damaged(Fault.Kind.RECORD_CUT, offset, "ends before its declared length");
        }
        if (!new String(bytes.slice(blockEnd, end).bytes(), StandardCharsets.ISO_8859_1).equals(END)) {
            return damaged(Fault.Kind.RECORD_CUT, offset, "not closed where its length says");
        }
        if (memberLength >= 0 && end != bytes.length()) {
            return damaged(Fault.Kind.RECORD_CUT, offset, "more than one record in a gzip member");
        }
        return new Found.Sound(new StoredRecord(
                offset, memberLength < 0 ? end : memberLength, headers, bytes.slice(headerEnd, blockEnd)));
    }

    /// Bytes that the header stands in, if there is one.
    private static byte[] head(Octets bytes) {
        byte[] head = bytes.head(FIRST_LOOK);
        return headerEnd(head) < 0 ? bytes.head(LONGEST_HEADER) : head;
    }

    private static int headerEnd(byte[] bytes) {
        for (int i = 0; i + 3 < bytes.length; i++) {
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
