package ibid.api;

import ibid.identity.Role;
import ibid.webhook.Deliveries;
import ibid.webhook.Delivery;
import ibid.webhook.Webhook;
import ibid.webhook.Webhooks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What was sent to a webhook, and what became of it.
@Path("/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Webhooks")
public class DeliveryResource {
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    DeliveryResource(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @POST
    @Path("/ping")
    @Operation(summary = "Try a webhook", description = "Sends an event of the type ping, as any other.")
    @APIResponse(
            responseCode = "202",
            description = "On its way; Location tells what becomes of it.",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(responseCode = "404", description = "There is no such webhook.")
    @APIResponse(responseCode = "409", description = "It is retired.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public RestResponse<Delivery> ping(@RestPath UUID id) {
        webhook(id);
        return deliveries.ping(id).map(WebhookResource::accepted).orElseThrow(WebhookResource::retired);
    }

    @GET
    @Path("/deliveries")
    @Operation(summary = "List what was sent", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page; Link names the next one while there is one.")
    @APIResponse(responseCode = "404", description = "There is no such webhook.")
    public RestResponse<List<Delivery>> list(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "Only those that stand so.") Delivery.@Nullable Outcome outcome,
            @RestQuery @Parameter(description = "From the Link of the page before.") @Nullable String cursor,
            @RestQuery @DefaultValue("" + Pages.DEFAULT) @Min(1) @Max(Pages.MOST) int limit,
            @Context UriInfo uri) {
        webhook(id);
        UUID after = Pages.place(cursor, UUID::fromString).orElse(null);
        return Pages.page(
                deliveries.page(id, outcome, after, limit + 1),
                limit,
                delivery -> delivery.id().toString(),
                uri);
    }

    @GET
    @Path("/deliveries/{delivery}")
    @Operation(summary = "Report on a delivery")
    @APIResponse(responseCode = "200", description = "The delivery, with all its attempts.")
    @APIResponse(responseCode = "404", description = "There is no such webhook, or it has no such delivery.")
    public Delivery get(@RestPath UUID id, @RestPath UUID delivery) {
        return deliveries.delivery(id, delivery).orElseThrow(() -> Problem.notFound(Kept.DELIVERY, delivery));
    }

    @POST
    @Path("/deliveries/{delivery}/attempts")
    @Operation(
            summary = "Send again",
            description = "The same body under the same webhook-id, at once, and for another day if it must be. What is"
                    + " on its way already stays so.")
    @APIResponse(
            responseCode = "202",
            description = "On its way.",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(responseCode = "404", description = "There is no such webhook, or it has no such delivery.")
    @APIResponse(responseCode = "409", description = "The webhook is retired.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public RestResponse<Delivery> again(@RestPath UUID id, @RestPath UUID delivery) {
        if (webhook(id).retiredAt() != null) {
            throw WebhookResource.retired();
        }
        return WebhookResource.accepted(
                deliveries.again(id, delivery).orElseThrow(() -> Problem.notFound(Kept.DELIVERY, delivery)));
    }

    private Webhook webhook(UUID id) {
        return webhooks.webhook(id).orElseThrow(() -> Problem.notFound(Kept.WEBHOOK, id));
    }
}
