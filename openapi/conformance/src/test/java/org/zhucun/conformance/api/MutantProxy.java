package org.zhucun.conformance.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** 变异代理: hands everything on to the real system, and bends one thing on the way. */
final class MutantProxy implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

    private final Mutant mutant;
    private final URI system;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> keys = new ConcurrentHashMap<>();
    private final AtomicInteger feeds = new AtomicInteger();
    private final AtomicInteger times = new AtomicInteger();
    private volatile String left;

    MutantProxy(Mutant mutant, URI system) throws IOException {
        this.mutant = mutant;
        this.system = system;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::hand);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void hand(HttpExchange exchange) throws IOException {
        Asked asked = new Asked(exchange);
        try {
            mutant.bend(asked);
            Answer answer = new Answer(http.send(asked.request(), HttpResponse.BodyHandlers.ofByteArray()));
            mutant.bend(asked, answer);
            answer.send(exchange);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            asked.over();
            exchange.close();
        }
    }

    /** 所问. */
    final class Asked {
        final Map<String, String> headers = new LinkedHashMap<>();
        private final String verb;
        private final boolean again;
        private final boolean meanwhile;
        private final String key;
        String target;
        String body;

        Asked(HttpExchange exchange) throws IOException {
            verb = exchange.getRequestMethod();
            target = exchange.getRequestURI().toString();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            key = headers.get("Idempotency-key");
            meanwhile = key != null
                    && keys.computeIfAbsent(key, none -> new AtomicInteger()).incrementAndGet() > 1;
            again = isToken() && !bodies.add(body);
        }

        void over() {
            if (key != null) {
                keys.get(key).decrementAndGet();
            }
        }

        boolean isToken() {
            return target.endsWith("/oauth2/token");
        }

        boolean at(String place) {
            return target.contains(place);
        }

        boolean feed() {
            return at("/changes?");
        }

        /** The same body as before. */
        boolean again() {
            return again;
        }

        /** Somebody is at work with the same key. */
        boolean meanwhile() {
            return meanwhile;
        }

        boolean first() {
            return feeds.getAndIncrement() == 0;
        }

        /** Every second time. */
        boolean odd() {
            return times.getAndIncrement() % 2 == 1;
        }

        /** Takes out one cadre, whenever he is told of. */
        void without(ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                String id = items.get(i).path("id").asText();
                if (left == null && items.get(i).path("type").asText().equals("CADRE")) {
                    left = id;
                }
                if (id.equals(left)) {
                    items.remove(i--);
                }
            }
        }

        HttpRequest request() {
            HttpRequest.Builder request = HttpRequest.newBuilder(system.resolve(target))
                    .method(
                            verb,
                            body.isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body));
            headers.forEach((name, value) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    request.setHeader(name, value);
                }
            });
            return request.build();
        }
    }

    /** 所答. */
    static final class Answer {
        final Map<String, String> headers = new LinkedHashMap<>();
        private final byte[] body;
        int status;
        JsonNode json;

        Answer(HttpResponse<byte[]> from) {
            status = from.statusCode();
            body = from.body();
            from.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        }

        void header(String name, String value) {
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, value);
        }

        boolean isJson() {
            return type().startsWith("application/json") || isProblem();
        }

        boolean isProblem() {
            return type().startsWith("application/problem+json");
        }

        private String type() {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        ObjectNode object() {
            if (json == null) {
                try {
                    json = JSON.readTree(body);
                } catch (IOException unreadable) {
                    throw new IllegalStateException(text(), unreadable);
                }
            }
            return (ObjectNode) json;
        }

        /** Of a page; none where it is something else. */
        ArrayNode items() {
            return isJson() && object().path("items").isArray() ? object().withArray("items") : JSON.createArrayNode();
        }

        void send(HttpExchange exchange) throws IOException {
            headers.forEach((name, value) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().set(name, value);
                }
            });
            byte[] sent = json == null ? body : JSON.writeValueAsBytes(json);
            exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
            if (sent.length > 0) {
                exchange.getResponseBody().write(sent);
            }
        }
    }
}
