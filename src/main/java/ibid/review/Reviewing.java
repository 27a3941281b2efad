package ibid.review;

import ibid.document.Claim;
import ibid.document.Claims;
import ibid.finding.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// People act on claims: one at a time per claim, each act decided by the workflow and then kept for good.
@ApplicationScoped
public class Reviewing {
    private final Claims claims;
    private final Reviews reviews;
    private final Tables tables;
    private final Workflow workflow;
    private final Clock clock;

    Reviewing(
            Claims claims,
            Reviews reviews,
            Tables tables,
            Clock clock,
            @ConfigProperty(name = "ibid.review.two-person") boolean twoPerson) {
        this.claims = claims;
        this.reviews = reviews;
        this.tables = tables;
        this.workflow = new Workflow(twoPerson);
        this.clock = clock;
    }

    /// @param unchanged looks, while nobody else can act on the claim, whether it is still what the person saw, and
    ///     throws where it is not
    @Transactional
    public Reviewed review(UUID id, Request request, String actor, Runnable unchanged) {
        Optional<Claim> held = claims.held(id);
        if (held.isEmpty()) {
            return new Reviewed.NoSuchClaim(id);
        }
        unchanged.run();
        Table table = tables.of(held.get());
        List<UUID> onTheTable = table.findings().stream().map(Finding::id).toList();
        Optional<UUID> unknown = request.findings().stream()
                .filter(finding -> !onTheTable.contains(finding))
                .findFirst();
        if (unknown.isPresent()) {
            return new Reviewed.NoSuchFinding(unknown.get());
        }
        List<Review> history = reviews.of(id);
        // Nobody may sign for words that nobody proposed a verdict on.
        List<String> changes = request.action() == Action.SIGN ? table.changedSinceProposed() : List.of();
        if (!changes.isEmpty()) {
            return new Reviewed.Refused(
                    new Decision.WrongState("Since the verdict was proposed, " + String.join(" and ", changes)
                            + " changed. Send it back, so that it is proposed on what is there."));
        }
        List<UUID> restsOn = request.findings().isEmpty() ? onTheTable : request.findings();
        return switch (workflow.decide(request, actor, history, grounds(table, restsOn))) {
            case Decision.Allowed allowed -> {
                Review review = new Review(
                        UUID.randomUUID(),
                        id,
                        history.size() + 1,
                        request.action(),
                        actor,
                        clock.instant(),
                        Workflow.state(history),
                        allowed.to(),
                        request.verdict(),
                        request.reason(),
                        request.correction(),
                        request.locator(),
                        request.assignee(),
                        restsOn,
                        table.basis());
                reviews.add(review);
                yield new Reviewed.Done(review);
            }
            case Decision refusal -> new Reviewed.Refused(refusal);
        };
    }

    private static Grounds grounds(Table table, List<UUID> restsOn) {
        return new Grounds(passageLocated(table, restsOn), table.discrepant(), table.stale());
    }

    private static boolean passageLocated(Table table, List<UUID> restsOn) {
        return table.findings().stream()
                .filter(finding -> restsOn.contains(finding.id()))
                .anyMatch(finding -> finding.match().passage() != null);
    }
}
