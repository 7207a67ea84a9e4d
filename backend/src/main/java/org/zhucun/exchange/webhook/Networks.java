package org.zhucun.exchange.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * 网段: to which addresses something is sent. The public ones, as IANA's registries of special addresses tell them apart, and the
 * networks that the operator permits: those of the government's own network, where no public address is.
 */
final class Networks {
    /** Never, whoever permits it: this host, link-local (metadata of clouds), multicast, reserved, and metadata elsewhere. */
    private static final List<IpSubnetFilterRule> NEVER = rules(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "100.100.100.200/32",
            "168.63.129.16/32",
            "::/128",
            "fe80::/10",
            "ff00::/8",
            "fd00:ec2::/32");

    private static final List<IpSubnetFilterRule> NOT_PUBLIC = rules(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** Of IPv6 only what is given out as public: neither mapped and translated (64:ff9b::/96) nor local ones. */
    private static final IpSubnetFilterRule PUBLIC6 = rule("2000::/3");

    private final List<IpSubnetFilterRule> permitted;

    /** @param permitted as {@code 10.20.0.0/16} */
    Networks(List<String> permitted) {
        this.permitted = permitted.stream().map(Networks::rule).toList();
    }

    boolean take(InetAddress address) {
        if (within(NEVER, address)) {
            return false;
        }
        return within(permitted, address)
                || !within(NOT_PUBLIC, address) && (!(address instanceof Inet6Address) || matches(PUBLIC6, address));
    }

    private static boolean within(List<IpSubnetFilterRule> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> matches(network, address));
    }

    private static boolean matches(IpSubnetFilterRule network, InetAddress address) {
        return network.matches(new InetSocketAddress(address, 0));
    }

    private static List<IpSubnetFilterRule> rules(String... networks) {
        return Stream.of(networks).map(Networks::rule).toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no network, e.g. 10.20.0.0/16: " + network);
        }
        return new IpSubnetFilterRule(
                network.substring(0, slash).strip(),
                Integer.parseInt(network.substring(slash + 1).strip()),
                IpFilterRuleType.ACCEPT);
    }
}
