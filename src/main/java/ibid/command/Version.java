package ibid.command;

import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.IVersionProvider;

/// The version that the build was given.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Optional<String> version =
                ConfigProvider.getConfig().getOptionalValue("quarkus.application.version", String.class);
        return new String[] {"ibid " + version.orElse("(unpackaged)")};
    }
}
