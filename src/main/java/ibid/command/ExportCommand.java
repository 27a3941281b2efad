package ibid.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Writes a document's export.
@Command(name = "export", description = "Writes a document's export to a file, or to the standard output.")
final class ExportCommand implements Callable<Integer>, Serviced {
    @ParentCommand
    @Nullable Commands commands;

    @Mixin
    Serviced.Options options = new Serviced.Options();

    @Parameters(paramLabel = "DOCUMENT", description = "The document's id, as 'ibid check --format json' shows it.")
    String document = "";

    @Option(
            names = "--format",
            required = true,
            description = "One that the server knows, such as csl-json, html, csv or wacz.")
    String format = "";

    @Option(names = "--output", paramLabel = "FILE", description = "Default: the standard output.")
    @Nullable Path output;

    @Override
    public Serviced.Options options() {
        return options;
    }

    @Override
    public Integer call() throws IOException {
        byte[] export = options.server(Objects.requireNonNull(commands)).export(document, format);
        if (output == null) {
            System.out.write(export);
            System.out.flush();
        } else {
            Files.write(output, export);
        }
        return 0;
    }
}
