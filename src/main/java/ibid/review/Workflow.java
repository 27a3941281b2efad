package ibid.review;

import ibid.review.Decision.Allowed;
import ibid.review.Decision.Incomplete;
import ibid.review.Decision.NotThisPerson;
import ibid.review.Decision.WrongState;
import ibid.status.WorkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may do what with a claim, and when.
public final class Workflow {
    private final boolean twoPerson;

    /// @param twoPerson whether who proposes may not sign
    public Workflow(boolean twoPerson) {
        this.twoPerson = twoPerson;
    }

    /// How far people have come.
    public static WorkState state(List<Review> history) {
        return history.isEmpty() ? WorkState.OPEN : history.getLast().to();
    }

    /// Who has the claim: who took it last, as long as nobody gave it back.
    public static @Nullable String assignee(List<Review> history) {
        return switch (state(history)) {
            case OPEN, SIGNED -> null;
            case TAKEN, PROPOSED, SENT_BACK ->
                standing(history).reversed().stream()
                        .filter(review -> review.action() == Action.TAKE || review.action() == Action.ASSIGN)
                        .findFirst()
                        .map(review -> review.action() == Action.ASSIGN ? review.assignee() : review.actor())
                        .orElse(null);
        };
    }

    /// The verdict that stands: signed, or proposed and not sent back.
    public static @Nullable Verdict verdict(List<Review> history) {
        return ruling(history).map(Review::verdict).orElse(null);
    }

    /// The proposal of the verdict that stands.
    public static Optional<Review> ruling(List<Review> history) {
        return switch (state(history)) {
            case OPEN, TAKEN, SENT_BACK -> Optional.empty();
            case PROPOSED, SIGNED -> last(history, Action.PROPOSE);
        };
    }

    /// The signature that stands, if one does.
    public static Optional<Review> signature(List<Review> history) {
        return state(history) == WorkState.SIGNED ? last(history, Action.SIGN) : Optional.empty();
    }

    /// The last signature that nobody took back, whatever was done with the claim since.
    public static Optional<Review> lastSignature(List<Review> history) {
        return last(history, Action.SIGN);
    }

    /// The verdict that an act was about: the last that was proposed up to it.
    public static @Nullable Verdict verdictAt(Review act, List<Review> history) {
        return last(
                        history.stream()
                                .filter(review -> review.ordinal() <= act.ordinal())
                                .toList(),
                        Action.PROPOSE)
                .map(Review::verdict)
                .orElse(null);
    }

    /// The proposal that waits for a second person, if one does.
    public static Optional<Review> proposal(List<Review> history) {
        return state(history) == WorkState.PROPOSED ? last(history, Action.PROPOSE) : Optional.empty();
    }

    /// The acts that changed something and were not taken back.
    static List<Review> standing(List<Review> history) {
        List<Review> standing = new ArrayList<>();
        for (Review review : history) {
            switch (review.action()) {
                case UNDO -> standing.removeLast();
                case TAKE, ASSIGN, RELEASE, PROPOSE, SIGN, SEND_BACK -> standing.add(review);
                case COMMENT -> {}
            }
        }
        return standing;
    }

    /// The act that this person can take back: the last that stands, where it is theirs.
    public static Optional<Review> undoable(String actor, List<Review> history) {
        List<Review> standing = standing(history);
        return standing.isEmpty() || !standing.getLast().actor().equals(actor)
                ? Optional.empty()
                : Optional.of(standing.getLast());
    }

    private static Optional<Review> last(List<Review> history, Action action) {
        return standing(history).reversed().stream()
                .filter(review -> review.action() == action)
                .findFirst();
    }

    /// Decides on a request.
    public Decision decide(Request request, String actor, List<Review> history, Grounds grounds) {
        if (request.verdict() != null && request.action() != Action.PROPOSE) {
            return new Incomplete("verdict", "Only a proposal carries a verdict; a signature signs the one proposed.");
        }
        if (request.assignee() != null && request.action() != Action.ASSIGN) {
            return new Incomplete("assignee", "Only 'assign' gives a claim to somebody.");
        }
        return switch (request.action()) {
            case TAKE -> take(actor, history, grounds.stale());
            case ASSIGN -> assign(request, history, grounds.stale());
            case RELEASE -> release(actor, history);
            case UNDO -> undo(actor, history);
            case PROPOSE -> propose(request, actor, history, grounds);
            case SIGN -> sign(actor, history);
            case SEND_BACK -> sendBack(request, actor, history);
            case COMMENT ->
                blank(request.reason())
                        ? new Incomplete("reason", "A comment needs its words in 'reason'.")
                        : new Allowed(state(history));
        };
    }

    private static Decision take(String actor, List<Review> history, boolean stale) {
        return switch (state(history)) {
            case OPEN, SENT_BACK -> new Allowed(WorkState.TAKEN);
            case TAKEN ->
                actor.equals(assignee(history))
                        ? new WrongState("You have this claim already.")
                        : new WrongState(assignee(history) + " has this claim. It must be released first.");
            case PROPOSED ->
                new WrongState("A verdict is proposed and waits for a second person: sign it or send it back.");
            case SIGNED ->
                stale
                        ? new Allowed(WorkState.TAKEN)
                        : new WrongState("This claim is signed off, and what it rests on has not changed.");
        };
    }

