package org.zhucun.exchange.offline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.audit.log.GivenLog;
import org.zhucun.carrier.BundleReader;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.Manifest;
import org.zhucun.carrier.Receipt;
import org.zhucun.carrier.Refusal;
import org.zhucun.exchange.offline.GivenOffline.Receiver;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.verifier.NoteSigner;

/** The side that makes bundles, for a receiver that is another installation. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class BundlesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNTY = "420582";
    private static final String VILLAGE = "420582001001";
    private static final String OTHER_COUNTY = "420583";
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    /** What was on the disc. */
    private record Opened(Manifest manifest, List<JsonNode> entries) {}

    private static Opened opened(Receiver receiver, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("bundle", ".age");
        Files.write(file, bytes);
        List<JsonNode> entries = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file)) {
            BundleReader.Opened read = new BundleReader(
                            channel, List.of(receiver.opening().identity()))
                    .read(line -> entries.add(JSON.readTree(line)));
            assertTrue(read.note().signedBy(GivenLog.keys()));
            return new Opened(read.manifest(), entries);
        } finally {
            Files.delete(file);
        }
    }

    private static Opened made(Receiver receiver, int number) throws IOException {
        receiver.made();
        return opened(receiver, GivenOffline.bytes(receiver.file(number)));
    }

    private static void take(Map<String, JsonNode> copy, Opened bundle) {
        for (JsonNode entry : bundle.entries()) {
            String key = entry.path("type").asText() + " " + entry.path("id").asText();
            if (entry.path("op").asText().equals("DELETE")) {
                copy.remove(key);
            } else {
                copy.put(key, entry.path("data"));
            }
        }
        assertEquals(bundle.manifest().copy().rows(), copy.size());
    }

    /** What the machine reads over the wire from the beginning. */
    private static Map<String, JsonNode> overTheWire(Receiver receiver) throws IOException {
        Map<String, JsonNode> copy = new TreeMap<>();
        String cursor = null;
        JsonNode page;
        do {
            page = JSON.readTree(receiver.machine()
                    .request()
                    .get("/api/v1/changes?size=200" + (cursor == null ? "" : "&after=" + cursor))
                    .asString());
            for (JsonNode entry : page.path("items")) {
                String key =
                        entry.path("type").asText() + " " + entry.path("id").asText();
                if (entry.path("op").asText().equals("DELETE")) {
                    copy.remove(key);
                } else {
                    copy.put(key, entry.path("data"));
                }
            }
            cursor = page.path("next").asText();
        } while (page.path("more").asBoolean());
        return copy;
    }

    private static String receipt(NoteSigner key, Manifest of, CopyState copy, Refusal refusal) {
        Receipt receipt = new Receipt(
                of.route(),
                of.chain(),
                of.number(),
                of.hash(),
                Instant.parse("2026-11-23T01:02:03Z"),
                copy,
                refusal,
                refusal == null ? of.number() + 1 : 1);
        return key.sign(receipt.text()).toString();
    }

    private static List<String> states(Receiver receiver) {
        return receiver.bundles().path("items.state");
    }

    @Test
    void the_first_bundle_is_the_whole_and_the_next_ones_are_what_changed() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        Receiver receiver = Receiver.of(COUNTY);
        Map<String, JsonNode> copy = new TreeMap<>();
        Opened first = made(receiver, 1);
        take(copy, first);
        assertEquals(overTheWire(receiver), copy);
        assertTrue(copy.containsKey("CADRE " + posting.cadreId()));
        assertEquals(Manifest.NONE, first.manifest().previous());
        assertEquals(COUNTY, first.manifest().route().region());
        assertEquals(receiver.key().key().name(), first.manifest().route().to());

        GivenDatabase.asRegion(
                "/",
                sql -> sql.run("update cadre set name = '改名', version = version + 1 where id = ?", posting.cadreId()));
        Opened second = made(receiver, 2);
        take(copy, second);
        assertEquals(overTheWire(receiver), copy);
        assertEquals(first.manifest().hash(), second.manifest().previous());
        assertEquals(first.manifest().cursorTo(), second.manifest().cursorFrom());
        assertEquals(
                "改名",
                second.entries().stream()
                        .filter(entry -> entry.path("id")
                                .asText()
                                .equals(posting.cadreId().toString()))
                        .findFirst()
                        .orElseThrow()
                        .at("/data/name")
                        .asText());
        assertTrue(second.entries().size() < first.entries().size());
        Opened third = made(receiver, 3);
        take(copy, third);
        assertEquals(List.of(), third.entries());
        receiver.bundles()
                .then()
                .body("items.number", equalTo(List.of(3, 2, 1)))
                .body("items.complete", equalTo(List.of(true, true, true)));
    }

    @Test
    void a_file_is_the_same_each_time_and_each_time_a_deed() throws Exception {
        Receiver receiver = Receiver.of(COUNTY);
        receiver.made();
        assertEquals(List.of("MADE"), states(receiver));
        byte[] once = GivenOffline.bytes(receiver.file(1));
        Response again = receiver.file(1);
        assertArrayEquals(once, GivenOffline.bytes(again));
        assertTrue(again.header("Content-Disposition").contains("zhucun-" + COUNTY + "-00001.age"));
        receiver.bundles()
                .then()
                .body("items[0].state", equalTo("CARRIED"))
                .body("items[0].downloads", equalTo(2))
                .body("items[0].bytes", equalTo(once.length))
                .body("items[0].sha256", equalTo(hex(once)))
                .body("items[0].carriedBy", notNullValue())
                .body("items[0].may", equalTo(List.of("download")));
        String id = receiver.bundles().path("items[0].id");
        assertEquals(
                List.of("BUNDLE_ASKED", "BUNDLE_MADE", "BUNDLE_CARRIED", "BUNDLE_CARRIED"),
                GivenDatabase.asRegion(
                        "/", sql -> sql.texts("select action from deed where subject_id = ? order by id", id)));
        receiver.file(2).then().statusCode(409).body("detail", containsString("没有这个编号的包"));
        receiver.file(0).then().statusCode(409);
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(org.zhucun.carrier.Digests.of(bytes));
    }

    @Test
    void a_receipt_says_how_far_it_has_arrived() throws Exception {
        Receiver receiver = Receiver.of(COUNTY);
        Manifest one = made(receiver, 1).manifest();
        Manifest two = made(receiver, 2).manifest();
        receiver.made();
        NoteSigner key = receiver.key();
        receiver.receipt("nothing").then().statusCode(400).body("violations[0].message", containsString("原样粘贴"));
        receiver.receipt(receipt(NoteSigner.generate(key.key().name()), two, two.copy(), null))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("已登记的公钥签名的"));
        receiver.receipt(receipt(key, two, two.copy(), null).replace("number 2", "number 1"))
                .then()
                .statusCode(400);
        receiver.receipt(receipt(key, two, new CopyState(1, "0".repeat(64)), null))
                .then()
                .statusCode(409)
                .body("detail", containsString("副本的哈希与本系统所送的不一致"));
        receiver.receipt(receipt(key, two, null, Refusal.GAP))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusal", equalTo("GAP"))
                .body("expected", equalTo(1));
        // lines as a Windows machine copies them
        receiver.receipt(receipt(key, two, two.copy(), null).replace("\n", "\r\n"))
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("refusal", nullValue())
                .body("appliedAt", equalTo("2026-11-23T01:02:03Z"));
        assertEquals(List.of("MADE", "ACKNOWLEDGED", "ACKNOWLEDGED"), states(receiver));
        receiver.receipt(receipt(key, two, two.copy(), null))
                .then()
                .statusCode(409)
                .body("detail", containsString("已经登记过"));
        receiver.receipt(receipt(key, one, one.copy(), Refusal.GAP)).then().statusCode(409);
        Receiver other = Receiver.of(COUNTY);
        other.made();
        other.receipt(receipt(key, two, two.copy(), null)).then().statusCode(400);
        other.receipt(receipt(other.key(), two, two.copy(), null))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("不属于这一收方"));
    }

    @Test
    void what_is_not_answered_waits_for_the_office() throws Exception {
        Receiver receiver = Receiver.of(COUNTY);
        GivenOffice carrier = receiver.carrier();
        Manifest one = made(receiver, 1).manifest();
        String id = receiver.bundles().path("items[0].id");
        String waits = "items.findAll { it.kind == 'bundle-unanswered' && it.id == '" + id + "' }";
        assertEquals(List.of(), carrier.request().get("/api/v1/inbox?size=200").path(waits));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update bundle set made_at = made_at - interval '8 days' where id = ?", UUID.fromString(id)));
        List<Map<String, Object>> waiting =
                carrier.request().get("/api/v1/inbox?size=200").path(waits);
        assertEquals(1, waiting.size());
        assertTrue(waiting.get(0).get("title").toString().contains("给“内网驻村系统”的第1号离线包尚无回执"), waiting.toString());
        assertEquals(receiver.id().toString(), waiting.get(0).get("target"));
        receiver.receipt(receipt(receiver.key(), one, null, Refusal.COPY_DIFFERS))
                .then()
                .statusCode(200);
        waiting = carrier.request().get("/api/v1/inbox?size=200").path(waits);
        assertTrue(waiting.get(0).get("title").toString().contains("被拒收"), waiting.toString());
        receiver.receipt(receipt(receiver.key(), one, one.copy(), null)).then().statusCode(200);
        assertEquals(List.of(), carrier.request().get("/api/v1/inbox?size=200").path(waits));
    }

    @Test
    void an_acknowledged_file_goes_after_a_while_and_its_record_stays() throws Exception {
        Receiver receiver = Receiver.of(COUNTY);
        Manifest one = made(receiver, 1).manifest();
        receiver.receipt(receipt(receiver.key(), one, one.copy(), null)).then().statusCode(200);
        BundleRounds rounds = Arc.container().instance(BundleRounds.class).get();
        rounds.sweep();
        GivenOffline.bytes(receiver.file(1));
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update bundle set acknowledged_at = acknowledged_at - interval '31 days' where peer_id = ?",
                        receiver.id()));
        rounds.sweep();
        receiver.file(1).then().statusCode(409).body("detail", containsString("文件已按期清理"));
        receiver.bundles()
                .then()
                .body("items[0].state", equalTo("ACKNOWLEDGED"))
                .body("items[0].sweptAt", notNullValue())
                .body("items[0].hash", equalTo(one.hash()))
                .body("items[0].may", empty());
        assertEquals(0L, (long) GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from bundle_part p join bundle b on b.id = p.bundle_id where b.peer_id = ?",
                        receiver.id())));
    }

    @Test
    void to_begin_again_is_another_chain_that_begins_with_the_whole() throws Exception {
        GivenPosting.in(VILLAGE, SINCE);
        Receiver receiver = Receiver.of(COUNTY);
        Manifest one = made(receiver, 1).manifest();
        Map<String, Object> reason = Map.of("reason", "收方重装");
        receiver.ask().then().statusCode(202).body("state", equalTo("QUEUED"));
        receiver.ask().then().statusCode(409).body("detail", containsString("有一个包正在制作"));
        GivenOffline.deed(receiver.carrier(), receiver.id(), "restart", reason)
                .then()
                .statusCode(409);
        GivenOffline.rounds();
        GivenOffline.deed(receiver.carrier(), receiver.id(), "restart", reason)
                .then()
                .statusCode(200)
                .body("number", equalTo(0));
        Opened again = made(receiver, 1);
        assertTrue(!again.manifest().chain().equals(one.chain()));
        Map<String, JsonNode> copy = new HashMap<>();
        take(copy, again);
        assertEquals(overTheWire(receiver), new TreeMap<>(copy));
        receiver.receipt(receipt(receiver.key(), one, one.copy(), null))
                .then()
                .statusCode(409)
                .body("detail", containsString("旧链"));
    }

    @Test
    void what_the_client_may_not_read_is_not_made_and_says_so() throws Exception {
        Receiver receiver = Receiver.of(COUNTY);
        receiver.made();
        receiver.machine().scopes(COUNTY, 0, List.of("team:read"));
        receiver.made();
        receiver.bundles()
                .then()
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].problem", containsString("无权读取变更流"));
        receiver.machine().scopes(COUNTY, 1, List.of("team:read", "feed:read"));
        receiver.made();
        receiver.bundles()
                .then()
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].problem", containsString("TEAM"));
        GivenOffline.deed(receiver.carrier(), receiver.id(), "restart", Map.of("reason", "权限收窄"))
                .then()
                .statusCode(200);
        Opened narrowed = made(receiver, 1);
        assertTrue(narrowed.entries().stream()
                .allMatch(entry ->
                        List.of("TEAM", "POSTING").contains(entry.path("type").asText())));
        // a failed number is given again
        assertEquals(1, narrowed.manifest().number());
    }

    @Test
    void a_chain_that_the_log_does_not_hold_any_more_says_to_begin_again() throws Exception {
        GivenPosting.in(VILLAGE, SINCE);
        Receiver receiver = Receiver.of(COUNTY);
        receiver.made();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update bundle set cursor_to = (select cursor_to from bundle where peer_id <> ? and cursor_to is not null limit 1) where peer_id = ?",
                        receiver.id(),
                        receiver.id()));
        Receiver elsewhere = Receiver.of(OTHER_COUNTY);
        elsewhere.made();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update bundle set cursor_to = (select cursor_to from bundle where peer_id = ?) where peer_id = ?",
                        elsewhere.id(),
                        receiver.id()));
        receiver.made();
        receiver.bundles().then().body("items[0].state", equalTo("FAILED")).body("items[0].problem", notNullValue());
    }

    @Test
    void another_office_sees_nothing_and_does_nothing() throws Exception {
        Receiver receiver = Receiver.of(COUNTY);
        receiver.made();
        GivenOffice other = GivenOffices.stationingOffice(OTHER_COUNTY);
        String url = GivenOffline.PEERS + "/" + receiver.id();
        other.request().get(url).then().statusCode(404);
        other.request().get(url + "/bundles").then().statusCode(404);
        other.request().post(url + "/bundles/1/download").then().statusCode(403);
        other.request()
                .contentType(ContentType.JSON)
                .post(url + "/bundles")
                .then()
                .statusCode(403);
        GivenOffices.inspector(COUNTY).request().get(url + "/bundles").then().statusCode(403);
        // who registers keys neither makes nor carries
        GivenOffices.securityAdministrator(COUNTY)
                .request()
                .post(url + "/bundles/1/download")
                .then()
                .statusCode(403);
        GivenOffline.deed(
                        GivenOffices.securityAdministrator(COUNTY), receiver.id(), "retirement", Map.of("reason", "停用"))
                .then()
                .statusCode(200);
        receiver.ask().then().statusCode(409).body("detail", containsString("已停用"));
        GivenOffline.bytes(receiver.file(1));
    }

    /** Both sides in one installation, which is its own peer: what is made here is taken here. */
    @Test
    void what_is_made_is_taken_and_answered() throws Exception {
        GivenPosting.in(VILLAGE, SINCE);
        Response own = GivenOffline.own();
        GivenOffice security = GivenOffices.securityAdministrator(COUNTY);
        List<String> keys = own.path("keys");
        Response to = GivenOffline.register(
                security,
                Map.of(
                        "direction",
                        "RECEIVER",
                        "name",
                        "自己",
                        "network",
                        "内网",
                        "keys",
                        keys,
                        "recipient",
                        own.path("recipient"),
                        "clientId",
                        org.zhucun.given.GivenMachine.at(COUNTY).client()));
        to.then().statusCode(201);
        GivenOffline.register(
                        security,
                        Map.of("direction", "SENDER", "name", "自己", "network", "外网", "keys", keys, "region", COUNTY))
                .then()
                .statusCode(201);
        GivenOffice carrier = GivenOffices.stationingOffice(COUNTY);
        String url = GivenOffline.PEERS + "/" + to.path("id");
        for (int number = 1; number <= 3; number++) {
            carrier.request()
                    .contentType(ContentType.JSON)
                    .post(url + "/bundles")
                    .then()
                    .statusCode(202);
            GivenOffline.rounds();
            byte[] file = GivenOffline.bytes(carrier.request().post(url + "/bundles/" + number + "/download"));
            Response taken = GivenOffline.upload(carrier, file, false);
            taken.then().statusCode(201);
            carrier.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("receipt", taken.path("receipt").toString()))
                    .post(url + "/receipts")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACKNOWLEDGED"))
                    .body("copyHash", equalTo(taken.path("copyHash")));
            GivenPosting.in(VILLAGE, SINCE);
        }
    }
}
