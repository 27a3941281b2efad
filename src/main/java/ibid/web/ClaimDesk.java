package ibid.web;

import ibid.capture.Attached;
import ibid.capture.Attaching;
import ibid.capture.Captures;
import ibid.capture.Upload;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.fetch.WebUrl;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.ClaimReport;
import ibid.report.ClaimSurvey;
import ibid.report.Reports;
import ibid.review.Action;
import ibid.review.Decision;
import ibid.review.Request;
import ibid.review.Reviewed;
import ibid.review.Reviewing;
import ibid.review.Verdict;
import ibid.review.Workflow;
import io.quarkus.qute.CheckedTemplate;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The desk's page about one claim, and what people do there.
@Path("/desk/claims/{id}")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ClaimDesk {
    private final Citations citations;
    private final Captures captures;
    private final Attaching attaching;
    private final Reports reports;
    private final Reviewing reviewing;
    private final Actor actor;

    ClaimDesk(
            Citations citations,
            Captures captures,
            Attaching attaching,
            Reports reports,
            Reviewing reviewing,
            Actor actor) {
        this.citations = citations;
        this.captures = captures;
        this.attaching = attaching;
        this.reports = reports;
        this.reviewing = reviewing;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance claim(ClaimPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance claim(@RestPath UUID id) {
        return Templates.claim(page(id, null));
    }

    private ClaimPage page(UUID id, @Nullable String alert) {
        ClaimSurvey survey = reports.surveyOfClaim(id).orElseThrow(NotFoundException::new);
        ClaimReport claim = survey.claim();
        return new ClaimPage(
                claim,
                survey.document(),
                new ReadingView(survey.document(), survey.notes(), List.of(survey.entry())).paragraphOf(survey.entry()),
                survey.notes(),
                survey.previous(),
                survey.next(),
                Workflow.state(claim.reviews()),
                actor.name(),
                alert);
    }

    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Object> review(
            @RestPath UUID id,
            @RestForm String action,
            @RestForm @Nullable String verdict,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String correction,
            @RestForm @Nullable String locator) {
        Request request = new Request(
                constant(Action.class, action),
                verdict == null || verdict.isBlank() ? null : constant(Verdict.class, verdict),
                blankToNull(reason),
                blankToNull(correction),
                blankToNull(locator),
                List.of());
        return switch (reviewing.review(id, request, actor.name(), () -> {})) {
            case Reviewed.Done _ -> back(id);
            case Reviewed.NoSuchClaim _, Reviewed.NoSuchFinding _ -> throw new NotFoundException();
            case Reviewed.Refused(Decision decision) -> refused(id, 409, detail(decision));
        };
    }

    private static String detail(Decision decision) {
        return switch (decision) {
            case Decision.Allowed _ -> throw new IllegalStateException("allowed and refused");
            case Decision.WrongState(String detail) -> detail;
            case Decision.NotThisPerson(String detail) -> detail;
            case Decision.Incomplete(String _, String detail) -> detail;
        };
    }

    @POST
    @Path("/citations/{citation}/captures")
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
        UUID source = citations.citation(citation).map(Citation::source).orElseThrow(NotFoundException::new);
        if (file != null && file.size() > 0) {
            Upload upload = new Upload(
                    DeskResource.bytes(file),
                    file.fileName(),
                    file.contentType(),
                    blankToNull(pages),
                    blankToNull(note),
                    actor.name());
            return switch (attaching.attach(source, upload)) {
                case Attached.Kept _ -> back(id);
                case Attached.Refused(Attached.Reason _, String detail) -> refused(id, 422, detail);
            };
        }
        String address = blankToNull(url);
        if (address == null) {
            return refused(id, 400, "Choose a file or paste an address.");
        }
        if (!(WebUrl.parse(address) instanceof WebUrl.Parsed.Web)) {
            return refused(id, 422, "Only http and https addresses can be fetched.");
        }
        captures.request(source, address, actor.name());
        return back(id);
    }

    private static RestResponse<Object> back(UUID id) {
        return RestResponse.seeOther(URI.create("/desk/claims/" + id));
    }

    private RestResponse<Object> refused(UUID id, int status, String alert) {
        return RestResponse.ResponseBuilder.create(status)
                .entity((Object) Templates.claim(page(id, alert)))
                .build();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
