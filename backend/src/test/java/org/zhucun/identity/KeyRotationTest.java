package org.zhucun.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenKey;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

/** A province changes its key while its systems are at work, and none of them notices. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class KeyRotationTest {
    private static final int WORKERS = 6;
    private static final int ROTATIONS = 5;
    private static final String NODE = "35";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final GivenOffice security = GivenOffices.securityAdministrator(NODE);

    @BeforeEach
    void nobody_tried_yet() {
        GivenAccounts.forgetTries();
    }

    @Test
    void keys_change_under_load_without_one_refusal_and_the_old_ones_buy_nothing_more() throws Exception {
        AtomicInteger version = new AtomicInteger();
        GivenKey first = GivenKey.es256("k0");
        String client = registered(first);
        List<GivenKey> current = new ArrayList<>(List.of(first));
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        AtomicInteger served = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                workers.add(pool.submit(() -> {
                    while (!over.get()) {
                        work(client, key(current), refusals);
                        served.incrementAndGet();
                    }
                }));
            }
            for (int i = 1; i <= ROTATIONS; i++) {
                rotate(client, version, current, GivenKey.es256("k" + i), served);
            }
            over.set(true);
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(), List.copyOf(refusals));
        assertTrue(served.get() >= ROTATIONS * 2 * WORKERS, "served " + served);
        System.out.println("keys changed " + ROTATIONS + " times under load: " + served + " tokens, none refused");
        assertEquals(401, token(first.assertion(client)).statusCode(), "the first key was retired");
        assertEquals(200, token(key(current).assertion(client)).statusCode());
    }

    /** As docs/clients.md says: add the next key, sign with it, retire the old one. */
    private void rotate(
            String client, AtomicInteger version, List<GivenKey> current, GivenKey next, AtomicInteger served)
            throws InterruptedException {
        GivenKey old = key(current);
        act(client, "keys", version.getAndIncrement(), Map.of("keys", List.of(next.jwk())));
        synchronized (current) {
            current.set(0, next);
        }
        // what was signed with the old one is on its way; then it is not used any more
        awaitMore(served, 2 * WORKERS);
        act(client, "keys/" + old.kid() + "/retirement", version.getAndIncrement(), Map.of("from", TODAY.toString()));
        assertEquals(401, token(old.assertion(client)).statusCode(), old.kid() + " is refused at once");
    }

    private static void awaitMore(AtomicInteger served, int more) throws InterruptedException {
        int enough = served.get() + more;
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (served.get() < enough) {
            assertTrue(System.nanoTime() < deadline, "the systems stand still");
            Thread.sleep(5);
        }
    }

    private static GivenKey key(List<GivenKey> current) {
        synchronized (current) {
            return current.get(0);
        }
    }

    private static void work(String client, GivenKey key, Queue<String> refusals) {
        Response token = token(key.assertion(client));
        if (token.statusCode() != 200) {
            refusals.add(key.kid() + " " + token.statusCode() + " " + token.asString());
            return;
        }
        Response answer = given().auth().oauth2(token.path("access_token")).get("/api/v1/teams?size=1");
        if (answer.statusCode() != 200) {
            refusals.add(key.kid() + " " + answer.statusCode() + " " + answer.asString());
        }
    }

    private String registered(GivenKey key) {
        Response made = security.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "换钥系统",
                        "role",
                        "PROVINCIAL_SYSTEM",
                        "nodeCode",
                        NODE,
                        "ratePerMinute",
                        60_000,
                        "jwks",
                        Map.of("keys", List.of(key.jwk()))))
                .post("/api/v1/clients");
        made.then().statusCode(201);
        return made.path("id");
    }

    private void act(String client, String deed, int version, Object body) {
        AccountTest.act(security, "/api/v1/clients/" + client + "/" + deed, version, body)
                .then()
                .statusCode(200);
    }

    private static Response token(String assertion) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", GivenKey.TYPE)
                .formParam("client_assertion", assertion)
                .post("/api/v1/oauth2/token");
    }
}
