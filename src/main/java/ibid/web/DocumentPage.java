package ibid.web;

import ibid.report.ClaimEntry;
import ibid.report.DocumentReport;
import ibid.status.ClaimStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that a document's page shows.
///
/// @param paragraphs the text as one reads it
/// @param claims those that the filter lets through
/// @param filter the only status that is listed, or null for all
/// @param user who is at the desk
public record DocumentPage(
        DocumentReport document,
        List<Paragraph> paragraphs,
        List<ClaimEntry> claims,
        @Nullable ClaimStatus filter,
        String user) {

    /// How far the machine has come, in hundredths.
    public int percent() {
        int all =
                document.counts().values().stream().mapToInt(Integer::intValue).sum();
        int checking = document.progress().checking();
        return all == 0 ? 100 : 100 * (all - checking) / all;
    }

    public List<Map.Entry<ClaimStatus, Integer>> counts() {
        return List.copyOf(document.counts().entrySet());
    }

    public int total() {
        return document.counts().values().stream().mapToInt(Integer::intValue).sum();
    }
}
