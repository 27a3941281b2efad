package ibid.fetch;

import java.util.List;
import java.util.Map;

/// What an operator decides about fetching.
///
/// @param allow ranges let through although they are not public
/// @param hosts name, or name and port, to the address used in place of DNS; the guard checks that one as any other
/// @param userAgent who we are, with a contact
public record FetchSettings(
        List<Cidr> allow, PortRanges ports, Map<String, HostOverride> hosts, String userAgent, FetchLimits limits) {

    public static final String DEFAULT_USER_AGENT = "Ibid/0.1 (checks citations of published documents)";

    /// A User-Agent that says where a site's people can reach whoever runs this.
    public static String userAgent(String agent, String contact) {
        String bare = contact.strip();
        boolean bracketed = agent.endsWith(")");
        return (bracketed ? agent.substring(0, agent.length() - 1) + "; +" : agent + " (+") + bare + ")";
    }

    public FetchSettings {
        allow = List.copyOf(allow);
        hosts = Map.copyOf(hosts);
        if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("Not a User-Agent: " + userAgent);
        }
    }

    /// Public addresses only, ports 80 and 443.
    public static FetchSettings strict() {
        return new FetchSettings(
                List.of(), PortRanges.parse("80,443"), Map.of(), DEFAULT_USER_AGENT, FetchLimits.DEFAULT);
    }

    /// The name by which robots.txt calls us: the head of the User-Agent.
    public String productToken() {
        return userAgent.split("[/ ]", 2)[0];
    }

    public FetchSettings withAllow(String ranges) {
        return new FetchSettings(Cidr.parseList(ranges), ports, hosts, userAgent, limits);
    }

    public FetchSettings withPorts(String ranges) {
        return new FetchSettings(allow, PortRanges.parse(ranges), hosts, userAgent, limits);
    }

    /// @param addresses host name (or `name:port`) to `address`, `address:port` or `[address]:port`
    public FetchSettings withHosts(Map<String, String> addresses) {
        return new FetchSettings(allow, ports, HostOverride.parseAll(addresses), userAgent, limits);
    }

    public FetchSettings withUserAgent(String agent) {
        return new FetchSettings(allow, ports, hosts, agent, limits);
    }

    public FetchSettings withLimits(FetchLimits newLimits) {
        return new FetchSettings(allow, ports, hosts, userAgent, newLimits);
    }
}
