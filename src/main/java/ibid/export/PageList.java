package ibid.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.capture.Capture;
import ibid.fetch.Octets;
import ibid.warc.StoredRecord;
import ibid.warc.StoredWarc;
import ibid.warc.StoredWarc.Found;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pages that a player of archives offers, a line of JSON each: the copies, not what came instead of one.
final class PageList {
    private final ObjectMapper json;
    private final Map<UUID, String> titles;
    private final StringBuilder lines = new StringBuilder();

    /// @param titles of the cited works, by their sources
    PageList(ObjectMapper json, Map<UUID, String> titles) throws IOException {
        this.json = json;
        this.titles = titles;
        line(json.createObjectNode()
                .put("format", "json-pages-1.0")
                .put("id", "pages")
                .put("title", "Cited works"));
    }

    /// What holds a payload for one of the works, and was captured for another, is no page of this document.
    void add(Capture capture, Octets file) throws IOException {
        @Nullable StoredRecord document = document(file);
        String title = titles.get(capture.source());
        if (capture.kept()
                && title != null
                && document != null
                && document.target().isPresent()) {
            String url = document.target().get();
            line(json.createObjectNode()
                    .put("id", capture.id().toString())
                    .put("url", url)
                    .put("ts", moment(document, capture))
                    .put("title", title));
        }
    }

    /// To the second, as in the index: by the two a player finds the record.
    private static String moment(StoredRecord document, Capture capture) {
        return document.date()
                .orElse(capture.requestedAt())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /// The last answer, or the upload, as when the file was written.
    private static @Nullable StoredRecord document(Octets file) {
        @Nullable StoredRecord last = null;
        for (Found found : StoredWarc.of(file).records()) {
            if (found instanceof Found.Sound(StoredRecord record)
                    && record.payloadDigest().isPresent()) {
                last = record;
            }
        }
        return last;
    }

    private void line(ObjectNode page) throws IOException {
        lines.append(json.writeValueAsString(page)).append('\n');
    }

    String text() {
        return lines.toString();
    }
}
