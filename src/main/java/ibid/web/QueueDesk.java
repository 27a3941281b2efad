package ibid.web;

import ibid.document.Claims;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.report.ClaimEntry;
import ibid.report.Reports;
import ibid.review.Action;
import ibid.review.Request;
import ibid.review.Reviewed;
import ibid.review.Reviewing;
import ibid.review.Tags;
import ibid.search.Candidate;
import ibid.search.Candidates;
import ibid.search.ClaimSearch;
import ibid.search.Hit;
import ibid.search.Wish;
import ibid.search.Wish.Whose;
import ibid.status.ClaimStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The desk's queue: whose turn it is, what differs, what waits, and what has these words.
@Path("/desk/queue")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.VIEWER)
public class QueueDesk {
    private static final int PAGE = 50;
    private static final int STEP = 100;

    /// How many candidates one look goes through: a rare status among very many claims is found page by page.
    private static final int LOOK = 1_000;

    private final ClaimSearch search;
    private final Claims claims;
    private final Reports reports;
    private final Reviewing reviewing;
    private final Tags tags;
    private final Actor actor;

    QueueDesk(ClaimSearch search, Claims claims, Reports reports, Reviewing reviewing, Tags tags, Actor actor) {
        this.search = search;
        this.claims = claims;
        this.reports = reports;
        this.reviewing = reviewing;
        this.tags = tags;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance queue(QueuePage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance queue(
            @RestQuery @DefaultValue("ANYBODYS") Whose whose,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable UUID document,
            @RestQuery @Nullable String tag,
            @RestQuery @Nullable String q,
            @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int from) {
        return Templates.queue(page(wish(whose, status, document, tag, q), from, null));
    }

    private static Wish wish(
            Whose whose,
            @Nullable String status,
            @Nullable UUID document,
            @Nullable String tag,
            @Nullable String words) {
        return new Wish(
                whose,
                Optional.ofNullable(given(status)).flatMap(QueueDesk::status).orElse(null),
                document,
                Optional.ofNullable(given(tag)).map(Tags::written).orElse(null),
                given(words));
    }

    private static Optional<ClaimStatus> status(String name) {
        return List.of(ClaimStatus.values()).stream()
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private QueuePage page(Wish wish, int from, @Nullable String said) {
        List<ClaimEntry> shown = new ArrayList<>();
        Map<UUID, List<String>> tagged = new HashMap<>();
        String person = actor.name();
        Candidates candidates = search.candidates(wish, person);
        int at = from;
        boolean more = true;
        while (more && shown.size() < PAGE && at < from + LOOK) {
            List<Candidate> found = candidates.page(at, STEP);
            found.forEach(candidate -> tagged.put(candidate.id(), candidate.tags()));
            for (ClaimEntry entry :
                    reports.entries(found.stream().map(Candidate::id).toList())) {
                if (shown.size() == PAGE) {
                    break;
                }
                at++;
                if (wished(entry, wish, person)) {
                    shown.add(entry);
                }
            }
            more = found.size() == STEP || shown.size() == PAGE;
        }
        List<UUID> ids = shown.stream().map(ClaimEntry::id).toList();
        Map<UUID, Hit> hits = wish.words() == null ? Map.of() : search.hits(ids, wish.words());
        return new QueuePage(
                wish,
                shown.stream()
                        .map(claim -> new QueuePage.Line(
                                claim, tagged.getOrDefault(claim.id(), List.of()), hits.get(claim.id())))
                        .toList(),
                more ? at : null,
                candidates.withoutCopies(),
                person,
                said);
    }

    private static boolean wished(ClaimEntry entry, Wish wish, String person) {
        return (wish.status() == null || entry.status() == wish.status())
                && switch (wish.whose()) {
                    case ANYBODYS -> true;
                    case MINE -> person.equals(entry.assignee());
                    case UNASSIGNED -> entry.assignee() == null;
                    case TO_SIGN -> !person.equals(entry.proposer());
                };
    }

    /// Does the same to all claims that are chosen: each by itself, so that one that cannot be taken keeps no other.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.FACT_CHECKER)
    public TemplateInstance act(
            @RestForm List<UUID> claim,
            @RestForm @Nullable String act,
            @RestForm @Nullable String assignee,
            @RestForm @Nullable String tag,
            @RestQuery @DefaultValue("ANYBODYS") Whose whose,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable UUID document,
            @RestQuery("tag") @Nullable String tagged,
            @RestQuery @Nullable String q) {
        String said = claim.isEmpty() ? "No claim was chosen." : act(claim, act == null ? "" : act, assignee, tag);
        return Templates.queue(page(wish(whose, status, document, tagged, q), 0, said));
    }

    private String act(List<UUID> chosen, String act, @Nullable String assignee, @Nullable String tag) {
        return switch (act) {
            case "take" -> all(chosen, Request.of(Action.TAKE), "taken");
            case "release" -> all(chosen, Request.of(Action.RELEASE), "given back");
            case "assign" ->
                all(
                        chosen,
                        new Request(Action.ASSIGN, null, null, null, null, given(assignee), List.of()),
                        "given to " + given(assignee));
            case "tag" -> {
                String written = Tags.written(tag == null ? "" : tag);
                if (written.isEmpty()) {
                    yield "Say which tag.";
                }
                tags.put(chosen, written, actor.name());
                yield counted(chosen.size()) + " tagged “" + written + "”.";
            }
            default -> "Choose what to do with the claims.";
        };
    }

    private String all(List<UUID> chosen, Request request, String done) {
        int count = 0;
        List<String> refusals = new ArrayList<>();
        for (UUID id : chosen) {
            switch (reviewing.review(id, request, actor.name(), () -> {})) {
                case Reviewed.Done _ -> count++;
                case Reviewed.NoSuchClaim _, Reviewed.NoSuchFinding _ -> refusals.add("There is no such claim.");
                case Reviewed.Refused(var decision) -> refusals.add(ClaimDesk.detail(decision));
            }
        }
        String said = counted(count) + " " + done + ".";
        return refusals.isEmpty()
                ? said
                : said + " " + refusals.size() + " not: "
                        + refusals.stream().distinct().collect(Collectors.joining(" "));
    }

    private static String counted(int claims) {
        return claims == 1 ? "1 claim" : claims + " claims";
    }
}
