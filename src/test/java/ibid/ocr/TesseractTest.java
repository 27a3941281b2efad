package ibid.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibid.text.Page;
import ibid.text.TextLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractTest {
    private static final OcrLimits LIMITS = new OcrLimits(3, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final Optional<Tesseract> INSTALLED = Tesseract.find("tesseract", List.of("eng", "xxx"), LIMITS);

    private static Tesseract tesseract() {
        assumeTrue(INSTALLED.isPresent(), "tesseract with English is not installed");
        return INSTALLED.get();
    }

    private static TextLayer layer(String text, List<Page> pages) {
        return new TextLayer("tesseract", tesseract().version(), text, pages, null, List.of(), null, null);
    }

    @Test
    void wordsAreReadOffAnImage() throws IOException {
        String words = "The weir broke in the spring, unseen.";
        assertEquals(
                new Recognition.Read(layer(words, List.of(new Page(1, 0, 37))), null),
                tesseract().read(PrintedPage.png(words)));
    }

    @Test
    void aScannedPdfIsReadPageByPageUpToTheLimitAndSaysSo() throws IOException {
        assertEquals(
                new Recognition.Read(
                        layer(
                                "The first page.\n\n\n\nThe third page.",
                                List.of(new Page(1, 0, 17), new Page(2, 17, 19), new Page(3, 19, 34))),
                        "Only the first 3 of 4 pages were read."),
                tesseract().read(PrintedPage.pdf(List.of("The first page.", "", "The third page.", "The last page."))));
    }

    @Test
    void aScanThatIsPackedAsJbig2IsReadToo() throws IOException {
        String words = "The weir broke in the spring, unseen.";
        assertEquals(
                new Recognition.Read(layer(words, List.of(new Page(1, 0, 37))), null),
                tesseract().read(PrintedPage.jbig2Pdf(words)));
    }

    @Test
    void aPictureThatCannotBeDecodedIsNamed() throws IOException {
        assertEquals(
                new Recognition.Nothing("it found no words. Pictures in JPEG 2000 cannot be decoded here: page 1."),
                tesseract().read(PrintedPage.coded(400, 400, new byte[100], COSName.JPX_DECODE)));
    }

    @Test
    void nothingIsReadOffAnEmptyPage() throws IOException {
        assertEquals(new Recognition.Nothing("it found no words"), tesseract().read(PrintedPage.png("")));
    }

    @Test
    void damagedCopiesGiveNothing() throws IOException {
        byte[] png = PrintedPage.png("Whole.");
        byte[] pdf = PrintedPage.pdf(List.of("Whole."));
        assertEquals(
                new Recognition.Nothing("a kind of picture that is not known here"),
                tesseract().read("no picture".getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Recognition.Nothing("it ended with 1"), tesseract().read(Arrays.copyOf(png, 60)));
        assertEquals(
                new Recognition.Nothing("its pages cannot be drawn"),
                tesseract().read(Arrays.copyOf(pdf, 9)));
    }

    @Test
    void aPictureThatSaysThatItIsHugeIsNotOpened() throws IOException {
        byte[] png = PrintedPage.png("Huge.");
        // Width and height, behind the signature and the head of the first chunk.
        png[16] = 0;
        png[17] = 1;
        png[20] = 0;
        png[21] = 1;
        assertEquals(
                new Recognition.Nothing("it has more than 100000000 pixels"),
                tesseract().read(png));
    }

    @Test
    void aProgramThatIsNotThereIsNotFound() {
        assertEquals(Optional.empty(), Tesseract.find("no-such-program", List.of("eng"), LIMITS));
        assertEquals(Optional.empty(), Tesseract.find("tesseract", List.of("xxx"), LIMITS));
    }

    @Test
    void aProgramThatTakesTooLongIsStoppedAndOneThatWritesWithoutEndToo(@TempDir Path folder) throws IOException {
        Path program = script(folder, """
                #!/bin/sh
                case "$1" in
                  --version) echo "tesseract 9.9" ;;
                  --list-langs) echo eng; echo slow; echo wild ;;
                  *) case "$4" in slow) exec sleep 600 ;; *) exec yes ;; esac ;;
                esac
                """);
        OcrLimits limits = new OcrLimits(1, Duration.ofSeconds(2), Duration.ofSeconds(2));
        byte[] page = PrintedPage.png("A page.");

        assertEquals(
                List.of(
                        new Recognition.Nothing("it took longer than 2 seconds"),
                        new Recognition.Nothing("it wrote more than 4194304 bytes")),
                List.of(
                        Tesseract.find(program.toString(), List.of("slow"), limits)
                                .orElseThrow()
                                .read(page),
                        Tesseract.find(program.toString(), List.of("wild"), LIMITS)
                                .orElseThrow()
                                .read(page)));
    }

    private static Path script(Path folder, String text) throws IOException {
        Path script = Files.writeString(folder.resolve("program"), text);
        assumeTrue(script.getFileSystem().supportedFileAttributeViews().contains("posix"), "scripts do not run here");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
