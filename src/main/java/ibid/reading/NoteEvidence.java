package ibid.reading;

import ibid.reading.Draft.DraftNote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a note says that could tie it to a sentence.
///
/// @param words stems of its words, those of spelled-out abbreviations ("Arts." stands for articles) among them
/// @param quotations the longer quotations in it, as printed
/// @param citesLaw whether it names articles, sections or paragraphs
/// @param beginsWithLaw whether it begins by naming them: then that is what it is for
/// @param articles the numbers of those that it names
/// @param refersBack whether it speaks of something "above": what it shares stands before its place, not at it
record NoteEvidence(
        Terms terms,
        Set<String> words,
        List<String> quotations,
        boolean citesLaw,
        boolean beginsWithLaw,
        Set<Integer> articles,
        boolean refersBack) {
    private static final int SHORTEST_QUOTATION = 3;
    private static final int LONGEST_NOTE = 6000;
    private static final Pattern LAW = Pattern.compile(
            "\\b(?:Arts?\\.|Articles?\\b|Artikel\\b|Part [IVX]+\\b|Sec(?:s|t)?\\.|Section\\b|[Pp]aras?\\.|Annex\\b|Cl\\.|Clause\\b)|§");
    private static final Pattern ABOVE = Pattern.compile("\\b(?:above|supra|earlier|oben|ci-dessus)\\b");
    private static final Map<String, String> SPELLED = Map.of(
            "art.",
            "article",
            "arts.",
            "article",
            "sec.",
            "section",
            "secs.",
            "section",
            "para.",
            "paragraph",
            "paras.",
            "paragraph",
            "cl.",
            "clause",
            "ch.",
            "chapter");

    static NoteEvidence of(String text, DraftNote note) {
        int start = note.words().start();
        int end = Math.min(note.words().end(), start + LONGEST_NOTE);
        String words = text.substring(start, end);
        List<String> quotations = new ArrayList<>();
        for (Span quotation : Quotations.in(text, start, end)) {
            if (Quotations.words(text, quotation) >= SHORTEST_QUOTATION) {
                quotations.add(fold(quotation.of(text)));
            }
        }
        Terms terms = Terms.of(text, start, end);
        Set<String> stems = new HashSet<>(terms.stems().keySet());
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+", 400)) {
            String spelled = SPELLED.get(word);
            if (spelled != null) {
                stems.add(Terms.stem(spelled));
            }
        }
        return new NoteEvidence(
                terms,
                stems,
                quotations,
                citesLaw(words),
                LAW.matcher(words).lookingAt(),
                Articles.in(words),
                ABOVE.matcher(words).find());
    }

    static boolean citesLaw(String words) {
        return LAW.matcher(words).find();
    }

    /// The quotations of the note that stand in the stretch too.
    List<String> sharedQuotations(String stretch) {
        if (quotations.isEmpty()) {
            return List.of();
        }
        String folded = fold(stretch);
        return quotations.stream().filter(folded::contains).toList();
    }

    private static String fold(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
