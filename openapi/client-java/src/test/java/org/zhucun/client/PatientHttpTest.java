package org.zhucun.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.client.api.OrganizationApi;
import org.zhucun.client.http.ApiException;
import org.zhucun.client.model.NewOrganization;
import org.zhucun.client.model.OrganizationKind;
import org.zhucun.client.model.OrganizationLevel;

/** A system that answers what it was told to, one after the other. */
class PatientHttpTest {
    private static final UUID ID = UUID.fromString("0198c2d4-7a10-7c3e-9b1f-000000000001");

    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer system;

    @BeforeEach
    void start() throws IOException {
        system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getRequestBody().readAllBytes();
            int status = answers.remove();
            if (status == 0) {
                exchange.close();
                return;
            }
            byte[] body = ("{\"id\":\"" + ID + "\",\"name\":\"水务局\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Retry-After", "1");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        system.start();
    }

    @AfterEach
    void stop() {
        system.stop(0);
    }

    private OrganizationApi organizations(Duration patience) {
        URI address = URI.create("http://127.0.0.1:" + system.getAddress().getPort());
        Tokens counted = new Tokens() {
            @Override
            public String token() {
                return "t" + tokens.get();
            }

            @Override
            public void refused(String token) {
                tokens.incrementAndGet();
            }
        };
        return new OrganizationApi(Zhucun.at(address, counted, patience).api());
    }

    private static NewOrganization unit() {
        return new NewOrganization()
                .kind(OrganizationKind.SENDING_UNIT)
                .name("水务局")
                .level(OrganizationLevel.COUNTY)
                .regionCode("620503");
    }

    @Test
    void waits_as_long_as_the_system_says_and_comes_again() throws Exception {
        answers.addAll(List.of(429, 503, 200));
        long begun = System.nanoTime();
        assertEquals(
                "水务局", organizations(Duration.ofSeconds(20)).getOrganization(ID).getName());
        assertEquals(3, asked.size());
        assertEquals(true, Duration.ofNanos(System.nanoTime() - begun).toMillis() >= 2_000);
    }

    @Test
    void a_longer_wait_than_there_is_patience_is_told() {
        answers.add(429);
        OrganizationApi impatient = organizations(Duration.ofMillis(500));
        assertEquals(
                429,
                assertThrows(ApiException.class, () -> impatient.getOrganization(ID))
                        .getCode());
        assertEquals(1, asked.size());
    }

    @Test
    void a_token_that_is_refused_is_renewed_once() throws Exception {
        answers.addAll(List.of(401, 200, 401, 401));
        OrganizationApi patient = organizations(Duration.ofSeconds(20));
        patient.getOrganization(ID);
        assertEquals(List.of("GET Bearer t0 null", "GET Bearer t1 null"), asked);
        assertEquals(
                401,
                assertThrows(ApiException.class, () -> patient.getOrganization(ID))
                        .getCode());
        assertEquals(4, asked.size());
    }

    @Test
    void what_changes_something_is_sent_again_only_with_its_key() throws Exception {
        answers.addAll(List.of(0, 503, 201));
        UUID key = UUID.randomUUID();
        OrganizationApi patient = organizations(Duration.ofSeconds(20));
        assertEquals(ID, patient.enterOrganization(unit(), key).getId());
        assertEquals(3, asked.stream().filter(("POST Bearer t0 " + key)::equals).count());

        asked.clear();
        answers.addAll(List.of(503, 201));
        assertEquals(
                503,
                assertThrows(ApiException.class, () -> patient.enterOrganization(unit(), null))
                        .getCode());
        assertEquals(1, asked.size());
    }
}
