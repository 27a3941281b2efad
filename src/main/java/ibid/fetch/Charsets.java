package ibid.fetch;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the charset of text: byte order mark, header, the document's own word, and last a guess by its bytes.
///
/// A declared charset that cannot read the bytes is passed over for the next witness: a page in Shift_JIS behind a
/// server that says UTF-8 for everything is common, and its text would be lost.
public final class Charsets {
    private static final int PRESCAN = 4096;

    /// As many sequences of bytes are right in UTF-8 by chance in no text of another charset.
    private static final int SEQUENCES = 4;

    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.+-]{2,40})", Pattern.CASE_INSENSITIVE);

    private static final Pattern XML =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.+-]{2,40})[\"']");

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.+-]{2,40})", Pattern.CASE_INSENSITIVE);

    /// Labels that mean another charset than Java takes them for (WHATWG Encoding Standard).
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ms_kanji", "windows-31j"),
            Map.entry("x-euc-jp", "EUC-JP"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode", "UTF-16LE"),
            Map.entry("utf-16", "UTF-16LE"),
            Map.entry("x-cp1250", "windows-1250"),
            Map.entry("x-cp1251", "windows-1251"),
            Map.entry("x-cp1252", "windows-1252"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"));

    /// What the guess may say: multi-byte charsets whose structure gives them away, and the windows code pages.
    private static final Set<String> GUESSABLE =
            Set.of("Shift_JIS", "EUC-JP", "EUC-KR", "GB18030", "Big5", "windows-1251", "KOI8-R", "ISO-8859-2");

    private Charsets() {}

    static Charset of(Headers headers, String mediaType, byte[] body) {
        Optional<Charset> mark = byteOrderMark(body);
        if (mark.isPresent()) {
            return mark.get();
        }
        Optional<Charset> shown = shownByItself(body);
        if (shown.isPresent()) {
            return shown.get();
        }
        Optional<Charset> header = headers.first("Content-Type").flatMap(value -> declared(PARAMETER, value));
        String start = new String(body, 0, Math.min(body.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Optional<Charset> own = MediaTypes.isHtml(mediaType) || mediaType.endsWith("xml")
                ? declared(XML, start).or(() -> declared(META, start)).map(Charsets::asciiCompatible)
                : Optional.empty();
        // Servers say Latin-1 for everything by default, and it reads every byte: the weakest of witnesses.
        boolean byDefault = header.filter(charset("windows-1252")::equals).isPresent();
        if (contradict(header, own)) {
            Optional<Charset> guess = guess(body).filter(guessed -> guessed.equals(own.get()));
            return guess.orElse(header.get());
        }
        if (header.isPresent() && !byDefault && reads(header.get(), body)) {
            return header.get();
        }
        if (own.isPresent() && reads(own.get(), body)) {
            return own.get();
        }
        if (byDefault && isMostlyAscii(body)) {
            return isUtf8(body, true) ? StandardCharsets.UTF_8 : charset("windows-1252");
        }
        return guess(body).or(() -> header).or(() -> own).orElse(charset("windows-1252"));
    }

    /// Bytes that are of one charset and no other, whatever is declared: the escapes of ISO-2022-JP, in which no byte
    /// has its highest bit, and several sequences that are right in UTF-8.
    private static Optional<Charset> shownByItself(byte[] body) {
        int high = 0;
        int leads = 0;
        boolean escapes = false;
        for (int i = 0; i < body.length; i++) {
            high += body[i] < 0 ? 1 : 0;
            leads += (body[i] & 0xff) >= 0xc2 ? 1 : 0;
            escapes |= body[i] == 0x1b && i + 2 < body.length && body[i + 1] == '$' && (body[i + 2] & 0xfd) == 0x40;
        }
        if (escapes && high == 0) {
            return Optional.of(charset("ISO-2022-JP"));
        }
        return leads >= SEQUENCES && isUtf8(body, true) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /// Two charsets of one byte a character both read everything, so what they say is no evidence.
    private static boolean contradict(Optional<Charset> header, Optional<Charset> own) {
        return header.isPresent()
                && own.isPresent()
                && !header.equals(own)
                && isSingleByte(header.get())
                && isSingleByte(own.get())
                && !header.get().equals(charset("windows-1252"));
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /// As text in Latin letters is, with whatever marks.
    private static boolean isMostlyAscii(byte[] body) {
        int high = 0;
        for (byte b : body) {
            high += b < 0 ? 1 : 0;
        }
        return high <= body.length / 5;
    }

    /// The charset that a label means on the web; empty for one we cannot read.
    public static Optional<Charset> byLabel(String label) {
        String lower = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(LABELS.getOrDefault(lower, lower)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    /// @param cut the last character may be incomplete
    static boolean isUtf8(byte[] bytes, boolean cut) {
        return malformed(StandardCharsets.UTF_8, bytes, cut) == 0;
    }

    private static Optional<Charset> byteOrderMark(byte[] body) {
        if (body.length >= 3 && body[0] == (byte) 0xef && body[1] == (byte) 0xbb && body[2] == (byte) 0xbf) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (body.length >= 2 && body[0] == (byte) 0xff && body[1] == (byte) 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return body.length >= 2 && body[0] == (byte) 0xfe && body[1] == (byte) 0xff
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<Charset> declared(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? byLabel(matcher.group(1)) : Optional.empty();
    }

    /// A document whose declaration could be read byte by byte is not in UTF-16, whatever it declares.
    private static Charset asciiCompatible(Charset charset) {
        return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }

    /// Some bad bytes are normal on the web; more than one in a thousand mean the wrong charset.
    private static boolean reads(Charset charset, byte[] body) {
        return malformed(charset, body, true) <= body.length / 1000
                && !(charset.equals(charset("windows-31j")) && isNothingButHalfWidth(new String(body, charset)))
                && !(charset.equals(charset("windows-1252")) && !isMostlyAscii(body));
    }

    /// Shift_JIS reads much of EUC-JP too, as half-width kana that nobody writes whole texts in.
    private static boolean isNothingButHalfWidth(String text) {
        long half = text.chars().filter(c -> c >= 0xff61 && c <= 0xff9f).count();
        long other = text.chars().filter(c -> c >= 0x3040 && c < 0xff61).count();
        return half > other;
    }

    private static Optional<Charset> guess(byte[] body) {
        if (isUtf8(body, true)) {
            boolean escapes = new String(body, 0, Math.min(body.length, 64 << 10), StandardCharsets.ISO_8859_1)
                    .contains("\u001b$");
            return Optional.of(escapes ? charset("ISO-2022-JP") : StandardCharsets.UTF_8);
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(body.length > 64 << 10 ? java.util.Arrays.copyOf(body, 64 << 10) : body);
        CharsetMatch match = detector.detect();
        return match != null && match.getConfidence() >= 40 && GUESSABLE.contains(match.getName())
                ? byLabel(match.getName())
                : Optional.empty();
    }

    /// How many times decoding stumbles.
    private static int malformed(Charset charset, byte[] bytes, boolean cut) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int stumbles = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, !cut);
            out.clear();
            if (result.isUnderflow()) {
                return stumbles;
            }
            if (result.isError()) {
                stumbles++;
                in.position(in.position() + Math.min(result.length(), in.remaining()));
            }
        }
    }

    private static Charset charset(String name) {
        return Charset.forName(name);
    }
}
