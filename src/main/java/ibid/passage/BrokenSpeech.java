package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Speech that the claim breaks into to say whose it is: `“We will,” he said, “go.”` Its parts must stand in the text
/// one after the other, or the break hides what the text has between them.
final class BrokenSpeech {
    private BrokenSpeech() {}

    /// Whether the second of two quotations goes on with the sentence of the first.
    static boolean goesOn(String claim, QuotedSpan first, QuotedSpan second) {
        if (second.start() <= first.end() || !opensLower(second.text())) {
            return false;
        }
        String between = claim.substring(first.end(), second.start() - 1);
        boolean parted = between.strip().endsWith(",")
                || between.strip().endsWith("—")
                || between.strip().endsWith("–");
        return parted && Interruptions.namesSpeaker(between);
    }

    private static boolean opensLower(String words) {
        return Character.isLowerCase(words.codePointAt(0)) || Glyphs.isUnspaced(words.charAt(0));
    }

    /// What the text has against the two parts as one sentence; nothing where they stand there together.
    static Optional<Match> against(QuotedSpan first, QuotedSpan second, QuotationMatcher matcher, PreparedText text) {
        List<Match> joined = new ArrayList<>();
        for (String comma : List.of(" ", ", ", " — ")) {
            Match match = matcher.match(first.text() + comma + second.text(), text);
            if (match.kind().found()) {
                return Optional.empty();
            }
            joined.add(match);
        }
        Match match = joined.getFirst();
        boolean altered = match.kind() == FindingKind.ALTERED;
        return Optional.of(new Match(
                Element.QUOTATION,
                altered ? FindingKind.ALTERED : FindingKind.SPLICED,
                second.text(),
                second.start(),
                second.end(),
                null,
                match.passage(),
                match.differences(),
                altered
                        ? "Read on from “" + first.text() + "”, the copy has other words."
                        : "It stands in this copy, but not right after “" + first.text() + "”."));
    }
}
