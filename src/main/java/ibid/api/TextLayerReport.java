package ibid.api;

import ibid.capture.Layer;
import ibid.text.Page;
import ibid.text.TextLayer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A text layer as it crosses REST.
@Schema(description = "The readable text of a capture. Offsets of passages count in it, in UTF-16 code units.")
public record TextLayerReport(
        UUID id,
        UUID capture,

        @Schema(description = "The program that made it.") String extractor,

        String version,
        @Nullable String title,
        @Nullable String language,

        @Schema(description = "The text; a standfirst that stands apart from it, and captions, stand behind it.")
        String text,

        @Schema(description = "Where each page's text stands; empty where there are no pages.")
        List<Page> pages,

        @Schema(description = "Whether it was read off a picture, and may err.")
        boolean ocr,

        @Schema(description = "The person who brought it; null where a program of ours made it.") @Nullable String broughtBy,

        Instant madeAt) {

    static TextLayerReport of(Layer layer) {
        TextLayer text = layer.text();
        return new TextLayerReport(
                layer.id(),
                layer.capture(),
                text.extractor(),
                text.version(),
                text.title(),
                text.language(),
                text.text(),
                text.pages(),
                layer.ocr(),
                layer.broughtBy(),
                layer.madeAt());
    }
}
