package ibid.copy;

import ibid.capture.ArchivedContent;
import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.capture.Layer;
import ibid.finding.Finding;
import ibid.finding.Findings;
import ibid.passage.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Archived copies as a reader may see them.
@ApplicationScoped
@Transactional
public class Copies {
    private static final int LARGEST = 64 << 20;

    private final Captures captures;
    private final Findings findings;

    Copies(Captures captures, Findings findings) {
        this.captures = captures;
        this.findings = findings;
    }

    /// What can be shown of a copy.
    public sealed interface Shown {
        /// @param html harmless, with the passage marked
        record Page(String html) implements Shown {}

        /// A PDF, one page at a time.
        ///
        /// @param page the one that the passage stands on
        /// @param pages how many there are, as far as they have text
        record Leaves(int page, int pages) implements Shown {}

        /// A picture, such as a scan.
        record Picture() implements Shown {}

        /// Its words alone.
        ///
        /// @param note why no more can be shown, or null
        record Words(
                String before,
                String passage,
                String after,
                @Nullable String note) implements Shown {}

        /// @param why in words for a person
        record Nothing(String why) implements Shown {}
    }

    /// The copy as it looked, with the finding's passage marked.
    public Optional<Shown> shown(UUID id, @Nullable UUID finding) {
        return captures.capture(id).map(capture -> {
            Optional<Passage> passage = passage(id, finding);
            Optional<byte[]> bytes = captures.content(id).flatMap(Copies::plain);
            if (bytes.isEmpty()) {
                return words(capture, passage, null);
            }
            if (isPdf(bytes.get())) {
                return leaves(id, passage);
            }
            String type = Optional.ofNullable(capture.mediaType()).orElse("");
            if (type.startsWith("image/")) {
                return new Shown.Picture();
            }
            if (!type.contains("html")) {
                return words(capture, passage, null);
            }
            MarkedPage page = MarkedPage.of(bytes.get(), capture.charset(), passage.orElse(null));
            return page.marked() || passage.isEmpty()
                    ? new Shown.Page(page.html())
                    : words(
                            capture,
                            passage,
                            "The passage could not be marked in the page itself, so here is its text.");
        });
    }

    /// The copy's text layer, with the finding's passage in the middle.
    public Optional<Shown> words(UUID id, @Nullable UUID finding) {
        return captures.capture(id).map(capture -> words(capture, passage(id, finding), null));
    }

    /// A page of a PDF as a PNG picture.
    public Optional<byte[]> picture(UUID id, int page, @Nullable UUID finding) {
        return captures.content(id)
                .flatMap(Copies::plain)
                .filter(Copies::isPdf)
                .flatMap(pdf -> PageImage.of(pdf, page, passage(id, finding).orElse(null)))
                .map(PageImage::png);
    }

    private Optional<Passage> passage(UUID capture, @Nullable UUID finding) {
        return finding == null
                ? Optional.empty()
                : findings.finding(finding)
                        .filter(found -> found.capture().equals(capture))
                        .map(Finding::match)
                        .flatMap(match -> Optional.ofNullable(match.passage()));
    }

    private Shown leaves(UUID id, Optional<Passage> passage) {
        Optional<Layer> layer = captures.layerOf(id);
        int pages = layer.map(found -> found.text().pages().size()).orElse(1);
        int page = layer.flatMap(found -> passage.map(where ->
                        Optional.ofNullable(found.text().pageAt(where.start())).orElse(1)))
                .orElse(1);
        return new Shown.Leaves(page, Math.max(pages, page));
    }

    private Shown words(Capture capture, Optional<Passage> passage, @Nullable String note) {
        Optional<Layer> layer = captures.layerOf(capture.id());
        if (layer.isEmpty() || capture.takenDown() != null) {
            return new Shown.Nothing(Optional.ofNullable(capture.detail()).orElse("This copy has no text."));
        }
        String text = layer.get().text().searchable();
        return passage.filter(where -> stands(where, text))
                .<Shown>map(where -> new Shown.Words(
                        text.substring(0, where.start()),
                        text.substring(where.start(), where.end()),
                        text.substring(where.end()),
                        note))
                .orElseGet(() -> new Shown.Words(text, "", "", note));
    }

    /// A newer layer has other offsets: never mark a lookalike.
    private static boolean stands(Passage passage, String text) {
        return passage.end() <= text.length()
                && text.substring(passage.start(), passage.end()).equals(passage.text());
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    /// Without its HTTP content encoding, within a limit; nothing where the encoding is another.
    private static Optional<byte[]> plain(ArchivedContent content) {
        try (content;
                InputStream in = decoded(content)) {
            return Optional.of(in.readNBytes(LARGEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static InputStream decoded(ArchivedContent content) throws IOException {
        InputStream bytes = content.bytes().stream();
        return switch (content.encoding().orElse("identity")) {
            case "identity" -> bytes;
            case "gzip", "x-gzip" -> new GZIPInputStream(bytes);
            case "deflate" -> new InflaterInputStream(bytes);
            default -> throw new IOException("an encoding that is not undone here");
        };
    }
}
