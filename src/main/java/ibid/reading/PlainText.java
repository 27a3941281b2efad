package ibid.reading;

import java.text.Normalizer;
import java.util.List;

/// Plain text, kept as it came but for line ends, the Unicode form, and characters that no store takes.
final class PlainText {
    private PlainText() {}

    static Draft draft(String decoded, String mediaType) {
        String text = canonical(decoded);
        return new Draft(mediaType, text, Blocks.of(text), Metadata.NONE, List.of(), List.of());
    }

    static String canonical(String decoded) {
        StringBuilder text = new StringBuilder(decoded.length());
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == '\r') {
                boolean pair = i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n';
                text.append(pair ? "" : "\n");
            } else if (c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u000b') {
                text.append('\n');
            } else if (c == '\0') {
                text.append('\ufffd');
            } else {
                text.append(c);
            }
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text.toString()
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
