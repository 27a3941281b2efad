package ibid.text;

import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.NoTextLayer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The text of a word processor's document (Office Open XML): its body, then its footnotes and endnotes.
final class DocxText {
    static final String BODY = "word/document.xml";
    static final String EXTRACTOR = "ibid-docx";
    static final String VERSION = "1";

    private DocxText() {}

    static Extraction extract(ZipParts parts) {
        List<String> paragraphs = new ArrayList<>();
        for (String name : List.of(BODY, "word/footnotes.xml", "word/endnotes.xml")) {
            parts.text(name).ifPresent(xml -> {
                for (Element paragraph : xml(xml).getElementsByTag("w:p")) {
                    String words = words(paragraph);
                    if (!words.isBlank()) {
                        paragraphs.add(words.strip());
                    }
                }
            });
        }
        if (paragraphs.isEmpty()) {
            return new NoTextLayer("no words");
        }
        Document facts = xml(parts.text("docProps/core.xml").orElse(""));
        return new Extracted(new TextLayer(
                EXTRACTOR,
                VERSION,
                String.join("\n\n", paragraphs),
                List.of(),
                fact(facts, "dc:title").orElse(null),
                fact(facts, "dc:creator").map(List::of).map(Bylines::names).orElse(List.of()),
                day(facts),
                fact(facts, "dc:language").orElse(null)));
    }

    private static @Nullable LocalDate day(Document facts) {
        return fact(facts, "dcterms:created").flatMap(DateText::read).orElse(null);
    }

    private static Optional<String> fact(Document facts, String name) {
        return facts.getElementsByTag(name).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Document xml(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }

    /// What is inserted counts, what is deleted (`w:delText`) does not. A paragraph in a text box stands in another
    /// one, and is written once, by itself.
    private static String words(Element paragraph) {
        StringBuilder words = new StringBuilder();
        for (Element run : paragraph.getElementsByTag("w:r")) {
            if (paragraph.equals(run.closest("w|p"))) {
                for (Element part : run.children()) {
                    switch (part.normalName()) {
                        case "w:t" -> words.append(part.wholeText());
                        case "w:tab" -> words.append(' ');
                        case "w:br", "w:cr" -> words.append('\n');
                        case "w:nobreakhyphen" -> words.append('-');
                        default -> {}
                    }
                }
            }
        }
        return words.toString();
    }
}
