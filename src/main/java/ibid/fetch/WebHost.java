package ibid.fetch;

import java.util.HexFormat;

/// The host of a [WebUrl]: a name, or an address written as one.
///
/// Odd spellings of an IPv4 address (`0x7f.1`, `017700000001`, `2130706433`) are addresses, not names, and arrive here
/// as [V4].
public sealed interface WebHost {
    /// A domain in ASCII, lower case, punycode where needed; may end in a dot.
    record Name(String ascii) implements WebHost {
        @Override
        public String toString() {
            return ascii;
        }
    }

    /// An IPv4 address as an unsigned 32-bit number.
    record V4(int bits) implements WebHost {
        /// In network order.
        public byte[] bytes() {
            return new byte[] {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits};
        }

        @Override
        public String toString() {
            return (bits >>> 24) + "." + (bits >>> 16 & 0xff) + "." + (bits >>> 8 & 0xff) + "." + (bits & 0xff);
        }
    }

    /// An IPv6 address: its high and low 64 bits.
    record V6(long high, long low) implements WebHost {
        /// In network order. Sixteen bytes even for an IPv4-mapped address, which [java.net.InetAddress] would turn
        /// into four.
        public byte[] bytes() {
            return HexFormat.of()
                    .parseHex(HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low));
        }

        @Override
        public String toString() {
            int[] pieces = new int[8];
            for (int i = 0; i < 8; i++) {
                long half = i < 4 ? high : low;
                pieces[i] = (int) (half >>> (48 - 16 * (i % 4))) & 0xffff;
            }
            return "[" + compressed(pieces) + "]";
        }

        /// RFC 5952: the first longest run of two or more zeros becomes `::`.
        private static String compressed(int[] pieces) {
            int bestStart = -1;
            int bestLength = 1;
            for (int start = 0; start < 8; start++) {
                int end = start;
                while (end < 8 && pieces[end] == 0) {
                    end++;
                }
                if (end - start > bestLength) {
                    bestStart = start;
                    bestLength = end - start;
                }
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                if (i == bestStart) {
                    text.append(i == 0 ? "::" : ":");
                    i += bestLength - 1;
                } else {
                    text.append(Integer.toHexString(pieces[i])).append(i < 7 ? ":" : "");
                }
            }
            return text.toString();
        }
    }
}
