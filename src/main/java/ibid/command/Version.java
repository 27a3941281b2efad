package ibid.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the build was given.
final class Version implements IVersionProvider {
    /// Read when the class is initialised, which for a native image is where it is built: later there is no manifest.
    private static final Optional<String> PACKAGED =
            Optional.ofNullable(Version.class.getPackage().getImplementationVersion());

    @Override
    public String[] getVersion() {
        return new String[] {"ibid " + packaged().orElse("(unpackaged)")};
    }

    static Optional<String> packaged() {
        return PACKAGED;
    }
}
