package ibid.command;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Vetoed;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// The commands of the program. Without one it is the server.
///
/// No bean, though the extension would make one of every command: most run where no container does.
@Vetoed
@RegisterForReflection(
        targets = {
            CheckedClaim.class,
            CheckedClaim.Cited.class,
            CheckedClaim.Difference.class,
            CheckedClaim.Passage.class,
            CheckedClaim.Seen.class,
            CheckedClaim.Source.class,
            CheckedClaim.Unchecked.class,
            FixityAudit.class,
            FixityAudit.Fault.class,
            JsonLayout.Manuscript.class,
            JsonLayout.Outcome.class,
            JsonLayout.Unread.class,
            Submitted.Accepted.class,
            Submitted.Progress.class
        })
@Command(
        name = "ibid",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        description = "From the note to the archived source to the passage to a signed verdict.",
        footer = {"", "Without a command, Ibid is a server: its desk is at http://localhost:8080/desk."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no claim has a status that fails, no copy a fault",
            "1:one has",
            "2:the command cannot be read",
            "3:a document or the server could not be used"
        },
        subcommands = {
            CheckCommand.class,
            AuditCommand.class,
            ExportCommand.class,
            HelpCommand.class,
            GenerateCompletion.class
        })
public final class Commands {
    /// A document, or the server, could not be used.
    static final int UNUSABLE = 3;

    private final @Nullable URI service;

    private Commands(@Nullable URI service) {
        this.service = service;
    }

    /// Whether these arguments ask for a command that has no server to speak to, so that one has to be started.
    public static boolean needsService(String... args) {
        try {
            ParseResult parsed = line(null).parseArgs(args);
            return parsed.hasSubcommand()
                    && !parsed.subcommand().isUsageHelpRequested()
                    && parsed.subcommand().commandSpec().userObject() instanceof Serviced command
                    && command.options().server == null;
        } catch (ParameterException _) {
            // Said when it is executed.
            return false;
        }
    }

    /// Runs a command.
    ///
    /// @param service the server that a command speaks to unless it names another; null where none was started
    /// @return the exit code
    public static int execute(@Nullable URI service, String... args) {
        return line(service).execute(args);
    }

    private static CommandLine line(@Nullable URI service) {
        return new CommandLine(new Commands(service))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, Spoken::duration)
                .registerConverter(URI.class, Spoken::server)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr()
                            .println("ibid: "
                                    + Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
                    return UNUSABLE;
                });
    }

    Optional<URI> service() {
        return Optional.ofNullable(service);
    }
}
