package ibid.warc;

import ibid.fetch.Octets;
import ibid.warc.Fault.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks an archived file against itself and against what was noted when it was written.
///
/// Digests inside the file guard blocks and payloads, not the header lines of an uncompressed record: those only the
/// receipt guards.
public final class WarcAudit {
    private WarcAudit() {}

    /// All faults of a file; none for a sound one.
    public static List<Fault> of(Path path, @Nullable WarcReceipt receipt) {
        try (Octets file = Octets.of(FileChannel.open(path))) {
            return of(StoredWarc.of(file), receipt);
        } catch (IOException unreadable) {
            return List.of(new Fault(Kind.UNREADABLE_FILE, 0, null, unreadable.toString()));
        }
    }

    /// All faults of a file, read in blocks.
    public static List<Fault> of(StoredWarc warc, @Nullable WarcReceipt receipt) {
        List<Fault> faults = new ArrayList<>();
        List<StoredRecord> sound = new ArrayList<>();
        for (StoredWarc.Found found : warc.records()) {
            switch (found) {
                case StoredWarc.Found.Sound(StoredRecord record) -> {
                    sound.add(record);
                    faults.addAll(of(record));
                }
                case StoredWarc.Found.Damaged(Fault fault) -> faults.add(fault);
            }
        }
        faults.addAll(references(sound));
        if (receipt != null) {
            faults.addAll(against(receipt, warc.octets(), sound));
        }
        return List.copyOf(faults);
    }

    /// The faults of one record in itself.
    static List<Fault> of(StoredRecord record) {
        List<Fault> faults = new ArrayList<>();
        for (String field : List.of("WARC-Record-ID", "WARC-Type", "WARC-Date")) {
            if (!record.headers().has(field)) {
                faults.add(fault(Kind.MISSING_FIELD, record, field));
            }
        }
        if (record.headers().first("WARC-Date").filter(date -> !isDate(date)).isPresent()) {
            faults.add(fault(Kind.MISSING_FIELD, record, "WARC-Date is no date"));
        }
        Optional<String> block = record.blockDigest();
        if (block.isEmpty()) {
            faults.add(fault(Kind.MISSING_DIGEST, record, "no block digest"));
        } else if (!block.get().equals(Sha256.of(record.block()))) {
            faults.add(fault(Kind.BLOCK_DIGEST, record, "block digest differs"));
        }
        boolean holdsDocument =
                record.type().equals("response") || record.type().equals("resource") || record.isRevisit();
        if (holdsDocument && record.payloadDigest().isEmpty()) {
            faults.add(fault(Kind.MISSING_DIGEST, record, "no payload digest"));
        }
        if (record.isRevisit() && !record.headers().has("WARC-Refers-To")) {
            faults.add(fault(Kind.MISSING_FIELD, record, "WARC-Refers-To"));
        }
        // What a revisit digests stands in another file, which has a row and an audit of its own.
        record.payloadDigest()
                .filter(_ -> !record.isRevisit())
                .filter(digest ->
                        !record.payload().map(payload -> Sha256.of(payload)).equals(Optional.of(digest)))
                .ifPresent(_ -> faults.add(fault(Kind.PAYLOAD_DIGEST, record, "payload digest differs")));
        return faults;
    }

    private static List<Fault> references(List<StoredRecord> records) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (StoredRecord record : records) {
            if (!ids.add(record.id())) {
                faults.add(fault(Kind.DUPLICATE_ID, record, "a second record of that name"));
            }
        }
        for (StoredRecord record : records) {
            Stream.concat(
                            record.headers().all("WARC-Concurrent-To"),
                            record.headers().all("WARC-Warcinfo-ID"))
                    .map(StoredRecord::bare)
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> faults.add(fault(Kind.BROKEN_REFERENCE, record, "names " + id)));
        }
        return faults;
    }

    private static List<Fault> against(WarcReceipt receipt, Octets file, List<StoredRecord> records) {
        List<Fault> faults = new ArrayList<>();
        if (file.length() != receipt.length()) {
            faults.add(new Fault(
                    Kind.FILE_LENGTH,
                    file.length(),
                    null,
                    "%d bytes, not %d".formatted(file.length(), receipt.length())));
        }
        if (!Sha256.of(file).equals(receipt.digest())) {
            faults.add(new Fault(Kind.FILE_DIGEST, 0, null, "the file's digest differs"));
        }
        for (WarcReceipt.Entry entry : receipt.entries()) {
            boolean there = records.stream()
                    .anyMatch(record -> record.offset() == entry.offset()
                            && record.id().equals(entry.id())
                            && record.type().equals(entry.type())
                            && record.payloadDigest().equals(Optional.ofNullable(entry.payloadDigest())));
            if (!there) {
                faults.add(new Fault(Kind.MISSING_RECORD, entry.offset(), entry.id(), entry.type()));
            }
        }
        return faults;
    }

    private static boolean isDate(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static Fault fault(Kind kind, StoredRecord record, String detail) {
        return new Fault(kind, record.offset(), record.id(), detail);
    }
}
