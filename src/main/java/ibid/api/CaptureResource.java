package ibid.api;

import ibid.capture.ArchivedContent;
import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.capture.Layer;
import ibid.identity.Role;
import ibid.text.Page;
import ibid.text.TextLayer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Captures, and what they hold.
@Path("/captures")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Captures", description = "Dated attempts to get a source, and the archived copies.")
public class CaptureResource {
    /// Archived pages may be shown, never run: no script, no form, no request, no place in our origin.
    private static final String SANDBOX =
            "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final Captures captures;

    CaptureResource(Captures captures) {
        this.captures = captures;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Report on a capture", description = "'done' is false while it is queued or running.")
    @APIResponse(responseCode = "200", description = "The capture.")
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    public Capture get(@RestPath UUID id) {
        return captures.capture(id).orElseThrow(() -> Problem.notFound("capture", id));
    }

    @GET
    @Path("/{id}/warc")
    @Produces("application/warc")
    @Operation(
            summary = "The archive file",
            description = "WARC/1.1 with the request and response of every hop, or the resource record of an upload.")
    @APIResponse(responseCode = "200", description = "The file, gzipped record by record where that pays.")
    @APIResponse(responseCode = "404", description = "There is no such capture, or nothing came to archive.")
    public Response warc(@RestPath UUID id) {
        get(id);
        byte[] file = captures.warc(id).orElseThrow(() -> nothingArchived(id));
        boolean gzip = file.length > 1 && file[0] == 0x1f && (file[1] & 0xff) == 0x8b;
        return Response.ok(file, "application/warc")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + (gzip ? ".warc.gz" : ".warc") + "\"")
                .build();
    }

    /// A text layer as it crosses REST.
    @Schema(description = "The readable text of a capture. Offsets of passages count in it, in UTF-16 code units.")
    public record TextLayerReport(
            UUID id,
            UUID capture,

            @Schema(description = "The program that made it.")
            String extractor,

            String version,
            @Nullable String title,
            @Nullable String language,

            @Schema(description = "The text; captions stand behind it.")
            String text,

            @Schema(description = "Where each page's text stands; empty where there are no pages.")
            List<Page> pages) {}

    @GET
    @Path("/{id}/text")
    @Operation(
            summary = "The text layer",
            description = "With its extractor's name and version, and its pages; or as text/plain the words alone.")
    @APIResponse(responseCode = "200", description = "The text layer.")
    @APIResponse(responseCode = "404", description = "There is no such capture, or it has no text.")
    public TextLayerReport text(@RestPath UUID id) {
        Layer layer = layer(id);
        TextLayer text = layer.text();
        return new TextLayerReport(
                layer.id(),
                layer.capture(),
                text.extractor(),
                text.version(),
                text.title(),
                text.language(),
                text.text(),
                text.pages());
    }

    @GET
    @Path("/{id}/text")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public String plainText(@RestPath UUID id) {
        return layer(id).text().text();
    }

    private Layer layer(UUID id) {
        Capture capture = get(id);
        return captures.layerOf(id)
                .orElseThrow(() -> Problem.of(
                                Response.Status.NOT_FOUND,
                                "This capture has no text. "
                                        + Optional.ofNullable(capture.detail()).orElse("It is not done yet."))
                        .exception());
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The archived bytes",
            description = "As they were sent, under headers that let them run nothing here.")
    @APIResponse(responseCode = "200", description = "The bytes.")
    @APIResponse(responseCode = "404", description = "There is no such capture, or nothing came to archive.")
    public Response content(@RestPath UUID id) {
        Capture capture = get(id);
        return served(capture, captures.content(id).orElseThrow(() -> nothingArchived(id)))
                .build();
    }

    /// Archived bytes under headers that let them run nothing here.
    static Response.ResponseBuilder served(Capture capture, ArchivedContent content) {
        String type = Optional.ofNullable(capture.mediaType()).orElse(MediaType.APPLICATION_OCTET_STREAM);
        String charset = capture.charset();
        Response.ResponseBuilder response = Response.ok(content.bytes())
                .header(HttpHeaders.CONTENT_TYPE, charset == null ? type : type + ";charset=" + charset)
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        content.encoding().ifPresent(encoding -> response.header(HttpHeaders.CONTENT_ENCODING, encoding));
        return response;
    }

    private static ProblemException nothingArchived(UUID id) {
        return Problem.of(Response.Status.NOT_FOUND, "Capture " + id + " has no archived bytes.")
                .exception();
    }
}
