package ibid.export;

import ibid.capture.Capture;
import ibid.report.SourceReport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says where the copy of a source comes from. What a person brought is never called fetched.
final class Provenance {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Provenance() {}

    static String of(@Nullable SourceReport source) {
        if (source == null) {
            return "what it points back at is not known";
        }
        Capture.By by = source.by();
        Instant at = source.capturedAt();
        if (by == null || at == null) {
            return source.detail() == null ? "no copy" : "no copy: " + source.detail();
        }
        String came = came(by, at, source);
        return source.pages() == null ? came : came + "; shows “" + source.pages() + "” only" + note(source);
    }

    private static String note(SourceReport source) {
        return source.note() == null ? "" : " (" + source.note() + ")";
    }

    private static String came(Capture.By by, Instant at, SourceReport source) {
        return switch (by) {
            case FETCH -> "fetched " + moment(at);
            case RENDER -> "rendered " + moment(at);
            case UPLOAD -> "uploaded by " + source.uploadedBy() + ", " + moment(at);
            case ARCHIVE ->
                "from " + (source.archive() == null ? "a web archive" : source.archive())
                        + (source.mementoAt() == null ? "" : ", archived there " + moment(source.mementoAt()))
                        + ", fetched " + moment(at);
        };
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
