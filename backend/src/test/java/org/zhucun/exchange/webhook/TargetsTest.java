package org.zhucun.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "hooks.example.gov.cn", List.of("202.96.1.2", "2400:3200::1"),
            "inner.example.gov.cn", List.of("10.1.2.3"),
            "played.example.gov.cn", List.of("202.96.1.2", "127.0.0.1"),
            "metadata.example.gov.cn", List.of("169.254.169.254"),
            "localhost", List.of("127.0.0.1"),
            "nothing.example.gov.cn", List.of());

    /** A literal is its own address, as the resolver of the machine has it. */
    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        if (host.matches("[0-9.]+|0x[0-9a-f]+|[0-9a-fA-F:.]+:[0-9a-fA-F:.]*")) {
            return List.of(InetAddress.getByName(host));
        }
        for (String address : Optional.ofNullable(NAMES.get(host)).orElseThrow(() -> new UnknownHostException(host))) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses;
    }

    private static Targets targets(String... permitted) {
        return new Targets(TargetsTest::resolve, List.of("443", " 8000-8999"), Optional.of(List.of(permitted)));
    }

    @Test
    void a_good_address_is_kept_with_its_checked_addresses() throws Exception {
        Target target = targets().check("https://hooks.example.gov.cn/zhucun/in?key=1");
        assertEquals("hooks.example.gov.cn", target.host());
        assertEquals(443, target.port());
        assertEquals("/zhucun/in?key=1", target.path());
        assertEquals(2, target.addresses().size());
        assertEquals("/", targets().check("https://hooks.example.gov.cn:8443").path());
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://hooks.example.gov.cn/, form",
        "hooks.example.gov.cn, form",
        "https:///x, form",
        "https:hooks.example.gov.cn, form",
        "https://hooks example/, form",
        "https://hooks_example.gov.cn/, form",
        "'https://hooks.example.gov.cn:443\\@127.0.0.1/', form",
        "file:///etc/passwd, form",
        "gopher://127.0.0.1:6379/_x, form",
        "https://hooks.example.gov.cn:99999/, form",
        "https://user:secret@hooks.example.gov.cn/, credentials",
        "https://user@hooks.example.gov.cn/, credentials",
        "https://hooks.example.gov.cn/#x, credentials",
        "https://hooks.example.gov.cn:22/, port",
        "https://hooks.example.gov.cn:80/, port",
        "http://hooks.example.gov.cn:8080/, https",
        "https://unknown.example.gov.cn/, unknown",
        "https://nothing.example.gov.cn/, network",
        "https://inner.example.gov.cn/, network",
        "https://played.example.gov.cn/, network",
        "https://metadata.example.gov.cn/, network",
        "https://localhost/, network",
        "http://localhost:8080/, network",
        "https://127.0.0.1/, network",
        "https://127.1/, form",
        "https://2130706433/, network",
        "https://0/, network",
        "https://169.254.169.254/latest/meta-data, network",
        "https://[::1]/, network",
        "https://[::]/, network",
        "https://[::ffff:10.0.0.1]/, network",
        "https://[::ffff:8.8.8.8]/, network",
        "https://[64:ff9b::8.8.8.8]/, network",
        "https://[2002:a00:1::]/, network",
        "https://[fe80::1]/, network"
    })
    void a_bad_one_is_refused_with_what_is_wrong(String url, String why) {
        TargetRefused refused =
                assertThrows(TargetRefused.class, () -> targets().check(url));
        assertEquals("exchange.webhook.url." + why, refused.getMessage());
    }

    @Test
    void this_machine_and_inner_networks_only_where_they_are_permitted() throws Exception {
        assertEquals(
                8080, targets("127.0.0.0/8").check("http://localhost:8080/").port());
        assertEquals(
                443,
                targets("10.0.0.0/8").check("https://inner.example.gov.cn/").port());
        // in clear not even to a permitted network: it would leave the machine
        TargetRefused clear = assertThrows(
                TargetRefused.class, () -> targets("10.0.0.0/8").check("http://inner.example.gov.cn:8080/"));
        assertEquals("exchange.webhook.url.https", clear.getMessage());
        assertThrows(TargetRefused.class, () -> targets("10.0.0.0/8").check("https://played.example.gov.cn/"));
    }
}
