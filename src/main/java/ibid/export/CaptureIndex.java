package ibid.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.fetch.HttpReply;
import ibid.fetch.Octets;
import ibid.warc.StoredRecord;
import ibid.warc.StoredWarc;
import ibid.warc.StoredWarc.Found;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.netpreserve.jwarc.URIs;

/// An index of archive files as CDXJ: for each answer the address turned round, the moment, and where its record is.
/// Players look addresses up in it by bisection, so its lines are in the order of their bytes.
final class CaptureIndex {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private final ObjectMapper json;
    private final SortedSet<String> lines = new TreeSet<>();

    CaptureIndex(ObjectMapper json) {
        this.json = json;
    }

    void add(String fileName, Octets file) {
        for (Found found : StoredWarc.of(file).records()) {
            switch (found) {
                case Found.Sound(StoredRecord record) -> line(fileName, record).ifPresent(lines::add);
                case Found.Damaged _ -> {
                    // The file goes out as it is; a record that cannot be read is not in the index.
                }
            }
        }
    }

    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private Optional<String> line(String fileName, StoredRecord record) {
        return switch (record.type()) {
            case "response", "revisit", "resource" ->
                record.target().flatMap(target -> record.date().map(at -> line(fileName, record, target, at)));
            default -> Optional.empty();
        };
    }

    private String line(String fileName, StoredRecord record, String target, Instant at) {
        ObjectNode fields = json.createObjectNode().put("url", target).put("mime", mime(record));
        record.reply().map(HttpReply::status).ifPresent(status -> fields.put("status", String.valueOf(status)));
        record.payloadDigest().ifPresent(digest -> fields.put("digest", digest));
        fields.put("length", String.valueOf(record.length()))
                .put("offset", String.valueOf(record.offset()))
                .put("filename", fileName);
        String key = URIs.hasHttpOrHttpsScheme(target) ? URIs.toNormalizedSurt(target) : target;
        return key + " " + MOMENT.format(at) + " " + written(fields);
    }

    private static String mime(StoredRecord record) {
        if (record.isRevisit()) {
            return "warc/revisit";
        }
        Optional<String> type = record.reply().isPresent()
                ? record.reply().flatMap(reply -> reply.headers().first("Content-Type"))
                : record.headers().first("Content-Type");
        return type.map(value -> value.split(";", 2)[0].strip()).orElse("unk");
    }

    private String written(ObjectNode fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
