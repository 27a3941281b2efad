package ibid.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// How a document numbers its notes: a DOCX stores only ids, and the labels are counted by whoever shows it.
final class DocxNumbering {
    enum Kind {
        FOOTNOTE("footnotes", "footnoteReference", "footnotePr"),
        ENDNOTE("endnotes", "endnoteReference", "endnotePr");

        private final String part;
        private final String reference;
        private final String properties;

        Kind(String part, String reference, String properties) {
            this.part = part;
            this.reference = reference;
            this.properties = properties;
        }

        String part() {
            return part;
        }

        String reference() {
            return reference;
        }
    }

    /// @param series rises where the numbers start again
    record Numbered(String label, int series) {}

    private final Map<Kind, String> formats =
            new EnumMap<>(Map.of(Kind.FOOTNOTE, "decimal", Kind.ENDNOTE, "lowerRoman"));
    private final Map<Kind, Boolean> restarts = new EnumMap<>(Map.of(Kind.FOOTNOTE, false, Kind.ENDNOTE, false));
    private final Map<Kind, Map<String, Integer>> order = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<Integer, Integer>> sections = new EnumMap<>(Kind.class);
    /// The index of the first note of each section.
    private final Map<Kind, Map<Integer, Integer>> firsts = new EnumMap<>(Kind.class);

    DocxNumbering() {
        for (Kind kind : Kind.values()) {
            order.put(kind, new LinkedHashMap<>());
            sections.put(kind, new HashMap<>());
        }
    }

    /// Takes in the settings, or the order of the references in the body.
    void read(XMLStreamReader xml) throws XMLStreamException {
        int section = 0;
        Kind inside = null;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT
                    ? xml.getLocalName()
                    : "";
            for (Kind kind : Kind.values()) {
                if (name.equals(kind.properties)) {
                    inside = event == XMLStreamReader.START_ELEMENT ? kind : null;
                }
                if (event == XMLStreamReader.START_ELEMENT && name.equals(kind.reference) && !isCustom(xml)) {
                    Map<String, Integer> own = own(kind);
                    own.putIfAbsent(DocxWalk.value(xml, "id"), own.size());
                    sectionsOf(kind).putIfAbsent(own.size() - 1, section);
                    firsts.computeIfAbsent(kind, _ -> new HashMap<>()).putIfAbsent(section, own.size() - 1);
                }
            }
            if (event == XMLStreamReader.START_ELEMENT && inside != null) {
                if (name.equals("numFmt")) {
                    formats.put(inside, DocxWalk.value(xml, "val"));
                } else if (name.equals("numRestart")) {
                    restarts.put(inside, DocxWalk.value(xml, "val").equals("eachSect"));
                }
            }
            section += event == XMLStreamReader.END_ELEMENT && name.equals("sectPr") ? 1 : 0;
        }
    }

    private Map<String, Integer> own(Kind kind) {
        return order.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    private Map<Integer, Integer> sectionsOf(Kind kind) {
        return sections.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    /// A mark that the author typed instead of a number.
    static boolean isCustom(XMLStreamReader xml) {
        String custom = DocxWalk.value(xml, "customMarkFollows");
        return custom.equals("1") || custom.equals("true") || custom.equals("on");
    }

    /// The label of a note; one that nothing refers to gets the number after the last.
    Numbered of(Kind kind, String id) {
        Map<String, Integer> own = own(kind);
        int index = own.computeIfAbsent(id, _ -> own.size());
        Map<Integer, Integer> bySection = sectionsOf(kind);
        int section = bySection.getOrDefault(index, 0);
        int number = index + 1;
        if (Boolean.TRUE.equals(restarts.get(kind))) {
            number = index - firsts.getOrDefault(kind, Map.of()).getOrDefault(section, 0) + 1;
        } else {
            section = 0;
        }
        return new Numbered(
                print(number, formats.getOrDefault(kind, "decimal")), section * 2 + (kind == Kind.ENDNOTE ? 1 : 0));
    }

    /// Names a note in the whole document.
    static String key(Kind kind, String id) {
        return kind + "-" + id;
    }

    /// Where the note stands among all: footnotes first, each kind in the order of its references.
    int place(String key) {
        int kinds = 0;
        for (Kind kind : Kind.values()) {
            String prefix = key(kind, "");
            if (key.startsWith(prefix)) {
                Map<String, Integer> notes = own(kind);
                return kinds + notes.getOrDefault(key.substring(prefix.length()), notes.size());
            }
            kinds += own(kind).size();
        }
        return kinds;
    }

    private static String print(int number, String format) {
        return switch (format) {
            case "lowerRoman" -> Roman.lower(number);
            case "upperRoman" -> Roman.lower(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerLetter" -> letters(number, 'a');
            case "upperLetter" -> letters(number, 'A');
            case "chicago" -> String.valueOf("*†‡§".charAt((number - 1) % 4)).repeat((number - 1) / 4 % 3 + 1);
            default -> String.valueOf(number);
        };
    }

    /// `a` to `z`, then `aa`.
    private static String letters(int number, char first) {
        return String.valueOf((char) (first + (number - 1) % 26)).repeat(Math.min(20, (number - 1) / 26 + 1));
    }
}
