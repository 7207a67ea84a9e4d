package org.zhucun.conformance.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** 服务端: listens on the loopback interface, and does to connections and to the consumer what the desk's answers say. */
final class FeedServer implements AutoCloseable {
    private static final int[] KILL_MILLIS = {0, 0, 5, 15, 40};
    private static final int CLOSING_SECONDS = 10;
    private static final int AWAY_MILLIS = 300;
    private static final int MOST_BYTES = 200_000_000;

    private final FeedDesk desk;
    private final TokenDesk tokens;
    private final Consumer consumer;
    private final long slowMillis;
    private final Random random;
    private final CompletableFuture<String> copy = new CompletableFuture<>();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();
    private HttpServer server;
    private int port;

    FeedServer(FeedDesk desk, TokenDesk tokens, Consumer consumer, long slowMillis, long seed) {
        this.desk = desk;
        this.tokens = tokens;
        this.consumer = consumer;
        this.slowMillis = slowMillis;
        random = new Random(seed);
    }

    /** @param wanted port, 0 for a free one */
    URI listen(int wanted) throws IOException {
        port = wanted;
        open();
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The copy, when somebody has handed it in. */
    CompletableFuture<String> copy() {
        return copy;
    }

    private synchronized void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        port = server.getAddress().getPort();
        server.setExecutor(workers);
        server.createContext("/api/v1/changes", this::changes);
        server.createContext("/api/v1/oauth2/token", this::token);
        server.createContext("/conformance/copy", this::takeCopy);
        server.createContext(
                "/health/ready", exchange -> send(exchange, Answer.json(200, JsonNodeFactory.instance.objectNode())));
        server.createContext(
                "/", exchange -> send(exchange, Answer.problem(404, "NOT_FOUND", "未找到", "检验程序只答复变更流和令牌。")));
        server.start();
    }

    private synchronized void shut() {
        server.stop(0);
    }

    @Override
    public void close() {
        later.shutdownNow();
        shut();
        workers.shutdownNow();
        try {
            later.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        send(exchange, tokens.answer(parameters(form)));
    }

    private void takeCopy(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("PUT")) {
            send(exchange, Answer.problem(405, "METHOD_NOT_ALLOWED", "不支持的操作", "PUT"));
            return;
        }
        byte[] lines = exchange.getRequestBody().readNBytes(MOST_BYTES);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        copy.complete(new String(lines, StandardCharsets.UTF_8));
    }

    private void changes(HttpExchange exchange) throws IOException {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String token = authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : "";
        Query query = Query.of(parameters(exchange.getRequestURI().getRawQuery()));
        Answer answer = desk.answer(token, query);
        switch (answer.disturbance()) {
            case CUT -> half(exchange, answer);
            case NO_ANSWER -> exchange.close();
            case SERVER_RESTART -> restart(exchange);
            case SLOW -> {
                pause(slowMillis);
                send(exchange, answer);
            }
            case KILL_BEFORE -> {
                kill(0);
                exchange.close();
            }
            case KILL_MIDDLE -> {
                kill(0);
                half(exchange, answer);
            }
            case KILL_AFTER -> {
                // set before the answer leaves: who keeps it at once dies while he does
                kill(KILL_MILLIS[random.nextInt(KILL_MILLIS.length)]);
                send(exchange, answer);
            }
            default -> send(exchange, answer);
        }
    }

    private void restart(HttpExchange exchange) {
        exchange.close();
        later.execute(() -> {
            shut();
            pause(AWAY_MILLIS);
            try {
                open();
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        });
    }

    /** How often the consumer was to die. */
    int kills() {
        return kills.get();
    }

    /** Whether it is about to die or to be started again: how it ends meanwhile says nothing. */
    boolean killing() {
        return kills.get() != started.get();
    }

    private void kill(long afterMillis) {
        kills.incrementAndGet();
        later.schedule(
                () -> {
                    consumer.kill();
                    desk.killed();
                    try {
                        consumer.start();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    } finally {
                        started.incrementAndGet();
                    }
                },
                afterMillis,
                TimeUnit.MILLISECONDS);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.bytes();
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** As much as says that it was to be more. */
    private static void half(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.bytes();
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String part : text.split("&")) {
                String[] pair = part.split("=", 2);
                found.put(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
