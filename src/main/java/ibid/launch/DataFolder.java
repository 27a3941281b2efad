package ibid.launch;

import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/// The folder of the embedded database and of the folder store: `ibid.data`.
final class DataFolder {
    private DataFolder() {}

    static Path configured() {
        return Path.of(ConfigProvider.getConfig().getValue("ibid.data", String.class))
                .toAbsolutePath()
                .normalize();
    }
}
