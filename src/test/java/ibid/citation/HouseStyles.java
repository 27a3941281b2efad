package ibid.citation;

import ibid.citation.BackReferences.Resolved;
import ibid.citation.BackReferences.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The invented notes of `houses.txt`, by house style, each with what a reader should make of it.
///
/// A line with `=` opens a document in one style, a line with a number is a note, and each indented line behind it is
/// one citation as it should be read: `author`, `editor` and `given` as names parted by commas, `signal`, `means` (note
/// and citation that a back-reference means, a note alone, or `?` for one that cannot be told) and CSL's fields. What
/// is not given is not looked at, but for `signal` and `means`.
record HouseStyles(String name, List<Note> notes) {

    record Note(String label, String text, List<Map<String, String>> wanted) {}

    static List<HouseStyles> all() {
        List<HouseStyles> styles = new ArrayList<>();
        for (String line : Lexicon.lines("houses.txt")) {
            if (line.startsWith("=")) {
                styles.add(new HouseStyles(line.substring(1).strip(), new ArrayList<>()));
            } else if (line.startsWith("  ")) {
                styles.getLast().notes().getLast().wanted().add(fields(line));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String label = line.substring(0, line.indexOf(' '));
                styles.getLast().notes().add(new Note(label, line.substring(label.length() + 1), new ArrayList<>()));
            }
        }
        return styles;
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : line.strip().split("; ", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }

    /// What is read otherwise than it should be, a line for each.
    List<String> differences(CitationParser parser) {
        List<NoteCitations> read = notes.stream()
                .map(note -> new NoteCitations(note.label(), parser.parse(note.text(), null)))
                .toList();
        Map<Target, Resolved> resolved = new BackReferences()
                .resolve(read).stream().collect(Collectors.toMap(r -> new Target(r.note(), r.citation()), r -> r));
        List<String> differences = new ArrayList<>();
        for (int n = 0; n < notes.size(); n++) {
            Note note = notes.get(n);
            List<ParsedCitation> citations = read.get(n).citations();
            if (citations.size() != note.wanted().size()) {
                differences.add(note.label() + ": " + note.wanted().size() + " works, read "
                        + citations.stream().map(ParsedCitation::text).toList());
                continue;
            }
            for (int c = 0; c < citations.size(); c++) {
                Map<String, String> wanted = note.wanted().get(c);
                Map<String, String> found = found(citations.get(c), resolved.get(new Target(n, c)), read);
                for (String field : List.of("signal", "means")) {
                    compare(note, c, field, wanted.getOrDefault(field, ""), found, differences);
                }
                int citation = c;
                wanted.forEach((field, value) -> {
                    if (!field.equals("signal") && !field.equals("means")) {
                        compare(note, citation, field, value, found, differences);
                    }
                });
            }
        }
        return differences;
    }

    private static void compare(
            Note note, int c, String field, String wanted, Map<String, String> found, List<String> differences) {
        String value = found.getOrDefault(field, "");
        if (!value.equals(wanted)) {
            differences.add("%s.%d %s: wanted [%s], read [%s]".formatted(note.label(), c + 1, field, wanted, value));
        }
    }

    private static Map<String, String> found(
            ParsedCitation citation, @Nullable Resolved resolved, List<NoteCitations> notes) {
        CslItem csl = citation.csl();
        Map<String, String> found = new LinkedHashMap<>();
        found.put("signal", Objects.requireNonNullElse(citation.signal(), ""));
        found.put("means", citation.backReference() == null ? "" : means(Objects.requireNonNull(resolved), notes));
        found.put("type", csl.type());
        found.put("author", families(csl.author()));
        found.put("editor", families(csl.editor()));
        found.put(
                "given",
                csl.author().isEmpty() ? "" : text(csl.author().getFirst().given()));
        found.put("title", text(csl.title()));
        found.put("translated", text(csl.translatedTitle()));
        found.put("container", text(csl.containerTitle()));
        found.put("place", text(csl.publisherPlace()));
        found.put("publisher", text(csl.publisher()));
        found.put("volume", text(csl.volume()));
        found.put("issue", text(csl.issue()));
        found.put("edition", text(csl.edition()));
        found.put("page", text(csl.page()));
        found.put("locator", text(csl.locator()));
        found.put("year", year(csl.issued()));
        return found;
    }

    private static String means(Resolved resolved, List<NoteCitations> notes) {
        Target target = resolved.target();
        if (target == null) {
            return "?";
        }
        String label = notes.get(target.note()).label();
        Integer citation = target.citation();
        return citation == null ? label : String.format(Locale.ROOT, "%s.%d", label, citation + 1);
    }

    private static String families(List<CslName> names) {
        return names.stream()
                .map(name -> text(name.family() != null ? name.family() : name.literal()))
                .collect(Collectors.joining(","));
    }

    private static String year(@Nullable CslDate date) {
        return date == null || date.dateParts().isEmpty()
                ? ""
                : String.valueOf(date.dateParts().getFirst().getFirst());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
