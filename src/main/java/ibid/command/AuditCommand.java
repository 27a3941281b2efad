package ibid.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Asks for a fixity audit, waits for it, and shows what it found.
@Command(
        name = "audit",
        description = "Looks whether all that is kept is still what was kept, to the byte, and shows each fault.")
final class AuditCommand implements Callable<Integer>, Serviced {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @ParentCommand
    @Nullable Commands commands;

    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Serviced.Options options = new Serviced.Options();

    @Override
    public Serviced.Options options() {
        return options;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Server server = options.server(Objects.requireNonNull(commands));
        FixityAudit audit = server.audit();
        while (!audit.done()) {
            Thread.sleep(PAUSE);
            audit = server.audit(audit.id());
        }
        List<FixityAudit.Fault> faults = server.faults(audit.id());
        faults.forEach(fault -> out.println(fault.kind() + "  "
                + (fault.address() == null ? fault.capture() : fault.address())
                + (fault.offset() == null ? "" : " at byte " + fault.offset()) + "  " + fault.detail()));
        out.printf(
                "%d documents, %d captures, %d text layers, %d files of %d bytes together: %s%n",
                audit.documents(),
                audit.captures(),
                audit.textLayers(),
                audit.files(),
                audit.bytes(),
                faults.isEmpty() ? "no fault." : faults.size() + " faults.");
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }
}
