package ibid.audit;

import ibid.retention.Expiry;
import ibid.retention.RetentionSettings;
import ibid.store.Entry;
import ibid.store.Referrer;
import ibid.store.Store;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Archive files that no row names. Each has record ids of its own, so the same bytes are never written again, and no
/// row can come to name one that is removed. Any other file may be a document's, which may be sent in again at this
/// very moment: it stays.
@Singleton
class OrphanedFiles implements Expiry {
    private static final int FILES = 500;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final Store store;
    private final List<Referrer> referrers;

    OrphanedFiles(Store store, @All List<Referrer> referrers) {
        this.store = store;
        this.referrers = referrers;
    }

    @Override
    public String what() {
        return "orphaned files";
    }

    /// A capture may take its minutes between its file and its row.
    @Override
    public Optional<Duration> after(RetentionSettings settings) {
        return settings.orphans()
                .map(asked -> asked.compareTo(AuditWalk.ON_ITS_WAY) < 0 ? AuditWalk.ON_ITS_WAY : asked);
    }

    @Override
    public long expire(Instant before) {
        try (Stream<Entry> entries = store.entries()) {
            return entries.gather(Gatherers.windowFixed(FILES))
                    .flatMap(files -> orphans(files, before).stream())
                    .filter(this::isArchiveFile)
                    .peek(store::remove)
                    .count();
        }
    }

    private Set<String> orphans(List<Entry> files, Instant before) {
        Set<String> old = files.stream()
                .flatMap(entry -> switch (entry) {
                    case Entry.Kept(String address, long _, Instant writtenAt) ->
                        writtenAt.isBefore(before) ? Stream.of(address) : Stream.<String>empty();
                    case Entry.Stray _ -> Stream.<String>empty();
                })
                .collect(Collectors.toSet());
        if (!old.isEmpty()) {
            old.removeAll(named(old));
        }
        return old;
    }

    private Set<String> named(Collection<String> addresses) {
        return QuarkusTransaction.requiringNew()
                .call(() -> referrers.stream()
                        .flatMap(referrer -> referrer.named(addresses).stream())
                        .collect(Collectors.toSet()));
    }

    private boolean isArchiveFile(String address) {
        return store.open(address)
                .map(OrphanedFiles::beginning)
                .filter(bytes -> startsWith(bytes, GZIP) || startsWith(bytes, WARC))
                .isPresent();
    }

    private static byte[] beginning(InputStream stream) {
        try (stream) {
            return stream.readNBytes(WARC.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length && java.util.Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
    }
}
