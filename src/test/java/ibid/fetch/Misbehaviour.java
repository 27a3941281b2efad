package ibid.fetch;

import static ibid.fetch.CaptureVerdict.BOT_WALL;
import static ibid.fetch.CaptureVerdict.BROKEN;
import static ibid.fetch.CaptureVerdict.FORBIDDEN_ADDRESS;
import static ibid.fetch.CaptureVerdict.GONE;
import static ibid.fetch.CaptureVerdict.LOGIN_WALL;
import static ibid.fetch.CaptureVerdict.NOT_FOUND;
import static ibid.fetch.CaptureVerdict.NO_TEXT_LAYER;
import static ibid.fetch.CaptureVerdict.OK;
import static ibid.fetch.CaptureVerdict.PAYWALL;
import static ibid.fetch.CaptureVerdict.REDIRECT_LOOP;
import static ibid.fetch.CaptureVerdict.REFUSED;
import static ibid.fetch.CaptureVerdict.ROOT_REDIRECT;
import static ibid.fetch.CaptureVerdict.SERVER_ERROR;
import static ibid.fetch.CaptureVerdict.TIMEOUT;
import static ibid.fetch.CaptureVerdict.TOO_LARGE;
import static ibid.fetch.CaptureVerdict.TRUNCATED;
import static ibid.fetch.CaptureVerdict.UNKNOWN_HOST;
import static ibid.fetch.CaptureVerdict.WRONG_TYPE;

