package ibid.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The store that this deployment uses: a folder beside the embedded database.
final class StoreFolder {
    @Produces
    @ApplicationScoped
    Store store(@ConfigProperty(name = "ibid.data") Path data) {
        return new FolderStore(data.resolve("store"));
    }
}
