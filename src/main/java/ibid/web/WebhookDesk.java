package ibid.web;

import ibid.document.Document;
import ibid.document.Documents;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.news.Kind;
import ibid.webhook.Deliveries;
import ibid.webhook.Delivery;
import ibid.webhook.Webhook;
import ibid.webhook.Webhooks;
import ibid.webhook.Wish;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The desk's pages of the addresses that are told what happens, and of what was sent to each.
@Path("/desk/webhooks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class WebhookDesk {
    private static final int SHOWN = 50;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_DESCRIPTION = 200;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Documents documents;
    private final Actor actor;

    WebhookDesk(Webhooks webhooks, Deliveries deliveries, Documents documents, Actor actor) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.documents = documents;
        this.actor = actor;
    }

    /// @param entered what was asked for and refused, so that nobody types it twice
    /// @param fault why it was refused
    public record Page(
            List<Webhook> webhooks,
            List<Kind> kinds,
            Entered entered,
            @Nullable String fault,
            String user) {}

    /// @param secret of this webhook, if it was made or changed just now
    /// @param next the last delivery of this page, if there are more
    public record One(
            Webhook webhook,
            List<Delivery> deliveries,
            @Nullable UUID next,
            @Nullable String secret,
            String user) {}

    /// What somebody has filled in.
    public record Entered(String url, String description, String document, List<String> events) {
        static final Entered NOTHING = new Entered("", "", "", List.of());
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance webhooks(Page page);

        static native TemplateInstance webhook(One page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return page(Entered.NOTHING, null);
    }

    private TemplateInstance page(Entered entered, @Nullable String fault) {
        return Templates.webhooks(new Page(webhooks.all(), List.of(Kind.values()), entered, fault, actor.name()));
    }

    /// The secret is in this answer and nowhere else, so no redirect leads to another page.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response make(
            @RestForm @Nullable String url,
            @RestForm @Nullable String description,
            @RestForm @Nullable String document,
            @RestForm List<String> event) {
        Entered entered = new Entered(said(url), said(description), said(document), event);
        return switch (asked(entered)) {
            case Asked.Faulty(String fault) -> answer(422, page(entered, fault));
            case Asked.Sound(Wish wish) -> {
                Webhooks.Made made = webhooks.make(wish, actor.name());
                yield answer(200, one(made.webhook(), null, made.secret()));
            }
        };
    }

    private static String said(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    private sealed interface Asked {
        record Sound(Wish wish) implements Asked {}

        record Faulty(String fault) implements Asked {}
    }

    private Asked asked(Entered entered) {
        if (entered.url().isEmpty() || entered.url().length() > LONGEST_ADDRESS) {
            return new Asked.Faulty("Say which address is to be told.");
        }
        List<Kind> events = entered.events().stream()
                .flatMap(event -> Kind.of(event).stream())
                .toList();
        if (events.isEmpty()) {
            return new Asked.Faulty("Tick what it is to be told.");
        }
        if (entered.description().length() > LONGEST_DESCRIPTION) {
            return new Asked.Faulty("Say what it is for in at most " + LONGEST_DESCRIPTION + " characters.");
        }
        Optional<Document> only = TokenDesk.document(documents, entered.document());
        if (!entered.document().isEmpty() && only.isEmpty()) {
            return new Asked.Faulty("There is no such document. Its address ends with what is asked for here.");
        }
        return webhooks.fault(entered.url())
                .<Asked>map(fault -> new Asked.Faulty("Nothing can be sent to this address: " + fault
                        + ". Name one that can be reached; an operator may open others with ibid.fetch.allow and"
                        + " ibid.fetch.ports."))
                .orElseGet(() -> new Asked.Sound(new Wish(
                        entered.url(),
                        entered.description().isEmpty() ? null : entered.description(),
                        events,
                        only.map(Document::id).orElse(null))));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// A webhook and what was sent to it, newest first.
    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance webhook(@RestPath UUID id, @RestQuery @Nullable UUID after) {
        return one(there(id), after, null);
    }

    private Webhook there(UUID id) {
        return webhooks.webhook(id).orElseThrow(() -> new NotFoundException("There is no such webhook."));
    }

    private TemplateInstance one(Webhook webhook, @Nullable UUID after, @Nullable String secret) {
        List<Delivery> found = deliveries.page(webhook.id(), null, after, SHOWN + 1);
        List<Delivery> shown = found.stream().limit(SHOWN).toList();
        UUID next = found.size() > SHOWN ? shown.getLast().id() : null;
        return Templates.webhook(new One(webhook, shown, next, secret, actor.name()));
    }

    @POST
    @Path("/{id}/ping")
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response ping(@RestPath UUID id) {
        there(id);
        var _ = deliveries.ping(id);
        return back(id);
    }

    /// Another secret, in this answer and nowhere else.
    @POST
    @Path("/{id}/secret")
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response secret(@RestPath UUID id) {
        Webhook webhook = there(id);
        return webhooks.rotate(id)
                .map(made -> answer(200, one(made.webhook(), null, made.secret())))
                .orElseGet(() -> answer(409, one(webhook, null, null)));
    }

    @POST
    @Path("/{id}/retire")
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response retire(@RestPath UUID id) {
        there(id);
        var _ = webhooks.retire(id, actor.name());
        return back(id);
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/again")
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response again(@RestPath UUID id, @RestPath UUID delivery) {
        if (there(id).retiredAt() == null && deliveries.again(id, delivery).isEmpty()) {
            throw new NotFoundException("There is no such delivery.");
        }
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/desk/webhooks/" + id)).build();
    }
}
