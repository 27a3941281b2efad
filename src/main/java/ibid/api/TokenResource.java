package ibid.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import ibid.document.Documents;
import ibid.identity.Actor;
import ibid.identity.Grant;
import ibid.identity.Role;
import ibid.identity.Token;
import ibid.identity.Tokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Tokens with which programs act.
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Tokens", description = "With which programs act: Authorization: Bearer ibid_…")
public class TokenResource {
    private final Tokens tokens;
    private final Documents documents;
    private final Clock clock;
    private final Actor actor;

    TokenResource(Tokens tokens, Documents documents, Clock clock, Actor actor) {
        this.tokens = tokens;
        this.documents = documents;
        this.clock = clock;
        this.actor = actor;
    }

    /// What a token is to allow.
    @Schema(
            description = "What a token is to allow.",
            examples = "{\"name\": \"nightly import\", \"role\": \"editor\", \"expiresAt\": \"2030-01-01T00:00:00Z\"}")
    record NewToken(
            @NotBlank @Size(max = 200) @Schema(description = "What it is for.")
            String name,

            @NotNull Role role,

            @Size(max = 100) @Schema(description = "Under whose name its deeds are recorded; left out, yours.")
            @Nullable String user,

            @Schema(description = "The only document that it may see; left out, all.") @Nullable UUID document,

            @Schema(description = "When it ends; left out, never.") @Nullable Instant expiresAt) {}

    /// A token that was just made.
    @Schema(description = "A token that was just made, with the secret that is shown this once.")
    record MadeToken(
            @JsonUnwrapped Token made,

            @Schema(description = "The secret. It is shown this once: only its digest is kept.")
            String token) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a token",
            description = "The answer shows it, this once. Who proposes may not sign, and a token signs under the name"
                    + " that it is for.")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location names it.",
            content = @Content(schema = @Schema(implementation = MadeToken.class)))
    @APIResponse(responseCode = "422", description = "It would end in the past, or there is no such document.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public RestResponse<MadeToken> make(@Valid @NotNull NewToken wanted) {
        UUID document = wanted.document();
        if (document != null && documents.document(document).isEmpty()) {
            throw Problem.unprocessable("There is no document " + document + ".", "document");
        }
        Instant end = wanted.expiresAt();
        if (end != null && !end.isAfter(clock.instant())) {
            throw Problem.unprocessable("'expiresAt' is in the past.", "expiresAt");
        }
        String user =
                Optional.ofNullable(DocumentResource.blankToNull(wanted.user())).orElseGet(actor::name);
        Tokens.Made made =
                tokens.make(new Grant(wanted.name().strip(), user, wanted.role(), document, end), actor.name());
        return RestResponse.ResponseBuilder.<MadeToken>created(
                        URI.create("/tokens/" + made.token().id()))
                .entity(new MadeToken(made.token(), made.secret()))
                .build();
    }

    @GET
    @Operation(summary = "List tokens", description = "All that ever were, newest first, without their secrets.")
    @APIResponse(responseCode = "200", description = "The tokens.")
    public List<Token> list() {
        return tokens.all();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Report on a token")
    @APIResponse(responseCode = "200", description = "The token, without its secret.")
    @APIResponse(responseCode = "404", description = "There is no such token.")
    public Token get(@RestPath UUID id) {
        return tokens.token(id).orElseThrow(() -> Problem.notFound(Kept.TOKEN, id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Revoke a token",
            description = "It ends at once. That there was one stays on record; revoking it again changes nothing.")
    @APIResponse(responseCode = "200", description = "Revoked.")
    @APIResponse(responseCode = "404", description = "There is no such token.")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Token revoke(@RestPath UUID id) {
        return tokens.revoke(id, actor.name()).orElseThrow(() -> Problem.notFound(Kept.TOKEN, id));
    }
}
