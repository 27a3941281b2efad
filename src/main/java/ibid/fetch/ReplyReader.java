package ibid.fetch;

import ibid.fetch.HttpReply.Reading;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one HTTP/1 answer off a connection (RFC 9112) and keeps its bytes.
///
/// Lenient where browsers are (bare line feeds, folded fields, a missing reason phrase), strict where leniency would
/// make two readers see two bodies: contradicting lengths and broken chunks are faults.
final class ReplyReader {
    private static final int CHUNK_LINE = 4096;

    /// Nobody reads what stands below a redirect.
    private static final int REDIRECT_BODY = 64 << 10;

    private final Tape tape;
    private final FetchLimits limits;
    private final List<String> notes = new ArrayList<>();
    private long end;
    private boolean staysOpen;
    private boolean framed;

    ReplyReader(InputStream in, FetchLimits limits) {
        this.tape = new Tape(in);
        this.limits = limits;
    }

    /// The answer's bytes as far as they were read.
    Octets raw() {
        return tape.octets(0, end);
    }

    /// Whether another request can be sent over the connection: the answer said itself where it ends, nothing came
    /// after it, and the server does not mean to close.
    boolean leavesUsable() {
        return staysOpen && framed && tape.size() == end;
    }

    /// Whether the other side had gone before it said anything.
    boolean foundClosed() {
        return tape.size() == 0
                && switch (tape.stop()) {
                    case END, RESET -> true;
                    case TIME, LIMIT -> false;
                };
    }

    Reading read() {
        while (true) {
            int headerEnd = headerEnd();
            end = tape.size();
            if (headerEnd < 0) {
                return headerFault();
            }
            List<String> lines = lines(headerEnd);
            int status = status(lines.getFirst());
            if (status < 0) {
                return new Reading.Faulty(CaptureVerdict.BROKEN, "not an HTTP status line", 0);
            }
            if (status >= 200 || status == 101) {
                end = headerEnd;
                boolean redirect = status >= 300 && status <= 399;
                tape.limit((long) headerEnd
                        + (redirect ? Math.min(REDIRECT_BODY, limits.bodyBytes()) : limits.bodyBytes()));
                Headers headers = Headers.parse(lines.subList(1, lines.size()));
                staysOpen = lines.getFirst().startsWith("HTTP/1.1 ")
                        && status != 101
                        && !headers.list("Connection").contains("close");
                return body(status, headers, headerEnd);
            }
            tape.dropTo(headerEnd);
        }
    }

    /// Where the empty line after the header ends, or -1.
    private int headerEnd() {
        int at = 0;
        int lineStart = 0;
        while (true) {
            while (at < tape.size()) {
                if (tape.at(at++) != '\n') {
                    continue;
                }
                boolean empty = at - lineStart == 1 || (at - lineStart == 2 && tape.at(lineStart) == '\r');
                if (empty && lineStart > 0) {
                    return at > limits.headerBytes() ? -1 : at;
                }
                lineStart = at;
            }
            if (tape.size() > limits.headerBytes() || !looksLikeHttp() || !tape.fill()) {
                return -1;
            }
        }
    }

    private boolean looksLikeHttp() {
        String start = tape.text(0, 5);
        return "HTTP/".startsWith(start);
    }

    private Reading headerFault() {
        if (tape.size() > limits.headerBytes()) {
            return new Reading.Faulty(
                    CaptureVerdict.TOO_LARGE, "a header of more than " + limits.headerBytes() + " bytes", 0);
        }
        if (!looksLikeHttp()) {
            return new Reading.Faulty(CaptureVerdict.BROKEN, "the answer is not HTTP", 0);
        }
        return switch (tape.stop()) {
            case TIME -> new Reading.Faulty(CaptureVerdict.TIMEOUT, "no complete header in time", 0);
            case END, RESET, LIMIT ->
                new Reading.Faulty(
                        CaptureVerdict.BROKEN,
                        tape.size() == 0 ? "closed without an answer" : "closed within the header",
                        0);
        };
    }

    private List<String> lines(int headerEnd) {
        String header = tape.text(0, headerEnd);
        return header.lines().filter(line -> !line.isEmpty()).toList();
    }

    /// The status code, or -1.
    private static int status(String line) {
        int space = line.indexOf(' ');
        if (!line.startsWith("HTTP/") || space < 0) {
            return -1;
        }
        String rest = line.substring(space).strip();
        String code = rest.length() < 3 ? rest : rest.substring(0, 3);
        boolean delimited = rest.length() <= 3 || rest.charAt(3) == ' ';
        return delimited && code.matches("[1-9]\\d\\d") ? Integer.parseInt(code) : -1;
    }

