package ibid.report;

import ibid.document.Became;
import ibid.document.Claim;
import ibid.document.ClaimChange;
import ibid.document.ClaimEdit;
import ibid.document.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The words that claims had at a moment, told by what people and new editions made of them since.
final class FormerWords {
    private final Map<UUID, Claim> claims;
    private final Map<UUID, List<Change>> changes = new HashMap<>();

    /// @param before the words until then
    private record Change(Instant at, String before) {}

    /// @param texts of the editions by their numbers
    FormerWords(Map<UUID, Claim> claims, List<ClaimChange> mended, List<Edition> editions, Map<Integer, String> texts) {
        this.claims = claims;
        for (ClaimChange change : mended) {
            ClaimChange.State before = change.before();
            if (before != null) {
                add(change.claim(), new Change(change.at(), before.text()));
            }
        }
        for (Edition edition : editions) {
            Optional.ofNullable(edition.changes())
                    .ifPresent(all -> all.claims().stream()
                            .filter(edit -> edit.became() == Became.CHANGED)
                            .forEach(edit -> add(edit, edition, texts)));
        }
        changes.values().forEach(own -> own.sort(Comparator.comparing(Change::at)));
    }

    private void add(ClaimEdit edit, Edition edition, Map<Integer, String> texts) {
        String text = texts.get(edition.number() - 1);
        if (text != null && edit.claim() != null && edit.before() != null) {
            add(edit.claim(), new Change(edition.receivedAt(), edit.before().of(text)));
        }
    }

    private void add(UUID claim, Change change) {
        changes.computeIfAbsent(claim, _ -> new ArrayList<>()).add(change);
    }

    /// The words of a claim right after something that was done at that moment.
    String at(UUID claim, Instant moment) {
        return changes.getOrDefault(claim, List.of()).stream()
                .filter(change -> change.at().isAfter(moment))
                .findFirst()
                .map(Change::before)
                .orElseGet(() -> now(claim));
    }

    /// Its words now, or the last that it had.
    String now(UUID claim) {
        return Optional.ofNullable(claims.get(claim)).map(Claim::wording).orElse("");
    }

    /// Its words now where they are others.
    Optional<String> since(UUID claim, String then) {
        return Optional.of(now(claim)).filter(now -> !Objects.equals(now, then));
    }
}
