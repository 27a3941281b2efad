package ibid.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Which paragraph styles set off a quotation. Word and LibreOffice write the names of their own styles in English in
/// every language; their ids are translated. Other styles may rest on them.
final class DocxStyles {
    private static final Set<String> QUOTATIONS = Set.of(
            "quote",
            "intensequote",
            "blocktext",
            "quotations",
            "quotation",
            "blockquotation",
            "blockquotations",
            "blockquote",
            "longquote",
            "longquotation",
            "extract",
            "zitat",
            "blockzitat",
            "langzitat");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> id = DocxWalk.value(xml, "styleId");
                    case "name" -> names.put(id, DocxWalk.value(xml, "val"));
                    case "basedOn" -> bases.put(id, DocxWalk.value(xml, "val"));
                    default -> {}
                }
            }
        }
    }

    boolean isQuotation(String id) {
        Set<String> seen = new HashSet<>();
        String style = id;
        while (!style.isEmpty() && seen.add(style)) {
            String name = names.getOrDefault(style, style);
            if (QUOTATIONS.contains(name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""))) {
                return true;
            }
            style = bases.getOrDefault(style, "");
        }
        return false;
    }
}
