package ibid.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import ibid.document.Documents;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.news.Kind;
import ibid.webhook.Delivery;
import ibid.webhook.Webhook;
import ibid.webhook.Webhooks;
import ibid.webhook.Wish;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Addresses that are told what happens.
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(
        name = "Webhooks",
        description = "Addresses that are told what happens, signed as standardwebhooks.com has it: the headers"
                + " webhook-id, webhook-timestamp (seconds) and webhook-signature ('v1,' and the base64 HMAC-SHA256 of"
                + " 'id.timestamp.body'; while a secret changes over, two signatures with a blank between them). The"
                + " body is {type, timestamp, data}. Any 2xx takes it; else it comes again for a day. It may come"
                + " twice: webhook-id tells.")
public class WebhookResource {
    private final Webhooks webhooks;
    private final Documents documents;
    private final Actor actor;

    WebhookResource(Webhooks webhooks, Documents documents, Actor actor) {
        this.webhooks = webhooks;
        this.documents = documents;
        this.actor = actor;
    }

    /// What somebody wants to be told, and where.
    @Schema(
            description = "What somebody wants to be told, and where.",
            examples =
                    "{\"url\": \"https://desk.example/hooks/ibid\", \"events\": [\"claim.status\", \"document.done\"]}")
    record NewWebhook(
            @NotBlank @Size(max = 2_000) @Schema(description = "http or https. What may not be fetched may not be told.")
            String url,

            @NotEmpty @Size(max = 50) @Schema(
                    description =
                            "claim.status: a claim has another status ('from' is null for its first; CHECKING is not"
                                    + " told, what comes of it is). claim.reviewed: a person acted. capture.archived,"
                                    + " capture.failed: per document that cites the source. document.edition: it came again."
                                    + " document.checking, document.done: work on it began, ended.")
            List<@NotNull Kind> events,

            @Size(max = 200) @Schema(description = "What it is for.") @Nullable String description,

            @Schema(description = "The only document to be told about; left out, all.") @Nullable UUID document) {}

    /// A webhook with a secret that was just made.
    @Schema(description = "A webhook, with the secret that is shown this once.")
    record MadeWebhook(
            @JsonUnwrapped Webhook made,

            @Schema(description = "whsec_ and base64. Signatures are made with it; it is not shown again.")
            String secret) {
        static MadeWebhook of(Webhooks.Made made) {
            return new MadeWebhook(made.webhook(), made.secret());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a webhook",
            description = "It is told what happens from now on. The answer shows the secret, this once.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location names it.",
            content = @Content(schema = @Schema(implementation = MadeWebhook.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing may be sent to this address, or there is no such document.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public RestResponse<MadeWebhook> register(@Valid @NotNull NewWebhook wanted) {
        UUID document = wanted.document();
        if (document != null && documents.document(document).isEmpty()) {
            throw Problem.unprocessable("There is no document " + document + ".", "document");
        }
        String url = wanted.url().strip();
        webhooks.fault(url).ifPresent(fault -> {
            throw Problem.unprocessable(
                    "Nothing can be sent to this address: " + fault
                            + ". Name one that can be reached; an operator may open others with ibid.fetch.allow and"
                            + " ibid.fetch.ports.",
                    "url");
        });
        String description = DocumentResource.blankToNull(wanted.description());
        Webhooks.Made made = webhooks.make(new Wish(url, description, wanted.events(), document), actor.name());
        return RestResponse.ResponseBuilder.<MadeWebhook>created(
                        URI.create("/webhooks/" + made.webhook().id()))
                .entity(MadeWebhook.of(made))
                .build();
    }

    @GET
    @Operation(summary = "List webhooks", description = "All that ever were, newest first, without their secrets.")
    @APIResponse(responseCode = "200", description = "The webhooks.")
    public List<Webhook> list() {
        return webhooks.all();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Report on a webhook")
    @APIResponse(responseCode = "200", description = "The webhook, without its secret.")
    @APIResponse(responseCode = "404", description = "There is no such webhook.")
    public Webhook get(@RestPath UUID id) {
        return webhooks.webhook(id).orElseThrow(() -> Problem.notFound(Kept.WEBHOOK, id));
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Change a webhook's secret",
            description = "The answer shows the new one, this once. For a day the old one signs as well.")
    @APIResponse(responseCode = "200", description = "Changed.")
    @APIResponse(responseCode = "404", description = "There is no such webhook.")
    @APIResponse(responseCode = "409", description = "It is retired.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public MadeWebhook rotate(@RestPath UUID id) {
        get(id);
        return webhooks.rotate(id).map(MadeWebhook::of).orElseThrow(WebhookResource::retired);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Retire a webhook",
            description = "It is told nothing more, and what is on its way is dropped. That there was one stays on"
                    + " record; retiring it again changes nothing.")
    @APIResponse(responseCode = "200", description = "Retired.")
    @APIResponse(responseCode = "404", description = "There is no such webhook.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Webhook retire(@RestPath UUID id) {
        return webhooks.retire(id, actor.name()).orElseThrow(() -> Problem.notFound(Kept.WEBHOOK, id));
    }

    static ProblemException retired() {
        return Problem.of(Response.Status.CONFLICT, "This webhook is retired. Register another: POST /webhooks.")
                .exception();
    }

    static RestResponse<Delivery> accepted(Delivery delivery) {
        return RestResponse.ResponseBuilder.<Delivery>create(RestResponse.Status.ACCEPTED)
                .header("Location", "/webhooks/" + delivery.webhook() + "/deliveries/" + delivery.id())
                .entity(delivery)
                .build();
    }
}
