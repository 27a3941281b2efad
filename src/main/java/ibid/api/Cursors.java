package ibid.api;

import ibid.document.Documents.Place;
import ibid.report.DocumentReport;
import java.time.Instant;
import java.util.UUID;

/// How a document's place in its list is written into a cursor.
final class Cursors {
    private Cursors() {}

    static String written(DocumentReport report) {
        return report.receivedAt() + " " + report.id();
    }

    static Place place(String written) {
        String[] parts = written.split(" ", 2);
        return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
