package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.Cidr;
import ibid.fetch.FetchSettings;
import ibid.fetch.Guard;
import ibid.fetch.Resolver;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The network's lock and the program's own guard are two locks on one door: they agree on every address.
class NetworkPolicyTest {
    private final NetworkPolicy policy = Manifests.of(Path.of("k8s", "base")).only(NetworkPolicy.class);

    private final List<IPBlock> web = policy.getSpec().getEgress().stream()
            .flatMap(rule -> rule.getTo().stream())
            .map(NetworkPolicyPeer::getIpBlock)
            .filter(block -> block != null)
            .toList();

    private final Guard guard = new Guard(FetchSettings.strict(), Resolver.system());

    @Test
    void bothDirectionsAreClosedUnlessSaidOtherwise() {
        assertEquals(List.of("Ingress", "Egress"), policy.getSpec().getPolicyTypes());
        for (NetworkPolicyIngressRule rule : policy.getSpec().getIngress()) {
            assertFalse(rule.getFrom().isEmpty(), "a rule without peers lets everybody in");
            assertFalse(rule.getPorts().isEmpty(), "a rule without ports lets them in anywhere");
        }
        for (NetworkPolicyEgressRule rule : policy.getSpec().getEgress()) {
            assertFalse(rule.getTo().isEmpty(), "a rule without peers lets out to everybody");
            assertFalse(rule.getPorts().isEmpty(), "a rule without ports lets out to any");
        }
    }

    @Test
    void onlyTheProxyGetsIn() {
        var peers = policy.getSpec().getIngress().stream()
                .flatMap(rule -> rule.getFrom().stream())
                .toList();
        assertEquals(1, peers.size());
        assertEquals(
                "ibid-proxy", peers.getFirst().getPodSelector().getMatchLabels().get("app.kubernetes.io/name"));
    }

    @Test
    void theWebIsPorts80And443Only() {
        Set<Integer> ports = policy.getSpec().getEgress().stream()
                .filter(rule -> rule.getTo().stream().anyMatch(peer -> peer.getIpBlock() != null))
                .flatMap(rule -> rule.getPorts().stream())
                .map(NetworkPolicyPort::getPort)
                .map(port -> port.getIntVal())
                .collect(Collectors.toSet());
        assertEquals(Set.of(80, 443), ports);
    }

    @Test
    void atTheEdgesOfEveryRangeItAgreesWithTheGuard() throws Exception {
        Stream<String> ranges =
                web.stream().flatMap(block -> Stream.concat(Stream.of(block.getCidr()), block.getExcept().stream()));
        for (String range : ranges.toList()) {
            for (InetAddress address : edges(range)) {
                assertAgreement(address);
            }
        }
    }

    @Test
    void atAnyAddressItAgreesWithTheGuard() throws Exception {
        Random random = new Random(1906);
        for (int i = 0; i < 20_000; i++) {
            byte[] address = new byte[i % 2 == 0 ? 4 : 16];
            random.nextBytes(address);
            if (address.length == 16 && i % 4 == 1) {
                address[0] = (byte) (0x20 | (address[0] & 0x1f));
            }
            assertAgreement(InetAddress.getByAddress(address));
        }
    }

    private void assertAgreement(InetAddress address) {
        String literal = address.getHostAddress();
        String host = address.getAddress().length == 16 ? "[" + literal + "]" : literal;
        boolean approved = guard.examine("http://" + host + "/") instanceof Guard.Approved;
        boolean letOut = web.stream()
                .anyMatch(block -> contains(block.getCidr(), address)
                        && block.getExcept().stream().noneMatch(range -> contains(range, address)));
        assertEquals(approved, letOut, () -> literal + ": the guard says " + approved);
    }

    private static boolean contains(String range, InetAddress address) {
        return Cidr.parse(range).contains(address.getAddress());
    }

    /// The first and the last address of a range, and their neighbours outside.
    private static List<InetAddress> edges(String range) throws UnknownHostException {
        String[] parts = range.split("/");
        byte[] network = InetAddress.getByName(parts[0]).getAddress();
        BigInteger first = new BigInteger(1, network);
        BigInteger size = BigInteger.TWO.pow(network.length * 8 - Integer.parseInt(parts[1]));
        BigInteger end = BigInteger.TWO.pow(network.length * 8);
        assertTrue(first.mod(size).signum() == 0, range + " has bits beyond its prefix");
        List<BigInteger> numbers = Stream.of(
                        first.subtract(BigInteger.ONE),
                        first,
                        first.add(size).subtract(BigInteger.ONE),
                        first.add(size))
                .filter(number -> number.signum() >= 0 && number.compareTo(end) < 0)
                .toList();
        List<InetAddress> edges = new ArrayList<>();
        for (BigInteger number : numbers) {
            edges.add(InetAddress.getByAddress(bytes(number, network.length)));
        }
        return edges;
    }

    private static byte[] bytes(BigInteger number, int length) {
        byte[] all = number.toByteArray();
        byte[] bytes = new byte[length];
        int count = Math.min(all.length, length);
        System.arraycopy(all, all.length - count, bytes, length - count, count);
        return bytes;
    }
}
