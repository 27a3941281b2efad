package ibid.coverage;

import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.passage.Match;
import java.util.List;

/// What a match in a copy of some pages says about the work.
public final class Glimpse {
    private Glimpse() {}

    /// What is seen there is seen, but what is not seen there could stand on the pages that the copy does not show.
    /// Where these are the very pages that are cited, only a quotation says by itself which place it is: a number
    /// that stands on another page, the same or another, is not the one that is meant.
    ///
    /// @param copy how far this copy reaches what is cited
    /// @param all how far all copies do
    public static Match of(Match match, Coverage copy, Coverage all) {
        return switch (copy.reach()) {
            case INSIDE -> match;
            case PARTLY -> all.reach().answers() || !match.kind().missing() ? match : notCheckable(match, copy);
            case UNKNOWN -> match.kind().missing() ? notCheckable(match, copy) : match;
            case OUTSIDE -> outside(match, copy);
        };
    }

    private static Match outside(Match match, Coverage copy) {
        boolean quoted = match.element() == Element.QUOTATION
                && (match.kind().found() || match.kind().discrepant());
        return quoted
                ? with(
                        match,
                        "Seen on “%s”, not on the cited “%s”.".formatted(String.join("; ", copy.held()), copy.cited()))
                : notCheckable(match, copy);
    }

    private static Match with(Match match, String reason) {
        return new Match(
                match.element(),
                match.kind(),
                match.claimed(),
                match.claimedStart(),
                match.claimedEnd(),
                match.found(),
                match.passage(),
                match.differences(),
                match.reason() == null ? reason : match.reason() + " " + reason);
    }

    private static Match notCheckable(Match match, Coverage copy) {
        return new Match(
                match.element(),
                FindingKind.NOT_CHECKABLE,
                match.claimed(),
                match.claimedStart(),
                match.claimedEnd(),
                null,
                null,
                List.of(),
                copy.detail());
    }
}
