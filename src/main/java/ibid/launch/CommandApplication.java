package ibid.launch;

import ibid.command.Commands;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/// Runs a command beside the server that was started for it, and ends with it.
@Dependent
@Unremovable
public class CommandApplication implements QuarkusApplication {
    @Override
    public int run(String... args) {
        // Port 0 was asked for; by now it is the one that was given.
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        return Commands.execute(URI.create("http://127.0.0.1:" + port), args);
    }
}
