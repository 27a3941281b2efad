package ibid.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// What bytes are, told from their beginning (compare the WHATWG MIME Sniffing standard).
enum Format {
    PDF,
    HTML,
    PLAIN,
    IMAGE,
    /// A zip archive, as documents of many kinds are.
    ZIP,
    /// Bytes of a known type without that type's signature.
    NOT_WHAT_IT_SAYS,
    OTHER;

    static final int HEAD = 4096;
    private static final List<String> IMAGES =
            List.of("\u0089PNG\r\n", "GIF8", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*", "BM", "\0\0\u0001\0");
    private static final List<String> ARCHIVES =
            List.of("PK\u0005\u0006", "\u001f\u008b", "BZh", "Rar!", "7z\u00bc\u00af", "\u007fELF", "%!PS");
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<(?:!doctype\\s+html|html|head|body|title|meta|link|script|style|div|p|h1|h2|table|article|br|a)[\\s>/]");
    private static final List<String> TEXT_TYPES = List.of("", "application/octet-stream", "application/x-unknown");

    static Format of(byte[] bytes, String declared) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        // Acrobat and PDFBox take a header anywhere in the first kilobyte.
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return PDF;
        }
        if (isImage(head)) {
            return IMAGE;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (ARCHIVES.stream().anyMatch(head::startsWith)) {
            return OTHER;
        }
        boolean wide =
                head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff") || declared.contains("utf-16");
        if (!wide && head.indexOf('\0') >= 0) {
            return claimsKnownBinary(declared) ? NOT_WHAT_IT_SAYS : OTHER;
        }
        return ofText(wide ? head.replace("\0", "") : head, declared);
    }

    private static Format ofText(String head, String declared) {
        if (declared.equals("text/html") || declared.equals("application/xhtml+xml")) {
            return HTML;
        }
        if (declared.equals("image/svg+xml")) {
            return IMAGE;
        }
        boolean plain = declared.equals("text/plain") || declared.equals("text/markdown");
        String start = head.stripLeading();
        if (!plain && MARKUP.matcher(start).find()) {
            return HTML;
        }
        // A server that has no better idea says text/plain: only a whole page outranks it.
        if (plain && start.regionMatches(true, 0, "<!doctype html", 0, 14)) {
            return HTML;
        }
        if (plain || TEXT_TYPES.contains(declared)) {
            return start.startsWith("<?xml") ? OTHER : PLAIN;
        }
        return claimsKnownBinary(declared) ? NOT_WHAT_IT_SAYS : OTHER;
    }

    private static boolean claimsKnownBinary(String declared) {
        return declared.equals("application/pdf") || declared.startsWith("image/");
    }

    private static boolean isImage(String head) {
        if (IMAGES.stream().anyMatch(head::startsWith)) {
            // "BM" begins many a sentence; a bitmap has zeros in its header.
            return !head.startsWith("BM") || head.indexOf('\0') >= 0;
        }
        return (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || head.startsWith("ftypavif", 4)
                || head.startsWith("ftyphei", 4);
    }
}
