package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.zhucun.durability.PackagedApplication;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/** 一轮检验: sends the cases over a few connections at once, has every answer judged, and learns from what succeeds. */
final class Run {
    private static final int CONNECTIONS = 8;
    /** What says why the operation was not done, not that it was not asked for. */
    private static final Set<Integer> TELLING = Set.of(400, 404, 409, 412, 422);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final PackagedApplication application;
    private final Callers callers;
    private final Known known;
    private final Judge judge;
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, Asked> asked = new ConcurrentSkipListMap<>();

    Run(PackagedApplication application, Callers callers, Known known, Judge judge) {
        this.application = application;
        this.callers = callers;
        this.known = known;
        this.judge = judge;
    }

    /** 问过几次: how often an operation was asked, how often with success, how long it took altogether, and what it was last refused for. */
    record Asked(LongAdder cases, LongAdder successes, LongAdder nanos, AtomicReference<String> refusal) {
        Asked() {
            this(new LongAdder(), new LongAdder(), new LongAdder(), new AtomicReference<>("nobody was let in"));
        }
    }

    /** Makes the case with the number of an operation. */
    interface Maker {
        Sent make(ApiOperation operation, int number);
    }

    /** All operations in turn, so that the changes of one meet the reading of another. */
    void ask(List<ApiOperation> operations, int cases, Maker maker) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        int last = operations.size() * cases;
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> running = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            running.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < last; at = next.getAndIncrement()) {
                    one(maker.make(operations.get(at % operations.size()), at / operations.size()));
                }
                return null;
            }));
        }
        pool.shutdown();
        for (Future<?> each : running) {
            each.get();
        }
    }

    private void one(Sent sent) throws InterruptedException {
        Asked operation = asked.computeIfAbsent(sent.operation().id(), id -> new Asked());
        long begun = System.nanoTime();
        String fault;
        String said = "";
        try {
            HttpResponse<byte[]> answer = send(sent);
            operation.nanos().add(System.nanoTime() - begun);
            statuses.computeIfAbsent(answer.statusCode(), status -> new LongAdder())
                    .increment();
            fault = judge.fault(sent, answer);
            said = answer.statusCode() + " " + Sent.shortened(answer.body());
            if (answer.statusCode() < 300) {
                operation.successes().increment();
                learn(sent, answer);
            } else if (answer.statusCode() == 401 && sent.caller() != null) {
                callers.refused(sent.caller());
            } else if (TELLING.contains(answer.statusCode())) {
                operation.refusal().set(said);
            }
        } catch (IOException cut) {
            fault = "no answer: " + cut.getMessage();
        }
        operation.cases().increment();
        if (fault != null) {
            String id = sent.operation().id();
            faults.putIfAbsent(id + " " + fault, id + ": " + fault + "\n    " + sent + "\n    " + said);
        }
    }

    private void learn(Sent sent, HttpResponse<byte[]> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (sent.subject() != null) {
            answer.headers().firstValue("ETag").ifPresent(tag -> known.version(sent.subject(), tag));
        }
        if (type.startsWith("application/json") && answer.body().length > 0) {
            JsonNode json = JSON.readTree(answer.body());
            known.learn(sent.collection(), json.path("items").isArray() ? json.path("items") : json);
            if (json.has("next")) {
                known.learn("pages", JSON.createObjectNode().set("next", json.path("next")));
            }
        }
    }

    /** Sends it, once more when the connection had been closed before: a client keeps those of which the server has had enough. */
    private HttpResponse<byte[]> send(Sent sent) throws IOException, InterruptedException {
        try {
            return http.send(request(sent), HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException slow) {
            throw slow;
        } catch (IOException closed) {
            return http.send(request(sent), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private HttpRequest request(Sent sent) throws IOException, InterruptedException {
        HttpRequest.Builder request = application
                .ask(sent.target())
                .method(
                        sent.operation().verb().toUpperCase(Locale.ROOT),
                        sent.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(sent.body()));
        sent.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (sent.caller() != null) {
            request.header("Authorization", "Bearer " + callers.token(sent.caller()));
        }
        return request.build();
    }

    /** What is wrong, each fault of an operation once, with the first request that showed it. */
    Map<String, String> faults() {
        return faults;
    }

    /** How many answers had each status. */
    Map<Integer, LongAdder> statuses() {
        return statuses;
    }

    /** By operation. */
    Map<String, Asked> asked() {
        return asked;
    }
}
