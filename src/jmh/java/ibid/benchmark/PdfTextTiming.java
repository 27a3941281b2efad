package ibid.benchmark;

import ibid.text.Extraction;
import ibid.text.TextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Takes the text out of PDFs and has `pdftotext` do so too, in turn, and prints processor seconds of both: of one
/// thread of ours, from bytes in memory to a text layer, and of a process of theirs, its start included, which the
/// last column takes off, as that of a single page. A server has its JVM warm, so the ratio is of the best of warm
/// runs; what the first run costs is printed beside it. The arguments are files; without any, a book is set.
public final class PdfTextTiming {
    private static final int ROUNDS = 15;

    private PdfTextTiming() {}

    public static void main(String[] arguments) throws IOException {
        for (Path file : files(arguments)) {
            measure(file);
        }
    }

    private static List<Path> files(String[] arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            files.add(Path.of(argument));
        }
        if (files.isEmpty()) {
            Path book = Files.createTempFile("book", ".pdf");
            book.toFile().deleteOnExit();
            files.add(Files.write(book, PrintedBook.of(300, 900, PrintedBook.Notes.AT_THE_FOOT)));
        }
        return files;
    }

    private static void measure(Path file) throws IOException {
        Path empty = Files.createTempFile("empty", ".pdf");
        empty.toFile().deleteOnExit();
        Files.write(empty, PrintedBook.of(1, 0, PrintedBook.Notes.AT_THE_FOOT));
        byte[] bytes = Files.readAllBytes(file);
        double first = ours(bytes);
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        double start = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            ours = Math.min(ours, ours(bytes));
            theirs = Math.min(theirs, pdftotext(file));
            start = Math.min(start, pdftotext(empty));
        }
        System.out.printf(
                "%-30s first %.3f s, warm %.3f s, %.0f pages/s; pdftotext %.3f s; ratio %.2f, without its start %.2f%n",
                file.getFileName(), first, ours, pages(bytes) / ours, theirs, theirs / ours, (theirs - start) / ours);
    }

    private static int pages(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        }
    }

    /// All that a thread of ours does, the collector's work left out.
    private static double ours(byte[] bytes) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Extraction extraction = new TextExtractor().extract(bytes, "application/pdf", null);
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (!(extraction instanceof Extraction.Extracted)) {
            throw new IllegalStateException(extraction.toString());
        }
        return (after - before) / 1e9;
    }

    private static double pdftotext(Path file) {
        try {
            Process process = new ProcessBuilder(
                            "bash", "-c", "TIMEFORMAT='%U %S'; time pdftotext -q \"$0\" /dev/null", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String[] seconds = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ", -1);
            return Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
