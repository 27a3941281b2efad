package ibid.web;

import ibid.document.Citation;
import ibid.document.Mended;
import ibid.report.ClaimReport;
import ibid.report.FindingReport;
import ibid.review.Action;
import ibid.review.Review;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells a person who decides on a claim that it is no longer the one that they saw.
final class Seen {
    private Seen() {}

    /// What a decision rests on, in short: the words, what they cite, what was found, and what people did.
    static String of(ClaimReport claim) {
        long acts = acts(claim).size();
        int rest = Objects.hash(
                claim.text(),
                claim.citations().stream()
                        .map(citation -> List.of(
                                citation.id(),
                                citation.csl(),
                                citation.findings().stream()
                                        .map(FindingReport::id)
                                        .toList()))
                        .toList());
        return acts + "." + Integer.toHexString(rest);
    }

    /// All that changes by itself while sources are on their way.
    static String look(ClaimReport claim) {
        return of(claim) + "."
                + claim.status()
                + claim.citations().stream()
                        .map(citation -> Optional.ofNullable(citation.source())
                                .map(source -> "." + source.state())
                                .orElse(""))
                        .collect(Collectors.joining());
    }

    /// A comment decides nothing, so nobody has to look again for one.
    private static List<Review> acts(ClaimReport claim) {
        return claim.reviews().stream()
                .filter(review -> review.action() != Action.COMMENT)
                .toList();
    }

    /// What has changed since, in a sentence for the person; empty where nothing has.
    static Optional<String> conflict(String seen, ClaimReport now, Clock clock) {
        String[] parts = seen.split("\\.", 2);
        if (of(now).equals(seen) || parts.length != 2 || !parts[0].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        List<Review> acts = acts(now);
        if (Integer.parseInt(parts[0]) < acts.size()) {
            Review last = acts.getLast();
            return Optional.of("Changed by %s %s: %s %s. Look at it as it is now. What you had entered is still below."
                    .formatted(last.actor(), ago(last.at(), clock.instant()), last.actor(), said(last)));
        }
        return Optional.of("While you read, the claim, its citations or its findings changed. Look at it as it is now."
                + " What you had entered is still below.");
    }

    /// The state of a citation that a person mends: the act that made it so.
    static String of(Citation citation) {
        return of(citation.mended());
    }

    static String of(@Nullable Mended mended) {
        return mended == null ? "as-read" : mended.mend().toString();
    }

    /// What has become of a citation since, in a sentence; empty where it is what the person saw.
    static Optional<String> conflict(String seen, Citation now, Clock clock) {
        if (of(now).equals(seen)) {
            return Optional.empty();
        }
        Mended mended = now.mended();
        String who = mended == null
                ? "Somebody took back what had been mended of this citation"
                : "%s mended this citation %s".formatted(mended.by(), ago(mended.at(), clock.instant()));
        return Optional.of(
                who + ". It reads now: “" + now.text() + "”. Look at it, and do it again if it is still wanted.");
    }

    private static String said(Review review) {
        StringBuilder said = new StringBuilder(Wording.label(review.action()));
        Optional.ofNullable(review.verdict())
                .ifPresent(verdict ->
                        said.append(" “").append(Wording.label(verdict)).append('”'));
        Optional.ofNullable(review.correction())
                .ifPresent(words ->
                        said.append(", with the wording “").append(words).append('”'));
        Optional.ofNullable(review.reason())
                .ifPresent(words -> said.append(" (").append(words).append(')'));
        return said.toString();
    }

    static String ago(Instant then, Instant now) {
        Duration since = Duration.between(then, now);
        if (since.toMinutes() < 1) {
            return "just now";
        }
        if (since.toHours() < 1) {
            return since.toMinutes() == 1 ? "a minute ago" : since.toMinutes() + " minutes ago";
        }
        return since.toDays() < 1
                ? (since.toHours() == 1 ? "an hour ago" : since.toHours() + " hours ago")
                : "on " + Wording.moment(then);
    }
}
