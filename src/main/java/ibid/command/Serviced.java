package ibid.command;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A command that speaks to a server: the one that it names, or one that is started for it.
interface Serviced {
    Options options();

    /// The server that a command speaks to.
    final class Options {
        @Option(
                names = "--server",
                paramLabel = "URL",
                description =
                        "Speak to this server, such as https://ibid.example. Without it, one runs in this process,"
                                + " on the data folder of this machine.")
        @Nullable URI server;

        @Option(
                names = "--token",
                paramLabel = "TOKEN",
                defaultValue = "${env:IBID_TOKEN}",
                description =
                        "The API token to show there. Default: the variable IBID_TOKEN, which no list of processes"
                                + " shows.")
        @Nullable String token;

        @Option(
                names = "--patience",
                paramLabel = "DURATION",
                defaultValue = "2m",
                description = "For how long one answer of the server is waited for, such as 30s. Default:"
                        + " ${DEFAULT-VALUE}.")
        Duration patience = Duration.ofMinutes(2);

        Server server(Commands commands) {
            URI named = server;
            if (named == null) {
                URI own = commands.service().orElseThrow(() -> new IllegalStateException("no server was started"));
                // It answers as long as this process is not asked to end.
                return new Server(own, token, patience, "interrupted");
            }
            return new Server(
                    named, token, patience, "no server answers at " + named + ". Start one, or leave --server out.");
        }
    }
}
