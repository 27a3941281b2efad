package ibid.web;

import ibid.document.Marking;
import ibid.document.Marking.Marked;
import ibid.document.Note;
import ibid.document.Notes;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.reading.Span;
import ibid.report.ClaimSurvey;
import ibid.report.NoteReport;
import ibid.report.Reports;
import ibid.review.Action;
import ibid.review.Decision;
import ibid.review.Request;
import ibid.review.Reviewed;
import ibid.review.Reviewing;
import ibid.review.Verdict;
import ibid.web.ClaimPage.Entered;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The desk's page about one claim, and what people do there.
@Path("/desk/claims/{id}")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ClaimDesk {
    private final ClaimScreen screen;
    private final Reports reports;
    private final Reviewing reviewing;
    private final Marking marking;
    private final Notes notes;
    private final Actor actor;
    private final Clock clock;

    ClaimDesk(
            ClaimScreen screen,
            Reports reports,
            Reviewing reviewing,
            Marking marking,
            Notes notes,
            Actor actor,
            Clock clock) {
        this.screen = screen;
        this.reports = reports;
        this.reviewing = reviewing;
        this.marking = marking;
        this.notes = notes;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance claim(@RestPath UUID id) {
        return screen.shown(id);
    }

    /// What the page of the claim would show now, in short, for a page that waits for its sources.
    @GET
    @Path("/look")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String look(@RestPath UUID id) {
        return reports.claim(id).map(Seen::look).orElseThrow(() -> new NotFoundException("There is no such claim."));
    }

    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Object> review(
            @RestPath UUID id,
            @RestForm Action action,
            @RestForm @Nullable String verdict,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String correction,
            @RestForm @Nullable String locator,
            @RestForm @Nullable String assignee,
            @RestForm @Nullable String seen) {
        String chosen = ClaimScreen.given(verdict);
        Request request = new Request(
                action,
                chosen == null ? null : constant(Verdict.class, chosen),
                ClaimScreen.given(reason),
                ClaimScreen.given(correction),
                ClaimScreen.given(locator),
                ClaimScreen.given(assignee),
                List.of());
        Entered entered = new Entered(verdict, correction, locator, reason);
        try {
            return switch (reviewing.review(id, request, actor.name(), () -> requireUnchanged(id, action, seen))) {
                case Reviewed.Done _ -> ClaimScreen.back(id);
                case Reviewed.NoSuchClaim _, Reviewed.NoSuchFinding _ -> throw new NotFoundException();
                case Reviewed.Refused(Decision decision) -> screen.refused(id, 409, entered, detail(decision));
            };
        } catch (ChangedMeanwhile changed) {
            return screen.refused(id, 412, entered, changed.detail());
        }
    }

    /// A comment says what it says whatever else happened; everything else is decided on what was seen.
    private void requireUnchanged(UUID id, Action action, @Nullable String seen) {
        if (seen != null && action != Action.COMMENT) {
            reports.claim(id).flatMap(now -> Seen.conflict(seen, now, clock)).ifPresent(detail -> {
                throw new ChangedMeanwhile(detail);
            });
        }
    }

    static String detail(Decision decision) {
        return switch (decision) {
            case Decision.Allowed _ -> throw new IllegalStateException("allowed and refused");
            case Decision.WrongState(String detail) -> detail;
            case Decision.NotThisPerson(String detail) -> detail;
            case Decision.Incomplete(String _, String detail) -> detail;
        };
    }

    /// Mends the claim's words, puts a note to it or takes one away, or says whether it is a block quotation.
    @POST
    @Path("/mend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Object> mend(
            @RestPath UUID id,
            @RestForm @Nullable String words,
            @RestForm @Nullable String note,
            @RestForm @Nullable UUID without,
            @RestForm @Nullable Boolean quotation) {
        ClaimSurvey survey = screen.page(id, Entered.NOTHING, null).survey();
        Set<UUID> standing = survey.notes().stream().map(NoteReport::id).collect(Collectors.toSet());
        @Nullable Span span = null;
        String wanted = ClaimScreen.given(words);
        if (wanted != null) {
            Optional<Span> found =
                    Wanted.span(survey.document().text(), wanted, survey.claim().start());
            if (found.isEmpty()) {
                return screen.refused(id, 422, "These words do not stand in the text. Copy them from it exactly.");
            }
            span = found.get();
        }
        String label = ClaimScreen.given(note);
        if (label != null) {
            Optional<UUID> labelled =
                    notes.labelled(survey.document().id(), label).map(Note::id);
            if (labelled.isEmpty()) {
                return screen.refused(id, 422, "This document has no note " + label + ".");
            }
            standing.add(labelled.get());
        }
        standing.remove(without);
        return switch (marking.mend(id, new Marking.Wanted(span, standing, quotation), actor.name(), () -> {})) {
            case Marked.Done _ -> ClaimScreen.back(id);
            case Marked.NoSuchClaim _, Marked.NoSuchDocument _ -> throw new NotFoundException();
            case Marked.AlreadyThere(UUID _) ->
                screen.refused(id, 409, "There is another claim with exactly these words.");
            case Marked.Invalid(String _, String detail) -> screen.refused(id, 422, detail);
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
