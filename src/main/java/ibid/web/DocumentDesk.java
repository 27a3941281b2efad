package ibid.web;

import ibid.document.Document;
import ibid.document.Documents;
import ibid.document.Marking;
import ibid.document.Marking.Marked;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.reading.Span;
import ibid.report.ClaimEntry;
import ibid.report.DocumentSurvey;
import ibid.report.Reports;
import ibid.status.ClaimStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The desk's page about one document: its text with the claims in it, and what people mark and place there.
@Path("/desk/documents/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
public class DocumentDesk {
    private final Documents documents;
    private final Reports reports;
    private final Marking marking;
    private final Actor actor;

    DocumentDesk(Documents documents, Reports reports, Marking marking, Actor actor) {
        this.documents = documents;
        this.reports = reports;
        this.marking = marking;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance document(DocumentPage page);

        static native TemplateInstance document$board(DocumentPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance document(
            @RestPath UUID id,
            @RestQuery @Nullable ClaimStatus status,
            @RestQuery @DefaultValue("1") int part,
            @RestQuery @Nullable String done) {
        return Templates.document(
                page(id, status, part, done == null ? null : "Nothing in this document waits for you."));
    }

    /// What changes beside the text while captures run.
    @GET
    @Path("/board")
    @Operation(hidden = true)
    public TemplateInstance board(
            @RestPath UUID id, @RestQuery @Nullable ClaimStatus status, @RestQuery @DefaultValue("1") int part) {
        return Templates.document$board(page(id, status, part, null));
    }

    private DocumentPage page(UUID id, @Nullable ClaimStatus status, int part, @Nullable String alert) {
        return DocumentPage.of(survey(id), part, status, actor.name(), alert);
    }

    private DocumentSurvey survey(UUID id) {
        return reports.survey(id).orElseThrow(() -> new NotFoundException("There is no such document."));
    }

    /// The next claim, in the order of the text and then from its beginning, that waits for the person at the desk.
    @GET
    @Path("/next")
    @Operation(hidden = true)
    public RestResponse<Void> next(@RestPath UUID id, @RestQuery @Nullable UUID after) {
        List<ClaimEntry> all = survey(id).claims();
        List<ClaimEntry> behind = all.stream()
                .dropWhile(claim -> !claim.id().equals(after))
                .skip(1)
                .toList();
        String person = actor.name();
        return Stream.concat(behind.stream(), all.stream())
                .filter(claim -> claim.waitsFor(person) && !claim.id().equals(after))
                .findFirst()
                .map(claim -> RestResponse.<Void>seeOther(URI.create("/desk/claims/" + claim.id())))
                .orElseGet(() -> RestResponse.seeOther(URI.create("/desk/documents/" + id + "?done=")));
    }

    /// Marks a claim: from start to end as the selection has it, or the words themselves.
    @POST
    @Path("/claims")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Object> mark(
            @RestPath UUID id,
            @RestForm @Nullable Integer start,
            @RestForm @Nullable Integer end,
            @RestForm @Nullable String words) {
        Document document = documents.document(id).orElseThrow(NotFoundException::new);
        Optional<Span> span = start != null && end != null && 0 <= start && start < end
                ? Optional.of(new Span(start, end))
                : Wanted.span(document.text(), words == null ? "" : words, 0);
        return span.map(found -> answer(id, marking.mark(id, found, Set.of(), actor.name())))
                .orElseGet(() -> refused(
                        id,
                        422,
                        "These words do not stand in the text. Copy them from it exactly, or select them there."));
    }

    /// Places a note that nothing points at: at a sentence that was suggested, or at words of the text.
    @POST
    @Path("/notes/{note}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Object> place(
            @RestPath UUID id,
            @RestPath UUID note,
            @RestForm @Nullable Integer start,
            @RestForm @Nullable Integer end,
            @RestForm @Nullable String words) {
        Document document = documents.document(id).orElseThrow(NotFoundException::new);
        Optional<Span> span = start != null && end != null && 0 <= start && start < end
                ? Optional.of(new Span(start, end))
                : Wanted.span(document.text(), words == null ? "" : words, 0);
        return span.map(found -> answer(id, marking.place(note, found, actor.name())))
                .orElseGet(() -> refused(
                        id,
                        422,
                        "These words do not stand in the text. Copy them from it exactly, or select them there."));
    }

    private RestResponse<Object> answer(UUID id, Marked marked) {
        return switch (marked) {
            case Marked.Done(UUID claim) -> RestResponse.seeOther(URI.create("/desk/claims/" + claim));
            case Marked.AlreadyThere(UUID claim) -> RestResponse.seeOther(URI.create("/desk/claims/" + claim));
            case Marked.NoSuchDocument _, Marked.NoSuchClaim _ -> throw new NotFoundException();
            case Marked.Invalid(String _, String detail) -> refused(id, 422, detail);
        };
    }

    private RestResponse<Object> refused(UUID id, int status, String alert) {
        return RestResponse.ResponseBuilder.create(status)
                .entity((Object) Templates.document(page(id, null, 1, alert)))
                .build();
    }
}
