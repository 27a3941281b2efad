package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One of the formulas by which lawyers cite: "42 U.S.C. § 1983 (2006)", "BGH, Urt. v. 12.3.2015 – VII ZR 336/13".
///
/// Kept in `law.txt`, by country, as the guides to citing there print them.
final class LawFormula {
    private static final Map<String, String> PARTS = Map.of(
            "{year}",
            "(?:1[6-9]|20)\\d\\d",
            "{date}",
            "(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)? \\p{L}{3,10}\\.? \\d{4}|\\p{Lu}\\p{L}{2,9}\\.? \\d{1,2}, \\d{4})",
            "{pages}",
            "\\d{1,4}(?: ?[–-] ?\\d{1,4})?",
            "{act}",
            "\\p{Lu}[\\p{L}’'.-]*(?: (?:of|and|the|for|in|to|on|with|&|\\(?\\p{Lu}[\\p{L}’'.()-]*)){0,14}?(?: (?:Act|Code|Law|Statute|Amendments?))(?: (?:of )?\\d{4})?(?: \\([A-Z]{2,10}\\))?");
    private static final List<LawFormula> BUNDLED = load();

    private final String type;
    private final List<String> stems;
    private final Pattern pattern;
    private final DateReader dates = new DateReader();

    private LawFormula(String type, List<String> stems, String pattern) {
        this.type = type;
        this.stems = List.copyOf(stems);
        this.pattern = Pattern.compile(spaced(pattern));
    }

    /// In the order in which they are tried.
    static List<LawFormula> bundled() {
        return BUNDLED;
    }

    private static List<LawFormula> load() {
        List<LawFormula> formulas = new ArrayList<>();
        String head = null;
        StringBuilder pattern = new StringBuilder();
        for (String line : Lexicon.lines("law.txt")) {
            if (line.startsWith("[") && line.matches("\\[[a-z_]+] .*")) {
                add(formulas, head, pattern);
                head = line;
            } else if (!line.startsWith("#")) {
                pattern.append(line);
            }
        }
        add(formulas, head, pattern);
        return List.copyOf(formulas);
    }

    private static void add(List<LawFormula> formulas, @Nullable String head, StringBuilder pattern) {
        if (head != null) {
            int close = head.indexOf(']');
            List<String> stems = List.of(head.substring(close + 2).split("\\|", -1));
            formulas.add(new LawFormula(head.substring(1, close), stems, pattern.toString()));
        }
        pattern.setLength(0);
    }

    private static String spaced(String pattern) {
        String whole = pattern;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            whole = whole.replace(part.getKey(), part.getValue());
        }
        return whole.replace(" ?", "[\\h\\n]*").replace(" ", "[\\h\\n]+");
    }

    /// @param start of the words in the note
    /// @param end exclusive
    record Match(int start, int end, Draft draft) {}

    /// All that this formula finds in a note.
    List<Match> in(String note) {
        if (stems.stream().noneMatch(note::contains)) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(note);
        while (matcher.find()) {
            boolean word = matcher.start() > 0
                    && Character.isLetterOrDigit(note.charAt(matcher.start() - 1))
                    && !Tokens.ideograph(note.charAt(matcher.start()));
            if (!word) {
                matches.add(new Match(matcher.start(), matcher.end(), draft(matcher)));
            }
        }
        return matches;
    }

    private Draft draft(Matcher matcher) {
        Draft draft = new Draft();
        draft.type = type;
        // What may stand in several places has "Behind" or "Last" at the end of its further names.
        pattern.namedGroups().keySet().stream().sorted().forEach(group -> {
            String printed = matcher.group(group);
            if (printed != null && !printed.isBlank()) {
                set(
                        draft,
                        group.replaceFirst("(?:Behind|Last)$", ""),
                        Marks.flat(printed).strip());
            }
        });
        for (String other : new String[] {draft.title, draft.number}) {
            draft.issued = draft.issued == null && other != null ? dates.read(other) : draft.issued;
        }
        return draft;
    }

    private void set(Draft draft, String field, String words) {
        switch (field) {
            case "title" -> draft.title = words;
            case "number" -> draft.number = words;
            case "container" -> draft.container = words;
            case "volume" -> draft.volume = words;
            case "issue" -> draft.issue = words;
            case "page" -> draft.page = words.replace('–', '-');
            case "section" -> draft.section = words.replaceAll("\\.$", "");
            case "authority" -> draft.authority = words;
            case "genre" -> draft.genre = words;
            case "locator" -> draft.locator = words.replace('–', '-');
            case "day" -> draft.issued = dates.read(words);
            default -> throw new IllegalStateException("law.txt names a field that is none: " + field);
        }
    }
}
