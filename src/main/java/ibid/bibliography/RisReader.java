package ibid.bibliography;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads RIS line by line, so that a fault has a line.
final class RisReader {
    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  ?-(?: (.*))?");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("TI", "title"),
            Map.entry("T1", "title"),
            Map.entry("TT", "translated-title"),
            Map.entry("T2", "container-title"),
            Map.entry("JO", "container-title"),
            Map.entry("JF", "container-title"),
            Map.entry("BT", "container-title"),
            Map.entry("T3", "collection-title"),
            Map.entry("PB", "publisher"),
            Map.entry("CY", "publisher-place"),
            Map.entry("PP", "publisher-place"),
            Map.entry("VL", "volume"),
            Map.entry("IS", "issue"),
            Map.entry("M1", "number"),
            Map.entry("M3", "genre"),
            Map.entry("ET", "edition"),
            Map.entry("SN", "ISBN"),
            Map.entry("DO", "DOI"),
            Map.entry("UR", "URL"),
            Map.entry("LA", "language"));
    private static final Map<String, String> NAMES =
            Map.of("AU", "author", "A1", "author", "ED", "editor", "A2", "editor", "A4", "translator");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Loss> untaken = new ArrayList<>();
    private @Nullable ObjectNode item;
    private String key = "";
    private String start = "";
    private String end = "";
    private String year = "";

    private RisReader() {}

    static Parsed read(String file) {
        return new RisReader().parse(file);
    }

    private Parsed parse(String file) {
        int number = 0;
        for (String line : file.lines().toList()) {
            number++;
            String text = number == 1 ? line.replace("\ufeff", "") : line;
            if (text.isBlank()) {
                continue;
            }
            Matcher tag = LINE.matcher(text.stripTrailing().endsWith("-") ? text.stripTrailing() : text);
            if (!tag.matches()) {
                return new Parsed.Malformed(number, "A line of RIS begins with a tag, as in 'TI  - A title'.");
            }
            String value = tag.group(2) == null ? "" : tag.group(2).strip();
            String fault = tag(tag.group(1), value);
            if (fault != null) {
                return new Parsed.Malformed(number, fault);
            }
        }
        return item == null
                ? new Parsed.Entries(entries, untaken)
                : new Parsed.Malformed(Math.max(1, number), "The last reference has no end, the line 'ER  -'.");
    }

    private @Nullable String tag(String tag, String value) {
        ObjectNode current = item;
        if (tag.equals("TY")) {
            if (current != null) {
                return "A reference begins before the one above ends: the line 'ER  -' is missing.";
            }
            item = JsonNodeFactory.instance.objectNode().put("type", RisTypes.ofRis(value));
            key = "reference" + (entries.size() + 1);
            start = end = year = "";
            return null;
        }
        if (current == null) {
            return "A reference begins with the line 'TY  -'.";
        }
        if (tag.equals("ER")) {
            close(current);
            item = null;
            return null;
        }
        switch (tag) {
            case "ID" -> key = value;
            case "SP" -> start = value;
            case "EP" -> end = value;
            case "PY", "Y1" -> year = value;
            case "DA" -> current.put("issued", date(value));
            case "Y2" -> current.put("accessed", date(value));
            default -> field(current, tag, value);
        }
        return null;
    }

    private void field(ObjectNode current, String tag, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (WORDS.containsKey(tag)) {
            current.put(WORDS.get(tag), value);
        } else if (NAMES.containsKey(tag)) {
            String role = NAMES.get(tag);
            ArrayNode names = current.has(role) ? (ArrayNode) current.get(role) : current.putArray(role);
            names.add(name(value));
        } else {
            untaken.add(new Loss(key, tag, value, "Ibid does not keep this tag."));
        }
    }

    private static ObjectNode name(String value) {
        ObjectNode name = JsonNodeFactory.instance.objectNode();
        String[] parts = value.split("\\s*,\\s*", 3);
        if (parts.length == 1) {
            return name.put("literal", value);
        }
        name.put("family", parts[0]).put("given", parts[1]);
        return parts.length == 3 ? name.put("suffix", parts[2]) : name;
    }

    /// "2018/05/16/" as ISO 8601; what is no date stays as it is.
    private static String date(String value) {
        String date = value.replaceAll("/+$", "");
        return date.matches("\\d{4}(/\\d{1,2}){0,2}") ? date.replace('/', '-') : value;
    }

    private void close(ObjectNode current) {
        if (!current.has("issued") && !year.isEmpty()) {
            current.put("issued", date(year));
        }
        if (!start.isEmpty()) {
            current.put("page", end.isEmpty() ? start : start + "-" + end);
        }
        CslJson.Taken taken = CslJson.item(current);
        taken.untaken().forEach(one -> untaken.add(new Loss(key, one.field(), "", one.why())));
        entries.add(new Entry(key, taken.item()));
    }
}
