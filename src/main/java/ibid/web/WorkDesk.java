package ibid.web;

import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Dividing;
import ibid.document.Note;
import ibid.document.Notes;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.merging.MergeOutcome;
import ibid.merging.Merging;
import ibid.reading.Span;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Where a citation ends and which work it names, said on the page of a claim that rests on it: it is split or joined
/// with its neighbours, and its work is merged with another or told apart from it.
@Path("/desk/claims/{id}/citations/{citation}/work")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
public class WorkDesk {
    private final WorkScreen screen;
    private final CitationAnswers answers;
    private final Citations citations;
    private final Notes notes;
    private final Dividing dividing;
    private final Merging merging;
    private final Actor actor;

    WorkDesk(
            WorkScreen screen,
            CitationAnswers answers,
            Citations citations,
            Notes notes,
            Dividing dividing,
            Merging merging,
            Actor actor) {
        this.screen = screen;
        this.answers = answers;
        this.citations = citations;
        this.notes = notes;
        this.dividing = dividing;
        this.merging = merging;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance work(WorkPage page);

        static native TemplateInstance works(WorkPage page);
    }

    /// As a part of the claim's page where the page asks for it, and as a page of its own where a person does.
    @GET
    @Operation(hidden = true)
    public TemplateInstance work(
            @RestPath UUID id, @RestPath UUID citation, @HeaderParam("HX-Request") @Nullable String part) {
        WorkPage page = screen.page(id, citation);
        return part == null ? Templates.work(page) : Templates.works(page);
    }

    /// Cuts the citation at the places that were ticked, and where the words that were written begin.
    @POST
    @Path("/split")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> split(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestForm List<Integer> at,
            @RestForm @Nullable String words,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String seen) {
        List<Integer> cuts = new ArrayList<>(at);
        String wanted = ClaimScreen.given(words);
        if (wanted != null) {
            Optional<Span> found = begins(citation, wanted);
            if (found.isEmpty()) {
                return answers.refused(id, 422, "These words do not stand in the citation. Copy them from it exactly.");
            }
            cuts.add(found.get().start());
        }
        if (cuts.isEmpty()) {
            return answers.refused(id, 422, "Tick where another work begins, or write the words that it begins with.");
        }
        return answers.toAct(
                id,
                citation,
                seen,
                unchanged -> dividing.split(citation, cuts, actor.name(), ClaimScreen.given(reason), unchanged));
    }

    private Optional<Span> begins(UUID id, String words) {
        Citation citation = citations.citation(id).orElseThrow(NotFoundException::new);
        Note note = notes.byId(List.of(citation.note())).getFirst();
        return Wanted.span(note.text().substring(citation.start(), citation.end()), words, 0)
                .map(span -> new Span(citation.start() + span.start(), citation.start() + span.end()));
    }

    @POST
    @Path("/join")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> join(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestForm UUID with,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String seen) {
        return answers.toAct(
                id,
                citation,
                seen,
                unchanged -> dividing.join(citation, Set.of(with), actor.name(), ClaimScreen.given(reason), unchanged));
    }

    /// Says that another source is this citation's work, too. What is known of the citation's own stays.
    @POST
    @Path("/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> merge(
            @RestPath UUID id, @RestPath UUID citation, @RestForm UUID other, @RestForm @Nullable String reason) {
        return answer(id, citation, merging.merge(other, source(citation), actor.name(), ClaimScreen.given(reason)));
    }

    /// Says that a work that looks like this one is another.
    @POST
    @Path("/distinguish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> distinguish(
            @RestPath UUID id, @RestPath UUID citation, @RestForm UUID other, @RestForm @Nullable String reason) {
        return answer(
                id, citation, merging.distinguish(source(citation), other, actor.name(), ClaimScreen.given(reason)));
    }

    /// Says that some citations, and some copies, are of another work.
    @POST
    @Path("/apart")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> apart(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestForm List<UUID> leaving,
            @RestForm List<UUID> copies,
            @RestForm @Nullable String reason) {
        if (leaving.isEmpty()) {
            return answers.refused(id, 422, "Tick the citations that name another work.");
        }
        return answer(
                id,
                citation,
                merging.split(
                        source(citation),
                        Set.copyOf(leaving),
                        Set.copyOf(copies),
                        actor.name(),
                        ClaimScreen.given(reason)));
    }

    /// Takes an act on the citation's source back, by an act more.
    @POST
    @Path("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> undo(@RestPath UUID id, @RestPath UUID citation, @RestForm UUID act) {
        return answer(id, citation, merging.undo(source(citation), act, actor.name(), null));
    }

    private UUID source(UUID citation) {
        return citations.citation(citation).map(Citation::source).orElseThrow(NotFoundException::new);
    }

    private RestResponse<Object> answer(UUID id, UUID citation, MergeOutcome outcome) {
        return switch (outcome) {
            case MergeOutcome.Done _ -> ClaimScreen.back(id, citation);
            case MergeOutcome.NoSuchSource _ -> throw new NotFoundException();
            case MergeOutcome.Invalid(String _, String detail) -> answers.refused(id, 422, detail);
            case MergeOutcome.Conflict(String detail) -> answers.refused(id, 409, detail);
        };
    }
}
