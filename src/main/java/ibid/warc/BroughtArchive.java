package ibid.warc;

import ibid.fetch.MediaTypes;
import ibid.fetch.Octets;
import ibid.fetch.StoredAnswer;
import ibid.fetch.WebUrl;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// An archive file that a person made elsewhere, and the page in it that is meant.
///
/// That is the answer of the cited address, redirects followed within the file; where it is not there, or no address is
/// cited, the first HTML page or PDF that was answered well. What the file says of itself is not checked: the file is
/// kept as it came, and whoever brought it vouches for it.
public final class BroughtArchive {
    private static final int LARGEST = 64 << 20;
    private static final int MOST_REDIRECTS = 10;

    /// What reading gave.
    public sealed interface Reading {
        record Found(BroughtPage page) implements Reading {}

        /// @param reason in words
        record Unusable(String reason) implements Reading {}
    }

    /// @param location where it redirects to
    private record Seen(
            int ordinal,
            String url,
            int status,
            String mediaType,
            @Nullable String location) {
        boolean isDocument() {
            return status == 200 && (MediaTypes.isHtml(mediaType) || mediaType.equals("application/pdf"));
        }
    }

    private BroughtArchive() {}

    /// Whether the bytes are a WARC or a WACZ, going by the bytes.
    public static boolean isOne(Octets file) {
        return BroughtRecords.isWarc(file) || BroughtRecords.isWacz(file);
    }

    /// @param cited the address of the cited work, if it has one
    public static Reading read(Octets file, @Nullable String cited) {
        try {
            List<Seen> all = new ArrayList<>();
            BroughtRecords.read(file, (ordinal, record, block) -> {
                block.flatMap(bytes -> seen(ordinal, record, bytes)).ifPresent(all::add);
                return true;
            });
            Optional<Seen> meant = Optional.ofNullable(cited)
                    .flatMap(url -> at(url, all, MOST_REDIRECTS))
                    .or(() -> all.stream().filter(Seen::isDocument).findFirst());
            return meant.isEmpty()
                    ? new Reading.Unusable("it holds no HTML page and no PDF that was answered well")
                    : page(file, meant.get());
        } catch (IOException e) {
            return new Reading.Unusable(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Seen> at(String url, List<Seen> all, int redirects) {
        String wanted = plain(url);
        List<Seen> there =
                all.stream().filter(seen -> plain(seen.url()).equals(wanted)).toList();
        return there.stream()
                .filter(seen -> seen.status() == 200 && MediaTypes.isReadable(seen.mediaType()))
                .findFirst()
                .or(() -> redirects == 0
                        ? Optional.empty()
                        : there.stream()
                                .flatMap(seen -> Stream.ofNullable(seen.location()))
                                .flatMap(location -> resolved(url, location).stream())
                                .filter(next -> !plain(next).equals(wanted))
                                .findFirst()
                                .flatMap(next -> at(next, all, redirects - 1)));
    }

    private static Optional<String> resolved(String base, String location) {
        return WebUrl.parse(base) instanceof WebUrl.Parsed.Web(WebUrl web)
                        && web.resolve(location) instanceof WebUrl.Parsed.Web(WebUrl next)
                ? Optional.of(next.toString())
                : Optional.empty();
    }

    /// Archives disagree on the scheme and on a slash at the end.
    private static String plain(String url) {
        String whole = WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                ? web.withoutFragment().toString()
                : url;
        return whole.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    /// A record that names no address cannot be asked for, as one in a damaged file.
    private static Optional<Seen> seen(int ordinal, WarcRecord record, byte[] block) {
        return url(record).flatMap(url -> seen(ordinal, url, record, block));
    }

    private static Optional<String> url(WarcRecord record) {
        return record.headers().first("WARC-Target-URI").map(StoredRecord::bare);
    }

    private static Optional<Seen> seen(int ordinal, String url, WarcRecord record, byte[] block) {
        return switch (record) {
            case WarcResponse _ ->
                StoredAnswer.of(block, LARGEST)
                        .map(answer -> new Seen(
                                ordinal,
                                url,
                                answer.status(),
                                answer.mediaType(),
                                answer.headers().first("Location").orElse(null)));
            case WarcResource resource -> Optional.of(new Seen(ordinal, url, 200, resourceType(resource), null));
            default -> Optional.empty();
        };
    }

    private static String resourceType(WarcRecord record) {
        return record.headers().first("Content-Type").map(MediaTypes::essence).orElse("");
    }

    private static Reading page(Octets file, Seen meant) throws IOException {
        List<BroughtPage> found = new ArrayList<>();
        BroughtRecords.read(file, (ordinal, record, block) -> {
            if (ordinal == meant.ordinal()) {
                page(record, block.orElseThrow()).ifPresent(found::add);
            }
            return ordinal < meant.ordinal();
        });
        return found.isEmpty()
                ? new Reading.Unusable("its page cannot be decoded, or its record has no id or date")
                : new Reading.Found(found.getFirst());
    }

    private static Optional<BroughtPage> page(WarcRecord record, byte[] block) {
        return url(record).flatMap(url -> page(url, record, block));
    }

    private static Optional<BroughtPage> page(String url, WarcRecord record, byte[] block) {
        String id;
        String date;
        try {
            id = record.id().toString();
            date = record.date().toString();
        } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException | DateTimeException _) {
            // A record must have both, once; the library throws where one has not.
            return Optional.empty();
        }
        return switch (record) {
            case WarcResponse _ ->
                StoredAnswer.of(block, LARGEST)
                        .map(answer ->
                                new BroughtPage(id, url, date, answer.body(), answer.mediaType(), answer.charset()));
            case WarcResource resource ->
                Optional.of(new BroughtPage(id, url, date, block, resourceType(resource), null));
            default -> Optional.empty();
        };
    }
}
