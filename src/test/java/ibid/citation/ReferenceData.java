package ibid.citation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The labelled collections beside the project: whole notes (TEI) and single references (AnyStyle, Linked Books).
final class ReferenceData {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    private ReferenceData() {}

    static Path folder() {
        return Path.of("..", "shared", "data", "references");
    }

    static boolean present() {
        return Files.isDirectory(folder());
    }

    /// One raw note and what people found in it.
    ///
    /// @param file the article that it stands in
    record GoldNote(String file, String text, List<GoldWork> works) {}

    /// One `<bibl>`.
    ///
    /// @param pointers numbers of the notes that it points back at
    record GoldWork(GoldReference reference, boolean pointsBack, List<String> pointers) {}

    static List<GoldReference> anyStyle() {
        List<GoldReference> all = new ArrayList<>();
        for (Element sequence : children(parse(read(folder().resolve("anystyle/core.xml"))))) {
            GoldReference.Builder builder = GoldReference.in("anystyle");
            for (Element field : children(sequence)) {
                Label label = ofAnyStyle(field.getTagName());
                if (!builder.isEmpty()) {
                    builder.add(" ", null);
                }
                builder.add(field.getTextContent().strip(), label);
            }
            all.add(builder.build());
        }
        return all;
    }

    private static Label ofAnyStyle(String tag) {
        return switch (tag) {
            case "author", "director", "producer" -> Label.AUTHOR;
            case "title" -> Label.TITLE;
            case "container-title", "journal" -> Label.CONTAINER;
            case "editor" -> Label.EDITOR;
            case "translator" -> Label.TRANSLATOR;
            case "date" -> Label.DATE;
            case "pages" -> Label.PAGES;
            case "volume" -> Label.VOLUME;
            case "publisher" -> Label.PUBLISHER;
            case "location" -> Label.PLACE;
            case "edition" -> Label.EDITION;
            case "collection-title" -> Label.SERIES;
            case "url", "doi", "isbn" -> Label.ADDRESS;
            case "genre", "medium" -> Label.GENRE;
            case "note", "source", "citation-number" -> Label.OTHER;
            default -> throw new IllegalArgumentException(tag);
        };
    }

    static List<GoldNote> notes() {
        try (Stream<Path> files = Files.list(folder().resolve("bibliographic-tei"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .flatMap(file -> notes(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<GoldNote> notes(Path file) {
        List<GoldNote> notes = new ArrayList<>();
        Element root = parse(read(file));
        NodeList instances = root.getElementsByTagNameNS("*", "instance");
        for (int i = 0; i < instances.getLength(); i++) {
            Element instance = (Element) instances.item(i);
            String raw = instance.getElementsByTagNameNS("*", "input").item(0).getTextContent();
            List<GoldWork> works = new ArrayList<>();
            NodeList bibls = instance.getElementsByTagNameNS(TEI, "bibl");
            for (int j = 0; j < bibls.getLength(); j++) {
                works.add(work((Element) bibls.item(j)));
            }
            notes.add(new GoldNote(String.valueOf(file.getFileName()), raw.strip(), works));
        }
        return notes;
    }

    private static GoldWork work(Element bibl) {
        GoldReference.Builder builder = GoldReference.in("tei");
        boolean article = false;
        List<String> pointers = new ArrayList<>();
        boolean back = false;
        for (Element inner : descendants(bibl)) {
            article |= inner.getLocalName().equals("title")
                    && inner.getAttribute("level").equals("a");
            if (inner.getLocalName().equals("ref")) {
                back = true;
                if (inner.hasAttribute("n")) {
                    pointers.add(inner.getAttribute("n"));
                }
            }
        }
        gather(bibl, null, article || firstOfTwoTitles(bibl), builder);
        return new GoldWork(builder.build(), back, pointers);
    }

    /// Two titles "m": a chapter and the book around it.
    private static boolean firstOfTwoTitles(Element bibl) {
        return descendants(bibl).stream()
                        .filter(inner -> inner.getLocalName().equals("title")
                                && inner.getAttribute("level").equals("m"))
                        .count()
                > 1;
    }

    private static void gather(Node node, @Nullable Label label, boolean inContainer, GoldReference.Builder into) {
        boolean first = true;
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                Label own = ofTei(
                        element,
                        inContainer && !(first && element.getAttribute("level").equals("m")));
                if (element.getLocalName().equals("title")) {
                    first = false;
                }
                if (element.getLocalName().equals("idno")) {
                    report(element.getTextContent(), into);
                } else {
                    gather(element, own != null ? own : label, inContainer, into);
                }
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                into.add(child.getTextContent(), label);
            }
        }
    }

    /// "103 A.L.R. 577": volume, series of reports, page.
    private static void report(String number, GoldReference.Builder into) {
        var parts =
                java.util.regex.Pattern.compile("(\\d+ )?([A-Z].*?) ([\\d–-]+)").matcher(number.strip());
        if (parts.matches()) {
            if (parts.group(1) != null) {
                into.add(parts.group(1), Label.VOLUME);
            }
            into.add(parts.group(2), Label.CONTAINER).add(" ", null).add(parts.group(3), Label.PAGES);
        } else {
            into.add(number, Label.OTHER);
        }
    }

    private static @Nullable Label ofTei(Element element, boolean inContainer) {
        return switch (element.getLocalName()) {
            case "author" -> Label.AUTHOR;
            case "editor" -> Label.EDITOR;
            case "respStmt" -> Label.TRANSLATOR;
            case "title" ->
                switch (element.getAttribute("level")) {
                    case "a" -> Label.TITLE;
                    case "j" -> Label.CONTAINER;
                    case "s" -> Label.SERIES;
                    default -> inContainer ? Label.CONTAINER : Label.TITLE;
                };
            case "date" -> Label.DATE;
            case "pubPlace" -> Label.PLACE;
            case "publisher" -> Label.PUBLISHER;
            case "edition" -> Label.EDITION;
            case "biblScope" -> element.getAttribute("unit").equals("page") ? Label.PAGES : Label.VOLUME;
            case "citedRange" -> Label.PAGES;
            case "note", "ref" -> Label.OTHER;
            default -> null;
        };
    }

    static List<GoldReference> linkedBooks() {
        return LinkedBooks.references(read(folder().resolve("linkedbooks/clean_valid.txt")));
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static List<Element> descendants(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Element child : children(parent)) {
            elements.add(child);
            elements.addAll(descendants(child));
        }
        return elements;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
