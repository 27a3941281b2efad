package ibid.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import ibid.bibliography.CslJson;
import ibid.bibliography.Entry;
import ibid.citation.CslItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Shows works in citation styles, by citeproc-java.
@ApplicationScoped
public class Styling {
    private static final String ONE = "work";

    private final ObjectMapper json;

    Styling(ObjectMapper json) {
        this.json = json;
    }

    public StyledCitation styled(CslItem item, CitationStyle style) {
        CSL csl = processor(style, List.of(data(ONE, item)));
        CSLCitationItemBuilder cited = new CSLCitationItemBuilder(ONE);
        if (item.locator() != null) {
            cited.locator(item.locator()).label(CSLLabel.PAGE);
        }
        String citation =
                csl.makeCitation(new CSLCitation(cited.build())).getFirst().getText();
        return new StyledCitation(
                style.label(),
                citation.strip(),
                csl.makeBibliography().makeString().strip());
    }

    /// The entries in the order of the style.
    public List<String> bibliography(List<Entry> entries, CitationStyle style) {
        List<CSLItemData> items = new ArrayList<>();
        entries.forEach(entry -> items.add(data(entry.key(), entry.item())));
        CSL csl = processor(style, items);
        csl.registerCitationItems(entries.stream().map(Entry::key).toList());
        return Arrays.stream(csl.makeBibliography().getEntries())
                .map(String::strip)
                .toList();
    }

    private static CSL processor(CitationStyle style, List<CSLItemData> items) {
        try {
            CSL csl = new CSL(new ListItemDataProvider(items), style.label());
            csl.setOutputFormat("text");
            return csl;
        } catch (IOException e) {
            throw new UncheckedIOException("the style is on the class path", e);
        }
    }

    /// Styles know no translated title: it is shown in brackets behind the title, as it is printed.
    private CSLItemData data(String id, CslItem item) {
        ObjectNode node = CslJson.node(item);
        node.remove(CslJson.TRANSLATED_TITLE);
        node.remove("locator");
        if (item.translatedTitle() != null) {
            node.put(
                    "title",
                    item.title() == null ? item.translatedTitle() : item.title() + " [" + item.translatedTitle() + "]");
        }
        Map<String, Object> fields = json.convertValue(node, new TypeReference<>() {});
        fields.put("id", id);
        return CSLItemData.fromJson(fields);
    }
}
