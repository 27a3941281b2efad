package ibid.command;

import ibid.status.ClaimStatus;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Reads manuscripts, waits until the machine is done with them, and shows where their claims stand.
@Command(
        name = "check",
        description = "Reads manuscripts, fetches what they cite, and shows where each claim stands.",
        footer = {
            "",
            "A status is no verdict: people give that, at the desk. A source that could not be had is reported as"
                    + " waiting, never as wrong."
        })
final class CheckCommand implements Callable<Integer>, Serviced {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @ParentCommand
    @Nullable Commands commands;

    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Serviced.Options options = new Serviced.Options();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text, Markdown, HTML, PDF, DOCX or EPUB.")
    List<Path> files = List.of();

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Layout layout = Layout.TABLE;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "15m",
            description =
                    "For how long each manuscript is waited for. What is still under way then is shown as CHECKING"
                            + " and fails. Default: ${DEFAULT-VALUE}.")
    Duration wait = Duration.ofMinutes(15);

    @Option(
            names = "--fail-on",
            paramLabel = "STATUS",
            split = ",",
            defaultValue = "DISCREPANCY,STALE,CHECKING",
            description = "Statuses that make the exit code 1. Default: ${DEFAULT-VALUE}.")
    Set<ClaimStatus> failing = Set.of();

    @Override
    public Serviced.Options options() {
        return options;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Commands known = Objects.requireNonNull(commands);
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Server server = options.server(known);
        ProgressBar bar = new ProgressBar(err, watched());
        List<Checked> checked = new ArrayList<>();
        List<Checked.Unread> unread = new ArrayList<>();
        for (Path file : files) {
            switch (server.submit(file)) {
                case Submitted.Accepted accepted -> checked.add(await(server, file, accepted, bar));
                case Submitted.Refused refused -> unread.add(new Checked.Unread(file, refused.detail()));
            }
        }
        layout.write(checked, unread, failing, out);
        out.flush();
        unread.forEach(one -> err.println("ibid: " + one.file() + ": " + one.detail()));
        if (!unread.isEmpty()) {
            return Commands.UNUSABLE;
        }
        return checked.stream()
                        .flatMap(one -> one.claims().stream())
                        .anyMatch(claim -> failing.contains(ClaimStatus.valueOf(claim.status())))
                ? 1
                : 0;
    }

    private static boolean watched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private Checked await(Server server, Path file, Submitted.Accepted accepted, ProgressBar bar)
            throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        Instant until = clock.instant().plus(wait);
        Submitted.Progress progress = server.progress(accepted.id());
        while (!progress.done() && clock.instant().isBefore(until)) {
            bar.show(String.valueOf(file.getFileName()), progress);
            Thread.sleep(PAUSE);
            progress = server.progress(accepted.id());
        }
        bar.clear();
        return new Checked(file, accepted.id(), accepted.title(), progress.done(), server.claims(accepted.id()));
    }
}
