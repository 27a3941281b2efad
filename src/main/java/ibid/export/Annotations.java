package ibid.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.passage.Difference;
import ibid.passage.Passage;
import ibid.report.CitationReport;
import ibid.report.ClaimReport;
import ibid.report.FindingReport;
import ibid.report.PassageReport;
import ibid.report.SourceReport;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Findings that have a passage as W3C Web Annotations: each ties words of the document to words of a source.
///
/// The model counts positions in Unicode characters, while ours count UTF-16 code units: a text with characters beyond
/// the first plane would be off by one for each.
final class Annotations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// As much as annotation tools write themselves. What most of them search with can take no more, and fails.
    private static final int CONTEXT = 32;

    private final FactCheck check;
    private final Map<UUID, String> layers;
    private final URI base;

    /// @param layers the texts of the layers in which the passages stand
    /// @param base where this server is, with a slash at its end
    Annotations(FactCheck check, Map<UUID, String> layers, URI base) {
        this.check = check;
        this.layers = layers;
        this.base = base;
    }

    ObjectNode collection() {
        ArrayNode items = JSON.arrayNode();
        for (ClaimReport claim : check.claims()) {
            for (CitationReport citation : claim.citations()) {
                citation.findings().forEach(finding -> add(items, claim, citation, finding));
            }
        }
        String id = base.resolve("documents/" + check.document().id() + "/export?format=annotations")
                .toString();
        ObjectNode collection = JSON.objectNode()
                .put("@context", "http://www.w3.org/ns/anno.jsonld")
                .put("id", id)
                .put("type", "AnnotationCollection")
                .put("label", "What was found for the claims of: " + check.title())
                .put("total", items.size());
        if (!items.isEmpty()) {
            collection
                    .putObject("first")
                    .put("id", id + "#page-1")
                    .put("type", "AnnotationPage")
                    .put("startIndex", 0)
                    .set("items", items);
        }
        return collection;
    }

    /// A passage whose words no longer stand in its layer is at no place that could be pointed at.
    private void add(ArrayNode items, ClaimReport claim, CitationReport citation, FindingReport finding) {
        PassageReport passage = finding.passage();
        String layer = passage == null || passage.layer() == null ? null : layers.get(passage.layer());
        if (passage == null || layer == null || passage.orphaned()) {
            return;
        }
        ObjectNode annotation = items.addObject()
                .put("id", "urn:uuid:" + finding.id())
                .put("type", "Annotation")
                .put("motivation", "linking");
        annotation.putObject("creator").put("type", "Software").put("name", "Ibid");
        ArrayNode bodies = annotation.putArray("body");
        bodies.add(body("classifying", finding.kind().name()));
        if (!finding.differences().isEmpty()) {
            bodies.add(body(
                    "commenting",
                    finding.differences().stream().map(Annotations::words).collect(Collectors.joining("; "))));
        }
        ArrayNode targets = annotation.putArray("target");
        targets.add(inDocument(claim, finding));
        targets.add(inSource(citation, finding, passage, layer));
    }

    private static String words(Difference difference) {
        return "claimed “" + difference.claimed() + "”, source “" + difference.source() + "”";
    }

    private static ObjectNode body(String purpose, String value) {
        return JSON.objectNode()
                .put("type", "TextualBody")
                .put("value", value)
                .put("format", "text/plain")
                .put("purpose", purpose);
    }

    /// A finding that is older than the claim's present words stands for the claim as a whole.
    private ObjectNode inDocument(ClaimReport claim, FindingReport finding) {
        String text = check.document().text();
        boolean within = claim.start() + finding.end() <= claim.end();
        Passage words = within
                ? Passage.of(text, claim.start() + finding.start(), claim.start() + finding.end())
                : Passage.of(text, claim.start(), claim.end());
        String url = check.document().url();
        return target(
                url == null ? base.resolve("documents/" + check.document().id()).toString() : url, words, text);
    }

    /// The positions count in the text of our copy, which the state of the target names.
    private ObjectNode inSource(CitationReport citation, FindingReport finding, PassageReport passage, String layer) {
        String capture = base.resolve("captures/" + passage.capture()).toString();
        SourceReport source = citation.source();
        ObjectNode target = target(
                source == null || source.url() == null ? capture + "/content" : source.url(),
                new Passage(passage.start(), passage.end(), passage.text(), passage.prefix(), passage.suffix()),
                layer);
        ObjectNode state = target.putObject("state").put("type", "TimeState").put("cached", capture + "/text");
        if (finding.shows() != null) {
            state.put("sourceDate", finding.shows().toString());
        }
        return target;
    }

    private static ObjectNode target(String source, Passage words, String text) {
        ObjectNode target = JSON.objectNode().put("type", "SpecificResource").put("source", source);
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", words.text())
                .put("prefix", last(words.prefix()))
                .put("suffix", first(words.suffix()));
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", text.codePointCount(0, words.start()))
                .put("end", text.codePointCount(0, words.end()));
        return target;
    }

    private static String last(String prefix) {
        int from = Math.max(0, prefix.length() - CONTEXT);
        return prefix.substring(isLow(prefix, from) ? from + 1 : from);
    }

    private static String first(String suffix) {
        int to = Math.min(suffix.length(), CONTEXT);
        return suffix.substring(0, isLow(suffix, to) ? to - 1 : to);
    }

    /// Whether a cut there would part two halves of one character.
    private static boolean isLow(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    }
}
