package ibid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The address to use for a host name in place of DNS, as curl's `--resolve`.
///
/// @param port to connect to; empty for the address's own
public record HostOverride(InetAddress address, OptionalInt port) {

    /// Reads `127.0.0.1`, `127.0.0.1:8080` or `[::1]:8080`. Names are refused: an override that asks DNS is none.
    public static HostOverride parse(String text) {
        String trimmed = text.strip();
        int colon = trimmed.startsWith("[") ? trimmed.indexOf(':', trimmed.indexOf(']') + 1) : trimmed.indexOf(':');
        boolean bareIpv6 = colon >= 0 && !trimmed.startsWith("[") && trimmed.indexOf(':', colon + 1) >= 0;
        String address = colon < 0 || bareIpv6 ? trimmed : trimmed.substring(0, colon);
        String port = colon < 0 || bareIpv6 ? "" : trimmed.substring(colon + 1);
        if (!port.isEmpty() && !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("Not a port: " + text);
        }
        byte[] bytes = Cidr.address(address).orElseThrow(() -> new IllegalArgumentException("Not an address: " + text));
        try {
            return new HostOverride(
                    InetAddress.getByAddress(bytes),
                    port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four or sixteen bytes are an address", impossible);
        }
    }

    /// Reads a map of names to addresses.
    public static Map<String, HostOverride> parseAll(Map<String, String> addresses) {
        return addresses.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().strip().toLowerCase(Locale.ROOT), entry -> parse(entry.getValue())));
    }
}
