package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final Resolver PUBLIC = _ -> List.of(address(93, 184, 216, 34));

    static InetAddress address(int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        try {
            return InetAddress.getByAddress(raw);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Guard strict(Resolver resolver) {
        return new Guard(FetchSettings.strict(), resolver);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.0x1/",
                "http://017700000001/",
                "http://0177.0.0.01/",
                "http://127.0.0.1./",
                "http://%31%32%37.0.0.1/",
                "http://１２７.0.0.1/",
                "http://127。0。0。1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.0.0.1/",
                "http://192.0.2.1/",
                "http://192.88.99.1/",
                "http://198.18.0.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[::]/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:5db8:d822]/",
                "http://[::ffff:0:7f00:1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[64:ff9b:1::1]/",
                "http://[100::1]/",
                "http://[2001::1]/",
                "http://[2001:2::1]/",
                "http://[2001:db8::1]/",
                "http://[2002:7f00:1::]/",
                "http://[3fff::1]/",
                "http://[5f00::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/"
            })
    void anAddressThatIsNoPublicHostIsForbidden(String url) {
        assertInstanceOf(Guard.Forbidden.class, strict(PUBLIC).examine(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "javascript:alert(1)",
                "data:text/html,x",
                "jar:http://example.org/!/x",
                "//example.org/",
                "example.org",
                "http://",
                "http://user@example.org/",
                "http://:secret@example.org/",
                "http://example.org:22/",
                "http://example.org:8080/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://exa mple.org/",
                "http://[::1/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                ""
            })
    void whatIsNoPlainWebAddressIsForbidden(String url) {
        assertInstanceOf(Guard.Forbidden.class, strict(PUBLIC).examine(url));
    }

    @Test
    void aPublicNameIsApprovedWithItsAddress() {
        Guard.Approved approved =
                assertInstanceOf(Guard.Approved.class, strict(PUBLIC).examine("HTTPS://Example.ORG./a?b#c"));
        assertEquals(
                "https://example.org./a?b#c at [/93.184.216.34] port 443 as example.org",
                approved + " as " + approved.host());
    }

    @Test
    void aNameIsResolvedOnce() {
        AtomicInteger asked = new AtomicInteger();
        // Public the first time, loopback ever after: what a rebinding name does.
        Resolver rebinding =
                _ -> List.of(asked.getAndIncrement() == 0 ? address(93, 184, 216, 34) : address(127, 0, 0, 1));
        Guard.Approved approved =
                assertInstanceOf(Guard.Approved.class, strict(rebinding).examine("http://rebind.example/"));
        assertEquals(List.of(address(93, 184, 216, 34)), approved.addresses());
        assertEquals(1, asked.get());
    }

    @Test
    void oneBadAddressSpoilsAName() {
        Resolver mixed = _ -> List.of(address(93, 184, 216, 34), address(10, 0, 0, 1));
        assertEquals(
                new Guard.Forbidden("mixed.example is at 10.0.0.1 (private)"),
                strict(mixed).examine("http://mixed.example/"));
    }

    @Test
    void anUnknownNameIsNotForbidden() {
        assertEquals(
                new Guard.UnknownHost("no address for nowhere.example"),
                strict(_ -> List.of()).examine("http://nowhere.example/"));
    }

    @Test
    void anOverrideTakesTheNameFromDnsAndIsCheckedAsAnyAddress() {
        Map<String, String> hosts = Map.of("Archive.Example", "127.0.0.1:8443", "other.example:80", "127.0.0.2");
        FetchSettings open = FetchSettings.strict().withPorts("80,443,8443").withHosts(hosts);
        Guard closed = new Guard(open, PUBLIC);
        assertInstanceOf(Guard.Forbidden.class, closed.examine("https://archive.example/"));
        Guard allowed = new Guard(open.withAllow("127.0.0.1"), PUBLIC);
        assertEquals(
                "https://archive.example/ at [/127.0.0.1] port 8443",
                allowed.examine("https://archive.example/").toString());
        assertEquals(
                new Guard.Forbidden("other.example is at 127.0.0.2 (loopback)"),
                allowed.examine("http://other.example/"));
        Guard fewPorts = new Guard(open.withAllow("127.0.0.0/8").withPorts("80,443"), PUBLIC);
        assertEquals(new Guard.Forbidden("port 8443 is not allowed"), fewPorts.examine("https://archive.example/"));
    }

    @Test
    void whatIsAllowedIsThatRangeOnly() {
        Guard guard = new Guard(FetchSettings.strict().withAllow("127.0.0.0/8, fd00::/8"), PUBLIC);
        assertInstanceOf(Guard.Approved.class, guard.examine("http://127.9.9.9/"));
        assertInstanceOf(Guard.Approved.class, guard.examine("http://[fd00::1]/"));
        assertInstanceOf(Guard.Forbidden.class, guard.examine("http://[::1]/"));
        assertInstanceOf(Guard.Forbidden.class, guard.examine("http://[::ffff:127.0.0.1]/"));
        assertInstanceOf(Guard.Forbidden.class, guard.examine("http://10.0.0.1/"));
    }

    @Test
    void noPacketIsSentToWhatIsForbidden() throws IOException {
        try (OriginServer origin = new OriginServer().html("/", "<p>inside</p>")) {
            FetchSettings settings = FetchSettings.strict().withPorts("1-65535");
            Resolver inward = _ -> List.of(address(127, 0, 0, 1));
            Fetcher fetcher = new Fetcher(settings, new Guard(settings, inward), InstantSource.system());
            List<CaptureVerdict> verdicts = new ArrayList<>();
            for (String host : List.of("127.0.0.1", "inside.example", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]")) {
                Fetched fetched = fetcher.fetch("http://" + host + ":" + origin.port() + "/");
                verdicts.add(assertInstanceOf(Fetched.Failed.class, fetched).verdict());
            }
            CaptureVerdict[] forbidden = new CaptureVerdict[5];
            Arrays.fill(forbidden, CaptureVerdict.FORBIDDEN_ADDRESS);
            assertEquals(List.of(forbidden), verdicts);
            assertEquals(0, origin.connections());
        }
    }
}
