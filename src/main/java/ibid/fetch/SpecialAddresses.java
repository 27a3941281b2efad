package ibid.fetch;

import java.util.List;
import java.util.Optional;

/// The addresses that are no public host: IANA's special-purpose registries, and what carries an IPv4 address inside.
///
/// Java's own predicates know neither carrier-grade NAT, unique local addresses, NAT64 nor mapped forms, hence the
/// list.
final class SpecialAddresses {
    private record Special(Cidr range, String what) {
        static Special of(String range, String what) {
            return new Special(Cidr.parse(range), what);
        }
    }

    private static final List<Special> RANGES = List.of(
            Special.of("0.0.0.0/8", "unspecified"),
            Special.of("10.0.0.0/8", "private"),
            Special.of("100.64.0.0/10", "carrier-grade NAT"),
            Special.of("127.0.0.0/8", "loopback"),
            Special.of("169.254.0.0/16", "link-local"),
            Special.of("172.16.0.0/12", "private"),
            Special.of("192.0.0.0/24", "protocol assignment"),
            Special.of("192.0.2.0/24", "documentation"),
            Special.of("192.88.99.0/24", "6to4 relay"),
            Special.of("192.168.0.0/16", "private"),
            Special.of("198.18.0.0/15", "benchmark"),
            Special.of("198.51.100.0/24", "documentation"),
            Special.of("203.0.113.0/24", "documentation"),
            Special.of("224.0.0.0/4", "multicast"),
            Special.of("255.255.255.255/32", "broadcast"),
            Special.of("240.0.0.0/4", "reserved"),
            Special.of("::/128", "unspecified"),
            Special.of("::1/128", "loopback"),
            Special.of("::/96", "IPv4-compatible"),
            Special.of("::ffff:0:0/96", "IPv4-mapped"),
            Special.of("::ffff:0:0:0/96", "IPv4-translated"),
            Special.of("64:ff9b::/96", "NAT64"),
            Special.of("64:ff9b:1::/48", "NAT64"),
            Special.of("100::/64", "discard"),
            Special.of("2001::/32", "Teredo"),
            Special.of("2001:2::/48", "benchmark"),
            Special.of("2001:db8::/32", "documentation"),
            Special.of("2001::/23", "protocol assignment"),
            Special.of("2002::/16", "6to4"),
            Special.of("3fff::/20", "documentation"),
            Special.of("fc00::/7", "unique local"),
            Special.of("fe80::/10", "link-local"),
            Special.of("fec0::/10", "site-local"),
            Special.of("ff00::/8", "multicast"));

    private static final Cidr GLOBAL_UNICAST = Cidr.parse("2000::/3");

    private SpecialAddresses() {}

    /// What is special about the address, four or sixteen bytes; empty for a public one.
    static Optional<String> of(byte[] address) {
        Optional<String> special = RANGES.stream()
                .filter(candidate -> candidate.range().contains(address))
                .map(Special::what)
                .findFirst();
        // Whatever IANA has not given out yet is no public host either.
        return special.isEmpty() && address.length == 16 && !GLOBAL_UNICAST.contains(address)
                ? Optional.of("not global unicast")
                : special;
    }
}
