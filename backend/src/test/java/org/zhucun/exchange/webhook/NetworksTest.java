package org.zhucun.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private static boolean taken(String address, String... permitted) throws UnknownHostException {
        return new Networks(List.of(permitted)).take(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "202.96.209.133",
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "169.253.255.255",
                "192.0.1.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2400:3200::1",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void what_is_public_is_taken(String address) throws UnknownHostException {
        assertEquals(true, taken(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_inner_or_reserved_is_not(String address) throws UnknownHostException {
        assertEquals(false, taken(address));
    }

    @Test
    void a_network_is_permitted_as_far_as_it_reaches() throws UnknownHostException {
        assertEquals(true, taken("10.20.3.4", "10.20.0.0/16"));
        assertEquals(false, taken("10.21.0.1", "10.20.0.0/16"));
        assertEquals(true, taken("127.0.0.1", "127.0.0.0/8"));
        assertEquals(true, taken("fd12::7", "10.0.0.0/8", "fd12::/16"));
        assertEquals(false, taken("::1", "127.0.0.0/8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "169.254.169.254", "100.100.100.200", "168.63.129.16", "224.0.0.1", "255.255.255.255"
            })
    void some_are_never_taken_whoever_permits_them(String address) throws UnknownHostException {
        assertEquals(false, taken(address, "0.0.0.0/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "fe80::1", "ff02::1", "fd00:ec2::254"})
    void nor_are_these(String address) throws UnknownHostException {
        assertEquals(false, taken(address, "::/0"));
    }

    @Test
    void a_setting_that_is_no_network_stops_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new Networks(List.of("10.20.0.0")));
        assertThrows(IllegalArgumentException.class, () -> new Networks(List.of("inner/8")));
        assertThrows(IllegalArgumentException.class, () -> new Networks(List.of("10.0.0.0/33")));
    }
}
