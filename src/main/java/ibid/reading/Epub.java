package ibid.reading;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/// An EPUB: its chapters in the order of the spine, read as one page, so that a link into the file of endnotes is a
/// link within it.
final class Epub {
    private static final Set<String> FURNITURE = Set.of(
            "toc",
            "landmarks",
            "loi",
            "lot",
            "cover",
            "copyright-page",
            "imprint",
            "colophon",
            "titlepage",
            "halftitlepage",
            "page-list");

    private final Map<String, byte[]> files;

    private Epub(Map<String, byte[]> files) {
        this.files = files;
    }

    static boolean wants(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("mimetype")
                || lower.equals("meta-inf/container.xml")
                || lower.equals("meta-inf/encryption.xml")
                || lower.endsWith(".opf")
                || lower.endsWith(".xhtml")
                || lower.endsWith(".html")
                || lower.endsWith(".htm")
                || lower.endsWith(".xml");
    }

    /// Empty when the archive lacks what makes it a book.
    static Optional<Draft> draft(Map<String, byte[]> files) {
        return new Epub(files).draft();
    }

    private Optional<Draft> draft() {
        Element rootfile = xml("META-INF/container.xml").selectFirst("rootfile");
        String packagePath = rootfile == null ? "" : rootfile.attr("full-path");
        if (!files.containsKey(packagePath)) {
            return Optional.empty();
        }
        Document opf = xml(packagePath);
        Document book = Document.createShell("");
        for (String path : spine(opf, packagePath)) {
            append(book, path);
        }
        if (book.body().childNodeSize() == 0) {
            return Optional.empty();
        }
        HtmlInlineNotes.lift(book);
        Composition composition = new Composition();
        book.body().traverse(new HtmlWalk(composition, new HtmlNotes(book)));
        return Optional.of(composition.draft("application/epub+zip", metadata(opf)));
    }

    private List<String> spine(Document opf, String packagePath) {
        Map<String, String> hrefs = new HashMap<>();
        for (Element item : opf.select("manifest > item")) {
            if (!item.attr("properties").contains("nav")) {
                hrefs.put(item.id(), resolve(packagePath, item.attr("href")));
            }
        }
        return opf.select("spine > itemref").stream()
                .map(item -> hrefs.getOrDefault(item.attr("idref"), ""))
                .filter(files::containsKey)
                .distinct()
                .toList();
    }

    private void append(Document book, String path) {
        Element body = xml(path).selectFirst("body");
        if (body == null || isFurniture(body)) {
            return;
        }
        Element section = book.body().appendElement("section").attr("id", path);
        for (Element element : body.getAllElements()) {
            if (element.hasAttr("id")) {
                element.attr("id", path + "#" + element.id());
            }
            String href = element.normalName().equals("a") ? element.attr("href") : "";
            int hash = href.indexOf('#');
            if (hash >= 0 && !href.contains("://")) {
                String file = hash == 0 ? path : resolve(path, href.substring(0, hash));
                element.attr("href", "#" + file + "#" + href.substring(hash + 1));
            }
        }
        for (Node child : List.copyOf(body.childNodes())) {
            section.appendChild(child);
        }
    }

    private static boolean isFurniture(Element body) {
        for (Element element : List.of(body, body.childrenSize() == 1 ? body.child(0) : body)) {
            for (String type : element.attr("epub:type").split("\\s+", -1)) {
                if (FURNITURE.contains(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Metadata metadata(Document opf) {
        Element title = opf.selectFirst("dc|title");
        Element language = opf.selectFirst("dc|language");
        Optional<LocalDate> published = opf.select("dc|date").stream()
                .map(date -> Dates.in(date.text()))
                .flatMap(Optional::stream)
                .findFirst();
        return new Metadata(
                title == null ? null : title.text(),
                opf.select("dc|creator").stream()
                        .map(Element::text)
                        .filter(name -> !name.isBlank())
                        .toList(),
                published.orElse(null),
                language == null ? null : language.text());
    }

    private Document xml(String path) {
        byte[] bytes = files.getOrDefault(path, new byte[0]);
        return Jsoup.parse(
                TextDecoder.decode(bytes).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8)),
                Parser.xmlParser());
    }

    private static String resolve(String from, String href) {
        try {
            String path = URI.create("/" + from.replace(" ", "%20"))
                    .resolve(href.replace(" ", "%20"))
                    .getPath();
            return path == null || path.isEmpty() ? "" : path.substring(1);
        } catch (IllegalArgumentException _) {
            return href;
        }
    }
}
