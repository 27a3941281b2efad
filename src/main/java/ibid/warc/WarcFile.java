package ibid.warc;

import ibid.fetch.Hop;
import ibid.fetch.HttpReply;
import ibid.fetch.MediaTypes;
import ibid.fetch.Octets;
import ibid.fetch.WebUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/// One capture as one WARC/1.1 file: what was sent and what came at every hop, or what a person brought, and our notes.
///
/// A `response` record holds only what is an HTTP message. Half a header or a broken chunked body goes into a
/// `metadata` record as it came, so that no reader takes it for an answer. Where the document is the same as one that
/// we hold, to the byte, a `revisit` record has its header and says where the rest is.
public final class WarcFile {
    private static final MediaType FIELDS = MediaType.parse("application/warc-fields");

    /// The library writes the headers only: blocks may be larger than the memory.
    private static final ReadableByteChannel NOTHING = Channels.newChannel(InputStream.nullInputStream());

    private final List<Planned> records = new ArrayList<>();
    private final Supplier<UUID> ids;
    private final boolean gzip;

    private record Planned(
            WarcRecord.AbstractBuilder<?, ?> builder,
            UUID id,
            String type,
            MediaType mediaType,
            @Nullable String target,
            Octets block,
            @Nullable String payloadDigest) {}

