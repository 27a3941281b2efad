package ibid.web;

import ibid.identity.Actor;
import ibid.report.Reports;
import ibid.web.ClaimPage.Entered;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The claim's page, which everything that is done on it answers with: the page anew, or the page and why not.
@ApplicationScoped
class ClaimScreen {
    private final Reports reports;
    private final Actor actor;

    ClaimScreen(Reports reports, Actor actor) {
        this.reports = reports;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance claim(ClaimPage page);
    }

    ClaimPage page(UUID id, Entered entered, @Nullable String alert) {
        return new ClaimPage(
                reports.surveyOfClaim(id).orElseThrow(() -> new NotFoundException("There is no such claim.")),
                actor.name(),
                entered,
                alert);
    }

    TemplateInstance shown(UUID id) {
        return Templates.claim(page(id, Entered.NOTHING, null));
    }

    static RestResponse<Object> back(UUID id) {
        return RestResponse.seeOther(URI.create("/desk/claims/" + id));
    }

    /// To the citation that somebody was at.
    static RestResponse<Object> back(UUID id, UUID citation) {
        return RestResponse.seeOther(URI.create("/desk/claims/" + id + "#" + Advice.place(citation)));
    }

    RestResponse<Object> refused(UUID id, int status, String alert) {
        return refused(id, status, Entered.NOTHING, alert);
    }

    RestResponse<Object> refused(UUID id, int status, Entered entered, String alert) {
        return RestResponse.ResponseBuilder.create(status)
                .entity((Object) Templates.claim(page(id, entered, alert)))
                .build();
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
