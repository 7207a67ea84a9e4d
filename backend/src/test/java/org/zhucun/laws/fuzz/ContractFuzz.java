package org.zhucun.laws.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.durability.PackagedApplication;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.laws.OpenApiDocument;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/**
 * Every operation of the document, asked by chance: nothing is answered 5xx, nothing tells how it is made, every answer is one the
 * document describes, and no body it forbids is taken. {@code -Dzhucun.fuzz.cases} says how often each is asked,
 * {@code -Dzhucun.fuzz.seed} with which luck, {@code -Dzhucun.fuzz.only} (a pattern) which operations.
 */
class ContractFuzz {
    private static final Path DOCUMENT = Path.of("../openapi/openapi.yaml");
    private static final int CASES = Integer.getInteger("zhucun.fuzz.cases", 200);
    private static final long SEED = Long.getLong("zhucun.fuzz.seed", 20_261_123L);
    private static final String ONLY = System.getProperty("zhucun.fuzz.only", ".*");
    private static final int CLIENTS = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path home;
    private static PackagedApplication application;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Known known = new Known();
    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> spent = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private Callers callers;
    private Judge judge;

    @BeforeAll
    static void start_with_the_demonstration() throws Exception {
        home = DatabaseForTests.newHome(true);
        application = PackagedApplication.on(home);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (application != null) {
            application.stop();
        }
        DatabaseForTests.delete(home);
    }

    @Test
    void every_operation_keeps_to_the_document_whatever_it_is_asked() throws Exception {
        OpenApiDocument document = new OpenApiDocument(new YAMLMapper().readTree(Files.readAllBytes(DOCUMENT)));
        List<ApiOperation> operations = new ArrayList<>(document.operations());
        operations.removeIf(operation -> !operation.id().matches(ONLY));
        // those who may lock accounts come last, those who may lock out the caller very last
        operations.sort(Comparator.comparingInt(ContractFuzz::danger));
        callers = new Callers(application);
        judge = new Judge(document, new Schemas(document));
        Requests requests = new Requests(document, known, callers, SEED);
        learn(document, requests);
        int asked = 0;
        long begun = System.nanoTime();
        for (int danger = 0; danger < 3; danger++) {
            int level = danger;
            List<ApiOperation> these =
                    operations.stream().filter(o -> danger(o) == level).toList();
            ask(these, requests);
            asked += these.size() * CASES;
        }
        report(asked, System.nanoTime() - begun);
        assertTrue(statuses.get(200) != null && statuses.get(200).sum() > asked / 10, "hardly anything was done");
        assertEquals("", String.join("\n", new TreeMap<>(faults).values()));
    }

    private static int danger(ApiOperation operation) {
        if (operation.path().contains("/auth/") || operation.path().contains("/oauth2/")) {
            return 2;
        }
        return operation.path().matches("/api/v1/(accounts|grants|clients)/.*|/api/v1/burden/.*") ? 1 : 0;
    }

    /** Lists first, then what hangs on the ids that they told. */
    private void learn(OpenApiDocument document, Requests requests) throws Exception {
        for (boolean items : new boolean[] {false, true}) {
            for (ApiOperation operation : document.operations()) {
                if (operation.verb().equals("get") && operation.path().contains("{") == items) {
                    for (int number = 0; number < 4; number++) {
                        HttpResponse<byte[]> answer = send(requests.plain(operation, number));
                        String type =
                                answer.headers().firstValue("Content-Type").orElse("");
                        if (answer.statusCode() == 200 && type.startsWith("application/json")) {
                            known.learn(operation.path().replaceAll("/\\{.*", ""), JSON.readTree(answer.body()));
                        }
                    }
                }
            }
        }
    }

    private void ask(List<ApiOperation> operations, Requests requests) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            running.add(pool.submit(() -> {
                int last = operations.size() * CASES;
                for (int at = next.getAndIncrement(); at < last; at = next.getAndIncrement()) {
                    // all operations in turn, so that the changes of one meet the reading of another
                    one(requests.make(operations.get(at % operations.size()), at / operations.size()));
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
        long begun = System.nanoTime();
        String fault;
        String said = "";
        try {
            HttpResponse<byte[]> answer = send(sent);
            statuses.computeIfAbsent(answer.statusCode(), status -> new LongAdder())
                    .increment();
            fault = judge.fault(sent, answer);
            said = answer.statusCode() + " " + shortened(answer.body());
        } catch (IOException cut) {
            fault = "no answer: " + cut.getMessage();
        }
        spent.computeIfAbsent(sent.operation().id(), id -> new LongAdder()).add(System.nanoTime() - begun);
        if (fault != null) {
            faults.putIfAbsent(
                    sent.operation().id() + " " + fault,
                    sent.operation().id() + ": " + fault + "\n    "
                            + sent.operation().verb() + " " + sent.target()
                            + " as " + sent.caller() + " " + sent.headers() + " " + shortened(sent.body()) + "\n    "
                            + said);
        }
    }

    private HttpResponse<byte[]> send(Sent sent) throws IOException, InterruptedException {
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
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String shortened(byte[] body) {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    private void report(int asked, long nanos) throws IOException {
        Files.writeString(Path.of("target/contract-fuzz.txt"), String.join("\n", new TreeMap<>(faults).values()));
        System.out.printf(
                "contract fuzz: %d requests in %d s, %s, %d faults%n",
                asked, nanos / 1_000_000_000, new TreeMap<>(statuses), faults.size());
        spent.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingLong(LongAdder::sum).reversed()))
                .limit(15)
                .forEach(each -> System.out.printf(
                        "    %s %d ms each%n", each.getKey(), each.getValue().sum() / 1_000_000 / CASES));
    }
}
