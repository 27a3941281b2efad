package ibid.capture;

import ibid.fetch.Hop;
import ibid.store.Store;
import ibid.warc.StoredWarc;
import ibid.warc.StoredWarc.Found;
import ibid.warc.Upload;
import ibid.warc.WarcFile;
import ibid.warc.WarcReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Writes captures' archive files into the store and reads them back. A file is in the store before any row names it.
@ApplicationScoped
class Archive {
    private static final String SOFTWARE = "Ibid";

    private final Store store;

    Archive(Store store) {
        this.store = store;
    }

    Archived keep(String url, Instant at, List<Hop> hops, Map<String, List<String>> notes) {
        return keep(WarcFile.ofFetch(url, at, hops, notes, SOFTWARE, UUID::randomUUID));
    }

    Archived keep(Upload upload) {
        return keep(WarcFile.ofUpload(upload, SOFTWARE, UUID::randomUUID));
    }

    private Archived keep(WarcFile file) {
        AtomicReference<WarcReceipt> receipt = new AtomicReference<>();
        Store.StoredObject object = store.put(out -> receipt.set(file.write(out)));
        return new Archived(object.address(), receipt.get());
    }

    Optional<byte[]> file(Archived archived) {
        return store.open(archived.address()).map(Archive::bytes);
    }

    /// The document's payload as it was sent, if it stands in the file undamaged.
    Optional<ArchivedContent> content(Archived archived) {
        return archived.receipt()
                .document()
                .flatMap(entry -> file(archived).flatMap(file -> {
                    StoredWarc warc = StoredWarc.of(file);
                    Optional<byte[]> payload = warc.payload(entry.id(), entry.offset());
                    return payload.map(bytes -> new ArchivedContent(bytes, encoding(warc, entry)));
                }));
    }

    private static Optional<String> encoding(StoredWarc warc, WarcReceipt.Entry entry) {
        return warc.at(entry.offset()) instanceof Found.Sound(var record)
                ? record.reply().flatMap(reply -> reply.headers().first("Content-Encoding"))
                : Optional.empty();
    }

    private static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