    private WarcFile(Supplier<UUID> ids, boolean gzip, String software, Instant at) {
        this.ids = ids;
        this.gzip = gzip;
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("software", List.of(software));
        fields.put("format", List.of("WARC File Format 1.1"));
        fields.put(
                "conformsTo",
                List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
        UUID id = ids.get();
        plan(new Warcinfo.Builder().date(at), id, "warcinfo", FIELDS, null, Octets.of(WarcFields.bytes(fields)), null);
    }

    /// A fetch, successful or not.
    ///
    /// @param url as asked for
    /// @param notes what we made of it: verdict, signals …; one line per value
    /// @param earlier finds the record that holds a payload already, by its digest
    /// @param software name and version of the writer
    public static WarcFile ofFetch(
            String url,
            Instant at,
            List<Hop> hops,
            Map<String, List<String>> notes,
            Function<String, Optional<Earlier>> earlier,
            String software,
            Supplier<UUID> ids) {
        WarcFile file = new WarcFile(ids, Hops.gzipPays(hops), software, at);
        UUID last = null;
        for (Hop hop : hops) {
            last = file.plan(hop, hop == hops.getLast() ? earlier : _ -> Optional.empty());
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("requested-url", List.of(url));
        all.putAll(notes);
        String target = WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web) ? web.toString() : null;
        file.planNotes(target, at, all, last);
        return file;
    }

    /// A copy brought by a person.
    public static WarcFile ofUpload(Upload upload, String software, Supplier<UUID> ids) {
        WarcFile file = new WarcFile(ids, !MediaTypes.isCompressed(upload.mediaType()), software, upload.at());
        UUID id = file.planResource(upload.at(), null, upload.mediaType(), upload.bytes());
        file.planNotes("urn:uuid:" + id, upload.at(), notes(upload), id);
        return file;
    }

    /// An archive file brought by a person: kept to the byte in a record of its own, and before that in the file, so
    /// that the document comes last, the page in it that is meant.
    public static WarcFile ofUpload(Upload archive, BroughtPage page, String software, Supplier<UUID> ids) {
        WarcFile file = new WarcFile(ids, !MediaTypes.isCompressed(page.mediaType()), software, archive.at());
        UUID original = file.planResource(archive.at(), null, archive.mediaType(), archive.bytes());
        Map<String, List<String>> notes = notes(archive);
        notes.put("taken-from", List.of("urn:uuid:" + original));
        notes.put("taken-from-record", List.of(page.recordId()));
        notes.put("taken-from-date", List.of(page.date()));
        UUID id = file.planResource(archive.at(), page.url(), page.mediaType(), Octets.of(page.content()));
        file.planNotes(page.url(), archive.at(), notes, id);
        return file;
    }

    /// @param url null where it has none of its own
    private UUID planResource(Instant at, @Nullable String url, String mediaType, Octets block) {
        UUID id = ids.get();
        String target = url == null ? "urn:uuid:" + id : url;
        // The header, since an address that another program wrote down need not be what Java calls a URI.
        plan(
                new WarcResource.Builder(uri(id)).date(at).setHeader("WARC-Target-URI", TargetUri.of(target)),
                id,
                "resource",
                MediaType.parseLeniently(mediaType),
                target,
                block,
                Sha256.of(block));
        return id;
    }

    private static Map<String, List<String>> notes(Upload upload) {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        notes.put("uploaded-by", List.of(upload.by()));
        notes.put("uploaded-at", List.of(upload.at().toString()));
        if (upload.fileName() != null) {
            notes.put("file-name", List.of(upload.fileName()));
        }
        if (upload.note() != null) {
            notes.put("note", List.of(upload.note()));
        }
        return notes;
    }

    /// Whether every record is a gzip member of its own: what is compressed already is left alone.
    public boolean gzip() {
        return gzip;
    }

    /// `.warc.gz` or `.warc`.
    public String extension() {
        return gzip ? ".warc.gz" : ".warc";
    }

    /// Writes all records. The stream is flushed, and left open.
    public WarcReceipt write(OutputStream out) throws IOException {
        try (RecordStream stream = new RecordStream(out, gzip)) {
            List<WarcReceipt.Entry> entries = new ArrayList<>();
            for (Planned planned : records) {
                WarcRecord record = record(planned);
                long offset = stream.position();
                stream.write(record.serializeHeader(), planned.block());
                entries.add(new WarcReceipt.Entry(
                        "urn:uuid:" + planned.id(),
                        planned.type(),
                        offset,
                        stream.position() - offset,
                        planned.target(),
                        planned.payloadDigest()));
            }
            return stream.finish(entries);
        }
    }

    private static WarcRecord record(Planned planned) {
        WarcRecord.AbstractBuilder<?, ?> builder = planned.builder();
        builder.version(MessageVersion.WARC_1_1);
        builder.recordId(planned.id());
        builder.setHeader("WARC-Block-Digest", Sha256.of(planned.block()));
        if (planned.payloadDigest() != null) {
            builder.setHeader("WARC-Payload-Digest", planned.payloadDigest());
        }
        builder.body(planned.mediaType(), NOTHING, planned.block().length());
        return builder.build();
    }

    /// Plans the records of one exchange; gives the id of the one that holds the answer.
    private UUID plan(Hop hop, Function<String, Optional<Earlier>> earlier) {
        UUID requestId = ids.get();
        UUID answerId = ids.get();
        HttpReply reply = hop.reply();
        if (reply != null) {
            String digest = Sha256.of(reply.payload());
            Optional<Earlier> same =
                    hop.truncated() != null || reply.payload().isEmpty() ? Optional.empty() : earlier.apply(digest);
            same.ifPresentOrElse(
                    before -> planRevisit(hop, answerId, before), () -> planResponse(hop, answerId, digest));
        } else if (!hop.response().isEmpty()) {
            planBroken(hop, answerId, requestId);
        }
        return planRequest(hop, requestId, records.getLast().id().equals(answerId) ? answerId : requestId);
    }

    private void planResponse(Hop hop, UUID id, String digest) {
        WarcResponse.Builder response = new WarcResponse.Builder(TargetUri.of(hop.url()));
        response.date(hop.at()).ipAddress(hop.ip());
        if (hop.truncated() != null) {
            response.truncated(Hops.reason(hop.truncated()));
        }
        plan(response, id, "response", MediaType.HTTP_RESPONSE, hop.url(), hop.response(), digest);
    }

    private void planRevisit(Hop hop, UUID id, Earlier before) {
        WarcRevisit.Builder revisit =
                new WarcRevisit.Builder(TargetUri.of(hop.url()), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
        revisit.refersTo(URI.create(before.recordId()), before.target(), before.at());
        revisit.date(hop.at()).ipAddress(hop.ip());
        Octets header = Octets.of(Hops.header(hop));
        plan(revisit, id, "revisit", MediaType.HTTP_RESPONSE, hop.url(), header, before.payloadDigest());
    }

    private void planBroken(Hop hop, UUID id, UUID requestId) {
        WarcMetadata.Builder broken = new WarcMetadata.Builder();
        broken.date(hop.at())
                .targetURI(TargetUri.of(hop.url()))
                .ipAddress(hop.ip())
                .concurrentTo(uri(requestId));
        plan(broken, id, "metadata", MediaType.OCTET_STREAM, hop.url(), hop.response(), null);
    }

    /// @param answerId of the record with what came; the request's own where nothing did
    private UUID planRequest(Hop hop, UUID requestId, UUID answerId) {
        WarcRequest.Builder request = new WarcRequest.Builder(TargetUri.of(hop.url()));
        request.date(hop.at()).ipAddress(hop.ip());
        if (!answerId.equals(requestId)) {
            request.concurrentTo(uri(answerId));
        }
        plan(request, requestId, "request", MediaType.HTTP_REQUEST, hop.url(), Octets.of(hop.request()), null);
        if (hop.tls() != null) {
            planNotes(hop.url(), hop.at(), Hops.notes(hop.tls()), answerId);
        }
        return answerId;
    }

    private void planNotes(@Nullable String url, Instant at, Map<String, List<String>> notes, @Nullable UUID about) {
        WarcMetadata.Builder metadata = new WarcMetadata.Builder();
        metadata.date(at);
        if (url != null) {
            metadata.targetURI(TargetUri.of(url));
        }
        if (about != null) {
            metadata.concurrentTo(uri(about));
        }
        plan(metadata, ids.get(), "metadata", FIELDS, url, Octets.of(WarcFields.bytes(notes)), null);
    }

    private void plan(
            WarcRecord.AbstractBuilder<?, ?> builder,
            UUID id,
            String type,
            MediaType mediaType,
            @Nullable String target,
            Octets block,
            @Nullable String payloadDigest) {
        if (!records.isEmpty() && builder instanceof WarcCaptureRecord.AbstractBuilder<?, ?> capture) {
            capture.warcinfoId(uri(records.getFirst().id()));
        }
        records.add(new Planned(builder, id, type, mediaType, target, block, payloadDigest));
    }

    private static URI uri(UUID id) {
        return URI.create("urn:uuid:" + id);
    }
}
