package org.zhucun.identity.session;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 刷新 Cookie: out of reach of scripts and of other sites, and only ever sent to the paths of the log-in. */
@ApplicationScoped
class RefreshCookie {
    static final String NAME = "zhucun_refresh";

    private static final String PATH = "/api/v1/auth";

    private final boolean always;

    /** @param secure {@code auto}: demand HTTPS except where the browser says it talks to its own machine; {@code always} */
    RefreshCookie(@ConfigProperty(name = "zhucun.login.secure-cookie", defaultValue = "auto") String secure) {
        this.always = !"auto".equals(secure);
    }

    NewCookie of(String token, Duration lifetime, HttpServerRequest request) {
        return new NewCookie.Builder(NAME)
                .value(token)
                .path(PATH)
                .maxAge((int) lifetime.toSeconds())
                .httpOnly(true)
                .secure(always || !loopback(request.authority()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    NewCookie gone(HttpServerRequest request) {
        return of("", Duration.ZERO, request);
    }

    private static boolean loopback(HostAndPort authority) {
        if (authority == null) {
            return false;
        }
        String name = authority.host().toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }
}
