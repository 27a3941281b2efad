package ibid.fetch;

import java.util.Optional;

/// Reads an IPv6 address as the WHATWG URL Standard does: no zone, an IPv4 tail allowed.
final class Ipv6Parser {
    private final String text;
    private final int[] pieces = new int[8];
    private int at;
    private int piece;
    private int compressAt = -1;

    private Ipv6Parser(String text) {
        this.text = text;
    }

    static Optional<WebHost.V6> parse(String text) {
        Ipv6Parser parser = new Ipv6Parser(text);
        return parser.readAll() ? Optional.of(parser.address()) : Optional.empty();
    }

    private boolean readAll() {
        if (peek(0) == ':') {
            if (peek(1) != ':') {
                return false;
            }
            at = 2;
            compressAt = ++piece;
        }
        while (at < text.length()) {
            if (piece == 8) {
                return false;
            }
            if (peek(0) == ':') {
                if (compressAt >= 0) {
                    return false;
                }
                at++;
                compressAt = ++piece;
                continue;
            }
            if (!readPiece()) {
                return false;
            }
        }
        return compressAt >= 0 ? expand() : piece == 8;
    }

    private boolean readPiece() {
        int start = at;
        int value = 0;
        while (at - start < 4 && Character.digit(peek(0), 16) >= 0 && peek(0) < 0x80) {
            value = value << 4 | Character.digit(peek(0), 16);
            at++;
        }
        if (peek(0) == '.') {
            at = start;
            return readIpv4Tail();
        }
        if (peek(0) == ':') {
            at++;
            if (at == text.length()) {
                return false;
            }
        } else if (at < text.length()) {
            return false;
        }
        pieces[piece++] = value;
        return true;
    }

    private boolean readIpv4Tail() {
        String[] parts = text.substring(at).split("\\.", -1);
        if (piece > 6 || parts.length != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            boolean decimal = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(c -> c >= '0' && c <= '9')
                    && (part.length() == 1 || part.charAt(0) != '0');
            if (!decimal || Integer.parseInt(part) > 255) {
                return false;
            }
            pieces[piece + i / 2] = pieces[piece + i / 2] << 8 | Integer.parseInt(part);
        }
        piece += 2;
        at = text.length();
        return true;
    }

    /// Moves what stands behind `::` to the end.
    private boolean expand() {
        int tail = piece - compressAt;
        int target = 7;
        while (target != 0 && tail > 0) {
            int source = compressAt + tail - 1;
            int moved = pieces[source];
            pieces[source] = pieces[target];
            pieces[target] = moved;
            target--;
            tail--;
        }
        return true;
    }

    private WebHost.V6 address() {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = high << 16 | pieces[i];
            low = low << 16 | pieces[i + 4];
        }
        return new WebHost.V6(high, low);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }
}
