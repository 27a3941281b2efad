package ibid.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ibid.document.Claim;
import ibid.finding.ClaimDress;
import ibid.passage.Dress;
import ibid.passage.Element;
import ibid.passage.Match;
import ibid.passage.PassageFinder;
import ibid.passage.PreparedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What of a claim's words can be looked for: what would be found missing in a copy without a word.
///
/// Every status needs it, reading a claim's words for it takes a millisecond, and the same words always give the same:
/// so what was read is remembered for the claims that were looked at last.
@ApplicationScoped
class Elements {
    private static final int REMEMBERED = 10_000;
    private static final PreparedText NO_WORDS = PreparedText.of("");

    private final PassageFinder finder = new PassageFinder();
    private final Cache<Words, List<Match>> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /// What of a claim decides on what is looked for.
    private record Words(String text, Dress dress) {}

    List<Match> of(Claim claim) {
        return read.get(
                new Words(claim.text(), ClaimDress.of(claim)),
                words -> finder.find(words.text(), words.dress(), NO_WORDS).stream()
                        .filter(match -> match.element() != Element.CLAIM)
                        .toList());
    }
}
