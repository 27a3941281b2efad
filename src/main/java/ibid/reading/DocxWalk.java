package ibid.reading;

import ibid.reading.Block.Kind;
import ibid.reading.Composition.Piece;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks one part of a DOCX, the body or a file of notes, and lays its paragraphs out as blocks.
final class DocxWalk {
    /// In twentieths of a point.
    private static final int NARROWEST = 280;

    private final Composition composition;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, String> links;
    private final Deque<Para> paragraphs = new ArrayDeque<>();
    private @Nullable String noteKey;
    private String noteLabel = "";
    private int noteSeries;
    private int rows;
    private @Nullable Piece row;
    private boolean raised;
    private @Nullable String link;
    private @Nullable String customMarkOf;

    /// A paragraph whose style is read before its words.
    private static final class Para {
        private Kind kind = Kind.PARAGRAPH;
        private @Nullable Piece piece;
    }

    DocxWalk(Composition composition, DocxStyles styles, DocxNumbering numbering, Map<String, String> links) {
        this.composition = composition;
        this.styles = styles;
        this.numbering = numbering;
        this.links = links;
    }

    static String value(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    void body(XMLStreamReader xml) throws XMLStreamException {
        walk(xml, null);
    }

    void notes(XMLStreamReader xml, DocxNumbering.Kind kind) throws XMLStreamException {
        walk(xml, kind);
    }

    private void walk(XMLStreamReader xml, DocxNumbering.@Nullable Kind notes) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("Fallback") || name.equals("instrText") || name.equals("moveFrom")) {
                    skip(xml);
                } else if (notes != null && (name.equals("footnote") || name.equals("endnote"))) {
                    beginNote(xml, notes);
                } else {
                    begin(xml, name);
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void beginNote(XMLStreamReader xml, DocxNumbering.Kind kind) throws XMLStreamException {
        String type = value(xml, "type");
        if (!type.isEmpty() && !type.equals("normal")) {
            skip(xml);
            return;
        }
        String id = value(xml, "id");
        DocxNumbering.Numbered numbered = numbering.of(kind, id);
        noteKey = DocxNumbering.key(kind, id);
        noteLabel = numbered.label();
        noteSeries = numbered.series();
    }

    private void begin(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "p" -> paragraphs.push(new Para());
            case "pStyle" -> style(value(xml, "val"));
            case "outlineLvl" -> setKind(Kind.HEADING);
            case "numPr" -> setKind(Kind.LIST_ITEM);
            case "ind" -> indent(xml);
            case "tr" -> rows++;
            case "tc" -> {
                if (row != null && !row.isEmpty()) {
                    row.add(" | ");
                }
            }
            case "r" -> raised = false;
            case "vertAlign" -> raised = value(xml, "val").equals("superscript");
            case "hyperlink" -> link = links.get(value(xml, "id"));
            case "t" -> text(xml.getElementText());
            case "tab" -> add(" ");
            case "br", "cr" -> lineBreak(value(xml, "type"));
            case "noBreakHyphen" -> add("\u2011");
            case "footnoteReference" -> marker(xml, DocxNumbering.Kind.FOOTNOTE);
            case "endnoteReference" -> marker(xml, DocxNumbering.Kind.ENDNOTE);
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.pop();
                }
                if (row != null) {
                    row.add(" ");
                }
            }
            case "tr" -> {
                rows--;
                row = rows > 0 ? row : null;
            }
            case "footnote", "endnote" -> noteKey = null;
            case "hyperlink" -> {
                if (link != null && noteKey != null) {
                    add(" <" + link + ">");
                }
                link = null;
            }
            default -> {}
        }
    }

    private void style(String id) {
        String style = id.toLowerCase(Locale.ROOT);
        if (style.startsWith("heading")
                || style.startsWith("title")
                || style.startsWith("subtitle")
                || style.startsWith("berschrift")
                || style.startsWith("titel")
                || style.startsWith("titre")) {
            setKind(Kind.HEADING);
        } else if (styles.isQuotation(id)) {
            setKind(Kind.QUOTATION);
        }
    }

    /// Set in on the left by half a centimetre or more, and not for a list's sake.
    private void indent(XMLStreamReader xml) {
        boolean hanging =
                !value(xml, "hanging").isEmpty() || !value(xml, "firstLine").isEmpty();
        String left = value(xml, "left").isEmpty() ? value(xml, "start") : value(xml, "left");
        if (!hanging && left.matches("\\d{3,5}") && Integer.parseInt(left) >= NARROWEST) {
            setKind(Kind.INDENTED);
        }
    }

    private void setKind(Kind kind) {
        Para para = paragraphs.peek();
        if (para != null && para.kind == Kind.PARAGRAPH) {
            para.kind = kind;
        }
    }

    private void text(String words) {
        if (link != null && words.contains("://")) {
            link = null;
        }
        if (customMarkOf != null && !words.isBlank()) {
            current().addMarker(words, customMarkOf);
            customMarkOf = null;
        } else {
            add(
                    raised && !words.isBlank() && words.chars().allMatch(c -> c >= '0' && c <= '9')
                            ? Superscripts.raise(words)
                            : words);
        }
    }

    private void add(String words) {
        if (!words.isBlank() || hasPiece()) {
            current().add(words);
        }
    }

    private boolean hasPiece() {
        Para para = paragraphs.peek();
        return row != null || (para != null && para.piece != null);
    }

    private void lineBreak(String type) {
        if (type.equals("page") || type.equals("column") || !hasPiece()) {
            return;
        }
        current().addLineBreak();
    }

    private void marker(XMLStreamReader xml, DocxNumbering.Kind kind) {
        String id = value(xml, "id");
        String key = DocxNumbering.key(kind, id);
        if (DocxNumbering.isCustom(xml)) {
            customMarkOf = key;
            return;
        }
        String label = numbering.of(kind, id).label();
        boolean digits = BracketLabel.number(label) >= 0;
        current().addMarker(digits ? Superscripts.raise(label) : "[" + label + "]", key);
    }

    private Piece current() {
        if (rows > 0) {
            Piece own = row != null ? row : composition.open(Kind.TABLE);
            row = own;
            return own;
        }
        Para para = paragraphs.peek();
        if (para == null) {
            para = new Para();
            paragraphs.push(para);
        }
        Piece own = para.piece;
        if (own == null) {
            own = noteKey != null ? composition.openNote(noteKey, noteLabel, noteSeries) : composition.open(para.kind);
            para.piece = own;
        }
        return own;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }
}
