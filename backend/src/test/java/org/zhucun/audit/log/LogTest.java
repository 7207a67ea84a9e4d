package org.zhucun.audit.log;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.scope.Caller;
import org.zhucun.verifier.Checkpoint;
import org.zhucun.verifier.Merkle;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.SignedNote;
import org.zhucun.verifier.VerifierForTests;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class LogTest {
    private static final String COUNTY = "360722";

    @Inject
    Trail trail;

    @Inject
    AgroalDataSource database;

    @Inject
    LogKeeper keeper;

    @Inject
    LogRepository log;

    @ConfigProperty(name = "zhucun.keys.directory")
    Path keyDirectory;

    @TempDir
    Path directory;

    @Test
    void of_1000_concurrent_deeds_each_committed_one_has_one_entry_and_one_rolled_back_has_none() throws Exception {
        GivenOffice office = GivenOffices.stationingOffice(COUNTY);
        String run = "log-" + UUID.randomUUID();
        AtomicBoolean working = new AtomicBoolean(true);
        ExecutorService workers = Executors.newFixedThreadPool(10);
        List<Future<?>> deeds = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            deeds.add(workers.submit(() -> deed(office, run, number)));
        }
        // two sequencers beside them, as two nodes would
        List<Future<?>> sequencers = new ArrayList<>();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            sequencers.add(nodes.submit(() -> {
                while (working.get()) {
                    keeper.keep();
                }
            }));
        }
        for (Future<?> deed : deeds) {
            deed.get(60, TimeUnit.SECONDS);
        }
        working.set(false);
        for (Future<?> sequencer : sequencers) {
            sequencer.get(60, TimeUnit.SECONDS);
        }
        workers.shutdown();
        nodes.shutdown();
        GivenLog.sequenced();

        assertEquals("700", one("select count(*) from deed where subject_label = ?", run));
        assertEquals(
                "700 700",
                one(
                        "select count(*) || ' ' || count(distinct e.index) from deed d join log_entry e on e.deed_id = d.id"
                                + " where d.subject_label = ?",
                        run));
        assertEquals(
                "0",
                one("select count(*) from deed d where not exists (select from log_entry e where e.deed_id = d.id)"));
        assertEquals(
                "0",
                one("select count(*) from log_entry e where not exists (select from deed d where e.deed_id = d.id)"));
        assertEquals("t", one("select count(*) = max(index) + 1 and min(index) = 0 from log_entry"));
    }

    /** Three of ten are rolled back after their deed was written. */
    private void deed(GivenOffice office, String run, int number) {
        boolean undone = number % 10 < 3;
        Runnable work = () -> {
            trail.record(Action.DEMO_LOADED, new Subject("n" + number, run, null, null));
            if (undone) {
                throw new IllegalStateException("undone");
            }
        };
        try {
            Caller.as(office.office(), () -> {
                QuarkusTransaction.requiringNew().run(work);
                return null;
            });
        } catch (RuntimeException failure) {
            if (!undone) {
                throw failure;
            }
        }
    }

    @Test
    void a_deed_that_cannot_be_written_undoes_what_it_was_about() throws SQLException {
        GivenOffice office = GivenOffices.stationingOffice(COUNTY);
        String name = "log-" + UUID.randomUUID();
        assertThrows(
                RuntimeException.class,
                () -> Caller.as(office.office(), () -> {
                    QuarkusTransaction.requiringNew().run(() -> {
                        trail.record(Action.DEMO_LOADED, new Subject("first", name, null, null));
                        trail.record(Action.DEMO_LOADED, new Subject("second\u0000", name, null, null));
                    });
                    return null;
                }));
        assertEquals("0", one("select count(*) from deed where subject_label = ?", name));
    }

    @Test
    void a_committed_deed_waits_and_is_then_proven_in_a_signed_checkpoint() throws IOException {
        UUID deed = deedOf(COUNTY);
        GivenOffice auditor = GivenOffices.auditor(COUNTY);
        auditor.request()
                .get("/api/v1/log/deeds/" + deed)
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("index", nullValue());
        long size = GivenLog.sequenced();
        JsonPath proof = auditor.request()
                .get("/api/v1/log/deeds/" + deed)
                .then()
                .statusCode(200)
                .body("state", equalTo("LOGGED"))
                .extract()
                .jsonPath();
        SignedNote note = SignedNote.parse(proof.getString("checkpoint"));
        assertTrue(note.signedBy(GivenLog.keys()));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertTrue(checkpoint.size() >= size);
        byte[] leaf = Merkle.leaf(proof.getString("leaf").getBytes(StandardCharsets.UTF_8));
        List<byte[]> hashes = proof.getList("proof", String.class).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
        assertTrue(Merkle.included(proof.getLong("index"), leaf, hashes, checkpoint.size(), checkpoint.root()));
        Path file = Files.writeString(directory.resolve("deed.tlog-proof"), proof.getString("file"));
        assertEquals(0, verifier("inclusion", file.toString(), "--key", key()));
        Files.writeString(file, proof.getString("file").replace("index " + proof.getLong("index"), "index 0"));
        assertEquals(1, verifier("inclusion", file.toString(), "--key", key()));
    }

    @Test
    void the_leaf_is_canonical_json_that_names_no_person_and_covers_the_changed_rows() throws Exception {
        GivenOffice security = GivenOffices.securityAdministrator(COUNTY);
        String account = security.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "username", "u" + UUID.randomUUID().toString().substring(0, 8), "displayName", "引号\"与\n换行"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        GivenLog.sequenced();
        UUID deed = UUID.fromString(
                one("select id from deed where action = 'ACCOUNT_CREATED' and subject_id = ?", account));
        String leaf = security.request().get("/api/v1/log/deeds/" + deed).path("leaf");
        ObjectMapper json = new ObjectMapper();
        JsonNode read = json.readTree(leaf);
        Map<String, String> sorted = new TreeMap<>();
        read.properties().forEach(field -> {
            assertTrue(field.getValue().isTextual(), field.getKey());
            sorted.put(field.getKey(), field.getValue().textValue());
        });
        assertEquals(json.writeValueAsString(sorted), leaf);
        assertFalse(leaf.contains(security.name()) || leaf.contains("引号"), leaf);
        assertEquals(deed.toString(), sorted.get("id"));

        // the hashed parts once more, from the rows, by another road than the database's
        List<List<String>> words = rows(
                "select account_name, office_name, subject_id, subject_label, detail::text from deed where id = ?",
                deed);
        assertEquals(sha256(json.writeValueAsString(words.get(0))), sorted.get("words"));
        List<List<String>> changes = Caller.as(
                security.office(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> rows(
                                "select id::text, table_name, row_id, op, before::text, after::text, region_path, unit_path"
                                        + " from row_change where deed_id = ? order by id",
                                deed)));
        assertTrue(!changes.isEmpty() && changes.get(0).get(5).contains("引号"), changes.toString());
        assertEquals(sha256(json.writeValueAsString(changes)), sorted.get("changes"));
    }

    @Test
    void an_auditor_of_another_county_sees_no_deed_but_the_same_hashes() {
        UUID deed = deedOf(COUNTY);
        GivenLog.sequenced();
        GivenOffice other = GivenOffices.auditor("360723");
        other.request().get("/api/v1/log/deeds/" + deed).then().statusCode(404);
        other.request().get("/api/v1/log/deeds/" + UUID.randomUUID()).then().statusCode(404);
        assertEquals(
                GivenOffices.auditor(COUNTY)
                        .request()
                        .get("/api/v1/log/checkpoint")
                        .asString(),
                other.request().get("/api/v1/log/checkpoint").asString());
        GivenOffices.township(COUNTY + "100")
                .request()
                .get("/api/v1/log/checkpoint")
                .then()
                .statusCode(403);
    }

    @Test
    void tiles_are_the_hashes_of_c2sp_tlog_tiles() throws SQLException {
        for (int i = 0; i < 300; i++) {
            deedOf(COUNTY);
        }
        long size = GivenLog.sequenced();
        GivenMachine province = GivenMachine.at("36");
        byte[] leaves = tile(province, "0/000");
        assertEquals(256 * 32, leaves.length);
        byte[] first = tile(province, "0/000.p/3");
        assertArrayEquals(java.util.Arrays.copyOf(leaves, 96), first);
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            hashes.add(java.util.Arrays.copyOfRange(leaves, 32 * i, 32 * (i + 1)));
        }
        org.zhucun.verifier.Growing block = new org.zhucun.verifier.Growing();
        hashes.forEach(block::add);
        assertArrayEquals(block.root(), tile(province, "1/000.p/1"), "what SQL folded is what Java folds");
        for (String none : List.of(
                "0/x001/000",
                "1/000",
                "9/000",
                "0/0",
                "0/000.p/256",
                "0/000.p/0",
                "0/x000/001",
                "0/entries",
                "0/../0")) {
            province.request()
                    .urlEncodingEnabled(false)
                    .get("/api/v1/log/tile/" + none)
                    .then()
                    .statusCode(404);
        }
        assertTrue(size > 300);
    }

    @Test
    void a_kept_checkpoint_is_shown_to_begin_every_later_log() throws IOException {
        deedOf(COUNTY);
        long before = GivenLog.sequenced();
        GivenOffice auditor = GivenOffices.auditor(COUNTY);
        Path kept = Files.writeString(
                directory.resolve("kept"),
                auditor.request().get("/api/v1/log/checkpoint").asString());
        for (int i = 0; i < 5; i++) {
            deedOf(COUNTY);
        }
        long after = GivenLog.sequenced();
        assertTrue(after >= before + 5);
        Path later = Files.writeString(
                directory.resolve("later"),
                auditor.request().get("/api/v1/log/checkpoints/" + after).asString());
        Path proof = Files.writeString(
                directory.resolve("proof"),
                auditor.request()
                        .get("/api/v1/log/consistency?from=" + before + "&to=" + after)
                        .asString());
        assertEquals(
                0,
                verifier(
                        "consistency", kept.toString(), later.toString(), "--proof", proof.toString(), "--key", key()));
        for (String wrong : List.of("from=2&to=1", "from=1&to=999999999", "from=0&to=1", "from=1")) {
            auditor.request().get("/api/v1/log/consistency?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void an_export_is_verified_offline_and_is_itself_a_deed() throws IOException, SQLException {
        UUID mine = deedOf(COUNTY);
        UUID foreign = deedOf("360723");
        GivenLog.sequenced();
        GivenOffice auditor = GivenOffices.auditor(COUNTY);
        String checkpoint = auditor.request().get("/api/v1/log/checkpoint").asString();
        auditor.request()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/log/export")
                .then()
                .statusCode(400);
        String export = exported(auditor);
        Path file = Files.writeString(directory.resolve("export"), export);
        Path kept = Files.writeString(directory.resolve("kept"), checkpoint);
        assertEquals(3, verifier("verify", file.toString(), "--checkpoint", kept.toString(), "--key", key()));
        assertTrue(export.contains(mine.toString()) && !export.contains(foreign.toString()));
        Files.writeString(file, export.replace(mine.toString(), foreign.toString()));
        assertEquals(1, verifier("verify", file.toString(), "--checkpoint", kept.toString(), "--key", key()));

        GivenOffice national = GivenOffices.auditor("");
        String all = exported(national);
        assertTrue(all.contains(mine.toString()) && all.contains(foreign.toString()) && !all.contains("\"HIDDEN\""));
        Files.writeString(file, all);
        assertEquals(0, verifier("verify", file.toString(), "--checkpoint", kept.toString(), "--key", key()));
        assertEquals(
                "1",
                one(
                        "select count(*) from deed where action = 'LOG_EXPORTED' and outcome = 'DONE' and account_id = ?::uuid"
                                + " and detail ->> 'purpose' = '年度审计'",
                        national.accountId().toString()));
    }

    @Test
    void a_registered_province_countersigns_and_nobody_else() {
        deedOf(COUNTY);
        long size = GivenLog.sequenced();
        GivenMachine province = GivenMachine.at("36");
        GivenOffice security = GivenOffices.securityAdministrator("36");
        GivenLog.Witness witness = GivenLog.witness("jiangxi.example/witness-" + UUID.randomUUID());
        String note = province.request().get("/api/v1/log/checkpoints/" + size).asString();
        String line = witness.line(note, 1_800_000_000L);

        assertEquals(422, cosign(province, size, line), "before it is registered");
        assertEquals(403, register(security, witness.key().toString(), "43"));
        assertEquals(400, register(security, "jiangxi+00000000+AAAA", "36"));
        assertEquals(201, register(security, witness.key().toString(), "36"));
        assertEquals(409, register(security, witness.key().toString(), "36"));
        assertEquals(201, cosign(province, size, line));
        assertEquals(201, cosign(province, size, line), "again is the same");
        assertEquals(400, cosign(province, size, "no signature"));
        assertEquals(400, cosign(province, size + 1_000_000, line));
        assertEquals(422, cosign(province, size, GivenLog.witness("x.example/y").line(note, 1)));
        assertEquals(422, cosign(GivenMachine.at("43"), size, line), "of another province");
        assertEquals(403, cosign(GivenOffices.auditor("36").request(), size, line));

        SignedNote signed = SignedNote.parse(
                province.request().get("/api/v1/log/checkpoints/" + size).asString());
        assertTrue(signed.signatures().contains(line));
        assertTrue(signed.signedBy(List.of(witness.key())) && signed.signedBy(GivenLog.keys()));
        String mine = "find { it.key == '" + witness.key() + "' }";
        security.request()
                .get("/api/v1/log/witnesses")
                .then()
                .statusCode(200)
                .body(mine + ".region", equalTo("36"))
                .body(mine + ".signedSize", equalTo((int) size))
                .body(mine + ".may", equalTo(List.of("retire")));
        GivenOffices.auditor("36")
                .request()
                .get("/api/v1/log/witnesses")
                .then()
                .statusCode(200)
                .body(mine + ".may", equalTo(List.of()));
        GivenOffices.orgDepartment("36")
                .request()
                .get("/api/v1/log/witnesses")
                .then()
                .statusCode(403);
        province.request()
                .get("/api/v1/log")
                .then()
                .body("witnesses.key", hasItem(witness.key().toString()))
                .body(
                        "keys",
                        equalTo(GivenLog.keys().stream().map(NoteKey::toString).toList()));
    }

    @Test
    void a_witness_that_was_retired_signs_no_more_and_what_it_signed_still_verifies() {
        deedOf(COUNTY);
        long size = GivenLog.sequenced();
        GivenMachine province = GivenMachine.at("36");
        GivenOffice security = GivenOffices.securityAdministrator("36");
        GivenLog.Witness witness = GivenLog.witness("jiangxi.example/retired-" + UUID.randomUUID());
        assertEquals(201, register(security, witness.key().toString(), "36"));
        String note = province.request().get("/api/v1/log/checkpoints/" + size).asString();
        String line = witness.line(note, 1_800_000_000L);
        assertEquals(201, cosign(province, size, line));
        String id = named(province, witness).get("id").toString();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        assertEquals(428, retire(security, id, null, today, "密钥轮换"));
        assertEquals(412, retire(security, id, 7L, today, "密钥轮换"));
        assertEquals(400, retire(security, id, 0L, today.minusDays(1), "密钥轮换"));
        assertEquals(400, retire(security, id, 0L, today, " "));
        assertEquals(403, retire(GivenOffices.securityAdministrator("43"), id, 0L, today, "密钥轮换"));
        assertEquals(403, retire(GivenOffices.auditor("36"), id, 0L, today, "密钥轮换"));
        assertEquals(200, retire(security, id, 0L, today, "密钥轮换"));
        assertEquals(409, retire(security, id, 1L, today, "密钥轮换"));

        deedOf(COUNTY);
        long next = GivenLog.sequenced();
        String later = province.request().get("/api/v1/log/checkpoints/" + next).asString();
        assertEquals(422, cosign(province, next, witness.line(later, 1_800_000_060L)));
        assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/36/",
                        sql -> sql.run(
                                "insert into log_cosignature (size, witness_id, line) values (?, ?, 'x')",
                                next,
                                UUID.fromString(id))));
        assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/36/",
                        sql -> sql.run(
                                "update log_witness set retired_on = null, retire_reason = null, retired_by = null where id = ?",
                                UUID.fromString(id))));
        SignedNote signed = SignedNote.parse(
                province.request().get("/api/v1/log/checkpoints/" + size).asString());
        assertTrue(signed.signedBy(List.of(witness.key())), "what it signed before stays");
        assertEquals(today.toString(), named(province, witness).get("retiredOn"));
        assertEquals("密钥轮换", named(province, witness).get("retireReason"));
    }

    @Test
    void a_witness_that_ends_on_a_later_day_signs_until_then() {
        deedOf(COUNTY);
        long size = GivenLog.sequenced();
        GivenMachine province = GivenMachine.at("36");
        GivenOffice security = GivenOffices.securityAdministrator("36");
        GivenLog.Witness witness = GivenLog.witness("jiangxi.example/later-" + UUID.randomUUID());
        assertEquals(201, register(security, witness.key().toString(), "36"));
        String id = named(province, witness).get("id").toString();
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        assertEquals(200, retire(security, id, 0L, tomorrow, "机构调整"));
        String note = province.request().get("/api/v1/log/checkpoints/" + size).asString();
        assertEquals(201, cosign(province, size, witness.line(note, 1_800_000_000L)));
        // its key was lost meanwhile: it ends earlier, and never later than it was said
        assertEquals(409, retire(security, id, 1L, tomorrow.plusDays(9), "机构调整推迟"));
        assertEquals(409, retire(security, id, 1L, tomorrow, "再说一遍"));
        assertThrows(
                GivenDatabase.DatabaseRefused.class,
                () -> GivenDatabase.asRegion(
                        "/36/",
                        sql -> sql.run(
                                "update log_witness set retired_on = retired_on + 9 where id = ?",
                                UUID.fromString(id))));
        assertEquals(412, retire(security, id, 0L, tomorrow.minusDays(1), "密钥失窃"));
        assertEquals(200, retire(security, id, 1L, tomorrow.minusDays(1), "密钥失窃"));
        assertEquals("密钥失窃", named(province, witness).get("retireReason"));
        deedOf(COUNTY);
        long next = GivenLog.sequenced();
        String later = province.request().get("/api/v1/log/checkpoints/" + next).asString();
        assertEquals(422, cosign(province, next, witness.line(later, 1_800_000_060L)));
        assertEquals(409, retire(security, id, 2L, tomorrow.minusDays(1), "密钥失窃"));
    }

    private static Map<String, Object> named(GivenMachine province, GivenLog.Witness witness) {
        return province.request().get("/api/v1/log").path("witnesses.find { it.key == '" + witness.key() + "' }");
    }

    private static int retire(GivenOffice office, String id, Long version, LocalDate on, String reason) {
        RequestSpecification request = office.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("on", on.toString(), "reason", reason));
        return (version == null ? request : request.header("If-Match", "\"" + version + "\""))
                .post("/api/v1/log/witnesses/" + id + "/retirement")
                .statusCode();
    }

    @Test
    void a_log_that_was_changed_or_that_another_key_signs_is_not_signed_again() throws SQLException {
        deedOf(COUNTY);
        long size = GivenLog.sequenced();
        while (size % 256 == 0) {
            // the last entry must not be folded into a node yet
            deedOf(COUNTY);
            size = GivenLog.sequenced();
        }
        deedOf(COUNTY);
        String last = "where index = " + (size - 1);
        String hash = one("select encode(leaf_hash, 'hex') from log_entry " + last);
        OwnerRows.write("update log_entry set leaf_hash = sha256('') " + last);
        try {
            IllegalStateException refused = assertThrows(IllegalStateException.class, keeper::keep);
            assertTrue(refused.getMessage().contains("the log was changed"), refused.getMessage());
        } finally {
            OwnerRows.write("update log_entry set leaf_hash = decode('" + hash + "', 'hex') " + last);
        }
        LogSigner stranger = new LogSigner(
                directory.resolve("keys"), Optional.of(GivenLog.keys().get(0).name()));
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> keeper(log, stranger).keep());
        assertTrue(refused.getMessage().contains("another key"), refused.getMessage());
        assertEquals(Long.toString(size), one("select max(size) from log_checkpoint"));
        assertTrue(GivenLog.sequenced() > size);
    }

    @Test
    void a_log_whose_newest_checkpoints_were_taken_away_is_not_signed_again() throws SQLException {
        deedOf(COUNTY);
        long before = GivenLog.sequenced();
        deedOf(COUNTY);
        long size = GivenLog.sequenced();
        assertTrue(size > before);
        OwnerRows.write("create table gone_checkpoint as select * from log_checkpoint where size > " + before
                + "; delete from log_checkpoint where size > " + before);
        try {
            deedOf(COUNTY);
            IllegalStateException refused = assertThrows(IllegalStateException.class, keeper::keep);
            assertTrue(refused.getMessage().contains("has seen a checkpoint of size " + size), refused.getMessage());
            // nor by a node that is started anew
            LogSigner again = new LogSigner(keyDirectory, Optional.empty());
            refused = assertThrows(
                    IllegalStateException.class, () -> keeper(log, again).keep());
            assertTrue(refused.getMessage().contains("has seen a checkpoint of size " + size), refused.getMessage());
            assertEquals(Long.toString(before), one("select max(size) from log_checkpoint"));
        } finally {
            OwnerRows.write("insert into log_checkpoint select * from gone_checkpoint; drop table gone_checkpoint");
        }
        assertTrue(GivenLog.sequenced() > size);
    }

    /** As another node has it. */
    private static LogKeeper keeper(LogRepository log, LogSigner signer) {
        return new LogKeeper(log, new CommittedDeeds(log), signer, new SimpleMeterRegistry(), Clock.systemUTC());
    }

    @Test
    void what_is_no_checkpoint_of_its_size_is_not_published() throws SQLException {
        deedOf(COUNTY);
        long size = GivenLog.sequenced();
        String note = one("select note from log_checkpoint where size = ?", size);
        for (String none : List.of("garbage", note.replace("\n" + size + "\n", "\n1\n"), note.strip(), note + note)) {
            assertThrows(SQLException.class, () -> one("select log_publish(?, ?)", size, none), none);
        }
        // an earlier size after a later one adds nothing
        long none = size - 1;
        boolean there = log.at(none).isPresent();
        one("select log_publish(?, ?)", none, note.replace("\n" + size + "\n", "\n" + none + "\n"));
        assertEquals(there, log.at(none).isPresent());
    }

    @Test
    void a_step_that_is_too_heavy_is_made_smaller() throws SQLException {
        deedOf(COUNTY);
        List<Integer> asked = new ArrayList<>();
        LogRepository slow = new LogRepository(database) {
            @Override
            Step sequence(int atMost) {
                asked.add(atMost);
                if (atMost > 200) {
                    throw new DatabaseFailure(
                            new SQLException("canceling statement due to statement timeout", "57014"));
                }
                return super.sequence(atMost);
            }
        };
        LogSigner own = new LogSigner(keyDirectory, Optional.empty());
        keeper(slow, own).keep();
        assertEquals(List.of(1_000, 500, 250, 125), asked.subList(0, 4));
        assertEquals(
                "0",
                one("select count(*) from deed d where not exists (select from log_entry e where e.deed_id = d.id)"));
    }

    private static int register(GivenOffice security, String key, String region) {
        return security.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "江西省", "key", key, "region", region))
                .post("/api/v1/log/witnesses")
                .statusCode();
    }

    private static int cosign(GivenMachine machine, long size, String line) {
        return cosign(machine.request(), size, line);
    }

    private static int cosign(RequestSpecification request, long size, String line) {
        return request.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("size", size, "signature", line))
                .post("/api/v1/log/cosignatures")
                .statusCode();
    }

    private static byte[] tile(GivenMachine office, String address) {
        return office.request()
                .get("/api/v1/log/tile/" + address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String exported(GivenOffice auditor) {
        byte[] export = auditor.request()
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", "年度审计"))
                .post("/api/v1/log/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(export, StandardCharsets.UTF_8);
    }

    /** Something done in a county; its id. */
    private UUID deedOf(String county) {
        GivenOffice office = GivenOffices.stationingOffice(county);
        String name = UUID.randomUUID().toString();
        Caller.as(office.office(), () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> trail.record(Action.DEMO_LOADED, new Subject("x", name, null, null)));
            return null;
        });
        try {
            return UUID.fromString(one("select id from deed where subject_label = ?", name));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String key() {
        return GivenLog.keys().get(0).toString();
    }

    private static int verifier(String... words) {
        return VerifierForTests.run(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), words);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As the application before an office is known, which sees every deed. */
    private String one(String sql, Object... values) throws SQLException {
        return rows(sql, values).get(0).get(0);
    }

    private List<List<String>> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<List<String>> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(row.getString(i));
                    }
                    found.add(cells);
                }
            }
            return found;
        }
    }
}
