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
        String surroundings = language != null ? language : languages.ofNote(note);
        List<ParsedCitation> citations = new ArrayList<>();
        int from = 0;
        for (LawFormula.Match law : Laws.in(note)) {
            Stretch before = stretch(note, from, law.start(), surroundings);
            citations.addAll(before.citations());
            citations.add(law(note, law, before.signal(), surroundings));
            from = law.end();
        }
        citations.addAll(stretch(note, from, note.length(), surroundings).citations());
        return SameAuthor.named(citations);
    }

    /// What lies between two laws.
    ///
    /// @param signal the words at its end that introduce what follows, or null
    private record Stretch(
            List<ParsedCitation> citations, @Nullable String signal) {}

    private Stretch stretch(String note, int from, int to, @Nullable String language) {
        String words = note.substring(from, to);
        int clause = Math.max(words.stripTrailing().lastIndexOf(". "), words.lastIndexOf(';')) + 1;
        String signal = to < note.length() && clause > 0 ? introduction(words.substring(clause)) : null;
        List<ParsedCitation> citations = new ArrayList<>();
        for (ParsedCitation work : works(signal == null ? words : words.substring(0, clause), language)) {
            citations.add(work.movedBy(from));
        }
        if (signal == null && to < note.length()) {
            int behind = citations.isEmpty() ? from : citations.getLast().end();
            signal = introduction(note.substring(behind, to));
        }
        return new Stretch(citations, signal);
    }

    private List<ParsedCitation> works(String note, @Nullable String language) {
        Tokens tokens = Tokens.of(Markup.blanked(note));
        Beginnings beginnings = new Beginnings(tokens);
        List<ParsedCitation> citations = new ArrayList<>();
        for (NoteSplitter.Segment segment : new NoteSplitter(tokens, beginnings).split()) {
            citations.add(citation(note, tokens, beginnings, segment, language));
        }
        return citations;
    }

    /// The words of a tail that introduce what follows it: "; but see ".
    private static @Nullable String introduction(String tail) {
        String words = tail.replaceFirst("^[\\s.,;:—–)]+(?:(?:and|und|et|e|y)\\s+)?", "")
                .replaceAll("[\\s,:(]+$", "");
        Tokens tokens = Tokens.of(words);
        return new Signals(tokens, new Beginnings(tokens)).announces(0, tokens.count) ? words : null;
    }

    private ParsedCitation law(
            String note, LawFormula.Match law, @Nullable String introduced, @Nullable String language) {
        String signal = introduced;
        Draft draft = law.draft();
        int start = law.start();
        if (draft.title != null && note.startsWith(draft.title, start)) {
            // An act's name begins with a capital, and so does "See" at the beginning of a sentence.
            Tokens tokens = Tokens.of(draft.title);
            int words = new Signals(tokens, new Beginnings(tokens)).length(0);
            if (words > 0 && words < tokens.count) {
                signal = draft.title.substring(0, tokens.end[words - 1]).replaceAll("[\\s,:]+$", "");
                start += tokens.start[words];
                draft.title = draft.title.substring(tokens.start[words]);
            }
        }
        draft.language = draft.title == null ? null : languages.guess(draft.title, language);
        return new ParsedCitation(
                note.substring(start, law.end()),
                start,
                law.end(),
                signal,
                draft.item(),
                null,
                FieldReader.CONFIDENCE_BY_RULE);
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
