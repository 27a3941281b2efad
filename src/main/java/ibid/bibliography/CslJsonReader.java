package ibid.bibliography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Reads CSL-JSON: a list of items, or one item.
final class CslJsonReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CslJsonReader() {}

    static Parsed read(String file) {
        JsonNode root;
        try {
            root = JSON.readTree(file);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Parsed.Malformed(line, "This is not JSON: " + unplaced(e) + ".");
        }
        if (root == null || !(root.isArray() || root.isObject())) {
            return new Parsed.Malformed(1, "CSL-JSON is a list of items.");
        }
        List<Entry> entries = new ArrayList<>();
        List<Loss> untaken = new ArrayList<>();
        for (JsonNode item : root.isArray() ? root : JSON.createArrayNode().add(root)) {
            if (!(item instanceof ObjectNode fields)) {
                return new Parsed.Malformed(1, "Item " + (entries.size() + 1) + " is not an object with fields.");
            }
            String key = CslJson.clean(fields.path("id").asText("item" + (entries.size() + 1)));
            CslJson.Taken taken = CslJson.item(fields);
            taken.untaken()
                    .forEach(one -> untaken.add(
                            new Loss(key, one.field(), fields.path(one.field()).asText(""), one.why())));
            entries.add(new Entry(key, taken.item()));
        }
        return new Parsed.Entries(entries, untaken);
    }

    /// Without the library's own word on where an unfinished part began, which names its settings.
    private static String unplaced(JsonProcessingException fault) {
        return fault.getOriginalMessage().replaceAll("\\s*\\(start marker at .*", "");
    }
}
