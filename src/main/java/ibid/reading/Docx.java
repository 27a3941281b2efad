package ibid.reading;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A word processor's document (ECMA-376): its body, then its real footnotes and endnotes.
final class Docx {
    private static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    private Docx() {}

    static boolean wants(String name) {
        return (name.startsWith("word/") && name.indexOf('/', 5) < 0 && name.endsWith(".xml"))
                || name.startsWith("word/_rels/")
                || name.equals("docProps/core.xml");
    }

    static boolean isOne(Map<String, byte[]> files) {
        return files.containsKey(BODY);
    }

    /// Empty when its XML is broken.
    static Optional<Draft> draft(Map<String, byte[]> files) {
        try {
            DocxNumbering numbering = new DocxNumbering();
            if (files.containsKey("word/settings.xml")) {
                numbering.read(open(files, "word/settings.xml"));
            }
            numbering.read(open(files, BODY));
            Composition composition = new Composition();
            DocxStyles styles = new DocxStyles();
            if (files.containsKey(STYLES)) {
                styles.read(open(files, STYLES));
            }
            new DocxWalk(composition, styles, numbering, links(files, BODY)).body(open(files, BODY));
            for (DocxNumbering.Kind kind : DocxNumbering.Kind.values()) {
                String part = "word/" + kind.part() + ".xml";
                if (files.containsKey(part)) {
                    new DocxWalk(composition, styles, numbering, links(files, part)).notes(open(files, part), kind);
                }
            }
            composition.orderNotes(numbering::place);
            Metadata metadata =
                    files.containsKey("docProps/core.xml") ? metadata(open(files, "docProps/core.xml")) : Metadata.NONE;
            return Optional.of(composition.draft(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", metadata));
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    private static XMLStreamReader open(Map<String, byte[]> files, String name) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(files.getOrDefault(name, new byte[0])));
    }

    /// The web addresses behind a part's links, by relationship id.
    private static Map<String, String> links(Map<String, byte[]> files, String part) throws XMLStreamException {
        String name = part.replace("word/", "word/_rels/") + ".rels";
        Map<String, String> links = new HashMap<>();
        if (!files.containsKey(name)) {
            return links;
        }
        XMLStreamReader xml = open(files, name);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = xml.getAttributeValue(null, "Target");
                String id = xml.getAttributeValue(null, "Id");
                if (target != null && id != null && target.startsWith("http")) {
                    links.put(id, target);
                }
            }
        }
        return links;
    }

    private static Metadata metadata(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && !xml.getLocalName().equals("coreProperties")) {
                String name = xml.getLocalName();
                String value = text(xml);
                if (!value.isBlank()) {
                    fields.putIfAbsent(name, value.strip());
                }
            }
        }
        String creator = fields.getOrDefault("creator", "");
        return new Metadata(fields.get("title"), FrontMatter.names(creator), null, fields.get("language"));
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }
}
