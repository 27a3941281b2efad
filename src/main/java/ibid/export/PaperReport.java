package ibid.export;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The printed report as a PDF, tagged for screen readers (PDF/UA). It loads nothing: what a document or a source says
/// stands in it as text.
final class PaperReport {
    private static final int MOST_NAMED = 20;
    private static final float PDF_VERSION = 1.7f;

    private PaperReport() {}

    /// @param html the report as one page of HTML
    static void write(String html, OutputStream out) throws IOException {
        Document page = Jsoup.parse(html);
        page.select("style").remove();
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(stylesheet()));
        page.head()
                .appendElement("meta")
                .attr("name", "description")
                .attr("content", "A document's claims, what their sources say, and what people decided.");
        // A screen reader names a link by its title.
        page.select("a[href]").forEach(link -> link.attr("title", link.attr("href")));
        tell(page, unprintable(page));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.useUriResolver((_, _) -> null);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        Typefaces.addTo(builder);
        builder.toStream(out);
        builder.run();
    }

    private static String stylesheet() {
        try (InputStream in = PaperReport.class.getResourceAsStream("/ibid/export/paper.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a sign in the place of characters that no typeface has, and answers which.
    private static Set<Integer> unprintable(Document page) {
        Set<Integer> missing = new TreeSet<>();
        page.body().nodeStream(TextNode.class).toList().forEach(node -> {
            StringBuilder printable = new StringBuilder();
            node.getWholeText().codePoints().filter(c -> !isInvisible(c)).forEach(c -> {
                if (Character.isWhitespace(c) || Typefaces.have(c)) {
                    printable.appendCodePoint(c);
                } else {
                    missing.add(c);
                    printable.append(Typefaces.MISSING);
                }
            });
            node.text(printable.toString());
        });
        return missing;
    }

    /// Marks that only steer how letters join or lines break, and controls, which have no place on paper.
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return (type == Character.FORMAT && c != '\u00ad')
                || (type == Character.CONTROL && !Character.isWhitespace(c))
                || (c >= 0xfe00 && c <= 0xfe0f);
    }

    private static void tell(Document page, Set<Integer> missing) {
        Element header = page.selectFirst("header");
        if (missing.isEmpty() || header == null) {
            return;
        }
        String named =
                missing.stream().limit(MOST_NAMED).map("U+%04X"::formatted).collect(Collectors.joining(", "));
        header.appendElement("p")
                .addClass("small")
                .text("No typeface here has " + named
                        + (missing.size() > MOST_NAMED ? " and " + (missing.size() - MOST_NAMED) + " more" : "")
                        + ": where they stand there is " + Typefaces.MISSING
                        + ". The same report as a web page has them.");
    }
}
