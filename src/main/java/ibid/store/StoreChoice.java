package ibid.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.services.s3.S3Client;

/// The store that this deployment uses.
final class StoreChoice {
    /// The client is made only where it is used: without a region or credentials it cannot be.
    @Produces
    @ApplicationScoped
    Store store(StoreSettings settings, Instance<S3Client> s3) {
        return switch (settings.kind()) {
            case FOLDER -> new FolderStore(settings.folder());
            case S3 -> new S3Store(s3.get(), settings.bucket(), settings.prefix());
        };
    }

    /// What cannot work is said at the start, not at the first capture.
    void check(@Observes StartupEvent event, StoreSettings settings) {
        switch (settings.kind()) {
            case FOLDER -> new FolderStore(settings.folder()).sweep();
            case S3 -> settings.bucket();
        }
    }
}
