package ibid.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns bytes into characters. What the bytes prove comes first, then what was declared, then what is likely:
/// byte order mark, UTF-8 that is sound and not plain ASCII, the server's word, the page's word, statistics.
final class Encoding {
    private static final int PRESCAN = 4096;
    private static final int SAMPLE = 1 << 16;
    /// From this confidence on, of 100, the statistics outrank a declaration that does not read.
    private static final int SURE = 80;
    private static final Pattern META =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([-\\w:.]+)");
    private static final Pattern ISO_2022_JP = Pattern.compile("\u001b(?:\\$[@B]|\\([BJI])");

    private Encoding() {}

    static String decode(byte[] bytes, @Nullable String declared, boolean markup) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        return new String(bytes, of(bytes, declared, markup));
    }

    private static Charset of(byte[] bytes, @Nullable String declared, boolean markup) {
        boolean ascii = isAscii(bytes);
        if (ascii && hasEscape(bytes)) {
            return Charset.forName("ISO-2022-JP");
        }
        if (!ascii && reads(StandardCharsets.UTF_8, bytes)) {
            return StandardCharsets.UTF_8;
        }
        Optional<Charset> server = named(declared).filter(charset -> reads(charset, bytes));
        if (ascii || server.isPresent()) {
            return server.orElse(StandardCharsets.UTF_8);
        }
        Optional<Charset> inside = markup ? declaredInside(bytes) : Optional.empty();
        return inside.filter(charset -> reads(charset, bytes))
                .orElseGet(() -> likely(bytes, named(declared).or(() -> inside)));
    }

    private static Optional<Charset> declaredInside(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        return meta.find() ? named(meta.group(1)) : Optional.empty();
    }

    /// The charset meant by a label on the web, where the old names mean their Windows supersets (WHATWG Encoding).
    private static Optional<Charset> named(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        String name = switch (label.strip().toLowerCase(Locale.ROOT)) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "iso-8859-9", "latin5" -> "windows-1254";
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji" -> "windows-31j";
            case "gb2312", "gbk", "gb_2312-80" -> "GB18030";
            case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
            case "big5" -> "Big5-HKSCS";
            default -> label.strip();
        };
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static boolean reads(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// Nothing reads without fault. One damaged character must not cost the whole page, so UTF-8 with few faults is
    /// UTF-8, and a declared charset is kept unless the statistics are sure of another.
    private static Charset likely(byte[] bytes, Optional<Charset> declared) {
        if (isNearlyUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE));
        CharsetMatch match = detector.detect();
        Optional<Charset> found = match == null || (declared.isPresent() && match.getConfidence() < SURE)
                ? Optional.empty()
                : named(match.getName());
        return found.or(() -> declared).orElse(Charset.forName("windows-1252"));
    }

    private static boolean isNearlyUtf8(byte[] bytes) {
        long faults = 0;
        long beyondAscii = 0;
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            faults += c == '\ufffd' ? 1 : 0;
            beyondAscii += c > 0x7f ? 1 : 0;
        }
        return faults * 10 < beyondAscii;
    }

    private static boolean hasEscape(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0x1b) {
                return ISO_2022_JP
                        .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                        .find();
            }
        }
        return false;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