    private static Decision assign(Request request, List<Review> history, boolean stale) {
        String assignee = request.assignee();
        if (assignee == null || blank(assignee)) {
            return new Incomplete("assignee", "Say in 'assignee' who is to have the claim.");
        }
        return switch (state(history)) {
            case TAKEN ->
                assignee.equals(assignee(history))
                        ? new WrongState(assignee + " has this claim already.")
                        : new Allowed(WorkState.TAKEN);
            case OPEN, SENT_BACK, PROPOSED, SIGNED -> take(assignee, history, stale);
        };
    }

    private static Decision undo(String actor, List<Review> history) {
        List<Review> standing = standing(history);
        if (standing.isEmpty()) {
            return new WrongState("Nothing has been done with this claim that could be taken back.");
        }
        Review last = standing.getLast();
        return last.actor().equals(actor)
                ? new Allowed(last.from())
                : new NotThisPerson("Only " + last.actor() + ", who acted last, can take that back.");
    }

    private static Decision release(String actor, List<Review> history) {
        if (state(history) != WorkState.TAKEN) {
            return new WrongState("Nobody has this claim, so it cannot be released.");
        }
        return actor.equals(assignee(history))
                ? new Allowed(WorkState.OPEN)
                : new NotThisPerson("Only " + assignee(history) + ", who has this claim, can release it.");
    }

    private static Decision propose(Request request, String actor, List<Review> history, Grounds grounds) {
        return switch (state(history)) {
            case OPEN -> new WrongState("Take the claim before proposing a verdict.");
            case PROPOSED -> proposedAlready(actor, history);
            case SIGNED -> new WrongState("This claim is signed off. If it is stale, take it again first.");
            case TAKEN, SENT_BACK ->
                actor.equals(assignee(history))
                        ? complete(request, grounds)
                        : new NotThisPerson("Only " + assignee(history) + ", who has this claim, can propose.");
        };
    }

    private static Decision proposedAlready(String actor, List<Review> history) {
        return undoable(actor, history).isPresent()
                ? new WrongState(
                        "You have proposed a verdict already. To propose another, take it back first with 'undo';"
                                + " else a second person signs it or sends it back.")
                : new WrongState("A verdict is proposed already: sign it, or send it back with a reason. "
                        + standing(history).getLast().actor() + ", who proposed it, can take it back with 'undo'.");
    }

    private static Decision complete(Request request, Grounds grounds) {
        Verdict verdict = request.verdict();
        if (verdict == null) {
            return new Incomplete("verdict", "A proposal needs a verdict.");
        }
        Allowed allowed = new Allowed(WorkState.PROPOSED);
        return switch (verdict) {
            case CONFIRMED -> confirmed(request, grounds, allowed);
            case CONFIRMED_WITH_CORRECTION ->
                blank(request.correction())
                        ? new Incomplete(
                                "correction", "CONFIRMED_WITH_CORRECTION needs the proposed wording in 'correction'.")
                        : allowed;
            case CANNOT_CONFIRM ->
                blank(request.reason())
                        ? new Incomplete("reason", "CANNOT_CONFIRM needs the reason in 'reason'.")
                        : allowed;
            case CONTRADICTED, NOT_A_FACTUAL_CLAIM -> allowed;
        };
    }

    private static Decision confirmed(Request request, Grounds grounds, Allowed allowed) {
        if (!grounds.passageLocated() && (blank(request.locator()) || blank(request.reason()))) {
            return new Incomplete(
                    "locator",
                    "CONFIRMED needs a located passage among its findings or, for print, the page in 'locator' and a"
                            + " note in 'reason'.");
        }
        return grounds.discrepant() && blank(request.reason())
                ? new Incomplete(
                        "reason",
                        "A copy says something else than the claim. To confirm it all the same, say why in 'reason'; or"
                                + " propose CONFIRMED_WITH_CORRECTION with the wording in 'correction', or CONTRADICTED.")
                : allowed;
    }

    private Decision sign(String actor, List<Review> history) {
        if (state(history) != WorkState.PROPOSED) {
            return new WrongState("There is no proposed verdict to sign. Somebody has to propose one first.");
        }
        return twoPerson && proposedBy(actor, history)
                ? new NotThisPerson("Who proposes may not sign: a second person must.")
                : new Allowed(WorkState.SIGNED);
    }

    private Decision sendBack(Request request, String actor, List<Review> history) {
        if (state(history) != WorkState.PROPOSED) {
            return new WrongState("There is no proposed verdict to send back. Somebody has to propose one first.");
        }
        if (twoPerson && proposedBy(actor, history)) {
            return new NotThisPerson("Who proposes may not send back: a second person must.");
        }
        return blank(request.reason())
                ? new Incomplete("reason", "Sending back needs the reason in 'reason'.")
                : new Allowed(WorkState.SENT_BACK);
    }

    private static boolean proposedBy(String actor, List<Review> history) {
        return last(history, Action.PROPOSE)
                .map(review -> review.actor().equals(actor))
                .orElse(false);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