    private Reading body(int status, Headers headers, int headerEnd) {
        if (status == 204 || status == 304 || status == 101) {
            framed = true;
            return read(status, headers, headerEnd, headerEnd, null);
        }
        List<String> codings = headers.list("Transfer-Encoding");
        if (codings.equals(List.of("chunked"))) {
            return chunked(status, headers, headerEnd);
        }
        if (!codings.isEmpty() && !codings.equals(List.of("identity"))) {
            return new Reading.Faulty(CaptureVerdict.BROKEN, "transfer coding " + String.join(", ", codings), status);
        }
        List<String> lengths =
                headers.list("Content-Length").stream().distinct().toList();
        if (lengths.isEmpty()) {
            return untilClose(status, headers, headerEnd);
        }
        if (lengths.size() > 1 || !lengths.getFirst().matches("\\d{1,18}")) {
            return new Reading.Faulty(CaptureVerdict.BROKEN, "Content-Length " + String.join(", ", lengths), status);
        }
        return counted(status, headers, headerEnd, Long.parseLong(lengths.getFirst()));
    }

    private Reading untilClose(int status, Headers headers, int headerEnd) {
        while (tape.fill()) {
            end = tape.size();
        }
        Truncation truncated = tape.stop() == Tape.Stop.END ? null : truncation();
        return read(status, headers, headerEnd, tape.size(), truncated);
    }

    private Reading counted(int status, Headers headers, int headerEnd, long length) {
        long messageEnd = headerEnd + length;
        if (!tape.fillTo(messageEnd)) {
            notes.add("%d of %d declared bytes came".formatted(tape.size() - headerEnd, length));
            return read(status, headers, headerEnd, tape.size(), truncation());
        }
        if (tape.size() > messageEnd) {
            notes.add("bytes after the declared end");
        }
        framed = true;
        return read(status, headers, headerEnd, messageEnd, null);
    }

    private Reading chunked(int status, Headers headers, int headerEnd) {
        Spool payload = new Spool();
        long at = headerEnd;
        while (true) {
            long lineEnd = lineEnd(at, CHUNK_LINE);
            if (lineEnd < 0) {
                return endOfChunks(status, headers, payload, tape.size() - at > CHUNK_LINE);
            }
            long size = chunkSize(tape.text(at, lineEnd));
            if (size < 0) {
                end = tape.size();
                return new Reading.Faulty(CaptureVerdict.BROKEN, "invalid chunk size", status);
            }
            at = lineEnd;
            if (size == 0) {
                return trailer(status, headers, payload, at);
            }
            boolean whole = tape.fillTo(at + size + 1);
            long dataEnd = Math.min(at + size, tape.size());
            tape.copy(at, dataEnd, payload);
            if (!whole) {
                return endOfChunks(status, headers, payload, false);
            }
            long next = lineEnd(dataEnd, 2);
            if (next < 0 || (next - dataEnd == 2 && tape.at(dataEnd) != '\r')) {
                return endOfChunks(status, headers, payload, tape.size() - dataEnd >= 2);
            }
            at = next;
        }
    }

    private Reading endOfChunks(int status, Headers headers, Spool payload, boolean invalid) {
        end = tape.size();
        return invalid
                ? new Reading.Faulty(CaptureVerdict.BROKEN, "invalid chunk framing", status)
                : new Reading.Read(new HttpReply(status, headers, payload.octets(), end, truncation(), notes));
    }

    private Reading trailer(int status, Headers headers, Spool payload, long start) {
        long at = start;
        while (at - start <= limits.headerBytes()) {
            long lineEnd = lineEnd(at, limits.headerBytes());
            if (lineEnd < 0) {
                break;
            }
            boolean empty = lineEnd - at <= 2 && (lineEnd - at == 1 || tape.at(at) == '\r');
            at = lineEnd;
            if (empty) {
                framed = true;
                break;
            }
        }
        if (at - start > limits.headerBytes()) {
            end = tape.size();
            return new Reading.Faulty(CaptureVerdict.TOO_LARGE, "a trailer without end", status);
        }
        end = at;
        if (tape.size() > at) {
            notes.add("bytes after the last chunk");
        }
        return new Reading.Read(new HttpReply(status, headers, payload.octets(), end, null, notes));
    }

    /// Where the line that starts there ends, its line feed included; -1 when there is none within the limit.
    private long lineEnd(long from, int limit) {
        long at = from;
        while (true) {
            while (at < tape.size() && at - from < limit) {
                if (tape.at(at++) == '\n') {
                    return at;
                }
            }
            if (at - from >= limit || !tape.fill()) {
                return -1;
            }
        }
    }

    private static long chunkSize(String line) {
        int semicolon = line.indexOf(';');
        String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        return digits.matches("[0-9A-Fa-f]{1,8}") ? Long.parseLong(digits, 16) : -1;
    }

    private Reading read(int status, Headers headers, long from, long to, @Nullable Truncation truncated) {
        end = to;
        return new Reading.Read(new HttpReply(status, headers, tape.octets(from, to), end, truncated, notes));
    }

    private Truncation truncation() {
        return switch (tape.stop()) {
            case LIMIT -> Truncation.LENGTH;
            case TIME -> Truncation.TIME;
            case END, RESET -> Truncation.DISCONNECT;
        };
    }
}
