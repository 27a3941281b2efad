package ibid.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.s3.S3Client;

/// The store that this deployment uses.
final class StoreChoice {
    /// The client is made only where it is used: without a region or credentials it cannot be.
    @Produces
    @ApplicationScoped
    Store store(StoreSettings settings, @ConfigProperty(name = "ibid.data") Path data, Instance<S3Client> s3) {
        return switch (settings.kind()) {
            case FOLDER -> new FolderStore(folder(data));
            case S3 -> new S3Store(s3.get(), bucket(settings), settings.prefix().orElse(""));
        };
    }

    /// What cannot work is said at the start, not at the first capture.
    void check(@Observes StartupEvent event, StoreSettings settings, @ConfigProperty(name = "ibid.data") Path data) {
        switch (settings.kind()) {
            case FOLDER -> new FolderStore(folder(data)).sweep();
            case S3 -> {
                var _ = bucket(settings);
            }
        }
    }

    private static Path folder(Path data) {
        return data.resolve("store");
    }

    private static String bucket(StoreSettings settings) {
        return settings.bucket()
                .filter(name -> !name.isBlank())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "ibid.store is s3, but ibid.store.bucket does not say which bucket. Name one, or set ibid.store=folder."));
    }
}
