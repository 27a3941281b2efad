package ibid.reading;

import ibid.reading.Block.Kind;
import ibid.reading.Composition.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Markdown: its words without its marks, with footnotes as `[^1]` and `[^1]: …`.
final class Markdown {
    private static final Pattern DEFINITION =
            Pattern.compile("^ {0,3}\\[\\^([^\\]\\s]{1,60})\\]:[ \\t]*", Pattern.MULTILINE);
    private static final Pattern MARKER = Pattern.compile("(?<=\\S)\\[\\^([^\\]\\s]{1,60})\\](?!:)");
    private static final Pattern SIGNS = Pattern.compile(
            "^(?:#{1,6} \\S|\\s{0,3}\\[\\^[^\\]\\s]{1,60}\\]:)|\\S\\[\\^[^\\]\\s]{1,60}\\]|\\S\\^\\[\\p{Lu}",
            Pattern.MULTILINE);
    private static final Pattern INLINE_NOTE =
            Pattern.compile("(?<=\\S)\\^\\[((?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]{0,200}\\]){1,2000}+)\\]");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})[ \\t]+(.*?)[ \\t#]*$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");
    private static final Pattern ITEM = Pattern.compile("^\\s{0,8}(?:[-*+]|\\d{1,4}[.)])[ \\t]+.*");
    private static final Pattern FRONT = Pattern.compile("\\A---\\n((?:[^\\n]*\\n){1,60}?)---\\n");

    private final Composition composition = new Composition();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> defined = new HashSet<>();

    private Markdown() {}

    /// Whether text that nobody declared has marks that plain text has not.
    static boolean looksLike(String text) {
        Matcher signs = SIGNS.matcher(text.substring(0, Math.min(text.length(), 200_000)));
        return signs.results().limit(2).count() == 2;
    }

    /// A note and its marker as no other text writes them: this is Markdown whatever it is called.
    static boolean hasNotes(String text) {
        if (!text.contains("[^")) {
            return false;
        }
        Set<String> defined =
                DEFINITION.matcher(text).results().map(note -> note.group(1)).collect(Collectors.toSet());
        return MARKER.matcher(text).results().anyMatch(marker -> defined.contains(marker.group(1)));
    }

    static Draft draft(String decoded) {
        String text = PlainText.canonical(decoded);
        Matcher front = FRONT.matcher(text);
        Metadata metadata = Metadata.NONE;
        if (front.find()) {
            metadata = metadata(front.group(1));
            text = text.substring(front.end());
        }
        return new Markdown().read(text, metadata);
    }

    /// `^[words]` is a note where its marker stands; it is written out as one with a key of its own.
    private static String withInlineNotes(String text) {
        if (!text.contains("^[")) {
            return text;
        }
        Set<String> taken =
                DEFINITION.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        StringBuilder notes = new StringBuilder();
        int[] number = {0};
        String marked = INLINE_NOTE.matcher(text).replaceAll(note -> {
            do {
                number[0]++;
            } while (taken.contains(Integer.toString(number[0])));
            notes.append("\n\n[^%d]: %s".formatted(number[0], note.group(1)));
            return "[^" + number[0] + "]";
        });
        return marked + notes;
    }

    /// Lines behind ">", and those that go on with their paragraph without one.
    private static final Pattern QUOTED = Pattern.compile("^ {0,3}>[ \\t]?");
    /// "> [!NOTE]" sets off what the writer says.
    private static final Pattern ALERT = Pattern.compile("\\[!\\w{1,20}\\].*");
    private static final int DEEPEST = 20;

    private Draft read(String decoded, Metadata metadata) {
        String text = withInlineNotes(decoded);
        Matcher definitions = DEFINITION.matcher(text);
        while (definitions.find()) {
            numbers.putIfAbsent(definitions.group(1), numbers.size() + 1);
        }
        blocks(text.lines().toList(), 0, false);
        return composition.draft("text/markdown", metadata);
    }

    private void blocks(List<String> lines, int depth, boolean quoted) {
        int i = 0;
        while (i < lines.size()) {
            i = depth < DEEPEST && QUOTED.matcher(lines.get(i)).lookingAt()
                    ? quotation(lines, i, depth, quoted)
                    : block(lines, i, quoted);
        }
    }

    private int quotation(List<String> lines, int from, int depth, boolean quoted) {
        List<String> inner = new ArrayList<>();
        int i = from;
        while (i < lines.size()) {
            Matcher mark = QUOTED.matcher(lines.get(i));
            boolean marked = mark.lookingAt();
            boolean goesOn = !marked
                    && !lines.get(i).isBlank()
                    && !begins(lines.get(i))
                    && !inner.getLast().isBlank();
            if (!marked && !goesOn) {
                break;
            }
            inner.add(marked ? lines.get(i).substring(mark.end()) : lines.get(i));
            i++;
        }
        boolean alert = ALERT.matcher(inner.getFirst()).matches();
        blocks(inner, depth + 1, !alert && (quoted || depth == 0));
        return i;
    }

    private int block(List<String> lines, int from, boolean quoted) {
        String line = lines.get(from);
        if (line.isBlank()) {
            return from + 1;
        }
        Matcher definition = DEFINITION.matcher(line);
        if (definition.lookingAt()) {
            return note(lines, from, definition);
        }
        if (FENCE.matcher(line).matches()) {
            return code(lines, from);
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            MarkdownInline.add(composition.open(Kind.HEADING), heading.group(2), numbers, false);
            return from + 1;
        }
        boolean item = ITEM.matcher(line).matches();
        Piece piece = composition.open(quoted ? Kind.QUOTATION : item ? Kind.LIST_ITEM : Kind.PARAGRAPH);
        int i = from;
        StringBuilder words = new StringBuilder();
        while (i < lines.size() && !lines.get(i).isBlank() && (i == from || !begins(lines.get(i)))) {
            String own = lines.get(i).strip();
            boolean underline = i > from && own.matches("=+|-+");
            if (!underline) {
                words.append(words.isEmpty() ? "" : "\n").append(own);
            }
            i++;
        }
        MarkdownInline.add(piece, words.toString(), numbers, false);
        return i;
    }

    private static boolean begins(String line) {
        return HEADING.matcher(line).matches()
                || DEFINITION.matcher(line).lookingAt()
                || ITEM.matcher(line).matches()
                || FENCE.matcher(line).matches()
                || QUOTED.matcher(line).lookingAt();
    }

    /// A definition goes on in lines below it, and in indented paragraphs after blank lines.
    private int note(List<String> lines, int from, Matcher definition) {
        String key = definition.group(1);
        String unique = defined.add(key) ? key : key + "#" + from;
        StringBuilder words = new StringBuilder(lines.get(from).substring(definition.end()));
        int i = from + 1;
        while (i < lines.size()) {
            String line = lines.get(i);
            if (line.isBlank()) {
                int next = i;
                while (next < lines.size() && lines.get(next).isBlank()) {
                    next++;
                }
                if (next >= lines.size() || !lines.get(next).matches("(?: {2,}|\\t).*")) {
                    break;
                }
                flush(unique, key, words);
                i = next;
                continue;
            }
            if (DEFINITION.matcher(line).lookingAt() || HEADING.matcher(line).matches()) {
                break;
            }
            words.append('\n').append(line.strip());
            i++;
        }
        flush(unique, key, words);
        return i;
    }

    private void flush(String unique, String key, StringBuilder words) {
        if (!words.toString().isBlank()) {
            MarkdownInline.add(composition.openNote(unique, key, 0), words.toString(), numbers, true);
        }
        words.setLength(0);
    }

    private int code(List<String> lines, int from) {
        Piece piece = composition.open(Kind.CODE);
        int i = from + 1;
        while (i < lines.size() && !FENCE.matcher(lines.get(i)).matches()) {
            piece.addVerbatim(lines.get(i) + "\n");
            i++;
        }
        return i + 1;
    }

    private static Metadata metadata(String yaml) {
        Map<String, String> fields = new HashMap<>();
        for (String line : yaml.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String value = line.substring(colon + 1).strip().replaceAll("^[\"'\\[]+|[\"'\\]]+$", "");
                fields.put(line.substring(0, colon).strip(), value);
            }
        }
        String title = fields.getOrDefault("title", "");
        List<String> authors = FrontMatter.names(fields.getOrDefault("author", fields.getOrDefault("authors", "")));
        String language = fields.getOrDefault("lang", fields.getOrDefault("language", ""));
        return new Metadata(
                title.isEmpty() ? null : Headings.bare(title.replaceAll("[*_`]", "")),
                authors,
                Dates.in(fields.getOrDefault("date", "")).orElse(null),
                language.isEmpty() ? null : language);
    }
}
