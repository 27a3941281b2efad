package ibid.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// No forbidden address is ever approved, however it is written or come by.
///
/// The oracle is arithmetic on the whole address, apart from the guard's own ranges.
class GuardPropertiesTest {
    private static final Resolver NOBODY = _ -> List.of();

    @Property(tries = 3000)
    boolean anIpv4AddressIsApprovedInEverySpellingOrInNone(
            @ForAll("ipv4") long address, @ForAll("spelling") int spelling) {
        Guard guard = new Guard(FetchSettings.strict(), NOBODY);
        boolean approved = guard.examine("http://" + spell(address, spelling) + "/") instanceof Guard.Approved;
        return approved == isPublic(address);
    }

    @Property(tries = 3000)
    boolean aNameGetsNoFurtherThanItsAddress(@ForAll("ipv4") long address) throws UnknownHostException {
        InetAddress resolved = InetAddress.getByAddress(bytes(BigInteger.valueOf(address), 4));
        Guard guard = new Guard(FetchSettings.strict(), _ -> List.of(resolved));
        boolean approved = guard.examine("http://name.example/") instanceof Guard.Approved;
        return approved == isPublic(address);
    }

    @Property(tries = 3000)
    boolean anIpv4AddressWrappedInIpv6IsNeverApproved(
            @ForAll("ipv4") long address, @ForAll("wrapping") String wrapping) {
        Guard guard = new Guard(FetchSettings.strict(), NOBODY);
        String tail = Long.toHexString(address >>> 16) + ":" + Long.toHexString(address & 0xffff);
        return !(guard.examine("http://[" + wrapping.formatted(tail) + "]/") instanceof Guard.Approved);
    }

    @Property(tries = 3000)
    boolean onlyGlobalUnicastIpv6IsApproved(@ForAll("ipv6") BigInteger address) throws UnknownHostException {
        InetAddress resolved = InetAddress.getByAddress(bytes(address, 16));
        Guard guard = new Guard(FetchSettings.strict(), _ -> List.of(resolved));
        boolean approved = guard.examine("http://name.example/") instanceof Guard.Approved;
        boolean global = address.shiftRight(125).intValue() == 1;
        return !approved || global;
    }

    @Provide
    Arbitrary<Long> ipv4() {
        Arbitrary<Long> anywhere = Arbitraries.longs().between(0, 0xffffffffL);
        // Near the edges of the special ranges, where a wrong mask shows.
        Arbitrary<Long> edges = Combinators.combine(
                        Arbitraries.of(
                                "0.0.0.0",
                                "10.0.0.0",
                                "11.0.0.0",
                                "100.64.0.0",
                                "100.128.0.0",
                                "127.0.0.0",
                                "128.0.0.0",
                                "169.254.0.0",
                                "169.255.0.0",
                                "172.16.0.0",
                                "172.32.0.0",
                                "192.0.0.0",
                                "192.0.1.0",
                                "192.0.2.0",
                                "192.0.3.0",
                                "192.88.99.0",
                                "192.168.0.0",
                                "192.169.0.0",
                                "198.18.0.0",
                                "198.20.0.0",
                                "198.51.100.0",
                                "203.0.113.0",
                                "203.0.114.0",
                                "224.0.0.0",
                                "240.0.0.0",
                                "255.255.255.255"),
                        Arbitraries.longs().between(-2, 300))
                .as((edge, by) -> Math.clamp(number(edge) + by, 0, 0xffffffffL));
        return Arbitraries.oneOf(anywhere, edges);
    }

    @Provide
    Arbitrary<Integer> spelling() {
        return Arbitraries.integers().between(0, 6);
    }

    @Provide
    Arbitrary<String> wrapping() {
        return Arbitraries.of(
                "::%s", "::ffff:%s", "::ffff:0:%s", "64:ff9b::%s", "64:ff9b:1::%s", "2002:%s::", "2001::%s");
    }

    @Provide
    Arbitrary<BigInteger> ipv6() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE));
    }

    private static String spell(long address, int spelling) {
        long a = address >>> 24;
        long b = address >>> 16 & 0xff;
        long c = address >>> 8 & 0xff;
        long d = address & 0xff;
        return switch (spelling) {
            case 0 -> a + "." + b + "." + c + "." + d;
            case 1 -> Long.toString(address);
            case 2 -> "0x" + Long.toHexString(address);
            case 3 -> "0" + Long.toOctalString(address);
            case 4 -> "0x%x.0%o.%d".formatted(a, b, address & 0xffff);
            case 5 -> a + "." + (address & 0xffffff) + ".";
            default -> "%%3%d%s.0%o.0X%X.%d".formatted(a / (a > 99 ? 100 : a > 9 ? 10 : 1), rest(a), b, c, d);
        };
    }

    private static String rest(long number) {
        return Long.toString(number).substring(1);
    }

    private static boolean isPublic(long address) {
        String[] special = {
            "0.0.0.0-0.255.255.255", "10.0.0.0-10.255.255.255", "100.64.0.0-100.127.255.255",
            "127.0.0.0-127.255.255.255", "169.254.0.0-169.254.255.255", "172.16.0.0-172.31.255.255",
            "192.0.0.0-192.0.0.255", "192.0.2.0-192.0.2.255", "192.88.99.0-192.88.99.255",
            "192.168.0.0-192.168.255.255", "198.18.0.0-198.19.255.255", "198.51.100.0-198.51.100.255",
            "203.0.113.0-203.0.113.255", "224.0.0.0-255.255.255.255"
        };
        for (String range : special) {
            String[] ends = range.split("-");
            if (number(ends[0]) <= address && address <= number(ends[1])) {
                return false;
            }
        }
        return true;
    }

    private static long number(String dotted) {
        long number = 0;
        for (String part : dotted.split("\\.")) {
            number = number << 8 | Long.parseLong(part);
        }
        return number;
    }

    private static byte[] bytes(BigInteger number, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[length - 1 - i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }
}
