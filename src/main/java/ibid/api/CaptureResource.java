package ibid.api;

import ibid.capture.ArchivedContent;
import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.fetch.Octets;
import ibid.identity.ArchiveOrigin;
import ibid.identity.Permits;
import ibid.identity.Role;
import ibid.source.Tombstone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Captures, and the bytes that they hold.
@Path("/captures")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Captures", description = "Dated attempts to get a source, and the archived copies.")
public class CaptureResource {
    /// Archived pages may be shown, never run: no script, no form, no request, no origin.
    private static final String SANDBOX_THERE = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    /// And in our own origin only the desk may frame them.
    private static final String SANDBOX = SANDBOX_THERE + "; frame-ancestors 'self'";

    private final Captures captures;
    private final ArchiveOrigin archive;
    private final Permits permits;

    CaptureResource(Captures captures, ArchiveOrigin archive, Permits permits) {
        this.captures = captures;
        this.archive = archive;
        this.permits = permits;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Report on a capture", description = "'done' is false while it is queued or running.")
    @APIResponse(responseCode = "200", description = "The capture.")
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    public Capture get(@RestPath UUID id) {
        return there(captures, id);
    }

    private static Capture there(Captures captures, UUID id) {
        return captures.capture(id).orElseThrow(() -> Problem.notFound(Kept.CAPTURE, id));
    }

    @GET
    @Path("/{id}/warc")
    @Produces("application/warc")
    @Operation(
            summary = "The archive file",
            description = "WARC/1.1 with the request and response of every hop, or the resource record of an upload.")
    @APIResponse(responseCode = "200", description = "The file, gzipped record by record where that pays.")
    @APIResponse(responseCode = "206", description = "The part that the Range header asks for.")
    @APIResponse(responseCode = "416", description = "The file has no such part.")
    @APIResponse(responseCode = "404", description = "There is no such capture, or nothing came to archive.")
    @APIResponse(responseCode = "410", description = "It was taken down.")
    @APIResponse(responseCode = "451", description = "It was taken down by law.")
    public Response warc(@RestPath UUID id, @Context HttpServerRequest request) {
        Capture capture = standing(captures, id);
        Octets file = captures.warc(id).orElseThrow(() -> nothingArchived(capture));
        byte[] sign = file.head(2);
        boolean gzip = sign.length > 1 && sign[0] == 0x1f && (sign[1] & 0xff) == 0x8b;
        // A capture's archive file is written once.
        return RangedBytes.answer(file, file, "warc:" + id, request)
                .type("application/warc")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + (gzip ? ".warc.gz" : ".warc") + "\"")
                .build();
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The archived bytes",
            description = "As they were sent, under headers that let them run nothing here. Where the archive has an"
                    + " origin of its own (ibid.archive.origin), they are there.")
    @APIResponse(responseCode = "200", description = "The bytes.")
    @APIResponse(responseCode = "206", description = "The part of them that the Range header asks for.")
    @APIResponse(responseCode = "416", description = "There is no such part.")
    @APIResponse(
            responseCode = "302",
            description =
                    "They are at the archive's own origin: Location is good for ten minutes where people sign in.")
    @APIResponse(responseCode = "404", description = "There is no such capture, or nothing came to archive.")
    @APIResponse(responseCode = "410", description = "It was taken down.")
    @APIResponse(responseCode = "451", description = "It was taken down by law.")
    public Response content(@RestPath UUID id, @Context HttpServerRequest request) {
        Capture capture = standing(captures, id);
        Optional<String> origin = archive.written();
        boolean there = archive.isAskedBy(request.authority());
        if (origin.isPresent() && !there) {
            if (capture.digest() == null) {
                throw nothingArchived(capture);
            }
            return Response.status(Response.Status.FOUND)
                    .location(URI.create(origin.get() + "/captures/" + id + "/content" + permits.query(id)))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return served(
                        capture,
                        captures.content(id).orElseThrow(() -> nothingArchived(capture)),
                        there ? SANDBOX_THERE : SANDBOX,
                        request)
                .build();
    }

    /// A capture whose bytes and texts may be shown.
    static Capture standing(Captures captures, UUID id) {
        Capture capture = there(captures, id);
        Tombstone tombstone = capture.takenDown();
        if (tombstone != null) {
            throw Problem.takenDown(tombstone).exception();
        }
        return capture;
    }

    /// Archived bytes in our own origin, under headers that let them run nothing here.
    static Response.ResponseBuilder served(Capture capture, ArchivedContent content, HttpServerRequest request) {
        return served(capture, content, SANDBOX, request);
    }

    private static Response.ResponseBuilder served(
            Capture capture, ArchivedContent content, String policy, HttpServerRequest request) {
        String type = Optional.ofNullable(capture.mediaType()).orElse(MediaType.APPLICATION_OCTET_STREAM);
        String charset = capture.charset();
        String digest = Objects.requireNonNull(capture.digest());
        Response.ResponseBuilder response = RangedBytes.answer(content.bytes(), content, digest, request)
                .header(HttpHeaders.CONTENT_TYPE, charset == null ? type : type + ";charset=" + charset)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        content.encoding().ifPresent(encoding -> response.header(HttpHeaders.CONTENT_ENCODING, encoding));
        return response;
    }

    private static ProblemException nothingArchived(Capture capture) {
        Instant shed = capture.shedAt();
        return Problem.of(
                        Response.Status.NOT_FOUND,
                        shed == null
                                ? "Capture " + capture.id() + " has no archived bytes."
                                : "Capture %s brought no copy of the source; its bytes were let go on %tF."
                                        .formatted(capture.id(), shed.atOffset(ZoneOffset.UTC)))
                .exception();
    }
}
