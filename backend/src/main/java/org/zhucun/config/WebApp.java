package org.zhucun.config;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 网页: serves the separately built applications from a directory, when one is configured: the office application at {@code /}, the one
 * for phones (手机版) at {@code /m/}. deploy/nginx.conf does the same in front of several nodes. Everything else on the origin is the API.
 */
@ApplicationScoped
class WebApp {
    private static final List<String> SERVER_PATHS = List.of("/api/", "/health", "/metrics", "/.well-known/");
    private static final String PHONE = "/m/";
    private static final String PAGE = "index.html";
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final Optional<String> root;

    WebApp(@ConfigProperty(name = "zhucun.web.root") Optional<String> root) {
        this.root = root;
    }

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(WebApp::headers);
        if (root.isEmpty()) {
            return;
        }
        Path directory = Path.of(root.get()).toAbsolutePath();
        for (String page : List.of(PAGE, PHONE.substring(1) + PAGE)) {
            if (!Files.isRegularFile(directory.resolve(page))) {
                throw new IllegalStateException("zhucun.web.root: no " + page + " in " + directory);
            }
        }
        StaticHandler files = StaticHandler.create(FileSystemAccess.ROOT, directory.toString())
                .setIncludeHidden(false)
                .setCachingEnabled(true);
        router.route().order(Integer.MIN_VALUE + 1).method(HttpMethod.GET).handler(context -> file(context, files));
        router.route().order(Integer.MIN_VALUE + 2).method(HttpMethod.GET).handler(context -> page(context, directory));
    }

    private static void file(RoutingContext context, StaticHandler files) {
        String path = context.normalizedPath();
        if (ofServer(path)) {
            context.next();
        } else if (path.equals("/m")) {
            // without the slash the phone's page would be outside of what its service worker keeps
            context.response()
                    .setStatusCode(308)
                    .putHeader(HttpHeaders.LOCATION, PHONE)
                    .end();
        } else {
            cacheControl(context);
            files.handle(context);
        }
    }

    /** An address inside an application, opened directly or reloaded. */
    private static void page(RoutingContext context, Path directory) {
        String path = context.normalizedPath();
        if (ofServer(path)) {
            context.next();
            return;
        }
        if (isFile(path)) {
            // a built file that is missing here may be of a version yet to come: its absence is not kept for a year
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            context.next();
            return;
        }
        String page = path.startsWith(PHONE) ? PHONE.substring(1) + PAGE : PAGE;
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        context.response().sendFile(directory.resolve(page).toString());
    }

    private static void headers(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (context.normalizedPath().startsWith("/api/")) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        context.next();
    }

    /** Built files carry a hash in their name and never change; the entry pages and the service worker always may. */
    private static void cacheControl(RoutingContext context) {
        boolean hashed = context.normalizedPath().startsWith("/assets/")
                || context.normalizedPath().startsWith(PHONE + "assets/");
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static boolean ofServer(String path) {
        return SERVER_PATHS.stream().anyMatch(path::startsWith);
    }

    private static boolean isFile(String path) {
        return path.substring(path.lastIndexOf('/') + 1).contains(".");
    }
}
