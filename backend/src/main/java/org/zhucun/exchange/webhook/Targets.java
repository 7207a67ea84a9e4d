package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 去向核对: what an address may look like and where its name may lead. Asked when it is registered and again before every attempt, because
 * a name can lead elsewhere tomorrow.
 */
@ApplicationScoped
class Targets {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST = 65_535;

    private final Names names;
    private final List<String> ports;
    private final Networks networks;

    Targets(
            Names names,
            @ConfigProperty(name = "zhucun.webhook.ports", defaultValue = "443,8443") List<String> ports,
            @ConfigProperty(name = "zhucun.webhook.networks") Optional<List<String>> networks) {
        this.names = names;
        this.ports = List.copyOf(ports);
        this.networks = new Networks(networks.orElse(List.of()));
    }

    /** @throws TargetRefused with what is wrong with it */
    Target check(String url) throws TargetRefused {
        URI uri = uri(url);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : HTTP;
        if (ports.stream().noneMatch(range -> within(range, port))) {
            throw forbidden("exchange.webhook.url.port", String.valueOf(port), String.join(", ", ports));
        }
        List<InetAddress> addresses = addresses(uri.getHost());
        // in clear only to where it does not leave the machine
        if (!secure && !addresses.stream().allMatch(InetAddress::isLoopbackAddress)) {
            throw forbidden("exchange.webhook.url.https");
        }
        return new Target(secure, uri.getHost(), port, path(uri), addresses);
    }

    private static URI uri(String url) throws TargetRefused {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException unreadable) {
            throw forbidden("exchange.webhook.url.form");
        }
        boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!http
                || uri.getHost() == null
                || !NAME.matcher(uri.getHost()).matches()
                || uri.getPort() == 0
                || uri.getPort() > HIGHEST) {
            throw forbidden("exchange.webhook.url.form");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw forbidden("exchange.webhook.url.credentials");
        }
        return uri;
    }

    /** All of them must be good: a name that leads to a public and to an inner address is one that somebody plays with. */
    private List<InetAddress> addresses(String host) throws TargetRefused {
        List<InetAddress> addresses;
        try {
            addresses = names.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException unknown) {
            throw new TargetRefused(SendOutcome.NAME_UNKNOWN, "exchange.webhook.url.unknown", host);
        }
        boolean mapped = host.startsWith("[") && addresses.stream().anyMatch(Inet4Address.class::isInstance);
        if (addresses.isEmpty() || mapped || !addresses.stream().allMatch(networks::take)) {
            throw forbidden("exchange.webhook.url.network");
        }
        return addresses;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** {@code 443} or {@code 8000-8999}. */
    private static boolean within(String range, int port) {
        String[] ends = range.strip().split("-");
        return Integer.parseInt(ends[0]) <= port && port <= Integer.parseInt(ends[ends.length - 1]);
    }

    private static TargetRefused forbidden(String key, Object... arguments) {
        return new TargetRefused(SendOutcome.TARGET_FORBIDDEN, key, arguments);
    }
}
