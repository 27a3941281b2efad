package ibid.bibliography;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.citation.CslItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A field that two descriptions of a work do not say alike.
///
/// @param field as CSL-JSON calls it
/// @param ours in words, or null where we have none
/// @param theirs in words; never null, for a field that they lack takes nothing away from ours
public record FieldDifference(String field, @Nullable String ours, String theirs) {

    public static List<FieldDifference> between(CslItem ours, CslItem theirs) {
        ObjectNode here = CslJson.node(ours);
        ObjectNode there = CslJson.node(theirs);
        // The pages that a note cites are the note's, not the work's.
        there.remove("locator");
        Set<String> fields = new TreeSet<>();
        there.fieldNames().forEachRemaining(fields::add);
        List<FieldDifference> differences = new ArrayList<>();
        for (String field : fields) {
            JsonNode own = here.get(field);
            if (!there.get(field).equals(own)) {
                differences.add(new FieldDifference(field, own == null ? null : words(own), words(there.get(field))));
            }
        }
        return List.copyOf(differences);
    }

    private static String words(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    /// Ours with some of their fields in the place of our own.
    public static CslItem taken(CslItem ours, CslItem theirs, Set<String> fields) {
        ObjectNode there = CslJson.node(theirs);
        there.retain(fields);
        there.remove("locator");
        return CslJson.changed(ours, there).item();
    }
}
