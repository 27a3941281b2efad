package ibid.benchmark;

import ibid.text.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;

/// Takes the main text out of web pages, and has readability4j do so too, in turn, and prints how many pages each does
/// in a second of one thread's processor time: bytes in memory to text, the parse included, the best of warm rounds.
/// The argument is a folder of pages (`.html` or `.html.gz`); without one, those of the text evaluation.
public final class MainTextTiming {
    private static final int ROUNDS = 12;

    private MainTextTiming() {}

    public static void main(String[] arguments) throws IOException {
        boolean given = arguments.length > 0 && !arguments[0].equals(".*");
        Path folder = Path.of(given ? arguments[0] : "../shared/data/extraction/html");
        if (!Files.isDirectory(folder)) {
            System.out.println("There are no pages in " + folder + ": name a folder of web pages.");
            return;
        }
        List<byte[]> pages = pages(folder);
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            ours = Math.min(ours, seconds(pages, MainTextTiming::ours));
            theirs = Math.min(theirs, seconds(pages, MainTextTiming::readability));
        }
        System.out.printf(
                "%d pages: ours %.0f pages/s, readability4j %.0f pages/s, ratio %.2f%n",
                pages.size(), pages.size() / ours, pages.size() / theirs, theirs / ours);
    }

    private static List<byte[]> pages(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    boolean zipped = file.toString().endsWith(".gz");
                    pages.add((zipped ? new GZIPInputStream(in) : in).readAllBytes());
                }
            }
        }
        return pages;
    }

    private interface Extractor {
        int length(byte[] page);
    }

    private static double seconds(List<byte[]> pages, Extractor extractor) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long letters = 0;
        for (byte[] page : pages) {
            letters += extractor.length(page);
        }
        if (letters == 0) {
            throw new IllegalStateException("No text came out of any page.");
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }

    private static int ours(byte[] page) {
        return new TextExtractor().extract(page, "text/html", null).toString().length();
    }

    private static int readability(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        String text = new Readability4J("https://page.example/", html).parse().getTextContent();
        return text == null ? 0 : text.length();
    }
}
