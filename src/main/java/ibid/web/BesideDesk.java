package ibid.web;

import ibid.document.Claims;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.ClaimEntry;
import ibid.report.ClaimReport;
import ibid.report.Reports;
import ibid.review.Tags;
import ibid.search.ClaimSearch;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What stands beside a claim and takes a look through the whole desk: its tags, and claims of other documents that say
/// nearly the same.
@Path("/desk/claims/{id}/beside")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
public class BesideDesk {
    private static final int SIMILAR = 5;

    private final Claims claims;
    private final Reports reports;
    private final ClaimSearch search;
    private final Tags tags;
    private final Actor actor;

    BesideDesk(Claims claims, Reports reports, ClaimSearch search, Tags tags, Actor actor) {
        this.claims = claims;
        this.reports = reports;
        this.search = search;
        this.tags = tags;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance beside(UUID claim, List<String> tags, List<ClaimEntry> similar, String user);

        static native TemplateInstance besides(UUID claim, List<String> tags, List<ClaimEntry> similar);
    }

    /// As a part of the claim's page where the page asks for it, and as a page of its own where a person does.
    @GET
    @Operation(hidden = true)
    public TemplateInstance beside(@RestPath UUID id, @HeaderParam("HX-Request") @Nullable String part) {
        ClaimReport claim = reports.claim(id).orElseThrow(() -> new NotFoundException("There is no such claim."));
        List<ClaimEntry> similar = reports.entries(search.similar(id, claim.text(), SIMILAR));
        List<String> tagged = tags.of(List.of(id)).getOrDefault(id, List.of());
        return part == null
                ? Templates.beside(id, tagged, similar, actor.name())
                : Templates.besides(id, tagged, similar);
    }

    /// @param tag to put to the claim
    /// @param without the tag to take away
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public RestResponse<Object> tag(
            @RestPath UUID id, @RestForm @Nullable String tag, @RestForm @Nullable String without) {
        String added = Tags.written(tag == null ? "" : tag);
        if (!added.isEmpty()) {
            tags.put(List.of(id), added, actor.name());
        }
        if (without != null) {
            tags.takeAway(id, without, actor.name());
        }
        return ClaimScreen.back(id);
    }
}