import ibid.fetch.OriginServer.Answer;
import ibid.fetch.OriginServer.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// What servers do on the wire, and what it must be called. All are asked for `/cited/page`.
enum Misbehaviour {
    // No answer, or none in time
    CLOSES_AT_ONCE(BROKEN, (_, _) -> {}),
    RESETS_AT_ONCE(BROKEN, (_, request) -> request.socket().setSoLinger(true, 0)),
    NEVER_ANSWERS(TIMEOUT, (_, request) -> hold(request)),
    HALF_A_STATUS_LINE(BROKEN, (out, _) -> say(out, "HTTP/1.1 2")),
    HALF_A_HEADER_THEN_CLOSE(BROKEN, (out, _) -> say(out, "HTTP/1.1 200 OK\r\nContent-Ty")),
    HALF_A_HEADER_THEN_SILENCE(TIMEOUT, (out, request) -> {
        say(out, "HTTP/1.1 200 OK\r\nContent-Ty");
        hold(request);
    }),
    HEADER_DRIP(TIMEOUT, (out, _) -> drip(out, "HTTP/1.1 200 OK\r\nX-Drop: ")),
    ENDLESS_INTERIM_ANSWERS(TIMEOUT, (out, _) -> forever(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")),

    // No HTTP
    HEADER_FLOOD(TOO_LARGE, (out, _) -> {
        say(out, "HTTP/1.1 200 OK\r\n");
        forever(out, "X-Flood: " + "y".repeat(100) + "\r\n");
    }),
    ONE_ENDLESS_HEADER_LINE(TOO_LARGE, (out, _) -> {
        say(out, "HTTP/1.1 200 OK\r\nX-Endless: ");
        forever(out, "yyyyyyyyyyyyyyyy");
    }),
    ANOTHER_PROTOCOL(BROKEN, (out, request) -> {
        say(out, "SSH-2.0-Server_1.0\r\n");
        hold(request);
    }),
    BINARY_NOISE(BROKEN, (out, _) -> out.write(new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe, 10, 10})),
    A_PAGE_WITHOUT_HEADER(BROKEN, (out, _) -> say(out, "<html><body>1991 calling</body></html>")),
    STATUS_WITHOUT_NUMBER(BROKEN, (out, _) -> say(out, "HTTP/1.1 OK\r\n\r\n")),
    STATUS_OF_FOUR_DIGITS(BROKEN, (out, _) -> say(out, "HTTP/1.1 2000 OK\r\n\r\n")),
    STATUS_999(SERVER_ERROR, head("999 Request denied", "Content-Length: 0")),

    // Odd, but everybody reads it
    BARE_LINE_FEEDS(OK, (out, _) -> say(out, "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + article())),
    FOLDED_HEADER(OK, page("Content-Type: text/html;\r\n charset=utf-8", article())),
    NO_REASON_PHRASE(OK, (out, _) -> say(out, "HTTP/1.1 200\r\nContent-Type: text/html\r\n\r\n" + article())),
    HEADER_LINE_WITHOUT_COLON(OK, page("no colon here\r\nContent-Type: text/html", article())),
    INTERIM_ANSWER_FIRST(OK, (out, _) -> {
        say(out, "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n");
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article());
    }),
    HTTP_1_0(OK, (out, _) -> say(out, "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + article())),
    NO_CONTENT_TYPE(OK, page("X-Nothing: 1", "<!doctype html>" + article())),
    REPEATED_EQUAL_LENGTHS(OK, page("Content-Type: text/html\r\nContent-Length: " + size() + ", " + size(), article())),

    // Lengths
    BODY_SHORTER_THAN_DECLARED(TRUNCATED, page("Content-Type: text/html\r\nContent-Length: 99999", article())),
    HARDLY_A_BODY(BROKEN, page("Content-Type: text/html\r\nContent-Length: 99999", "<p>Har")),
    PDF_SHORTER_THAN_DECLARED(BROKEN, page("Content-Type: application/pdf\r\nContent-Length: 99999", "%PDF-1.7")),
    BODY_LONGER_THAN_DECLARED(
            OK, page("Content-Type: text/html\r\nContent-Length: " + size(), article() + "HTTP/1.1 200 smuggled")),
    CONTRADICTING_LENGTHS(BROKEN, page("Content-Length: 5\r\nContent-Length: 6", "hello!")),
    NEGATIVE_LENGTH(BROKEN, page("Content-Length: -1", "hello")),
    LENGTH_IN_WORDS(BROKEN, page("Content-Length: five", "hello")),
    LENGTH_BEYOND_ALL_NUMBERS(BROKEN, page("Content-Length: 99999999999999999999999", "hello")),
    TEN_GIGABYTES_DECLARED(TRUNCATED, page("Content-Type: text/html\r\nContent-Length: 10737418240", article())),
    LENGTH_BESIDE_CHUNKS(
            OK, page("Content-Type: text/html\r\nContent-Length: 3\r\nTransfer-Encoding: chunked", chunks(article()))),

    // Chunks
    INVALID_CHUNK_SIZE(BROKEN, page("Transfer-Encoding: chunked", "zz\r\nhello\r\n0\r\n\r\n")),
    NEGATIVE_CHUNK_SIZE(BROKEN, page("Transfer-Encoding: chunked", "-5\r\nhello\r\n0\r\n\r\n")),
    CHUNK_SIZE_BEYOND_ALL_NUMBERS(BROKEN, page("Transfer-Encoding: chunked", "fffffffffffffffff\r\nhello")),
    CHUNK_LONGER_THAN_IT_SAYS(BROKEN, page("Transfer-Encoding: chunked", "3\r\nhello\r\n0\r\n\r\n")),
    CHUNKS_WITHOUT_END(
            TRUNCATED,
            page(
                    "Content-Type: text/html\r\nTransfer-Encoding: chunked",
                    chunks(article()).replace("\r\n0\r\n\r\n", ""))),
    ENDLESS_CHUNKS(TRUNCATED, (out, _) -> {
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
        forever(out, "10\r\nwords and words \r\n");
    }),
    ENDLESS_CHUNK_EXTENSION(BROKEN, (out, _) -> {
        say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;");
        forever(out, "extension=");
    }),
    ENDLESS_TRAILER(TOO_LARGE, (out, _) -> {
        say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n");
        forever(out, "X-Trailer: more\r\n");
    }),
    UNKNOWN_TRANSFER_CODING(BROKEN, page("Transfer-Encoding: gzip, chunked", chunks("hello"))),

    // Bodies without end
    ENDLESS_TEXT(TRUNCATED, (out, _) -> {
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
        forever(out, "words and words ");
    }),
    ENDLESS_PDF(TOO_LARGE, (out, _) -> {
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n");
        forever(out, "stream stream ");
    }),
    SLOW_DRIP(TIMEOUT, (out, _) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")),
    TEXT_THEN_DRIP(TRUNCATED, (out, _) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article())),
    TEXT_THEN_SILENCE(TRUNCATED, (out, request) -> {
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article());
        hold(request);
    }),
    RESET_IN_THE_BODY(BROKEN, (out, request) -> {
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\nhello");
        request.socket().setSoLinger(true, 0);
    }),

    // Content codings
    GZIP_BOMB(TOO_LARGE, coded("gzip", gzip(new byte[8 << 20]))),
    DOUBLE_GZIP(OK, coded("gzip, gzip", gzip(gzip(bytes(article()))))),
    GZIP_CUT_SHORT(BROKEN, coded("gzip", cut(gzip(bytes(article()))))),
    GZIP_DAMAGED(BROKEN, coded("gzip", flipped(gzip(bytes(article()))))),
    PLAIN_CALLED_GZIP(BROKEN, coded("gzip", bytes(article()))),
    ZLIB_DEFLATE(OK, coded("deflate", deflate(false))),
    BARE_DEFLATE(OK, coded("deflate", deflate(true))),
    CODING_NOT_ASKED_FOR(BROKEN, coded("zstd", new byte[] {1, 2, 3})),
    BROTLI_DAMAGED(BROKEN, coded("br", new byte[] {1, 2, 3})),
    TOO_MANY_CODINGS(BROKEN, coded("gzip, gzip, gzip, gzip, gzip", gzip(bytes("x")))),

    // Redirects
    REDIRECT_TO_ITSELF(REDIRECT_LOOP, head("302 Found", "Location: /cited/page")),
    REDIRECT_TO_ITSELF_WITH_ANOTHER_FRAGMENT(REDIRECT_LOOP, head("302 Found", "Location: #elsewhere")),
    REDIRECTS_WITHOUT_END(
            REDIRECT_LOOP,
            (out, request) ->
                    say(out, "HTTP/1.1 302 Found\r\nLocation: " + request.target() + "x\r\nContent-Length: 0\r\n\r\n")),
    REDIRECT_TO_A_PRIVATE_ADDRESS(FORBIDDEN_ADDRESS, head("302 Found", "Location: http://10.0.0.1/")),
    REDIRECT_TO_METADATA(FORBIDDEN_ADDRESS, head("302 Found", "Location: http://0xa9fea9fe/latest/")),
    REDIRECT_TO_A_FILE(FORBIDDEN_ADDRESS, head("302 Found", "Location: file:///etc/passwd")),
    REDIRECT_WITH_CREDENTIALS(FORBIDDEN_ADDRESS, head("302 Found", "Location: http://a:b@127.0.0.1/")),
    REDIRECT_TO_AN_UNKNOWN_HOST(UNKNOWN_HOST, head("302 Found", "Location: http://nowhere.invalid/")),
    REDIRECT_TO_A_CLOSED_PORT(REFUSED, head("302 Found", "Location: http://127.0.0.1:1/")),
    REDIRECT_TO_NONSENSE(BROKEN, head("302 Found", "Location: http://[nonsense")),
    REDIRECT_WITHOUT_LOCATION(BROKEN, head("302 Found", "Content-Length: 0")),
    REDIRECT_TO_THE_FRONT_PAGE(
            ROOT_REDIRECT,
            (out, request) -> say(
                    out,
                    request.target().equals("/")
                            ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article()
                            : "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")),
    REDIRECT_ABOVE_AN_ENDLESS_BODY(OK, (out, request) -> {
        if (request.target().equals("/there/page")) {
            say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article());
        } else {
            say(out, "HTTP/1.1 302 Found\r\nLocation: /there/page\r\n\r\n");
            forever(out, "moved ");
        }
    }),

    // Refusals
    STATUS_401(LOGIN_WALL, head("401 Unauthorized", "Content-Length: 0")),
    STATUS_402(PAYWALL, head("402 Payment Required", "Content-Length: 0")),
    STATUS_403(BOT_WALL, head("403 Forbidden", "Content-Length: 0")),
    STATUS_404(NOT_FOUND, head("404 Not Found", "Content-Length: 0")),
    STATUS_410(GONE, head("410 Gone", "Content-Length: 0")),
    STATUS_418(NOT_FOUND, head("418 I'm a teapot", "Content-Length: 0")),
    STATUS_429(BOT_WALL, head("429 Too Many Requests", "Retry-After: 60\r\nContent-Length: 0")),
    STATUS_451(BOT_WALL, head("451 Unavailable For Legal Reasons", "Content-Length: 0")),
    STATUS_500(SERVER_ERROR, head("500 Internal Server Error", "Content-Length: 0")),
    STATUS_503(SERVER_ERROR, head("503 Service Unavailable", "Retry-After: 60\r\nContent-Length: 0")),
    STATUS_304_UNASKED(BROKEN, head("304 Not Modified", "ETag: x")),
    CHALLENGE_IN_A_HEADER(BOT_WALL, page("cf-mitigated: challenge\r\nContent-Type: text/html", article())),

    // Nothing to read
    STATUS_204(BROKEN, head("204 No Content", "X-Nothing: 1")),
    EMPTY_BODY(BROKEN, head("200 OK", "Content-Type: text/html\r\nContent-Length: 0")),
    AN_IMAGE(NO_TEXT_LAYER, page("Content-Type: image/png", "\u0089PNG\r\n")),
    A_VIDEO(WRONG_TYPE, page("Content-Type: video/mp4", "ftyp")),
    UNNAMED_BYTES(WRONG_TYPE, page("Content-Type: application/octet-stream", "\0\1\2\3"));

    private final CaptureVerdict verdict;
    private final Answer answer;

    Misbehaviour(CaptureVerdict verdict, Answer answer) {
        this.verdict = verdict;
        this.answer = answer;
    }

    CaptureVerdict verdict() {
        return verdict;
    }

    Answer answer() {
        return answer;
    }

    /// More than enough words to be read.
    private static String article() {
        return "<html><head><title>On harbours</title></head><body><article><h1>On harbours</h1>"
                + "<p>The basin silts up from the mouth inwards, and every spring the pilots sound it anew.</p>"
                        .repeat(12)
                + "</article></body></html>";
    }

    private static int size() {
        return article().length();
    }

    private static Answer head(String status, String fields) {
        return (out, _) -> say(out, "HTTP/1.1 " + status + "\r\n" + fields + "\r\n\r\n");
    }

    private static Answer page(String fields, String body) {
        return (out, _) -> say(out, "HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n" + body);
    }

    private static Answer coded(String coding, byte[] body) {
        return (out, _) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + coding + "\r\n\r\n");
            out.write(body);
        };
    }

    private static String chunks(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(bytes(text));
        out.flush();
    }

    /// Until the client hangs up.
    private static void hold(Request request) throws IOException {
        while (request.socket().getInputStream().read() >= 0) {
            // A client that has asked says no more.
        }
    }

    private static void forever(OutputStream out, String text) throws IOException {
        byte[] much = bytes(text.repeat(64));
        while (true) {
            out.write(much);
        }
    }

    private static void drip(OutputStream out, String start) throws IOException {
        say(out, start);
        while (true) {
            LockSupport.parkNanos(20_000_000);
            say(out, "a");
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(boolean bare) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            deflate.write(bytes(article()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] cut(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] damaged = bytes.clone();
        damaged[bytes.length - 6] ^= 0x55;
        return damaged;
    }
}
