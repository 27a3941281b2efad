package ibid.capture;

import ibid.fetch.ContentCoding;
import ibid.fetch.Hop;
import ibid.fetch.Octets;
import ibid.store.Quota;
import ibid.store.Store;
import ibid.warc.BroughtPage;
import ibid.warc.Earlier;
import ibid.warc.Sha256;
import ibid.warc.StoredRecord;
import ibid.warc.StoredWarc;
import ibid.warc.StoredWarc.Found;
import ibid.warc.Upload;
import ibid.warc.WarcFile;
import ibid.warc.WarcReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes captures' archive files into the store and reads them back. A file is in the store before any row names it.
@ApplicationScoped
class Archive {
    private static final String SOFTWARE = "Ibid";
    private static final int LARGEST = 256 << 20;

    private final Store store;
    private final Quota quota;
    private final Holdings holdings;

    Archive(Store store, Quota quota, Holdings holdings) {
        this.store = store;
        this.quota = quota;
        this.holdings = holdings;
    }

    /// A document that we hold already, to the byte, is not kept twice: the file says where it is.
    Archived keep(String url, Instant at, List<Hop> hops, Map<String, List<String>> notes) {
        AtomicReference<@Nullable UUID> refersTo = new AtomicReference<>();
        Function<String, Optional<Earlier>> earlier = digest -> holdings.holding(digest)
                .flatMap(before -> record(before).map(found -> {
                    refersTo.set(before.capture());
                    return found;
                }));
        WarcFile file = WarcFile.ofFetch(url, at, hops, notes, earlier, SOFTWARE, UUID::randomUUID);
        return keep(file, refersTo.get());
    }

    Archived keep(Upload upload) {
        return keep(WarcFile.ofUpload(upload, SOFTWARE, UUID::randomUUID), null);
    }

    /// An archive file made elsewhere, and the page in it that is meant.
    Archived keep(Upload archive, BroughtPage page) {
        return keep(WarcFile.ofUpload(archive, page, SOFTWARE, UUID::randomUUID), null);
    }

    private Archived keep(WarcFile file, @Nullable UUID refersTo) {
        AtomicReference<WarcReceipt> receipt = new AtomicReference<>();
        Store.StoredObject object = store.put(out -> receipt.set(file.write(out)));
        quota.kept(object.bytes());
        return new Archived(object.address(), receipt.get(), refersTo);
    }

    /// The record that holds a document, if it stands there undamaged: nothing new may rest on a file that is broken.
    private Optional<Earlier> record(Holding holding) {
        String address = holding.address();
        WarcReceipt receipt = holding.receipt();
        if (address == null || receipt == null) {
            return Optional.empty();
        }
        return receipt.document()
                .flatMap(entry -> store.file(address).flatMap(channel -> {
                    try (Octets file = Octets.of(channel)) {
                        StoredWarc warc = StoredWarc.of(file);
                        return warc.payload(entry.id(), entry.offset()).isPresent()
                                        && warc.at(entry.offset()) instanceof Found.Sound(var record)
                                ? earlier(record)
                                : Optional.empty();
                    }
                }));
    }

    private static Optional<Earlier> earlier(StoredRecord record) {
        return record.target()
                .flatMap(target -> record.date()
                        .flatMap(at ->
                                record.payloadDigest().map(digest -> new Earlier(record.id(), target, at, digest))));
    }

    /// The file as it is in the store. Whoever got it closes it.
    Optional<Octets> file(Archived archived) {
        return store.file(archived.address()).map(Octets::of);
    }

    /// The document's payload as it was sent, if it stands in the file undamaged, or in the one that the file refers
    /// to.
    Optional<ArchivedContent> content(Archived archived) {
        return archived.receipt()
                .document()
                .flatMap(entry -> file(archived).flatMap(file -> content(archived, entry, file)));
    }

    private Optional<ArchivedContent> content(Archived archived, WarcReceipt.Entry entry, Octets file) {
        StoredWarc warc = StoredWarc.of(file);
        Optional<String> encoding = encoding(warc, entry);
        Optional<ArchivedContent> content;
        if (entry.revisits()) {
            content = referred(archived, entry)
                    .map(before -> new ArchivedContent(before.bytes(), encoding, before.file()));
            file.close();
        } else {
            content = warc.payload(entry.id(), entry.offset()).map(bytes -> new ArchivedContent(bytes, encoding, file));
            if (content.isEmpty()) {
                file.close();
            }
        }
        return content;
    }

    /// The document as it was read: its content encoding undone. Whoever got it closes it.
    Optional<Octets> document(Archived archived) {
        return content(archived).flatMap(content -> {
            Optional<Octets> plain = switch (decoded(content)) {
                case ContentCoding.Decoded.Plain(Octets bytes) -> Optional.of(bytes);
                case ContentCoding.Decoded.TooLarge _, ContentCoding.Decoded.Broken _ -> Optional.empty();
            };
            if (plain.filter(content.bytes()::equals).isEmpty()) {
                content.close();
            }
            return plain;
        });
    }

    private static ContentCoding.Decoded decoded(ArchivedContent content) {
        return ContentCoding.decode(
                content.bytes(), content.encoding().map(Archive::codings).orElse(List.of()), LARGEST, true);
    }

    private static List<String> codings(String encoding) {
        return List.of(encoding.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*", -1));
    }

    private Optional<ArchivedContent> referred(Archived revisit, WarcReceipt.Entry entry) {
        return Optional.ofNullable(revisit.refersTo())
                .flatMap(holdings::written)
                .flatMap(this::content)
                .filter(content -> Sha256.of(content.bytes()).equals(entry.payloadDigest()));
    }

    private static Optional<String> encoding(StoredWarc warc, WarcReceipt.Entry entry) {
        return warc.at(entry.offset()) instanceof Found.Sound(var record)
                ? record.reply().flatMap(reply -> reply.headers().first("Content-Encoding"))
                : Optional.empty();
    }
}
