package ibid.web;

import ibid.bibliography.CslJson;
import ibid.capture.Attached;
import ibid.capture.Attaching;
import ibid.capture.Captures;
import ibid.capture.PageMends;
import ibid.capture.Rulings;
import ibid.capture.Upload;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Mend;
import ibid.document.Mending;
import ibid.fetch.WebUrl;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.source.Tombstone;
import ibid.takedown.TakedownOutcome;
import ibid.takedown.Takedowns;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// What people do with a citation on the page of a claim that rests on it: they bring a copy, and mend what was read.
@Path("/desk/claims/{id}/citations/{citation}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
public class CitationDesk {
    private final ClaimScreen screen;
    private final CitationAnswers answers;
    private final Citations citations;
    private final Captures captures;
    private final Attaching attaching;
    private final PageMends pageMends;
    private final Rulings rulings;
    private final Mending mending;
    private final Sources sources;
    private final Takedowns takedowns;
    private final Actor actor;

    CitationDesk(
            ClaimScreen screen,
            CitationAnswers answers,
            Citations citations,
            Captures captures,
            Attaching attaching,
            PageMends pageMends,
            Rulings rulings,
            Mending mending,
            Sources sources,
            Takedowns takedowns,
            Actor actor) {
        this.screen = screen;
        this.answers = answers;
        this.citations = citations;
        this.captures = captures;
        this.attaching = attaching;
        this.pageMends = pageMends;
        this.rulings = rulings;
        this.mending = mending;
        this.sources = sources;
        this.takedowns = takedowns;
        this.actor = actor;
    }

    @POST
    @Path("/captures")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Object> attach(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String url,
            @RestForm @Nullable String pages,
            @RestForm @Nullable String note) {
        UUID source = source(citation);
        if (file != null && file.size() > 0) {
            Upload upload = new Upload(
                    file.uploadedFile(),
                    file.fileName(),
                    file.contentType(),
                    ClaimScreen.given(pages),
                    ClaimScreen.given(note),
                    actor.name());
            return switch (attaching.attach(source, upload)) {
                case Attached.Kept _ -> ClaimScreen.back(id);
                case Attached.Refused(Attached.Reason _, String detail) -> screen.refused(id, 422, detail);
            };
        }
        String address = ClaimScreen.given(url);
        if (address == null) {
            return screen.refused(id, 400, "Choose a file or paste an address.");
        }
        if (!(WebUrl.parse(address) instanceof WebUrl.Parsed.Web)) {
            return screen.refused(id, 422, "Only http and https addresses can be fetched.");
        }
        Tombstone tombstone = sources.source(source).map(Source::takenDown).orElse(null);
        if (tombstone != null) {
            return screen.refused(id, 409, tombstone.told() + " An administrator can lift that.");
        }
        captures.request(source, address, actor.name());
        return ClaimScreen.back(id);
    }

    /// Says which pages of the work a copy shows.
    @POST
    @Path("/pages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Object> pages(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestForm @NotNull @Nullable UUID copy,
            @RestForm @Size(max = 200) @Nullable String pages,
            @RestForm @Nullable String reason) {
        PageMends.Outcome outcome = pageMends
                .mend(
                        Objects.requireNonNull(copy),
                        ClaimScreen.given(pages),
                        actor.name(),
                        ClaimScreen.given(reason),
                        () -> {})
                .orElseThrow(NotFoundException::new);
        return switch (outcome) {
            case PageMends.Outcome.Said _ -> ClaimScreen.back(id, citation);
            case PageMends.Outcome.Refused(String detail) -> screen.refused(id, 409, detail);
        };
    }

    /// Says against the machine whether a capture is a copy of the source.
    @POST
    @Path("/ruling")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> rule(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestForm @NotNull @Nullable UUID capture,
            @RestForm boolean theSource,
            @RestForm @Size(max = 2_000) @Nullable String reason) {
        String why = ClaimScreen.given(reason);
        if (why == null) {
            return screen.refused(id, 400, "Say why: everybody who sees the copy is told.");
        }
        Rulings.Outcome outcome = rulings.rule(Objects.requireNonNull(capture), theSource, actor.name(), why, () -> {})
                .orElseThrow(NotFoundException::new);
        return switch (outcome) {
            case Rulings.Outcome.Ruled _ -> ClaimScreen.back(id, citation);
            case Rulings.Outcome.Refused(String detail) -> screen.refused(id, 409, detail);
        };
    }

    /// Takes the cited source down, for all documents.
    @POST
    @Path("/takedown")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public RestResponse<Object> takeDown(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String legalReference) {
        String why = ClaimScreen.given(reason);
        return why == null
                ? screen.refused(id, 400, "Say why: everybody who looks for a copy is told.")
                : answer(
                        id, takedowns.takeDown(source(citation), actor.name(), why, ClaimScreen.given(legalReference)));
    }

    @POST
    @Path("/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public RestResponse<Object> lift(@RestPath UUID id, @RestPath UUID citation, @RestForm @Nullable String reason) {
        String why = ClaimScreen.given(reason);
        return why == null
                ? screen.refused(id, 400, "Say why it is lifted.")
                : answer(id, takedowns.lift(source(citation), actor.name(), why));
    }

    private UUID source(UUID citation) {
        return citations.citation(citation).map(Citation::source).orElseThrow(NotFoundException::new);
    }

    private RestResponse<Object> answer(UUID id, TakedownOutcome outcome) {
        return switch (outcome) {
            case TakedownOutcome.Done _ -> ClaimScreen.back(id);
            case TakedownOutcome.NoSuchSource _ -> throw new NotFoundException();
            case TakedownOutcome.Conflict(String detail) -> screen.refused(id, 409, detail);
        };
    }

    /// Sets the fields that the form shows; one that is empty is taken away.
    @POST
    @Path("/mend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> mend(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestForm @Nullable String author,
            @RestForm @Nullable String title,
            @RestForm @Nullable String container,
            @RestForm @Nullable String issued,
            @RestForm @Nullable String pages,
            @RestForm @Nullable String doi,
            @RestForm @Nullable String url,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String seen) {
        CitationForm form = new CitationForm(author, title, container, issued, pages, doi, url);
        return answers.toAct(
                id,
                citation,
                seen,
                unchanged -> mending.mend(
                        citation,
                        Mend.Kind.FIELDS,
                        wording -> wording.with(CslJson.changed(wording.csl(), form.changes(wording.csl()))
                                .item()),
                        actor.name(),
                        ClaimScreen.given(reason),
                        unchanged));
    }

    /// Takes the last act on the citation back, by an act more.
    @POST
    @Path("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<Object> undo(@RestPath UUID id, @RestPath UUID citation, @RestForm @Nullable String seen) {
        return answers.toAct(
                id, citation, seen, unchanged -> mending.undo(citation, null, actor.name(), null, unchanged));
    }
}
