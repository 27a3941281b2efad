package ibid.web;

import ibid.document.Document;
import ibid.document.Documents;
import ibid.identity.Actor;
import ibid.identity.Grant;
import ibid.identity.Role;
import ibid.identity.Token;
import ibid.identity.Tokens;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The desk's page of programs' tokens: make one, see which there are, revoke one.
@Path("/desk/tokens")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class TokenDesk {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_USER = 100;

    private final Tokens tokens;
    private final Documents documents;
    private final Actor actor;
    private final Clock clock;

    TokenDesk(Tokens tokens, Documents documents, Actor actor, Clock clock) {
        this.tokens = tokens;
        this.documents = documents;
        this.actor = actor;
        this.clock = clock;
    }

    /// A token as a line of the list.
    ///
    /// @param counts whether it is neither revoked nor over
    public record Line(Token token, boolean counts) {}

    /// @param made the token that was just made, with its secret
    /// @param fault what is wrong with the one that was asked for
    public record Page(
            List<Line> lines,
            List<Role> roles,
            Tokens.@Nullable Made made,
            @Nullable String fault,
            String user) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance tokens(Page page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return page(null, null);
    }

    /// The secret is in this answer and nowhere else, so no redirect leads to another page.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response make(
            @RestForm @Nullable String name,
            @RestForm @Nullable String role,
            @RestForm @Nullable String user,
            @RestForm @Nullable String document,
            @RestForm @Nullable String until) {
        return switch (asked(said(name), said(role), said(user), said(document), said(until))) {
            case Asked.Faulty(String fault) -> answer(422, page(null, fault));
            case Asked.Sound(Grant grant) -> answer(200, page(tokens.make(grant, actor.name()), null));
        };
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Optional<String> said(@Nullable String field) {
        return Optional.ofNullable(field).map(String::strip).filter(words -> !words.isEmpty());
    }

    private sealed interface Asked {
        record Sound(Grant grant) implements Asked {}

        record Faulty(String fault) implements Asked {}
    }

    private Asked asked(
            Optional<String> name,
            Optional<String> role,
            Optional<String> user,
            Optional<String> document,
            Optional<String> until) {
        if (name.isEmpty() || name.get().length() > LONGEST_NAME) {
            return new Asked.Faulty("Say what it is for, in at most " + LONGEST_NAME + " characters.");
        }
        Optional<Role> held = role.flatMap(Role::of);
        if (held.isEmpty()) {
            return new Asked.Faulty("Choose what it may do.");
        }
        if (user.filter(words -> words.length() > LONGEST_USER).isPresent()) {
            return new Asked.Faulty("A name has at most " + LONGEST_USER + " characters.");
        }
        Optional<Document> only = document.flatMap(address -> document(documents, address));
        if (document.isPresent() && only.isEmpty()) {
            return new Asked.Faulty("There is no such document. Its address ends with what is asked for here.");
        }
        Optional<Instant> end = until.flatMap(TokenDesk::endOf);
        if (until.isPresent() && end.filter(clock.instant()::isBefore).isEmpty()) {
            return new Asked.Faulty("The last day must be a date that is not over, such as 2030-01-31.");
        }
        return new Asked.Sound(new Grant(
                name.get(),
                user.orElseGet(actor::name),
                held.get(),
                only.map(Document::id).orElse(null),
                end.orElse(null)));
    }

    /// Somebody may paste the address of the document's page.
    static Optional<Document> document(Documents documents, String address) {
        try {
            return documents.document(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> endOf(String day) {
        try {
            return Optional.of(LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @POST
    @Path("/{id}/revoke")
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response revoke(@RestPath UUID id) {
        var _ = tokens.revoke(id, actor.name());
        return Response.seeOther(URI.create("/desk/tokens")).build();
    }

    private TemplateInstance page(Tokens.@Nullable Made made, @Nullable String fault) {
        Instant now = clock.instant();
        List<Line> lines = tokens.all().stream()
                .map(token -> new Line(
                        token,
                        token.revokedAt() == null
                                && (token.expiresAt() == null
                                        || token.expiresAt().isAfter(now))))
                .toList();
        return Templates.tokens(new Page(lines, Arrays.asList(Role.values()), made, fault, actor.name()));
    }
}
