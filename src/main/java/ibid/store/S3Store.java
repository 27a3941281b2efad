package ibid.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A store in a bucket: `PREFIXab/abcd…`. An object is written only where none is, and its digest goes along, so
/// that the server refuses what arrives damaged.
///
/// The digest is the name and must be known first, so bytes wait in a temporary file, never whole in memory.
public final class S3Store implements Store {
    private static final int HTTP_CONFLICT = 409;
    private static final int HTTP_PRECONDITION_FAILED = 412;
    private static final int HTTP_INSUFFICIENT_STORAGE = 507;
    private static final int TRIES = 3;

    /// What servers that speak S3 call it where it is not the status that says so.
    private static final Set<String> FULL = Set.of("QuotaExceeded", "InsufficientStorage", "XMinioStorageFull");

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    public S3Store(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public StoredObject put(Content content) {
        try {
            Path draft = Files.createTempFile("ibid", ".draft");
            try {
                MessageDigest sha256 = Addresses.sha256();
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft));
                        DigestOutputStream out = new DigestOutputStream(file, sha256)) {
                    content.writeTo(out);
                }
                byte[] digest = sha256.digest();
                keep(draft, digest);
                return new StoredObject(Addresses.of(digest), Files.size(draft));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | SdkException e) {
            throw lost(e);
        }
    }

    private void keep(Path draft, byte[] digest) {
        for (int left = TRIES; ; left--) {
            try {
                s3.putObject(
                        request -> request.bucket(bucket)
                                .key(key(Addresses.of(digest)))
                                .ifNoneMatch("*")
                                .checksumSHA256(Base64.getEncoder().encodeToString(digest)),
                        RequestBody.fromFile(draft));
                return;
            } catch (S3Exception refused) {
                if (refused.statusCode() == HTTP_PRECONDITION_FAILED) {
                    return;
                }
                // Another writer is at it: either it wins, which is as good, or it fails, and then it is our turn.
                if (refused.statusCode() != HTTP_CONFLICT || left == 1) {
                    throw refused;
                }
            }
        }
    }

    @Override
    public Optional<InputStream> open(String address) {
        if (!Addresses.isAddress(address)) {
            return Optional.empty();
        }
        return at(key(address)).or(() -> at(earlierKey(address)));
    }

    /// In a temporary file that goes when it is closed: the object itself is read from its begin to its end.
    @Override
    public Optional<FileChannel> file(String address) {
        return open(address).map(object -> {
            try (InputStream in = object) {
                Path path = Files.createTempFile("ibid", ".object");
                FileChannel file = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
                in.transferTo(Channels.newOutputStream(file));
                return file;
            } catch (IOException | SdkException e) {
                throw lost(e);
            }
        });
    }

    private Optional<InputStream> at(String key) {
        try {
            return Optional.of(s3.getObject(request -> request.bucket(bucket).key(key)));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (SdkException e) {
            throw lost(e);
        }
    }

    /// In a bucket that keeps versions, those before stay until its own rules remove them.
    @Override
    public void remove(String address) {
        if (!Addresses.isAddress(address)) {
            return;
        }
        try {
            for (String key : List.of(key(address), earlierKey(address))) {
                var _ = s3.deleteObject(request -> request.bucket(bucket).key(key));
            }
        } catch (SdkException e) {
            throw lost(e);
        }
    }

    @Override
    public Stream<Entry> entries() {
        return s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(this::entry);
    }

    private Entry entry(S3Object object) {
        String name = object.key().substring(object.key().lastIndexOf('/') + 1);
        return Addresses.isAddress(name)
                        && (object.key().equals(key(name)) || object.key().equals(earlierKey(name)))
                ? new Entry.Kept(name, object.size(), object.lastModified())
                : new Entry.Stray(object.key(), object.size());
    }

    @Override
    public void probe() {
        try {
            var _ = s3.headBucket(request -> request.bucket(bucket));
        } catch (SdkException e) {
            throw lost(e);
        }
    }

    private String key(String address) {
        return prefix + Addresses.place(address);
    }

    private String earlierKey(String address) {
        return prefix + Addresses.earlierPlace(address);
    }

    /// A bucket says how much it holds to nobody but who owns it.
    @Override
    public OptionalLong room() {
        return OptionalLong.empty();
    }

    private StoreFailure lost(Exception cause) {
        boolean full = cause instanceof S3Exception refused && isFull(refused);
        return new StoreFailure(
                "store in bucket " + bucket,
                full ? StoreFailure.Why.FULL : StoreFailure.Why.UNAVAILABLE,
                new IOException(cause.getMessage(), cause));
    }

    private static boolean isFull(S3Exception refused) {
        return refused.statusCode() == HTTP_INSUFFICIENT_STORAGE
                || (refused.awsErrorDetails() != null
                        && FULL.contains(
                                String.valueOf(refused.awsErrorDetails().errorCode())));
    }
}
