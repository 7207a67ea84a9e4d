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
 * 网页: serves the separately built single-page application from a directory, when one is configured; deploy/nginx.conf does the same in
 * front of several nodes. Everything else on the origin is the API.
 */
@ApplicationScoped
class WebApp {
    private static final List<String> SERVER_PATHS = List.of("/api/", "/health", "/metrics", "/.well-known/");
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
        if (!Files.isRegularFile(directory.resolve("index.html"))) {
            throw new IllegalStateException("zhucun.web.root: no index.html in " + directory);
        }
        StaticHandler files = StaticHandler.create(FileSystemAccess.ROOT, directory.toString())
                .setIncludeHidden(false)
                .setCachingEnabled(true);
        router.route().order(Integer.MIN_VALUE + 1).method(HttpMethod.GET).handler(context -> {
            if (ofServer(context.normalizedPath())) {
                context.next();
                return;
            }
            cacheControl(context);
            files.handle(context);
        });
        // an address inside the application, opened directly or reloaded
        router.route().order(Integer.MIN_VALUE + 2).method(HttpMethod.GET).handler(context -> {
            if (ofServer(context.normalizedPath()) || isFile(context.normalizedPath())) {
                context.next();
            } else {
                context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
                context.response().sendFile(directory.resolve("index.html").toString());
            }
        });
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

    /** Built files carry a hash in their name and never change; the entry page always may. */
    private static void cacheControl(RoutingContext context) {
        boolean hashed = context.normalizedPath().startsWith("/assets/");
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
