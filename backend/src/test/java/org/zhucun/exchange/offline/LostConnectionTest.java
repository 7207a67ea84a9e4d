package org.zhucun.exchange.offline;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.zhucun.carrier.GivenBundles.Change;
import org.zhucun.exchange.offline.GivenOffline.Receiver;
import org.zhucun.exchange.offline.GivenOffline.Sender;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.kernel.Select;

/** The database goes away in the middle: nothing of it is kept, the caller hears when to try again, and then it works. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class LostConnectionTest {
    private static final String COUNTY = "420503";

    /** Whoever waits for rows that are held, with this in his statement, loses his connection. */
    private static void cut(String statement) {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        Select find = Select.from("select pg_terminate_backend(pid) from pg_stat_activity")
                .where("wait_event_type = 'Lock' and query like ?", "%" + statement + "%");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (find.list(database, row -> row.getBoolean(1)).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** What comes of a deed that waits for a row of a table and loses its connection there. */
    private static <T> T cutOff(String table, String column, UUID id, String statement, Supplier<T> deed) {
        return GivenDatabase.asRegion("/", sql -> {
            sql.run("select 1 from " + table + " where " + column + " = ? for update", id);
            Thread cutter = new Thread(() -> cut(statement));
            cutter.start();
            return deed.get();
        });
    }

    private static void unavailable(Response answer) {
        answer.then().statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("UNAVAILABLE"));
    }

    @Test
    void a_bundle_that_is_being_applied_is_not_there_and_can_be_uploaded_again() throws IOException {
        Sender sender = Sender.of(COUNTY);
        sender.taken().then().statusCode(201);
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add(sender.cadre(i, "{\"n\":" + i + "}"));
        }
        byte[] file = sender.bundles().next(many);
        unavailable(cutOff("received_row", "peer_id", sender.id(), "into received_row", () -> sender.upload(file)));
        assertTrue(GivenDatabase.asRegion(
                        "/", sql -> sql.count("select count(*) from received_bundle where peer_id = ?", sender.id()))
                == 1);
        sender.upload(file).then().statusCode(201).body("copyRows", equalTo(2_500));
    }

    @Test
    void a_bundle_that_was_asked_for_in_that_moment_is_asked_for_again() {
        Receiver receiver = Receiver.of(COUNTY);
        unavailable(cutOff("peer", "id", receiver.id(), "from peer", receiver::ask));
        receiver.bundles().then().body("items", hasSize(0));
        receiver.ask().then().statusCode(202);
        receiver.bundles().then().body("items", hasSize(1)).body("items[0].number", equalTo(1));
    }

    @Test
    void a_bundle_that_was_being_made_is_made_by_who_comes_after() throws IOException {
        Receiver receiver = Receiver.of(COUNTY);
        receiver.ask().then().statusCode(202);
        cutOff("peer", "id", receiver.id(), "from peer", () -> {
            GivenOffline.rounds();
            return null;
        });
        receiver.bundles().then().body("items[0].state", equalTo("QUEUED"));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update bundle set leased_until = asked_at - interval '1 hour' where peer_id = ?",
                        receiver.id()));
        GivenOffline.rounds();
        receiver.bundles().then().body("items", hasSize(1)).body("items[0].state", equalTo("MADE"));
        assertTrue(new String(GivenOffline.bytes(receiver.file(1)), java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("age-encryption.org/v1"));
    }
}
