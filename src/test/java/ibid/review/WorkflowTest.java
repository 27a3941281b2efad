package ibid.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ibid.review.Decision.Allowed;
import ibid.review.Decision.Incomplete;
import ibid.review.Decision.NotThisPerson;
import ibid.review.Decision.WrongState;
import ibid.status.WorkState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    private static final Basis BASIS = new Basis("It is so.", Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private static final Grounds FOUND = new Grounds(true, false, false);
    private static final Grounds NOTHING = new Grounds(false, false, false);

    private final List<Review> history = new ArrayList<>();
    private final Workflow workflow = new Workflow(true);

    private static Request request(Action action) {
        return new Request(action, null, "Because.", null, null, null, List.of());
    }

    private static Request proposal(Verdict verdict, String reason, String correction, String locator) {
        return new Request(Action.PROPOSE, verdict, reason, correction, locator, null, List.of());
    }

    private Decision decide(String actor, Request request) {
        return workflow.decide(request, actor, history, FOUND);
    }

    /// Acts, which must be allowed, and keeps it.
    private void does(String actor, Request request) {
        WorkState from = Workflow.state(history);
        Allowed allowed = assertInstanceOf(Allowed.class, decide(actor, request));
        history.add(new Review(
                UUID.randomUUID(),
                UUID.randomUUID(),
                history.size() + 1,
                request.action(),
                actor,
                Instant.EPOCH,
                from,
                allowed.to(),
                request.verdict(),
                request.reason(),
                request.correction(),
                request.locator(),
                request.assignee(),
                List.of(),
                BASIS));
    }

    @Test
    void aClaimIsTakenProposedAndSignedByASecondPerson() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONFIRMED, null, null, null));
        does("ben", request(Action.SIGN));

        assertEquals(WorkState.SIGNED, Workflow.state(history));
        assertEquals(Verdict.CONFIRMED, Workflow.verdict(history));
    }

    @Test
    void whoProposesMayNotSign() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONTRADICTED, null, null, null));

        assertInstanceOf(NotThisPerson.class, decide("anna", request(Action.SIGN)));
    }

    @Test
    void whoProposesMaySignWhereOnePersonIsEnough() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONTRADICTED, null, null, null));

        assertEquals(
                new Allowed(WorkState.SIGNED),
                new Workflow(false).decide(request(Action.SIGN), "anna", history, FOUND));
    }

    @Test
    void aProposalThatIsSentBackHasNoVerdictAndIsProposedAgain() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONTRADICTED, null, null, null));
        does("ben", request(Action.SEND_BACK));

        assertEquals(null, Workflow.verdict(history));
        assertEquals("anna", Workflow.assignee(history));
        does("anna", proposal(Verdict.CONFIRMED, null, null, null));
    }

    @Test
    void nobodyTakesWhatSomebodyElseHas() {
        does("anna", request(Action.TAKE));

        assertInstanceOf(WrongState.class, decide("ben", request(Action.TAKE)));
        assertInstanceOf(NotThisPerson.class, decide("ben", proposal(Verdict.CONTRADICTED, null, null, null)));
        assertInstanceOf(NotThisPerson.class, decide("ben", request(Action.RELEASE)));
    }

    @Test
    void confirmedNeedsAPassageOrAPageWithANote() {
        does("anna", request(Action.TAKE));

        assertInstanceOf(
                Incomplete.class,
                workflow.decide(proposal(Verdict.CONFIRMED, "Read it.", null, null), "anna", history, NOTHING));
        assertInstanceOf(
                Incomplete.class,
                workflow.decide(proposal(Verdict.CONFIRMED, null, null, "7"), "anna", history, NOTHING));
        assertInstanceOf(
                Allowed.class,
                workflow.decide(proposal(Verdict.CONFIRMED, "Read it.", null, "7"), "anna", history, NOTHING));
    }

    @Test
    void theOtherVerdictsNeedWhatTheySay() {
        does("anna", request(Action.TAKE));

        assertEquals("correction", missing(proposal(Verdict.CONFIRMED_WITH_CORRECTION, "Why.", " ", null)));
        assertEquals("reason", missing(proposal(Verdict.CANNOT_CONFIRM, "", null, null)));
        assertEquals("verdict", missing(proposal(null, "Why.", null, null)));
    }

    private String missing(Request request) {
        return assertInstanceOf(Incomplete.class, decide("anna", request)).field();
    }

    @Test
    void aSignedClaimIsTakenAgainOnlyWhenItIsStale() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONFIRMED, null, null, null));
        does("ben", request(Action.SIGN));

        assertInstanceOf(WrongState.class, decide("cleo", request(Action.TAKE)));
        assertEquals(
                new Allowed(WorkState.TAKEN),
                workflow.decide(request(Action.TAKE), "cleo", history, new Grounds(true, false, true)));
    }

    @Test
    void aSignatureCannotNameAnotherVerdict() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CANNOT_CONFIRM, "No page.", null, null));

        assertInstanceOf(
                Incomplete.class,
                decide("ben", new Request(Action.SIGN, Verdict.CONTRADICTED, null, null, null, null, List.of())));
    }

    @Test
    void aCommentChangesNothing() {
        does("anna", request(Action.TAKE));
        does("ben", request(Action.COMMENT));

        assertEquals(WorkState.TAKEN, Workflow.state(history));
        assertEquals("anna", Workflow.assignee(history));
    }

    private static Request assignment(String to) {
        return new Request(Action.ASSIGN, null, null, null, null, to, List.of());
    }

    @Test
    void whoeverIsGivenAClaimHasIt() {
        does("edda", assignment("anna"));
        assertEquals("anna", Workflow.assignee(history));

        does("edda", assignment("ben"));

        assertEquals("ben", Workflow.assignee(history));
        assertInstanceOf(NotThisPerson.class, decide("anna", proposal(Verdict.CONTRADICTED, null, null, null)));
        does("ben", proposal(Verdict.CONTRADICTED, null, null, null));
        assertInstanceOf(WrongState.class, decide("edda", assignment("anna")));
    }

    @Test
    void anAssignmentNamesSomebodyAndNothingElseDoes() {
        assertInstanceOf(Incomplete.class, decide("edda", assignment(" ")));
        assertInstanceOf(
                Incomplete.class, decide("edda", new Request(Action.TAKE, null, null, null, null, "anna", List.of())));
    }

    @Test
    void whoActedLastTakesItBackByAnActMore() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONFIRMED, null, null, null));
        assertInstanceOf(NotThisPerson.class, decide("ben", request(Action.UNDO)));

        does("anna", request(Action.UNDO));

        assertEquals(WorkState.TAKEN, Workflow.state(history));
        assertEquals("anna", Workflow.assignee(history));
        assertEquals(3, history.size(), "nothing is deleted");
        does("anna", request(Action.UNDO));
        assertEquals(WorkState.OPEN, Workflow.state(history));
        assertInstanceOf(WrongState.class, decide("anna", request(Action.UNDO)));
    }

    @Test
    void aSignatureThatIsTakenBackLeavesTheProposalOfTheOther() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONTRADICTED, null, null, null));
        does("ben", request(Action.SIGN));
        does("ben", request(Action.COMMENT));

        does("ben", request(Action.UNDO));

        assertEquals(WorkState.PROPOSED, Workflow.state(history));
        assertEquals(Verdict.CONTRADICTED, Workflow.verdict(history));
        assertInstanceOf(NotThisPerson.class, decide("anna", request(Action.SIGN)));
    }

    @Test
    void aTakeThatIsTakenBackGivesTheClaimToWhomeverHadItBefore() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONTRADICTED, null, null, null));
        does("ben", request(Action.SEND_BACK));
        does("cleo", request(Action.TAKE));

        does("cleo", request(Action.UNDO));

        assertEquals("anna", Workflow.assignee(history));
    }

    @Test
    void toConfirmWhatACopyContradictsNeedsAReason() {
        Grounds discrepant = new Grounds(true, true, false);
        does("anna", request(Action.TAKE));

        assertEquals(
                new Incomplete(
                        "reason",
                        "A copy says something else than the claim. To confirm it all the same, say why in 'reason'; or"
                                + " propose CONFIRMED_WITH_CORRECTION with the wording in 'correction', or"
                                + " CONTRADICTED."),
                workflow.decide(proposal(Verdict.CONFIRMED, " ", null, null), "anna", history, discrepant));
        assertInstanceOf(
                Allowed.class,
                workflow.decide(
                        proposal(Verdict.CONFIRMED, "A misprint there.", null, null), "anna", history, discrepant));
        assertInstanceOf(
                Allowed.class,
                workflow.decide(proposal(Verdict.CONTRADICTED, null, null, null), "anna", history, discrepant));
    }

    @Test
    void aSecondProposalIsToldOfUndo() {
        does("anna", request(Action.TAKE));
        does("anna", proposal(Verdict.CONTRADICTED, null, null, null));

        assertEquals(
                new WrongState("You have proposed a verdict already. To propose another, take it back first with"
                        + " 'undo'; else a second person signs it or sends it back."),
                decide("anna", proposal(Verdict.CONFIRMED, null, null, null)));
        assertEquals(
                new WrongState("A verdict is proposed already: sign it, or send it back with a reason. anna, who"
                        + " proposed it, can take it back with 'undo'."),
                decide("ben", proposal(Verdict.CONFIRMED, null, null, null)));
    }
}
