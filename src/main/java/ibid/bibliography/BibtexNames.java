package ibid.bibliography;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Names as BibTeX has them: "von Last, Jr, First", "First von Last", or an institution in braces.
final class BibtexNames {
    private BibtexNames() {}

    static ArrayNode names(String value) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        for (String one : parts(value, " and ")) {
            if (!one.isBlank() && !one.strip().equals("others")) {
                names.add(name(one.strip()));
            }
        }
        return names;
    }

    private static ObjectNode name(String name) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (name.startsWith("{") && parts(name, " ").size() == 1 && closes(name)) {
            return node.put("literal", Latex.decoded(name));
        }
        List<String> parts = parts(name, ",");
        if (parts.size() == 1) {
            return plain(node, parts(name, " "));
        }
        put(node, "given", parts.getLast());
        if (parts.size() > 2) {
            put(node, "suffix", parts.get(1));
        }
        return family(node, parts(parts.getFirst().strip(), " "));
    }

    /// Whether the first brace ends with the last.
    private static boolean closes(String name) {
        int depth = 0;
        for (int i = 0; i < name.length() - 1; i++) {
            depth += name.charAt(i) == '{' ? 1 : name.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return name.endsWith("}") && name.charAt(1) != '\\';
    }

    private static ObjectNode plain(ObjectNode node, List<String> words) {
        int from = 0;
        while (from < words.size() - 1 && !small(words.get(from))) {
            from++;
        }
        put(node, "given", String.join(" ", words.subList(0, from)));
        return family(node, words.subList(from, words.size()));
    }

    private static ObjectNode family(ObjectNode node, List<String> words) {
        int particles = 0;
        while (particles < words.size() - 1 && small(words.get(particles))) {
            particles++;
        }
        put(node, "non-dropping-particle", String.join(" ", words.subList(0, particles)));
        put(node, "family", String.join(" ", words.subList(particles, words.size())));
        return node;
    }

    private static boolean small(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
    }

    private static void put(ObjectNode node, String field, String latex) {
        String text = Latex.decoded(latex);
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    /// Splits outside of braces.
    private static List<String> parts(String value, String at) {
        String flat = value.replaceAll("\\s+", " ");
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < flat.length(); i++) {
            char c = flat.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && flat.regionMatches(true, i, at, 0, at.length())) {
                parts.add(flat.substring(from, i));
                from = i + at.length();
                i = from - 1;
            }
        }
        parts.add(flat.substring(from));
        parts.removeIf(part -> part.isBlank() && at.equals(" "));
        return parts;
    }
}
