package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the works that a note cites.
///
/// Never fails: a note without citations gives an empty list. Safe for use by many threads.
public final class CitationParser {
    private final FieldReader fields;

    public CitationParser() {
        this(FieldModel.bundled());
    }

    CitationParser(FieldModel model) {
        this.fields = new FieldReader(model);
    }

    /// @param note the note's text, with or without its number in front
    /// @param language the document's language (BCP 47), or null when it is not known
    public List<ParsedCitation> parse(String note, @Nullable String language) {
        Tokens tokens = Tokens.of(note);
        List<ParsedCitation> citations = new ArrayList<>();
        Beginnings beginnings = new Beginnings(tokens);
        for (NoteSplitter.Segment segment : new NoteSplitter(tokens, beginnings).split()) {
            citations.add(citation(tokens, beginnings, segment, language));
        }
        return List.copyOf(citations);
    }

    private ParsedCitation citation(
            Tokens tokens, Beginnings beginnings, NoteSplitter.Segment segment, @Nullable String language) {
        int start = tokens.start[segment.from()];
        int end = tokens.end[segment.to() - 1];
        String text = tokens.text.substring(start, end);
        String signal = segment.signal() < segment.from()
                ? tokens.text
                        .substring(tokens.start[segment.signal()], tokens.end[segment.from() - 1])
                        .replaceAll("[\\s,:]+$", "")
                : null;
        BackReferenceReader.Pointer pointer = BackReferenceReader.read(text);
        FieldReader.Fields read = fields.read(tokens, beginnings, segment.from(), segment.to(), pointer, language);
        return new ParsedCitation(
                text,
                start,
                end,
                signal,
                read.csl(),
                pointer == null ? null : pointer.reference(),
                Math.min(0.89, 0.5));
    }
}
