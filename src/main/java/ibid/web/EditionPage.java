package ibid.web;

import ibid.document.Became;
import ibid.document.ClaimEdit;
import ibid.document.EditionChanges;
import ibid.report.ClaimEntry;
import ibid.report.DocumentReport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the page about a new edition shows.
///
/// @param lines the claims that it does something to
/// @param changes what it would change, or null before a file was chosen
/// @param held where the bytes of the file wait
/// @param type what the browser calls the file's format
/// @param user who is at the desk
public record EditionPage(
        DocumentReport document,
        List<Line> lines,
        @Nullable EditionChanges changes,
        @Nullable String held,
        @Nullable String type,
        @Nullable String alert,
        String user) {

    /// A claim that the new edition does something to.
    ///
    /// @param claim as it stands now, or null for a new one
    public record Line(ClaimEdit edit, @Nullable ClaimEntry claim) {}

    static List<Line> lines(EditionChanges changes, List<ClaimEntry> claims) {
        Map<?, ClaimEntry> byId = claims.stream().collect(Collectors.toMap(ClaimEntry::id, Function.identity()));
        return changes.claims().stream()
                .map(edit -> new Line(edit, edit.claim() == null ? null : byId.get(edit.claim())))
                .toList();
    }

    private int count(Became became) {
        return changes == null ? 0 : changes.claimCounts().getOrDefault(became, 0);
    }

    public int standing() {
        return count(Became.UNMOVED) + count(Became.MOVED);
    }

    public int changed() {
        return count(Became.CHANGED);
    }

    public int gone() {
        return count(Became.GONE);
    }

    public int fresh() {
        return count(Became.NEW);
    }
}
