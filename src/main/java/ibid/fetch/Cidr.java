package ibid.fetch;

import ibid.fetch.WebHost.V4;
import ibid.fetch.WebHost.V6;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A range of addresses in CIDR notation, such as `10.0.0.0/8` or `fc00::/7`.
///
/// IPv4 and IPv6 stay apart: `127.0.0.0/8` does not hold `::ffff:127.0.0.1`.
public final class Cidr {
    private final byte[] network;
    private final int prefix;
    private final String text;

    private Cidr(byte[] network, int prefix, String text) {
        this.network = network;
        this.prefix = prefix;
        this.text = text;
    }

    /// Reads one range; an address alone is a range of one.
    ///
    /// @throws IllegalArgumentException with what is wrong with it
    public static Cidr parse(String text) {
        String trimmed = text.strip();
        int slash = trimmed.indexOf('/');
        byte[] address = address(slash < 0 ? trimmed : trimmed.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("Not an address range: " + text));
        int prefix = address.length * 8;
        if (slash >= 0) {
            String digits = trimmed.substring(slash + 1);
            if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > prefix) {
                throw new IllegalArgumentException("Not a prefix length: " + text);
            }
            prefix = Integer.parseInt(digits);
        }
        return new Cidr(address, prefix, trimmed);
    }

    /// Reads ranges separated by commas; blank means none.
    public static List<Cidr> parseList(String text) {
        return Arrays.stream(text.split(","))
                .filter(part -> !part.isBlank())
                .map(Cidr::parse)
                .toList();
    }

    /// The bytes of a plainly written address, without asking anybody.
    static Optional<byte[]> address(String text) {
        if (text.contains(":")) {
            String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
            return Ipv6Parser.parse(bare).map(V6::bytes);
        }
        return text.matches("\\d{1,3}(\\.\\d{1,3}){3}")
                ? HostParser.parse(text)
                        .filter(V4.class::isInstance)
                        .map(V4.class::cast)
                        .map(V4::bytes)
                : Optional.empty();
    }

    /// Whether the address, four or sixteen bytes in network order, lies in this range.
    public boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        return rest == 0 || ((address[whole] ^ network[whole]) & 0xff) >>> (8 - rest) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr cidr && cidr.prefix == prefix && Arrays.equals(cidr.network, network);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(network) * 31 + prefix;
    }

    @Override
    public String toString() {
        return text;
    }
}
