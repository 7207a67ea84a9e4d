package org.zhucun.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire, against receivers that behave badly. */
class CourierTest {
    private static final String HOST = "hooks.example.gov.cn";
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path keys;

    private static Vertx vertx;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        vertx = Vertx.vertx();
        keytool(
                "-genkeypair",
                "-alias",
                "hook",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + HOST,
                "-ext",
                "san=dns:" + HOST,
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "hook",
                "-keystore",
                store(),
                "-storepass",
                PASSWORD,
                "-file",
                authority());
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static String store() {
        return keys.resolve("hook.p12").toString();
    }

    private static String authority() {
        return keys.resolve("authority.pem").toString();
    }

    private static Courier courier(Names names) {
        Targets targets = new Targets(names, List.of("1-65535"), Optional.of(List.of("127.0.0.0/8")));
        return new Courier(targets, vertx, Optional.of(authority()));
    }

    private static List<InetAddress> here(String host) throws UnknownHostException {
        return List.of(InetAddress.getByName("127.0.0.1"));
    }

    private static int receiver(boolean secure, Consumer<HttpServerRequest> by) throws Exception {
        HttpServerOptions options =
                new HttpServerOptions().setHost("127.0.0.1").setPort(0).setSsl(secure);
        if (secure) {
            options.setKeyCertOptions(new PfxOptions().setPath(store()).setPassword(PASSWORD));
        }
        HttpServer server = vertx.createHttpServer(options).requestHandler(by::accept);
        server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private static Answer send(int port) {
        return courier(CourierTest::here)
                .send("http://" + HOST + ":" + port + "/in", Map.of("webhook-id", "1"), "{}", 0);
    }

    private static Answer answered(Consumer<HttpServerRequest> by) throws Exception {
        return send(receiver(false, by));
    }

    @Test
    void it_connects_to_the_address_that_was_checked_under_the_name_that_was_given() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        int port = receiver(false, request -> {
            seen.add(request.authority() + " " + request.uri() + " " + request.getHeader("content-type") + " "
                    + request.getHeader("webhook-id"));
            request.response().end();
        });
        // a name that leads somewhere good when it is checked and elsewhere when it is asked for again
        Names rebound =
                host -> asked.incrementAndGet() == 1 ? here(host) : List.of(InetAddress.getByName("169.254.169.254"));
        Courier courier = courier(rebound);
        String url = "http://" + HOST + ":" + port + "/in?key=1";
        assertEquals(
                SendOutcome.ACCEPTED,
                courier.send(url, Map.of("webhook-id", "7"), "{}", 0).outcome());
        assertEquals(List.of(HOST + ":" + port + " /in?key=1 " + CloudEvent.MEDIA_TYPE + " 7"), seen);
        assertEquals(1, asked.get(), "a name is looked up once for each attempt");
        assertEquals(
                SendOutcome.TARGET_FORBIDDEN,
                courier.send(url, Map.of(), "{}", 1).outcome());
        assertEquals(1, seen.size());
    }

