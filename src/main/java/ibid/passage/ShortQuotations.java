package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A quotation of a few words has nothing to be compared by but the words that lead up to it: where these lead up to
/// other quoted words in the text, the quotation is altered.
final class ShortQuotations {
    private static final int WORDS = 3;
    private static final int LEADING = 2;

    private ShortQuotations() {}

    /// The quotation of the text that stands where the claim's should, if there is just one.
    static Optional<Match> altered(String claim, QuotedSpan span, String text) {
        if (words(span.text()).size() > WORDS) {
            return Optional.empty();
        }
        List<String> leading = leading(claim, span.start());
        if (leading.size() < LEADING || leading.stream().allMatch(StopWords::contains)) {
            return Optional.empty();
        }
        List<QuotedSpan> others = Quotations.in(text).stream()
                .filter(o -> words(o.text()).size() <= WORDS && !o.text().equalsIgnoreCase(span.text()))
                .filter(o -> leading(text, o.start()).equals(leading))
                .toList();
        if (others.size() != 1) {
            return Optional.empty();
        }
        QuotedSpan other = others.getFirst();
        return Optional.of(new Match(
                Element.QUOTATION,
                FindingKind.ALTERED,
                span.text(),
                span.start(),
                span.end(),
                null,
                Passage.of(text, other.start(), other.end()),
                List.of(new Difference(span.text(), other.text())),
                "The same words lead up to it: “" + String.join(" ", leading) + "”."));
    }

    private static List<String> leading(String text, int start) {
        int from = Math.max(0, start - 80);
        List<String> words = words(text.substring(from, Math.max(from, start - 1)));
        return words.subList(Math.max(0, words.size() - LEADING), words.size());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{M}\\p{N}']+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
