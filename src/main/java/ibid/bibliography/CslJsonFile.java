package ibid.bibliography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// CSL-JSON 1.0.2 as its schema has it: a list of items, with `custom` for what the schema has no field for.
final class CslJsonFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CslJsonFile() {}

    static Written write(List<Entry> entries) {
        ArrayNode items = JSON.createArrayNode();
        for (Entry entry : entries) {
            ObjectNode item = JSON.createObjectNode().put("id", entry.key());
            item.setAll(CslJson.node(entry.item()));
            JsonNode translated = item.remove(CslJson.TRANSLATED_TITLE);
            if (translated != null) {
                item.putObject(CslJson.CUSTOM).set(CslJson.TRANSLATED_TITLE, translated);
            }
            items.add(item);
        }
        try {
            return new Written(JSON.writeValueAsString(items) + "\n", List.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
