package ibid.reading;

import ibid.reading.Block.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Title, authors and date as the first lines of a document give them.
///
/// @param blocks the document's blocks, with those lines marked as front
record FrontMatter(Metadata metadata, List<Block> blocks) {
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_BYLINE = 160;
    private static final int MOST_BLOCKS = 8;
    private static final Pattern NUMERAL = Pattern.compile(
            "(?:(?:chapter|kapitel|chapitre|part|teil) )?(?:[IVXLC]+|\\d{1,3})\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY =
            Pattern.compile("^(?:by|von|par|por|di|written by|author:|autor:|text:)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|der|den|van|von|zu|da|di|del|du|la|le|al|bin|ibn|dos|y|e|and) )*\\p{Lu}[\\p{L}.'’-]*){1,4}");
    /// "Jane Roe, Harbour Correspondent": an office, though written like a name.
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:correspondent|reporter|editor|writer|columnist|staff|professor|fellow|director|analyst|lecturer|"
                    + "korrespondent(?:in)?|redakteur(?:in)?|reporterin|professorin)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:,| and | und | et | y | & |;|·|\\|)\\s*");

    FrontMatter {
        blocks = List.copyOf(blocks);
    }

    static FrontMatter of(String text, List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks);
        String title = null;
        List<String> authors = List.of();
        LocalDate published = null;
        int used = 0;
        for (int b = 0; b < Math.min(blocks.size(), MOST_BLOCKS); b++) {
            Block block = blocks.get(b);
            boolean apart =
                    block.kind() == Kind.NOTE || block.kind() == Kind.NOTES_HEADING || block.kind() == Kind.QUOTATION;
            if (apart || block.end() - block.start() > LONGEST_TITLE) {
                break;
            }
            if (title == null && Headings.endsLikeSentence(text, block.start(), block.end())) {
                break;
            }
            boolean any = false;
            for (String line : block.of(text).split("\n", -1)) {
                String words = line.strip();
                if (title == null) {
                    boolean numeral = NUMERAL.matcher(words).matches();
                    if (!numeral && !isTitle(words)) {
                        break;
                    }
                    title = numeral ? null : Headings.withoutSite(Headings.bare(words));
                    any = true;
                    continue;
                }
                List<String> names = authors.isEmpty() && (used < 3) ? names(words) : List.of();
                Optional<LocalDate> date =
                        published == null && words.length() <= LONGEST_BYLINE / 2 ? Dates.in(words) : Optional.empty();
                if (!names.isEmpty() && (BY.matcher(words).find() || isBylinePlace(text, blocks, b))) {
                    authors = names;
                    any = true;
                }
                if (date.isPresent() && !words.endsWith(".")) {
                    published = date.get();
                    any = true;
                }
            }
            if (any) {
                marked.set(b, block.as(Kind.FRONT));
                used++;
            } else if (title == null || block.kind() != Kind.HEADING) {
                break;
            }
        }
        return new FrontMatter(new Metadata(title, authors, published, null), marked);
    }

    /// A name alone on its line is a byline when a date or a long paragraph follows, and a heading when it does not.
    private static boolean isBylinePlace(String text, List<Block> blocks, int at) {
        String block = blocks.get(at).of(text);
        if (Dates.in(block).isPresent()) {
            return true;
        }
        return at + 1 < blocks.size()
                && at <= 2
                && Dates.in(firstLine(blocks.get(at + 1).of(text))).isPresent()
                && blocks.get(at + 1).end() - blocks.get(at + 1).start() < LONGEST_BYLINE;
    }

    private static String firstLine(String block) {
        int stop = block.indexOf('\n');
        return stop < 0 ? block : block.substring(0, stop);
    }

    private static boolean isTitle(String line) {
        return line.length() >= 2
                && line.length() <= LONGEST_TITLE
                && !line.endsWith(".")
                && !line.endsWith(",")
                && !line.endsWith(";")
                && NoteLabel.at(line, 0, line.length()) == null
                && line.codePoints().anyMatch(Character::isLetter);
    }

    static List<String> names(String line) {
        if (line.length() > LONGEST_BYLINE) {
            return List.of();
        }
        String bare = BY.matcher(line).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : SEPARATOR.split(bare, -1)) {
            boolean name = NAME.matcher(part).matches()
                    && Dates.in(part).isEmpty()
                    && !OFFICE.matcher(part).find();
            if (!name) {
                // "Jane Roe, University of X": what follows the names is no name.
                return names;
            }
            names.add(part);
        }
        return names;
    }
}
