package ibid.reading;

import ibid.reading.Block.Kind;
import ibid.reading.ReadClaim.Why;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the sentences a checker would want: every cited one, and of the others those that quote, give a figure or
/// a date, or have somebody named do something. Questions, suppositions and opinions are not among them.
final class ClaimFinder {
    private static final int FEWEST_QUOTED_WORDS = 4;
    private static final int FEWEST_WORDS = 4;
    /// Shorter than this and without a verb it is a heading that runs into its paragraph.
    private static final int FRAGMENT = 14;

    private final String text;
    private final List<Block> blocks;
    private final boolean german;
    private final Set<String> names = new HashSet<>();

    /// @param language a BCP 47 tag: in German every noun has a capital, which makes no name of it
    ClaimFinder(String text, List<Block> blocks, @Nullable String language) {
        this.text = text;
        this.blocks = blocks;
        this.german = language != null && language.toLowerCase(Locale.ROOT).startsWith("de");
    }

    List<ReadClaim> of(List<Sentence> sentences, List<List<Span>> markers) {
        sentences.forEach(this::noteNames);
        names.removeAll(ClaimWords.ARTICLE.all());
        ClaimNotes standing = new ClaimNotes(text, blocks, markers);
        List<ReadClaim> claims = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Integer> notes = standing.of(sentence);
            Set<Why> why = why(sentence.span(), !notes.isEmpty());
            boolean setOff = blocks.get(sentence.block()).kind() == Kind.QUOTATION;
            if (setOff && Quotations.words(text, sentence.span()) >= FEWEST_QUOTED_WORDS) {
                why.add(Why.QUOTATION);
            }
            if (!why.isEmpty()) {
                claims.add(new ReadClaim(sentence.span(), notes, why));
            }
        }
        return claims;
    }

    /// What is capitalised inside a sentence is a name at the beginning of another as well.
    private void noteNames(Sentence sentence) {
        Span span = sentence.span();
        int i = Terms.wordEnd(text, span.start(), span.end());
        while (i < span.end()) {
            if (Character.isLetter(text.charAt(i))) {
                int stop = Terms.wordEnd(text, i, span.end());
                if (Character.isUpperCase(text.charAt(i)) && stop - i > 2 && stop - i < 40) {
                    String word = text.substring(i, stop).toLowerCase(Locale.ROOT);
                    names.add(word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
                }
                i = stop;
            } else {
                i++;
            }
        }
    }

    private Set<Why> why(Span span, boolean cited) {
        EnumSet<Why> why = EnumSet.noneOf(Why.class);
        SentenceSigns signs = SentenceSigns.of(text, span, names, german);
        if (cited) {
            why.add(Why.CITED);
        } else if (signs.words() < FEWEST_WORDS && !isEastAsian(span)) {
            return why;
        }
        boolean fragment = signs.words() < FRAGMENT && !signs.finite && !isEastAsian(span);
        boolean unsure = fragment || signs.isUnsure();
        // What somebody is said to have said can be checked, even in a question.
        if (isQuoting(span, signs) && (cited || signs.attributes || !signs.isUnsure())) {
            why.add(Why.QUOTATION);
        }
        if (cited || !unsure) {
            if (signs.counted) {
                why.add(Why.FIGURE);
            }
            if (signs.dated) {
                why.add(Why.DATE);
            }
            if (signs.acts && !signs.firstPerson) {
                why.add(Why.NAMED_ACTOR);
            }
        }
        return why;
    }

    /// Speech, not a concept set in quotation marks: several words, or fewer when somebody is said to have said them.
    private boolean isQuoting(Span span, SentenceSigns signs) {
        return Quotations.in(text, span.start(), span.end()).stream()
                .anyMatch(quotation -> !isTitle(quotation)
                        && Quotations.words(text, quotation) >= (signs.attributes ? 1 : FEWEST_QUOTED_WORDS));
    }

    /// Words with a capital each name a work or a law.
    private boolean isTitle(Span quotation) {
        int words = 0;
        int capitals = 0;
        for (String word : quotation.of(text).split("\\s+", -1)) {
            if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
                words++;
                capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words >= 2 && capitals == words;
    }

    private boolean isEastAsian(Span span) {
        int sample = Math.min(span.end(), span.start() + 20);
        return text.substring(span.start(), sample).chars().anyMatch(c -> c >= 0x3040 && c <= 0x9fff);
    }
}
