package ibid.text;

import ibid.text.Extraction.Broken;
import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.NoTextLayer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The text of an EPUB, its files in the order of its spine.
final class EpubText {
    static final String CONTAINER = "META-INF/container.xml";
    static final String EXTRACTOR = "ibid-epub";
    static final String VERSION = "1";

    private EpubText() {}

    static Extraction extract(ZipParts parts) {
        Optional<String> path = parts.text(CONTAINER)
                .map(xml -> xml(xml).getElementsByTag("rootfile").attr("full-path"));
        Optional<Document> book = path.flatMap(parts::text).map(EpubText::xml);
        if (path.isEmpty() || book.isEmpty()) {
            return new Broken("EPUB without a package document");
        }
        List<String> chapters = new ArrayList<>();
        for (String file : spine(book.get(), path.get())) {
            parts.text(file)
                    .map(html -> TextFlow.of(Jsoup.parse(html).body(), _ -> false))
                    .filter(text -> !text.isBlank())
                    .ifPresent(chapters::add);
        }
        if (chapters.isEmpty()) {
            return new NoTextLayer("no words");
        }
        return new Extracted(new TextLayer(
                EXTRACTOR,
                VERSION,
                String.join("\n\n", chapters),
                List.of(),
                facts(book.get(), "dc:title").stream().findFirst().orElse(null),
                Bylines.names(facts(book.get(), "dc:creator")),
                facts(book.get(), "dc:date").stream()
                        .flatMap(day -> DateText.read(day).stream())
                        .findFirst()
                        .orElse(null),
                facts(book.get(), "dc:language").stream().findFirst().orElse(null)));
    }

    private static List<String> spine(Document book, String path) {
        Map<String, String> files = new HashMap<>();
        for (Element item : book.getElementsByTag("item")) {
            files.put(item.attr("id"), resolved(path, item.attr("href")));
        }
        return book.getElementsByTag("itemref").stream()
                .map(reference -> files.getOrDefault(reference.attr("idref"), ""))
                .toList();
    }

    /// The name of a part, from a reference in another part.
    private static String resolved(String from, String reference) {
        try {
            return URI.create("/" + from.replace(" ", "%20"))
                    .resolve(reference.replace(" ", "%20"))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
            return "";
        }
    }

    private static List<String> facts(Document book, String name) {
        return book.getElementsByTag(name).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Document xml(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }
}
