package org.zhucun.exchange.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** 接收系统: takes what is sent to it, and answers as the test wants. */
final class GivenReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Received> answers = one -> 204;
    private volatile Map<String, String> answerHeaders = Map.of();

    /** 收到的: one attempt. */
    record Received(Headers headers, String body, JsonNode event, int status) {
        String subject() {
            return event.path("subject").asText();
        }

        String id() {
            return event.path("id").asText();
        }

        long position() {
            return event.at("/data/position").asLong();
        }

        boolean accepted() {
            return status / 100 == 2;
        }

        /** @throws WebhookVerificationException where the library of the standard does not find it signed */
        void verify(String secret) throws WebhookVerificationException {
            Map<String, List<String>> given = new HashMap<>();
            headers.forEach((name, values) -> given.put(name.toLowerCase(Locale.ROOT), values));
            new Webhook(secret).verify(body, given);
        }
    }

    GivenReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answers(int status, Map<String, String> headers) {
        answerHeaders = headers;
        answers = one -> status;
    }

    void answers(ToIntFunction<Received> by) {
        answerHeaders = Map.of();
        answers = by;
    }

    /** Everything that came, in the order in which it came. */
    List<Received> received() {
        return List.copyOf(received);
    }

    List<Received> accepted() {
        return received.stream().filter(Received::accepted).toList();
    }

    List<Received> of(String subject) {
        return received.stream().filter(one -> one.subject().equals(subject)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Headers headers = new Headers();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
            int status = answers.applyAsInt(new Received(headers, body, event(body), 0));
            received.add(new Received(headers, body, event(body), status));
            answerHeaders.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static JsonNode event(String body) throws JsonProcessingException {
        return JSON.readTree(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