    /** The connection lives on another thread than who waits for the answer: it may be whole before anybody reads on. */
    @Test
    void an_answer_that_is_over_at_once_is_the_answer() throws Exception {
        int port =
                receiver(false, request -> request.response().setStatusCode(204).end());
        Courier courier = courier(CourierTest::here);
        String url = "http://" + HOST + ":" + port + "/in";
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            answers.add(senders.submit(() -> courier.send(url, Map.of("webhook-id", "1"), "{}", 0)));
        }
        for (Future<Answer> answer : answers) {
            assertEquals(SendOutcome.ACCEPTED, answer.get().outcome());
        }
        senders.shutdown();
    }

    @Test
    void a_certificate_must_be_good_for_the_name() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        int port = receiver(true, request -> {
            seen.add(request.authority() + "");
            request.response().setStatusCode(202).end();
        });
        Courier courier = courier(CourierTest::here);
        Answer good = courier.send("https://" + HOST + ":" + port + "/", Map.of(), "{}", 0);
        assertEquals(SendOutcome.ACCEPTED, good.outcome());
        assertEquals(202, good.status());
        assertEquals(
                SendOutcome.TLS_FAILED,
                courier.send("https://other.example.gov.cn:" + port + "/", Map.of(), "{}", 0)
                        .outcome());
        Courier unacquainted = new Courier(
                new Targets(CourierTest::here, List.of("1-65535"), Optional.of(List.of("127.0.0.0/8"))),
                vertx,
                Optional.empty());
        assertEquals(
                SendOutcome.TLS_FAILED,
                unacquainted
                        .send("https://" + HOST + ":" + port + "/", Map.of(), "{}", 0)
                        .outcome());
        assertEquals(1, seen.size());
    }

    @Test
    void a_redirection_is_not_followed() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        Answer answer = answered(request -> {
            seen.add(request.uri());
            request.response()
                    .setStatusCode(302)
                    .putHeader("location", "/elsewhere")
                    .end();
        });
        assertEquals(SendOutcome.REDIRECTED, answer.outcome());
        assertEquals(302, answer.status());
        assertEquals(List.of("/in"), seen);
    }

    @Test
    void an_answer_that_does_not_end_is_not_waited_for() throws Exception {
        Answer answer = answered(request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(1, timer -> {
                if (request.response().closed()) {
                    vertx.cancelTimer(timer);
                } else {
                    request.response().write("x".repeat(8_192));
                }
            });
        });
        assertEquals(SendOutcome.ACCEPTED, answer.outcome());
        assertTrue(answer.millis() < 5_000, answer.toString());
    }

    @Test
    void who_says_nothing_has_fifteen_seconds() throws Exception {
        long began = System.nanoTime();
        Answer answer = answered(request -> {});
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        assertEquals(SendOutcome.TIMED_OUT, answer.outcome());
        assertTrue(seconds >= 14 && seconds < 25, seconds + " s");
    }

    @Test
    void nobody_there_and_no_such_name_are_told_apart() throws Exception {
        assertEquals(
                SendOutcome.UNREACHABLE,
                courier(CourierTest::here)
                        .send("http://" + HOST + ":1/", Map.of(), "{}", 0)
                        .outcome());
        Courier lost = courier(host -> {
            throw new UnknownHostException(host);
        });
        assertEquals(
                SendOutcome.NAME_UNKNOWN,
                lost.send("http://" + HOST + ":80/", Map.of(), "{}", 0).outcome());
    }

    @Test
    void each_attempt_takes_the_next_address_of_a_name() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        int port = receiver(false, request -> {
            seen.incrementAndGet();
            request.response().end();
        });
        Courier courier =
                courier(host -> List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2")));
        String url = "http://" + HOST + ":" + port + "/";
        assertEquals(SendOutcome.ACCEPTED, courier.send(url, Map.of(), "{}", 2).outcome());
        assertEquals(
                SendOutcome.UNREACHABLE, courier.send(url, Map.of(), "{}", 3).outcome());
        assertEquals(1, seen.get());
    }

    @Test
    void a_receiver_says_when_to_come_again_in_seconds_or_by_its_own_clock() throws Exception {
        assertEquals(120, answered(request -> refused(request, "120")).retryAfterSeconds());
        assertEquals(
                90,
                answered(request -> {
                            request.response().putHeader("date", "Mon, 23 Nov 2026 01:00:00 GMT");
                            refused(request, "Mon, 23 Nov 2026 01:01:30 GMT");
                        })
                        .retryAfterSeconds());
        assertEquals(0, answered(request -> refused(request, "soon")).retryAfterSeconds());
        assertEquals(0, answered(request -> refused(request, "-5")).retryAfterSeconds());
    }

    private static void refused(HttpServerRequest request, String retryAfter) {
        request.response()
                .setStatusCode(503)
                .putHeader("retry-after", retryAfter)
                .end();
    }

    @Test
    void statuses_are_told_apart() throws Exception {
        for (Map.Entry<Integer, SendOutcome> one : Map.of(
                        200, SendOutcome.ACCEPTED,
                        299, SendOutcome.ACCEPTED,
                        304, SendOutcome.REDIRECTED,
                        400, SendOutcome.REFUSED,
                        410, SendOutcome.GONE,
                        500, SendOutcome.REFUSED)
                .entrySet()) {
            Answer answer = answered(
                    request -> request.response().setStatusCode(one.getKey()).end());
            assertEquals(one.getValue(), answer.outcome(), one.toString());
            assertEquals(one.getKey(), answer.status());
        }
    }
}
