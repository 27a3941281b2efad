package ibid.web;

import ibid.report.ClaimEntry;
import ibid.search.Hit;
import ibid.search.Wish;
import ibid.search.Wish.Whose;
import ibid.status.ClaimStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that the queue's page shows.
///
/// @param next how many candidates to leave out for the next page, or null where there is none
/// @param withoutCopies whether claims were left out that have the words only in a note or a copy
/// @param user who is at the desk
/// @param said what came of the last act on many claims, or null
public record QueuePage(
        Wish wish,
        List<Line> lines,
        @Nullable Integer next,
        boolean withoutCopies,
        String user,
        @Nullable String said) {

    /// @param hit where the words stand, when they are not the claim's own
    public record Line(
            ClaimEntry claim, List<String> tags, @Nullable Hit hit) {}

    public List<Whose> whose() {
        return List.of(Whose.values());
    }

    public List<ClaimStatus> statuses() {
        return List.of(ClaimStatus.values());
    }

    /// The page's own address, with its filters: a queue can be kept as a bookmark.
    public String address() {
        return "/desk/queue" + (filters().isEmpty() ? "" : "?" + filters());
    }

    public String nextAddress() {
        return address() + (filters().isEmpty() ? "?" : "&") + "from=" + next;
    }

    private String filters() {
        return Stream.of(
                        filter(
                                "whose",
                                wish.whose() == Whose.ANYBODYS
                                        ? null
                                        : wish.whose().name()),
                        filter(
                                "status",
                                wish.status() == null ? null : wish.status().name()),
                        filter(
                                "document",
                                Optional.ofNullable(wish.document())
                                        .map(UUID::toString)
                                        .orElse(null)),
                        filter("tag", wish.tag()),
                        filter("q", wish.words()))
                .flatMap(Optional::stream)
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<Map.Entry<String, String>> filter(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(there -> Map.entry(name, there));
    }
}
