package ibid.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.fetch.Octets;
import ibid.warc.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a WACZ file, version 1.1.1: archive files as they are, and a package that names each file with its digest.
///
/// Archive files are read in blocks, whatever their size. A player reads archive files in the middle of the package,
/// so they are stored as they came, not compressed again.
final class WaczWriter {
    private static final String VERSION = "1.1.1";
    private static final int GZIP = 0x1f;

    private final ZipOutputStream zip;
    private final ObjectMapper json;
    private final Instant at;
    private final CaptureIndex index;
    private final ArrayNode resources;

    /// @param out stays open
    WaczWriter(OutputStream out, ObjectMapper json, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.json = json;
        this.at = at;
        this.index = new CaptureIndex(json);
        this.resources = json.createArrayNode();
    }

    /// @param name without its ending: the file says itself whether it is compressed
    void warc(String name, Octets file) throws IOException {
        String fileName = name + (file.length() > 0 && file.head(1)[0] == GZIP ? ".warc.gz" : ".warc");
        index.add(fileName, file);
        ZipEntry entry = entry("archive/" + fileName);
        CRC32 checksum = new CRC32();
        file.writeTo(checksum::update);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.length());
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        file.writeTo(zip::write);
        zip.closeEntry();
        list("archive/" + fileName, file);
    }

    void file(String path, byte[] bytes) throws IOException {
        write(entry(path), bytes);
        list(path, Octets.of(bytes));
    }

    void file(String path, String text) throws IOException {
        file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the index and what names all the files. Nothing can follow.
    void finish(String title, String software) throws IOException {
        file("indexes/index.cdx", index.text());
        ObjectNode description = json.createObjectNode()
                .put("profile", "data-package")
                .put("wacz_version", VERSION)
                .put("title", title)
                .put("software", software)
                .put("created", at.toString());
        description.set("resources", resources);
        byte[] written = json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(description)
                .getBytes(StandardCharsets.UTF_8);
        write(entry("datapackage.json"), written);
        ObjectNode digest =
                json.createObjectNode().put("path", "datapackage.json").put("hash", Sha256.of(written));
        write(entry("datapackage-digest.json"), json.writeValueAsBytes(digest));
        zip.finish();
        zip.flush();
    }

    private void list(String path, Octets bytes) {
        resources
                .addObject()
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("path", path)
                .put("hash", Sha256.of(bytes))
                .put("bytes", bytes.length());
    }

    private ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        return entry;
    }

    private void write(ZipEntry entry, byte[] bytes) throws IOException {
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
