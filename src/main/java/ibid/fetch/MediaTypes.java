package ibid.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Tells what kind of bytes came (after the WHATWG MIME Sniffing Standard, for the kinds we care about).
///
/// A declaration is believed unless it says nothing (`application/octet-stream`, none) or the first bytes are a
/// signature that cannot be text.
public final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    private MediaTypes() {}

    static String of(Headers headers, byte[] body) {
        String declared = headers.first("Content-Type").map(MediaTypes::essence).orElse("");
        Optional<String> signature = signature(body);
        if (declared.isEmpty() || declared.equals(UNKNOWN) || declared.equals("application/unknown")) {
            return signature.orElseGet(() -> looksLikeText(body) ? textKind(body) : UNKNOWN);
        }
        boolean container =
                declared.contains("+zip") || declared.contains("vnd.") || declared.equals("application/zip");
        return signature.filter(_ -> isText(declared) && !container).orElse(declared);
    }

    /// `text/html; charset=x` → `text/html`; empty when it is no media type.
    public static String essence(String contentType) {
        String essence = contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return essence.matches("[!#$%&'*+.^_`|~0-9a-z-]+/[!#$%&'*+.^_`|~0-9a-z-]+") ? essence : "";
    }

    public static boolean isHtml(String mediaType) {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    /// Whether the bytes are characters in some charset.
    public static boolean isText(String mediaType) {
        return mediaType.startsWith("text/")
                || mediaType.endsWith("+xml")
                || mediaType.endsWith("+json")
                || mediaType.equals("application/xml")
                || mediaType.equals("application/json");
    }

    /// Whether bytes of that type can hold a readable document.
    public static boolean isReadable(String mediaType) {
        return switch (mediaType) {
            case "text/css", "text/javascript", "text/ecmascript" -> false;
            case "application/pdf",
                    "application/x-pdf",
                    "application/epub+zip",
                    "application/msword",
                    "application/rtf",
                    "application/postscript",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.oasis.opendocument.text" -> true;
            default -> isText(mediaType);
        };
    }

    /// Whether bytes of that type are compressed already, so that gzip is a waste.
    public static boolean isCompressed(String mediaType) {
        return mediaType.equals("application/pdf")
                || mediaType.equals("application/epub+zip")
                || mediaType.equals("application/zip")
                || mediaType.equals("application/gzip")
                || mediaType.startsWith("application/vnd.openxmlformats")
                || (mediaType.startsWith("image/") && !mediaType.equals("image/svg+xml"))
                || mediaType.startsWith("audio/")
                || mediaType.startsWith("video/");
    }

    private static Optional<String> signature(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.stripLeading().startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (start.startsWith("\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return Optional.of("application/zip");
        }
        return start.startsWith("\u001f\u008b\b") ? Optional.of("application/gzip") : Optional.empty();
    }

    private static boolean looksLikeText(byte[] body) {
        for (int i = 0; i < Math.min(body.length, 1024); i++) {
            int c = body[i] & 0xff;
            if (c <= 8 || c == 0xb || (c >= 0xe && c <= 0x1a) || (c >= 0x1c && c <= 0x1f)) {
                return false;
            }
        }
        return true;
    }

    private static String textKind(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<head")
                ? "text/html"
                : "text/plain";
    }
}
