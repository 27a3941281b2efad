package ibid.reading;

import ibid.reading.Draft.DraftNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a note says that could tie it to a sentence.
///
/// @param quotations the longer quotations in it, as printed
/// @param citesWorks whether it names works rather than only commenting
record NoteEvidence(Terms terms, List<String> quotations, boolean citesWorks) {
    private static final int SHORTEST_QUOTATION = 3;
    private static final int LONGEST_NOTE = 6000;
    private static final Pattern CITES = Pattern.compile(
            "https?://|\\b(?:1[5-9]|20)\\d\\d\\)|\\bpp?\\. ?\\d|\\bed\\.|\\bvol\\.|\\bno\\. ?\\d|[,.] ?[”\"] |(?:1[5-9]|20)\\d\\d[,:;.] ?\\d*|^(?:See|Vgl\\.|Cf\\.|Siehe|Ibid|Voir)\\b",
            Pattern.MULTILINE);

    static NoteEvidence of(String text, DraftNote note) {
        int start = note.words().start();
        int end = Math.min(note.words().end(), start + LONGEST_NOTE);
        List<String> quotations = new ArrayList<>();
        for (Span quotation : Quotations.in(text, start, end)) {
            if (Quotations.words(text, quotation) >= SHORTEST_QUOTATION) {
                quotations.add(quotation.of(text));
            }
        }
        return new NoteEvidence(
                Terms.of(text, start, end),
                quotations,
                CITES.matcher(text.substring(start, end)).find());
    }

    /// The quotations of the note, or long parts of them, that stand in the stretch too.
    List<String> sharedQuotations(String text, int start, int end) {
        if (quotations.isEmpty()) {
            return List.of();
        }
        String stretch = fold(text.substring(start, end));
        return quotations.stream()
                .filter(quotation -> stretch.contains(fold(quotation)))
                .toList();
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}“”‘’]+", " ")
                .strip();
    }
}
