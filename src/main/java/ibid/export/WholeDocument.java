package ibid.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.capture.Capture;
import ibid.document.Document;
import ibid.document.Edition;
import ibid.fetch.Octets;
import ibid.report.CitationReport;
import ibid.report.TrailEntry;
import ibid.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Everything of one document as one archive: the document as it came, in all its editions, its text, each capture's
/// archive file, the texts that passages stand in, the report, and who did what.
@ApplicationScoped
class WholeDocument {
    private final FactChecks checks;
    private final Store store;
    private final ObjectMapper json;
    private final String software;

    WholeDocument(
            FactChecks checks,
            Store store,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.checks = checks;
        this.store = store;
        this.json = json;
        this.software = "Ibid " + version;
    }

    /// Reads and writes one file after the other.
    void write(FactCheck check, Instant at, OutputStream out) throws IOException {
        WaczWriter wacz = new WaczWriter(out, json, at);
        PageList pages = new PageList(json, titles(check));
        List<UUID> missing = new ArrayList<>();
        for (Capture capture : check.captures()) {
            Optional<Octets> file = checks.warc(capture, check.captures());
            if (file.isPresent()) {
                try (Octets warc = file.get()) {
                    wacz.warc(capture.id().toString(), warc);
                    pages.add(capture, warc);
                }
            } else if (capture.record() != null && capture.takenDown() == null) {
                missing.add(capture.id());
            }
        }
        wacz.file("pages/pages.jsonl", pages.text());
        writeDocument(wacz, check.document());
        for (UUID layer : check.layers()) {
            String text = checks.texts(Set.of(layer)).get(layer);
            if (text != null && !text.isEmpty()) {
                wacz.file("text/" + layer + ".txt", text);
            }
        }
        wacz.file("report.html", PrintedReport.of(check, at));
        List<TrailEntry> trail = checks.trail(check.document().id());
        wacz.file("trail.csv", TrailCsv.of(trail));
        wacz.file("trail.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(trail));
        wacz.file("report.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(everything(check, missing)));
        wacz.finish(check.title(), software);
    }

    /// @param missing captures whose archive file should be in the store and is not
    private ObjectNode everything(FactCheck check, List<UUID> missing) {
        ObjectNode everything = json.createObjectNode();
        everything.set("document", json.valueToTree(check.report()));
        everything.set("claims", json.valueToTree(check.claims()));
        everything.set("captures", json.valueToTree(check.captures()));
        everything.set("missing", json.valueToTree(missing));
        return everything;
    }

    private void writeDocument(WaczWriter wacz, Document document) throws IOException {
        writeOriginal(wacz, document.digest(), "document/original." + extension(document.mediaType()));
        for (Edition edition : checks.editions(document)) {
            if (!edition.digest().equals(document.digest())) {
                writeOriginal(
                        wacz,
                        edition.digest(),
                        "document/edition-" + edition.number() + "." + extension(edition.mediaType()));
            }
        }
        wacz.file("document/text.txt", document.text());
    }

    private void writeOriginal(WaczWriter wacz, String digest, String name) throws IOException {
        Optional<InputStream> stored = store.open(digest);
        if (stored.isPresent()) {
            try (InputStream original = stored.get()) {
                wacz.file(name, original.readAllBytes());
            }
        }
    }

    /// Of the formats that are read; the bytes are what counts.
    private static String extension(String mediaType) {
        return switch (mediaType.split(";", 2)[0].strip()) {
            case "text/plain" -> "txt";
            case "text/markdown" -> "md";
            case "text/html" -> "html";
            case "application/xhtml+xml" -> "xhtml";
            case "application/pdf" -> "pdf";
            case "application/epub+zip" -> "epub";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
            default -> "bin";
        };
    }

    /// What the works are called, by their sources.
    private static Map<UUID, String> titles(FactCheck check) {
        Map<UUID, String> titles = new HashMap<>();
        check.report().notes().stream()
                .flatMap(note -> note.citations().stream())
                .filter(citation -> citation.backReference() == null)
                .forEach(citation -> Optional.ofNullable(citation.source())
                        .ifPresent(source -> titles.putIfAbsent(source.id(), title(citation))));
        return titles;
    }

    private static String title(CitationReport citation) {
        String title = citation.csl().title();
        return title == null ? citation.text() : title;
    }
}
