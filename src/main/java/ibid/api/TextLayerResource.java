package ibid.api;

import ibid.capture.Brought;
import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.capture.Layer;
import ibid.capture.Transcripts;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.text.FormFedText;
import ibid.text.TextLayer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The text layers of captures.
@Path("/captures/{id}/text")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Captures", description = "Dated attempts to get a source, and the archived copies.")
public class TextLayerResource {
    private static final String LAYER =
            "One of its text layers, as passages name them; without it the one that is searched.";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TAG = 35;
    private static final int LARGEST_TEXT = 8 << 20;

    private final Captures captures;
    private final Transcripts transcripts;
    private final Actor actor;

    TextLayerResource(Captures captures, Transcripts transcripts, Actor actor) {
        this.captures = captures;
        this.transcripts = transcripts;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "The text layer",
            description = "With its extractor's name and version, and its pages; or as text/plain the words alone.")
    @APIResponse(
            responseCode = "200",
            description = "The text layer.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TextLayerReport.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such capture, or it has no such text.")
    @APIResponse(responseCode = "410", description = "It was taken down.")
    @APIResponse(responseCode = "451", description = "It was taken down by law.")
    public TextLayerReport text(@RestPath UUID id, @RestQuery @Parameter(description = LAYER) @Nullable UUID layer) {
        return TextLayerReport.of(layer(id, layer));
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public String plainText(@RestPath UUID id, @RestQuery @Nullable UUID layer) {
        return layer(id, layer).text().text();
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Attach a text to a copy that holds none",
            description = "For a scan or an image (NO_TEXT_LAYER): what another program, or a person, read off it, in"
                    + " UTF-8, pages separated by form feeds. It is kept beside every text layer that there is, under"
                    + " your name; the newest that a person brought is searched, and the claims are compared again."
                    + " The capture keeps its verdict and says in 'ocr' and 'signals' whose text it is, and so does"
                    + " every finding in it.")
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location names the text layer.",
            content = @Content(schema = @Schema(implementation = TextLayerReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "You brought this very text before, and it is the one that is searched.",
            content = @Content(schema = @Schema(implementation = TextLayerReport.class)))
    @APIResponse(responseCode = "400", description = "The text is not UTF-8, or holds no words.")
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    @APIResponse(responseCode = "409", description = "The capture is not done, has text of its own, or holds no copy.")
    @APIResponse(responseCode = "413", description = "The text is too large.")
    @RolesAllowed(Role.Name.EDITOR)
    public RestResponse<TextLayerReport> bring(
            @RestPath UUID id,
            @RequestBody(
                            description = "The words, in UTF-8, a form feed (U+000C) between two pages.",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN,
                                            schema = @Schema(type = SchemaType.STRING)))
                    byte[] body,
            @RestQuery
                    @NotBlank @Size(max = LONGEST_NAME) @Parameter(description = "What read it: a program's name, or such as 'by hand'.")
                    @Nullable String extractor,
            @RestQuery @Size(max = LONGEST_NAME) @Parameter(description = "That program's version.") @Nullable String version,
            @RestQuery @Size(max = LONGEST_TAG) @Parameter(description = "A BCP 47 tag, such as de.") @Nullable String language) {
        FormFedText text = FormFedText.of(utf8(body));
        if (!text.hasWords()) {
            throw Problem.badRequest("The text holds no words. Send those of the copy as text/plain.");
        }
        TextLayer layer = text.layer(
                Objects.requireNonNull(extractor).strip(),
                version == null ? "" : version.strip(),
                Particulars.tag(DocumentResource.blankToNull(language)));
        return switch (transcripts
                .bring(id, layer, actor.name())
                .orElseThrow(() -> Problem.notFound(Kept.CAPTURE, id))) {
            case Brought.Kept(Layer kept) -> answer(RestResponse.Status.CREATED, kept);
            case Brought.Same(Layer there) -> answer(RestResponse.Status.OK, there);
            case Brought.Refused(String detail) ->
                throw Problem.of(Response.Status.CONFLICT, detail).exception();
        };
    }

    private static RestResponse<TextLayerReport> answer(RestResponse.Status status, Layer layer) {
        return RestResponse.ResponseBuilder.create(status, TextLayerReport.of(layer))
                .location(URI.create("/captures/" + layer.capture() + "/text?layer=" + layer.id()))
                .build();
    }

    private static String utf8(byte[] body) {
        if (body.length > LARGEST_TEXT) {
            throw Problem.of(
                            Response.Status.REQUEST_ENTITY_TOO_LARGE,
                            "The text has " + body.length + " bytes; at most " + LARGEST_TEXT + " are taken.")
                    .exception();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw Problem.badRequest("The text is not UTF-8. Convert it, and send it again.");
        }
    }

    private Layer layer(UUID id, @Nullable UUID asked) {
        Capture capture = CaptureResource.standing(captures, id);
        if (asked != null) {
            return captures.layer(asked)
                    .filter(layer -> layer.capture().equals(id))
                    .orElseThrow(() -> Problem.notFound(Kept.TEXT_LAYER, asked));
        }
        return captures.layerOf(id)
                .orElseThrow(() -> Problem.of(
                                Response.Status.NOT_FOUND,
                                "This capture has no text. "
                                        + Optional.ofNullable(capture.detail()).orElse("It is not done yet."))
                        .exception());
    }
}
