package ibid.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What an operator decides about the store.
@ApplicationScoped
class StoreSettings {
    private final StoreKind kind;
    private final Path folder;
    private final Optional<String> bucket;
    private final String prefix;

    StoreSettings(
            @ConfigProperty(name = "ibid.store") StoreKind kind,
            @ConfigProperty(name = "ibid.data") Path data,
            @ConfigProperty(name = "ibid.store.bucket") Optional<String> bucket,
            @ConfigProperty(name = "ibid.store.prefix") Optional<String> prefix) {
        this.kind = kind;
        this.folder = data.resolve("store");
        this.bucket = bucket.filter(name -> !name.isBlank());
        this.prefix = prefix.orElse("");
    }

    StoreKind kind() {
        return kind;
    }

    Path folder() {
        return folder;
    }

    /// Stands before every name in the bucket.
    String prefix() {
        return prefix;
    }

    String bucket() {
        return bucket.orElseThrow(
                () -> new IllegalStateException(
                        "ibid.store is s3, but ibid.store.bucket does not say which bucket. Name one, or set ibid.store=folder."));
    }
}
