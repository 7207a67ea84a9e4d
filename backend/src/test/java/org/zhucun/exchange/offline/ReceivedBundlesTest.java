package org.zhucun.exchange.offline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.zhucun.audit.log.GivenLog;
import org.zhucun.carrier.AgeKeys;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.GivenBundles;
import org.zhucun.carrier.GivenBundles.Change;
import org.zhucun.carrier.Receipt;
import org.zhucun.carrier.Route;
import org.zhucun.exchange.offline.GivenOffline.Sender;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.kernel.Select;
import org.zhucun.verifier.NoteSigner;
import org.zhucun.verifier.SignedNote;

/** The isolated side: bundles of another installation, whose keys are not ours. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ReceivedBundlesTest {
    private static final String COUNTY = "420528";
    private static final String OTHER_COUNTY = "420529";
    private static final String NOTHING = "{}";

    private static void refused(Response answer, int status, String sentence) {
        answer.then().statusCode(status).body("detail", containsString(sentence));
    }

    private static List<String> copy(Sender sender, String... columns) {
        return GivenDatabase.asRegion(
                "/",
                sql -> sql.texts(
                        "select " + String.join(" || ' ' || ", columns)
                                + " from received_row where peer_id = ? and not deleted order by type, item",
                        sender.id()));
    }

    private static void assertUnchanged(Sender sender, List<String> before) {
        assertEquals(before, copy(sender, "item", "encode(line_hash, 'hex')"));
    }

    private static Receipt receipt(Response answer) {
        SignedNote note = SignedNote.parse(answer.path("receipt"));
        assertTrue(note.signedBy(GivenLog.keys()));
        return Receipt.parse(note.text());
    }

    private static ValidatableResponse rows(GivenOffice office, String type, String query) {
        return office.request()
                .get("/api/v1/received/" + type + "?size=200" + query)
                .then();
    }

    @Test
    void a_bundle_becomes_a_copy_that_people_read_and_a_receipt() throws IOException {
        Sender sender = Sender.of(COUNTY);
        Change first = sender.cadre(1, "{\"name\":\"张三\",\"rankCode\":null,\"roles\":[\"A\"]}");
        Response applied = sender.upload(sender.bundles().next(List.of(first, sender.cadre(2, NOTHING))));
        applied.then()
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .body("refusal", nullValue())
                .body("number", equalTo(1))
                .body("copyRows", equalTo(2))
                .body("copyHash", equalTo(sender.bundles().copy().hash()));
        assertEquals(sender.bundles().hash(), receipt(applied).bundle());
        assertEquals(sender.bundles().copy(), receipt(applied).copy());
        assertEquals(2, receipt(applied).expected());
        GivenOffice office = GivenOffices.orgDepartment(COUNTY);
        rows(office, "CADRE", "&sender=" + sender.id())
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].data.name", equalTo("张三"))
                .body("items[0].version", equalTo(3))
                .body("items[0].regionCode", equalTo(COUNTY + "101001"));
        office.request()
                .get("/api/v1/received/CADRE/" + first.id() + "?sender=" + sender.id())
                .then()
                .statusCode(200)
                .body("data.roles", equalTo(List.of("A")));
        Change month = new Change("ATTENDANCE_MONTH", first.id() + "/2026-01", COUNTY + "101001", NOTHING);
        sender.upload(sender.bundles().next(List.of(month, sender.cadre(2, null))))
                .then()
                .statusCode(201)
                .body("upserts", equalTo(1))
                .body("deletes", equalTo(1));
        rows(office, "CADRE", "&sender=" + sender.id()).body("items", hasSize(1));
        rows(office, "CADRE", "&withDeleted=true&sender=" + sender.id())
                .body("items", hasSize(2))
                .body("items.find { it.deleted }.data", nullValue());
        office.request()
                .get("/api/v1/received/ATTENDANCE_MONTH/" + month.id() + "?sender=" + sender.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(month.id()));
        List<String> deeds = GivenDatabase.asRegion(
                "/",
                sql -> sql.texts(
                        "select d.action from deed d join received_bundle r on r.id::text = d.subject_id where r.peer_id = ? order by d.id",
                        sender.id()));
        assertEquals(List.of("BUNDLE_APPLIED", "BUNDLE_APPLIED"), deeds);
    }

    @Test
    void the_copy_reaches_only_the_offices_in_whose_range_it_lies() throws IOException {
        Sender sender = Sender.of(COUNTY);
        sender.upload(sender.bundles().next(List.of(sender.cadre(1, NOTHING))))
                .then()
                .statusCode(201);
        String of = "&sender=" + sender.id();
        rows(GivenOffices.orgDepartment("4205"), "CADRE", of).body("items", hasSize(1));
        rows(GivenOffices.orgDepartment(OTHER_COUNTY), "CADRE", of)
                .statusCode(200)
                .body("items", empty());
        GivenOffices.orgDepartment(OTHER_COUNTY)
                .request()
                .get("/api/v1/received/CADRE/" + sender.cadre(1, NOTHING).id() + "?sender=" + sender.id())
                .then()
                .statusCode(404);
        GivenOffices.stationingOffice(OTHER_COUNTY)
                .request()
                .get(GivenOffline.RECEIVED + "?size=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.peerId == '" + sender.id() + "' }", empty());
        GivenOffices.stationingOffice(OTHER_COUNTY)
                .request()
                .get(GivenOffline.PEERS + "/" + sender.id())
                .then()
                .statusCode(404);
        rows(GivenOffices.inspector(COUNTY), "CADRE", of).statusCode(403);
        // a machine reads what its rights in its own house allow
        GivenMachine machine = GivenMachine.at(COUNTY);
        machine.request()
                .get("/api/v1/received/CADRE?sender=" + sender.id())
                .then()
                .statusCode(200);
        machine.scopes(COUNTY, 0, List.of("received:read", "team:read"));
        machine.request()
                .get("/api/v1/received/CADRE?sender=" + sender.id())
                .then()
                .statusCode(403);
        // of another county it may not even be brought
        refused(
                GivenOffline.upload(
                        GivenOffices.stationingOffice(OTHER_COUNTY),
                        sender.bundles().next(List.of()),
                        false),
                409,
                "没有登记地区 " + COUNTY + " 的发方");
    }

    @Test
    void each_number_is_applied_once_and_in_order() throws IOException {
        Sender sender = Sender.of(COUNTY);
        byte[] one = sender.bundles().next(List.of(sender.cadre(1, NOTHING)));
        byte[] two = sender.bundles().next(List.of(sender.cadre(2, NOTHING)));
        byte[] three = sender.bundles().next(List.of(sender.cadre(3, NOTHING)));
        refused(sender.upload(two), 409, "第1号包应先到，现在上传的是第2号");
        sender.upload(one).then().statusCode(201);
        List<String> before = copy(sender, "item", "encode(line_hash, 'hex')");
        refused(sender.upload(one), 409, "第1号包已经应用过");
        refused(sender.upload(three), 409, "第2号包应先到，现在上传的是第3号");
        assertUnchanged(sender, before);
        sender.upload(two).then().statusCode(201);
        sender.upload(three).then().statusCode(201).body("copyRows", equalTo(3));
        Response kept = GivenOffices.stationingOffice(COUNTY).request().get(GivenOffline.RECEIVED + "?size=200");
        List<String> states = kept.path("items.findAll { it.peerId == '" + sender.id() + "' }.state");
        assertEquals(List.of("APPLIED", "APPLIED", "REFUSED", "APPLIED", "REFUSED"), states);
        kept.then().body("items.findAll { it.peerId == '" + sender.id() + "' }[2].reason", containsString("第2号包应先到"));
        SignedNote refusal =
                SignedNote.parse(kept.path("items.findAll { it.peerId == '" + sender.id() + "' }[2].receipt"));
        assertEquals(2, Receipt.parse(refusal.text()).expected());
    }

    @Test
    void a_sender_that_was_restored_from_a_backup_is_a_fork_until_it_begins_again() throws IOException {
        Sender sender = Sender.of(COUNTY);
        GivenBundles bundles = sender.bundles();
        sender.upload(bundles.next(List.of(sender.cadre(1, NOTHING)))).then().statusCode(201);
        GivenBundles backup = bundles.restored();
        byte[] old = bundles.next(List.of(sender.cadre(2, NOTHING)));
        sender.upload(old).then().statusCode(201);
        List<String> before = copy(sender, "item", "encode(line_hash, 'hex')");
        refused(sender.upload(backup.next(List.of(sender.cadre(5, NOTHING)))), 409, "第2号包与已应用的历史不相接");
        refused(sender.upload(backup.next(List.of(sender.cadre(6, NOTHING)))), 409, "第3号包与已应用的历史不相接");
        assertUnchanged(sender, before);
        backup.beginAgain();
        byte[] whole = backup.next(List.of(sender.cadre(7, NOTHING)));
        refused(sender.upload(whole), 409, "勾选“替换现有副本”");
        assertUnchanged(sender, before);
        sender.replace(whole).then().statusCode(201).body("copyRows", equalTo(1));
        assertEquals(List.of(sender.cadre(7, NOTHING).id()), copy(sender, "item"));
        refused(sender.replace(bundles.next(List.of())), 409, "属于已被替换的旧链");
        sender.upload(backup.next(List.of(sender.cadre(8, NOTHING)))).then().statusCode(201);
        // the whole of a chain that never arrived, and is older than what did
        bundles.beginAgain();
        refused(sender.replace(bundles.next(List.of())), 409, "属于已被替换的旧链");
    }

    @Test
    void only_what_is_ours_and_signed_by_who_it_says_is_taken() throws IOException {
        Sender sender = Sender.of(COUNTY);
        String recipient = GivenOffline.own().path("recipient");
        String own = GivenOffline.own().path("name");
        String from = sender.bundles().key().key().name();
        Route route = new Route(from, own, COUNTY);
        byte[] good = sender.bundles().next(List.of(sender.cadre(1, NOTHING)));
        refused(
                sender.upload(new GivenBundles(
                                sender.bundles().key(),
                                route,
                                AgeKeys.generate().recipient())
                        .next(List.of())),
                400,
                "本系统的密钥打不开这个包");
        refused(
                sender.upload(
                        new GivenBundles(sender.bundles().key(), new Route(from, "else.example/x", COUNTY), recipient)
                                .next(List.of())),
                400,
                "包是发给 else.example/x 的，本系统是 " + own);
        refused(
                sender.upload(new GivenBundles(NoteSigner.generate(from), route, recipient).next(List.of())),
                400,
                "不是由发方 " + from + " 已登记的公钥签名的");
        refused(
                sender.upload(new GivenBundles(
                                NoteSigner.generate("nobody.example/n"),
                                new Route("nobody.example/n", own, COUNTY),
                                recipient)
                        .next(List.of())),
                409,
                "没有登记地区 " + COUNTY + " 的发方 nobody.example/n");
        byte[] altered = good.clone();
        altered[altered.length / 2] ^= 1;
        sender.upload(altered).then().statusCode(400).body("violations[0].at", equalTo("file"));
        refused(sender.upload(java.util.Arrays.copyOf(good, good.length - 50)), 400, "包不完整");
        refused(sender.upload("no bundle".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 400, "这不是离线包");
        refused(
                sender.upload(GivenBundles.encrypted(GivenBundles.zip("../../x", new byte[1]), recipient)),
                400,
                "（../../x）");
        assertEquals(List.of(), copy(sender, "item"));
        assertEquals(0L, (long) GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from received_bundle where peer_id = ?", sender.id())));
        sender.upload(good).then().statusCode(201);
    }

    @Test
    void what_breaks_in_the_middle_leaves_nothing() throws IOException {
        Sender sender = Sender.of(COUNTY);
        sender.upload(sender.bundles().next(List.of(sender.cadre(1, NOTHING))))
                .then()
                .statusCode(201);
        List<String> before = copy(sender, "item", "encode(line_hash, 'hex')");
        GivenBundles lying = sender.bundles().restored();
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add(sender.cadre(i, "{\"n\":" + i + "}"));
        }
        refused(sender.upload(lying.next(many, new CopyState(7, "0".repeat(64)))), 409, "已整包撤销");
        assertUnchanged(sender, before);
        GivenBundles broken = sender.bundles().restored();
        many.add(new Change("CADRE", "not an id;", COUNTY, NOTHING));
        refused(sender.upload(broken.next(many)), 400, "（line）");
        assertUnchanged(sender, before);
        // the connection dies while the last rows are written
        many.remove(many.size() - 1);
        byte[] good = sender.bundles().next(many);
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        GivenDatabase.asRegion("/", sql -> {
            sql.run("select 1 from received_row where peer_id = ? for update", sender.id());
            Thread upload = new Thread(() -> statuses.add(sender.upload(good).statusCode()));
            upload.start();
            killWriter();
            join(upload);
            return null;
        });
        assertTrue(statuses.get(0) >= 500, statuses.toString());
        assertUnchanged(sender, before);
        sender.upload(good).then().statusCode(201).body("copyRows", equalTo(2_500));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The backend that waits for the held row is ended. */
    private static void killWriter() {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        Select find = Select.from(
                "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%into received_row%'");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (find.list(database, row -> row.getBoolean(1)).isEmpty()) {
            assertTrue(System.nanoTime() < end, "nobody writes");
        }
    }

    @Test
    void keys_are_renewed_and_a_retired_sender_is_not_heard() throws IOException {
        Sender sender = Sender.of(COUNTY);
        GivenOffice security = GivenOffices.securityAdministrator(COUNTY);
        String name = sender.bundles().key().key().name();
        NoteSigner next = NoteSigner.generate(name);
        GivenOffline.deed(
                        security,
                        sender.id(),
                        "keys",
                        Map.of(
                                "keys",
                                List.of(NoteSigner.generate("other/name").key().toString())))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("名称须仍为 " + name));
        GivenOffline.deed(
                        security,
                        sender.id(),
                        "keys",
                        Map.of("keys", List.of(next.key().toString())))
                .then()
                .statusCode(200);
        refused(sender.upload(sender.bundles().next(List.of())), 400, "已登记的公钥签名的");
        sender.upload(GivenOffline.sender(next, COUNTY).next(List.of())).then().statusCode(201);
        GivenOffline.registerSender(next, COUNTY).then().statusCode(409).body("detail", containsString("已经登记"));
        GivenOffline.deed(security, sender.id(), "retirement", Map.of("reason", "停止交换"))
                .then()
                .statusCode(200);
        refused(sender.upload(GivenOffline.sender(next, COUNTY).next(List.of())), 409, "没有登记地区");
        GivenOffline.deed(security, sender.id(), "retirement", Map.of("reason", "停止交换"))
                .then()
                .statusCode(409);
        GivenOffline.registerSender(next, COUNTY).then().statusCode(201);
    }

    /** Made, lost, sent again, out of order, altered: the copy is always the sender's at the last bundle that was applied. */
    @Test
    void whatever_happens_on_the_road_the_copy_is_the_senders() throws IOException {
        Random random = new Random(20261123);
        Sender sender = Sender.of(COUNTY);
        List<byte[]> made = new ArrayList<>();
        List<CopyState> states = new ArrayList<>();
        List<List<String>> ids = new ArrayList<>();
        int applied = 0;
        for (int step = 0; step < 150; step++) {
            if (made.size() - applied < 3 && random.nextInt(3) > 0) {
                made.add(sender.bundles().next(changes(sender, random, step)));
                states.add(sender.bundles().copy());
                ids.add(sender.bundles().ids().getOrDefault("CADRE", List.of()));
            }
            if (!made.isEmpty()) {
                int which = random.nextInt(made.size());
                byte[] carried = made.get(which).clone();
                boolean altered = random.nextInt(5) == 0;
                if (altered) {
                    carried[random.nextInt(carried.length)] ^= 1;
                }
                int status = sender.upload(carried).statusCode();
                assertEquals(!altered && which == applied, status == 201, "step " + step + ": " + status);
                applied += status == 201 ? 1 : 0;
                assertEquals(applied == 0 ? List.of() : ids.get(applied - 1), copy(sender, "item"));
            }
        }
        assertTrue(applied > 6, applied + " applied");
        sender.upload(made.get(0)).then().statusCode(409);
        GivenOffices.stationingOffice(COUNTY)
                .request()
                .get(GivenOffline.RECEIVED + "?size=200")
                .then()
                .body(
                        "items.find { it.peerId == '" + sender.id() + "' && it.state == 'APPLIED' }.copyHash",
                        equalTo(states.get(applied - 1).hash()));
    }

    private static List<Change> changes(Sender sender, Random random, int step) {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            changes.add(sender.cadre(random.nextInt(12), random.nextInt(4) == 0 ? null : "{\"n\":" + step + "}"));
        }
        return changes;
    }

    @Test
    void a_peer_is_registered_with_what_it_needs_and_nothing_else() {
        GivenOffice security = GivenOffices.securityAdministrator(COUNTY);
        NoteSigner key = NoteSigner.generate("peer.example/" + UUID.randomUUID());
        String age = AgeKeys.generate().recipient();
        Map<String, Object> sender = Map.of(
                "direction",
                "SENDER",
                "name",
                "甲",
                "network",
                "乙",
                "keys",
                List.of(key.key().toString()),
                "region",
                COUNTY);
        register(security, sender, Map.of("region", OTHER_COUNTY)).then().statusCode(403);
        register(security, sender, Map.of("keys", List.of("x")))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/keys"));
        register(
                        security,
                        sender,
                        Map.of(
                                "keys",
                                List.of(
                                        key.key().toString(),
                                        NoteSigner.generate("b/c").key().toString())))
                .then()
                .statusCode(400);
        register(security, sender, Map.of("recipient", age))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/recipient"));
        register(security, sender, Map.of("clientId", UUID.randomUUID())).then().statusCode(400);
        register(security, sender, Map.of("direction", "RECEIVER"))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/clientId"));
        GivenMachine machine = GivenMachine.at(COUNTY);
        Map<String, Object> receiver = Map.of(
                "direction",
                "RECEIVER",
                "name",
                "甲",
                "network",
                "乙",
                "keys",
                List.of(key.key().toString()),
                "clientId",
                machine.client());
        register(security, receiver, Map.of()).then().statusCode(400).body("violations[0].at", equalTo("/recipient"));
        register(security, receiver, Map.of("recipient", "age1x")).then().statusCode(400);
        register(security, receiver, Map.of("recipient", age, "region", COUNTY))
                .then()
                .statusCode(400);
        register(
                        security,
                        receiver,
                        Map.of(
                                "recipient",
                                age,
                                "clientId",
                                GivenMachine.at(OTHER_COUNTY).client()))
                .then()
                .statusCode(403);
        machine.scopes(COUNTY, 0, List.of("team:read"));
        register(security, receiver, Map.of("recipient", age))
                .then()
                .statusCode(409)
                .body("detail", containsString("无权读取变更流"));
        register(GivenOffices.stationingOffice(COUNTY), sender, Map.of()).then().statusCode(403);
    }

    private static Response register(GivenOffice office, Map<String, Object> body, Map<String, ?> instead) {
        Map<String, Object> all = new java.util.HashMap<>(body);
        all.putAll(instead);
        return GivenOffline.register(office, all);
    }
}
