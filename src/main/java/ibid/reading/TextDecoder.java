package ibid.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text: by byte order mark, else as UTF-8 where that is valid, else by likelihood.
final class TextDecoder {
    private static final int SAMPLE = 64 * 1024;
    /// Of a text's bytes, how many may be control characters.
    private static final double MOST_CONTROLS = 0.003;

    private TextDecoder() {}

    /// Empty for bytes that are no text.
    static Optional<String> decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            Charset charset = starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return text(new String(bytes, 2, bytes.length - 2, charset));
        }
        Charset wide = utf16WithoutMark(bytes);
        if (wide != null) {
            return text(new String(bytes, wide));
        }
        if (isBinary(bytes)) {
            return Optional.empty();
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent() ? utf8 : Optional.of(legacy(bytes));
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> text(String decoded) {
        long broken = decoded.chars()
                .limit(SAMPLE)
                .filter(c -> c == 0xFFFD || (c < 0x20 && c != '\n' && c != '\r' && c != '\t'))
                .count();
        return broken * 50 > Math.min(SAMPLE, decoded.length()) ? Optional.empty() : Optional.of(decoded);
    }

    private static @Nullable Charset utf16WithoutMark(byte[] bytes) {
        int sample = Math.min(bytes.length, 2000) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (sample < 8 || Math.max(even, odd) < sample * 0.35 || Math.min(even, odd) > sample * 0.025) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean isBinary(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < sample; i++) {
            int b = bytes[i] & 0xFF;
            controls += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return controls > 3 && controls > sample * MOST_CONTROLS;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// The strict decoding that looks most like the language its encoding was made for; windows-1252 decodes anything.
    private static String legacy(byte[] bytes) {
        String best = new String(bytes, Charset.forName("windows-1252"));
        double most = 0.5;
        for (String name : List.of("Shift_JIS", "EUC-JP", "ISO-2022-JP")) {
            Optional<String> decoded = strictly(bytes, Charset.forName(name));
            double share = decoded.map(TextDecoder::japaneseShare).orElse(0.0);
            if (share > most) {
                most = share;
                best = decoded.orElse(best);
            }
        }
        return best;
    }

    /// Of the characters beyond ASCII, how many are kana, common ideographs or Japanese punctuation.
    private static double japaneseShare(String text) {
        int beyond = 0;
        int japanese = 0;
        int kana = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                beyond++;
                boolean isKana = c >= 0x3040 && c <= 0x30ff;
                kana += isKana ? 1 : 0;
                japanese += isKana
                                || (c >= 0x4e00 && c <= 0x9fff)
                                || (c >= 0x3000 && c <= 0x301f)
                                || (c >= 0xff01 && c <= 0xff5e)
                        ? 1
                        : 0;
            }
        }
        return beyond == 0 || kana * 20 < beyond ? 0 : (double) japanese / beyond;
    }
}
