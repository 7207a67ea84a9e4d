package org.zhucun.exchange.webhook;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * 网段: to which addresses something is sent. The public ones, as IANA's registries of special addresses tell them apart, and the
 * networks that the operator permits: those of the government's own network, where no public address is.
 */
final class Networks {
    /** Never, whoever permits it: this host, link-local (metadata of clouds), multicast, reserved, and metadata elsewhere. */
    private static final List<Network> NEVER = rules(
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

    private static final List<Network> NOT_PUBLIC = rules(
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
    private static final Network PUBLIC6 = rule("2000::/3");

    private final List<Network> permitted;

    /** @param permitted as {@code 10.20.0.0/16} */
    Networks(List<String> permitted) {
        this.permitted = permitted.stream().map(Networks::rule).toList();
    }

    boolean take(InetAddress address) {
        if (within(NEVER, address)) {
            return false;
        }
        return within(permitted, address)
                || !within(NOT_PUBLIC, address) && (!(address instanceof Inet6Address) || PUBLIC6.holds(address));
    }

    private static boolean within(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    private static List<Network> rules(String... networks) {
        return Stream.of(networks).map(Networks::rule).toList();
    }

    private static Network rule(String network) {
        String[] parts = network.strip().split("/");
        byte[] address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (address == null || parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException("no network, e.g. 10.20.0.0/16: " + network);
        }
        return new Network(address.length, head(address, Integer.parseInt(parts[1])), Integer.parseInt(parts[1]));
    }

    /** 一个网段: addresses of one length that begin with the same bits. */
    private record Network(int bytes, BigInteger head, int bits) {
        boolean holds(InetAddress address) {
            byte[] given = address.getAddress();
            return given.length == bytes && Networks.head(given, bits).equals(head);
        }
    }

    private static BigInteger head(byte[] address, int bits) {
        int rest = address.length * Byte.SIZE - bits;
        if (rest < 0) {
            throw new IllegalArgumentException("more bits than the address has: " + bits);
        }
        return new BigInteger(1, address).shiftRight(rest);
    }
}
