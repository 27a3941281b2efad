package ibid.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Percent-encoding with the WHATWG URL Standard's encode sets.
enum PercentEncoding {
    FRAGMENT(" \"<>`"),
    QUERY(" \"#<>'"),
    PATH(" \"#<>?^`{}"),
    USERINFO(" \"#<>?^`{}/:;=@[\\]|");

    private final String reserved;

    PercentEncoding(String reserved) {
        this.reserved = reserved;
    }

    /// Encodes the text as UTF-8. A percent sign already there stays, valid escape or not.
    String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int value = b & 0xff;
            if (value <= 0x1f || value > 0x7e || reserved.indexOf(value) >= 0) {
                encoded.append('%').append(hex(value >> 4)).append(hex(value & 0xf));
            } else {
                encoded.append((char) value);
            }
        }
        return encoded.toString();
    }

    /// The bytes behind a percent-encoded text; what is no valid escape stays as it is.
    static byte[] decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length) {
                int high = Character.digit(bytes[i + 1], 16);
                int low = Character.digit(bytes[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    decoded.write(high << 4 | low);
                    i += 2;
                    continue;
                }
            }
            decoded.write(bytes[i]);
        }
        return decoded.toByteArray();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
