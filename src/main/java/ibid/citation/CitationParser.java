package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the works that a note cites.
///
/// Never fails: a note without citations gives an empty list. Safe for use by many threads.
public final class CitationParser {
    private final FieldReader fields;
    private final TitleLanguage languages = new TitleLanguage();

    public CitationParser() {
        this(FieldModel.bundled());
    }

    CitationParser(FieldModel model) {
        this.fields = new FieldReader(model);
    }

    /// @param note the note's text, with or without its number in front
    /// @param language the document's language (BCP 47), or null when it is not known
    public List<ParsedCitation> parse(String note, @Nullable String language) {
        Tokens tokens = Tokens.of(Markup.blanked(note));
        List<ParsedCitation> citations = new ArrayList<>();
        Beginnings beginnings = new Beginnings(tokens);
        String surroundings = language != null ? language : languages.ofNote(note);
        for (NoteSplitter.Segment segment : new NoteSplitter(tokens, beginnings).split()) {
            citations.add(citation(note, tokens, beginnings, segment, surroundings));
        }
        return SameAuthor.named(citations);
    }

    private ParsedCitation citation(
            String note,
            Tokens tokens,
            Beginnings beginnings,
            NoteSplitter.Segment segment,
            @Nullable String language) {
        int start = tokens.start[segment.from()];
        int end = tokens.end[segment.to() - 1];
        String text = tokens.text.substring(start, end);
        String signal = segment.signal() < segment.from()
                ? tokens.text
                        .substring(tokens.start[segment.signal()], tokens.end[segment.from() - 1])
                        .replaceAll("[\\s,:]+$", "")
                : null;
        BackReferenceReader.Pointer pointer =
                mayPointBack(tokens, beginnings, segment) ? BackReferenceReader.read(text) : null;
        FieldReader.Fields read = fields.read(tokens, beginnings, segment.from(), segment.to(), pointer, language);
        return new ParsedCitation(
                note.substring(start, end),
                start,
                end,
                signal,
                read.csl(),
                pointer == null ? ShortTitle.in(read.csl(), text) : pointer.reference(),
                read.confidence());
    }

    /// Spares most citations the patterns of back-references.
    private static boolean mayPointBack(Tokens tokens, Beginnings beginnings, NoteSplitter.Segment segment) {
        for (int i = segment.from(); i < segment.to(); i++) {
            if (beginnings.has(i, Lexicon.Word.REFERRING)
                    || BackReferenceReader.noteWord(tokens, i)
                    || tokens.isWord(i, "o")
                    || (tokens.is(i, Tokens.Kind.IDEOGRAPH) && i < segment.from() + 3)) {
                return true;
            }
        }
        return false;
    }
}
