package ibid.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.fetch.Octets;
import ibid.store.FolderStore;
import ibid.store.Store;
import ibid.text.Extraction;
import ibid.text.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies that are larger than the memory: kept, audited, read back, and their text taken, in a process of its own with
/// a heap of less than half of one copy.
class SmallHeapTest {
    private static final int SIZE = 96 << 20;
    private static final String HEAP = "-Xmx40m";

    @TempDir
    private Path folder;

    @Test
    void aCopyIsNeverInMemoryAsAWhole() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        HEAP,
                        "-XX:MaxDirectMemorySize=8m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Copies.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();

        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertEquals(0, process.waitFor(), said);
        assertEquals(
                """
                application/pdf: sound, %1$d bytes, text
                text/csv: sound, %1$d bytes, not asked
                """.formatted(SIZE),
                said.lines()
                        .filter(line -> line.contains(": sound"))
                        .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
    }

    /// What the other process does.
    static final class Copies {
        private Copies() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            // One is kept as it is, one packed.
            for (String type : List.of("application/pdf", "text/csv")) {
                Path copy = folder.resolve("copy");
                write(copy);
                System.out.println(type + ": " + kept(new FolderStore(folder.resolve("store")), copy, type) + ", "
                        + (type.endsWith("pdf") ? text(copy) : "not asked"));
            }
        }

        private static String kept(Store store, Path copy, String type) throws IOException {
            AtomicReference<WarcReceipt> written = new AtomicReference<>();
            Store.StoredObject object;
            try (Octets bytes = Octets.of(FileChannel.open(copy))) {
                Upload upload = new Upload("anna", Instant.parse("2031-05-04T03:02:01Z"), type, null, null, bytes);
                WarcFile file = WarcFile.ofUpload(upload, "Ibid/test", UUID::randomUUID);
                object = store.put(out -> written.set(file.write(out)));
            }
            WarcReceipt.Entry document = written.get().document().orElseThrow();
            try (Octets file = Octets.of(store.file(object.address()).orElseThrow())) {
                List<Fault> faults = WarcAudit.of(StoredWarc.of(file), written.get());
                long[] count = {0};
                StoredWarc.of(file)
                        .payload(document.id(), document.offset())
                        .orElseThrow()
                        .writeTo((_, _, length) -> count[0] += length);
                return (faults.isEmpty() ? "sound" : faults.toString()) + ", " + count[0] + " bytes";
            }
        }

        private static String text(Path copy) {
            return switch (new TextExtractor().extract(copy, "application/pdf")) {
                case Extraction.Extracted(var layer) ->
                    layer.text().contains("The weir broke in 1903") ? "text" : layer.text();
                case Extraction nothing -> nothing.toString();
            };
        }

        /// A PDF with a page of text behind a picture that fills the file.
        private static void write(Path copy) throws IOException {
            String page = "BT /F1 12 Tf 72 700 Td (The weir broke in 1903) Tj ET";
            List<String> objects = List.of(
                    "<</Type/Catalog/Pages 3 0 R>>",
                    "<</Type/Pages/Kids[4 0 R]/Count 1>>",
                    "<</Type/Page/Parent 3 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
                            + "/Resources<</Font<</F1 6 0 R>>/XObject<</X 1 0 R>>>>>>",
                    "<</Length " + page.length() + ">>stream\n" + page + "\nendstream",
                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
            StringBuilder behind = new StringBuilder("\nendstream\nendobj\n");
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < objects.size(); i++) {
                places.add(behind.length());
                behind.append(i + 2).append(" 0 obj").append(objects.get(i)).append("\nendobj\n");
            }
            int table = behind.length();
            int tail = behind.length() + 400;
            String before = "%PDF-1.4\n1 0 obj<</Length ";
            int noise = SIZE - tail - before.length() - 60;
            String head = before + noise + ">>stream\n";
            long start = head.length() + (long) noise;
            behind.append("xref\n0 7\n0000000000 65535 f \n").append(line(9));
            places.forEach(place -> behind.append(line(start + place)));
            behind.append("trailer<</Size 7/Root 2 0 R>>\nstartxref\n")
                    .append(start + table)
                    .append("\n%%EOF");
            long left = SIZE - start - behind.length();
            try (OutputStream out = Files.newOutputStream(copy)) {
                out.write(head.getBytes(StandardCharsets.ISO_8859_1));
                byte[] block = new byte[1 << 16];
                Random random = new Random(7);
                for (int sent = 0; sent < noise; ) {
                    random.nextBytes(block);
                    int count = Math.min(block.length, noise - sent);
                    out.write(block, 0, count);
                    sent += count;
                }
                out.write(behind.toString().getBytes(StandardCharsets.ISO_8859_1));
                out.write(" ".repeat(Math.toIntExact(left)).getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        private static String line(long place) {
            return "%010d 00000 n \n".formatted(place);
        }
    }
}
