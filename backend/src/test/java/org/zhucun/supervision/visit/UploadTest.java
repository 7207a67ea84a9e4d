package org.zhucun.supervision.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.kernel.Ids;

/** 佐证材料 over HTTP: sent in pieces, checked, sealed, and seen by whom it may be seen. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class UploadTest {
    private GivenVisit given;
    private String upload;

    @BeforeEach
    void given() {
        given = new GivenVisit();
        given.reported();
        upload = Ids.next().toString();
    }

    @Test
    void an_upload_that_was_broken_off_goes_on_where_it_was_and_arrives_as_it_was() {
        byte[] photo = GivenVisit.photo(3_000_000);
        int half = 1_500_001;
        given.begin(given.inspector, upload, given.file(photo))
                .then()
                .statusCode(200)
                .body("received", equalTo(0))
                .body("expiresAt", notNullValue());
        first(photo, half).then().statusCode(204).header("Upload-Offset", String.valueOf(half));
        GivenVisit.head(given.inspector, upload)
                .then()
                .statusCode(200)
                .header("Upload-Offset", String.valueOf(half))
                .header("Upload-Length", String.valueOf(photo.length))
                .header("Tus-Resumable", "1.0.0")
                .header("Cache-Control", containsString("no-store"))
                .header("Upload-Expires", containsString("GMT"));
        // begun again it is the same one
        given.begin(given.inspector, upload, given.file(photo)).then().body("received", equalTo(half));
        byte[] rest = Arrays.copyOfRange(photo, half, photo.length);
        String checksum = "sha256 " + Base64.getEncoder().encodeToString(GivenVisit.sha256(rest));
        GivenVisit.send(given.inspector, upload, half, rest, checksum)
                .then()
                .statusCode(204)
                .header("Upload-Offset", String.valueOf(photo.length));
        evidence(given.inspector)
                .then()
                .body("id", contains(upload))
                .body("[0].sha256", equalTo(GivenVisit.hash(photo)))
                .body("[0].mediaType", equalTo("image/jpeg"))
                .body("[0].name", equalTo("夜访_现场.jpg"))
                .body("[0].attachedBy", equalTo(given.inspector.name()));
        Response content = content(given.inspector);
        content.then()
                .statusCode(200)
                .header("Content-Type", containsString("octet-stream"))
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", containsString("attachment; filename=\"" + upload + ".jpg\""))
                .header("X-Content-Type-Options", "nosniff");
        assertArrayEquals(photo, content.asByteArray());
    }

    @Test
    void the_same_again_after_it_has_arrived_attaches_nothing_twice() {
        byte[] photo = GivenVisit.photo(100);
        given.begin(given.inspector, upload, given.file(photo));
        first(photo, 100).then().statusCode(204);
        given.begin(given.inspector, upload, given.file(photo))
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("received", equalTo(100));
        GivenVisit.head(given.inspector, upload).then().statusCode(200).header("Upload-Offset", "100");
        evidence(given.inspector).then().body("id", contains(upload));
        assertEquals(
                List.of("1"),
                texts("select count(*)::text from deed where subject_id = ? and action = 'EVIDENCE_ATTACHED'", upload));
        Map<String, Object> another = given.file(GivenVisit.photo(101));
        given.begin(given.inspector, upload, another).then().statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void the_deed_of_attaching_bears_the_hash_for_an_auditor_to_compare() {
        byte[] photo = GivenVisit.photo(64);
        upload = given.attached(photo, given.file(photo));
        GivenOffices.auditor(GivenVisit.COUNTY)
                .request()
                .get("/api/v1/audit?size=10&subjectId=" + upload)
                .then()
                .statusCode(200)
                .body("items.action", contains("EVIDENCE_ATTACHED"));
        assertTrue(texts("select detail::text from deed where subject_id = ? and action = 'EVIDENCE_ATTACHED'", upload)
                .get(0)
                .contains(GivenVisit.hash(photo)));
    }

    @Test
    void a_piece_at_a_wrong_offset_is_refused_and_says_where_to_go_on() {
        byte[] photo = GivenVisit.photo(100);
        given.begin(given.inspector, upload, given.file(photo));
        GivenVisit.send(given.inspector, upload, 40, photo)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", containsString("已收到 0 字节"));
        first(photo, 60).then().statusCode(204);
        first(photo, 60).then().statusCode(409);
        GivenVisit.send(given.inspector, upload, 60, photo).then().statusCode(413);
        GivenVisit.head(given.inspector, upload).then().header("Upload-Offset", "60");
    }

    @Test
    void a_piece_that_was_damaged_on_the_way_is_refused_and_the_offset_stays() {
        byte[] photo = GivenVisit.photo(100);
        given.begin(given.inspector, upload, given.file(photo));
        String wrong = "sha256 " + Base64.getEncoder().encodeToString(new byte[32]);
        GivenVisit.send(given.inspector, upload, 0, photo, wrong)
                .then()
                .statusCode(460)
                .body("code", equalTo("CHECKSUM_MISMATCH"));
        GivenVisit.send(given.inspector, upload, 0, photo, "crc32 AAAA").then().statusCode(400);
        GivenVisit.head(given.inspector, upload).then().header("Upload-Offset", "0");
    }

    @Test
    void what_is_not_what_the_phone_said_is_let_go_of_and_begins_anew() {
        byte[] photo = GivenVisit.photo(100);
        Map<String, Object> file = given.file(photo);
        file.put("sha256", GivenVisit.hash(GivenVisit.photo(99)));
        given.begin(given.inspector, upload, file).then().statusCode(200);
        first(photo, 100).then().statusCode(460).body("detail", containsString("SHA-256"));
        GivenVisit.head(given.inspector, upload).then().statusCode(200).header("Upload-Offset", "0");
        evidence(given.inspector).then().body("", empty());
        assertEquals(
                List.of("0"),
                texts("select count(*)::text from evidence_piece where evidence_id = ?", UUID.fromString(upload)));
    }

    @Test
    void too_large_too_many_and_of_the_wrong_kind_are_refused_with_what_is_allowed() {
        Map<String, Object> large = given.file(GivenVisit.photo(10));
        large.put("bytes", 20_971_521);
        given.begin(given.inspector, upload, large).then().statusCode(413).body("detail", containsString("20 MB"));
        byte[] page = GivenVisit.text("<html><script>alert(1)</script></html>");
        given.begin(given.inspector, upload, given.file(page)).then().statusCode(200);
        first(page, page.length).then().statusCode(415).body("detail", containsString("JPEG"));
        GivenVisit.head(given.inspector, upload).then().header("Upload-Offset", "0");
        given.inspector
                .request()
                .contentType("application/octet-stream")
                .header("Upload-Offset", 0)
                .body(page)
                .patch("/api/v1/uploads/" + upload)
                .then()
                .statusCode(415);
        for (int i = 1; i < 20; i++) {
            given.begin(given.inspector, Ids.next().toString(), given.file(page))
                    .then()
                    .statusCode(200);
        }
        given.begin(given.inspector, Ids.next().toString(), given.file(page))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("detail", containsString("20"));
    }

    @Test
    void an_unfinished_one_ends_with_its_time_and_can_be_begun_anew() {
        byte[] photo = GivenVisit.photo(100);
        given.begin(given.inspector, upload, given.file(photo));
        first(photo, 60).then().statusCode(204);
        expire();
        GivenVisit.head(given.inspector, upload).then().statusCode(404);
        GivenVisit.send(given.inspector, upload, 60, Arrays.copyOfRange(photo, 60, 100))
                .then()
                .statusCode(409)
                .body("detail", containsString("过期"));
        given.begin(given.inspector, upload, given.file(photo)).then().body("received", equalTo(0));
        first(photo, 100).then().statusCode(204);
        content(given.inspector).then().statusCode(200);
    }

    @Test
    void only_who_made_the_visit_attaches_to_it() {
        byte[] photo = GivenVisit.photo(100);
        GivenOffice colleague = GivenOffices.inspector(GivenVisit.COUNTY);
        given.begin(colleague, upload, given.file(photo))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
        given.begin(GivenOffices.inspector("530523"), upload, given.file(photo))
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        given.begin(given.township, upload, given.file(photo)).then().statusCode(403);
        given.begin(given.inspector, upload, given.file(photo)).then().statusCode(200);
        GivenVisit.head(colleague, upload).then().statusCode(404);
        GivenVisit.send(colleague, upload, 0, photo).then().statusCode(403);
    }

    @Test
    void the_inspected_see_what_a_finding_rests_on_from_its_issue_and_nothing_of_the_visit_itself() {
        byte[] photo = GivenVisit.photo(100);
        Map<String, Object> ofAbsence = new HashMap<>(given.file(photo));
        ofAbsence.put("cadreId", given.posting.cadreId().toString());
        String shown = given.attached(photo, ofAbsence);
        upload = given.attached(photo, given.file(photo));
        String finding = evidence(given.inspector).path("find { it.id == '" + shown + "' }.findingId");
        assertTrue(finding != null);
        GivenOffice unit = GivenOffices.unit(given.posting.unitPath());
        for (GivenOffice inspected : List.of(given.township, unit)) {
            evidence(inspected).then().statusCode(200).body("", empty());
            content(inspected, shown).then().statusCode(404);
        }
        given.inspector
                .request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/findings/" + finding + "/issue")
                .then()
                .statusCode(200);
        for (GivenOffice inspected : List.of(given.township, unit, GivenOffices.cadre(given.posting.cadreId()))) {
            inspected
                    .request()
                    .get("/api/v1/evidence?finding=" + finding)
                    .then()
                    .statusCode(200)
                    .body("id", contains(shown));
            assertArrayEquals(photo, content(inspected, shown).asByteArray());
            content(inspected).then().statusCode(404);
        }
        evidence(GivenOffices.inspector("530523")).then().body("", empty());
        content(GivenOffices.auditor(GivenVisit.COUNTY), upload).then().statusCode(200);
        assertEquals(
                List.of("1"),
                texts("select count(*)::text from deed where subject_id = ? and action = 'EVIDENCE_READ'", upload));
        given.inspector.request().get("/api/v1/evidence").then().statusCode(400);
    }

    @Test
    void what_was_attached_before_the_finding_was_written_goes_with_it_as_well() {
        given = new GivenVisit();
        Map<String, Object> body = given.body();
        body.put("findings", List.of());
        given.report(given.inspector, body).then().statusCode(201);
        byte[] photo = GivenVisit.photo(100);
        Map<String, Object> ofItem = new HashMap<>(given.file(photo));
        ofItem.put("checklistItem", "TASK");
        upload = given.attached(photo, ofItem);
        given.attached(photo, given.file(photo));
        Map<String, Object> said = new HashMap<>();
        said.put("inspectionId", given.id);
        said.put("checklistItem", "TASK");
        said.put("targetKind", "TEAM");
        said.put("targetId", given.posting.teamId().toString());
        said.put("villageCode", given.posting.village());
        said.put("category", "TASK");
        said.put("severity", "MINOR");
        said.put("facts", "台账三个月未更新");
        said.put("foundOn", GivenVisit.DAY);
        String finding = given.inspector
                .request()
                .contentType(ContentType.JSON)
                .body(said)
                .post("/api/v1/findings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        evidence(given.township).then().body("", empty());
        given.inspector
                .request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/findings/" + finding + "/issue")
                .then()
                .statusCode(200);
        evidence(given.township).then().body("id", contains(upload)).body("[0].findingId", equalTo(finding));
        assertArrayEquals(photo, content(given.township).asByteArray());
    }

    @Test
    void what_is_attached_is_not_begun_a_second_time_behind_the_back_of_the_application() {
        byte[] photo = GivenVisit.photo(100);
        upload = given.attached(photo, given.file(photo));
        assertThrows(
                RuntimeException.class,
                () -> GivenDatabase.asRegion("/", sql -> sql.run("""
                        insert into upload (id, inspection_id, account_id, name, bytes, sha256, claimed_at, expires_at, region_path, office_path)
                        select e.id, e.inspection_id, e.attached_by, e.name, e.bytes, e.sha256, now(), now(), e.region_path, e.office_path
                        from evidence e where e.id = ?""", UUID.fromString(upload))));
    }

    @Test
    void what_lies_in_the_database_is_sealed_and_stays_as_it_is() {
        byte[] secret = GivenVisit.joined(GivenVisit.photo(10), GivenVisit.text("一张不该被人读到的照片"));
        upload = given.attached(secret, given.file(secret));
        List<String> stored = texts(
                "select encode(content_cipher, 'escape') from evidence_piece where evidence_id = ?",
                UUID.fromString(upload));
        assertEquals(1, stored.size());
        assertTrue(!stored.get(0).contains("\\377\\330\\377"));
        for (String attack : List.of(
                "update evidence_piece set number = 9 where evidence_id = '%s'",
                "delete from evidence_piece where evidence_id = '%s'",
                "update evidence set sha256 = repeat('0', 64) where id = '%s'",
                "delete from evidence where id = '%s'")) {
            assertThrows(
                    RuntimeException.class,
                    () -> GivenDatabase.asRegion("/", sql -> sql.run(attack.formatted(upload))),
                    attack);
        }
    }

    @Test
    void of_two_that_send_the_same_piece_at_once_one_is_taken() {
        byte[] photo = GivenVisit.photo(200_000);
        given.begin(given.inspector, upload, given.file(photo));
        List<CompletableFuture<Integer>> sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> first(photo, 100_000).statusCode()))
                .limit(6)
                .toList();
        List<Integer> answers =
                sent.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(204, 409, 409, 409, 409, 409), answers);
        GivenVisit.head(given.inspector, upload).then().header("Upload-Offset", "100000");
        GivenVisit.send(given.inspector, upload, 100_000, Arrays.copyOfRange(photo, 100_000, 200_000))
                .then()
                .statusCode(204);
        evidence(given.inspector).then().body("id", hasItem(upload));
    }

    @Test
    void of_two_that_send_the_last_piece_at_once_one_is_taken_the_other_is_told_and_the_file_is_what_it_was() {
        byte[] photo = GivenVisit.photo(200_000);
        given.begin(given.inspector, upload, given.file(photo));
        first(photo, 100_000).then().statusCode(204);
        byte[] rest = Arrays.copyOfRange(photo, 100_000, 200_000);
        List<CompletableFuture<Response>> sent = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> GivenVisit.send(given.inspector, upload, 100_000, rest)))
                .limit(2)
                .toList();
        List<Response> answers = sent.stream().map(CompletableFuture::join).toList();
        assertEquals(
                List.of(204, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer ->
                        answer.then().body("code", equalTo("CONFLICT")).body("detail", containsString("已收到 200")));
        GivenVisit.head(given.inspector, upload).then().statusCode(200).header("Upload-Offset", "200000");
        evidence(given.inspector)
                .then()
                .body("id", contains(upload))
                .body("[0].sha256", equalTo(GivenVisit.hash(photo)));
        assertArrayEquals(photo, content(given.inspector).asByteArray());
        assertEquals(
                List.of("1"),
                texts("select count(*)::text from deed where subject_id = ? and action = 'EVIDENCE_ATTACHED'", upload));
        // of somebody else it still says nothing
        GivenVisit.send(GivenOffices.inspector(GivenVisit.COUNTY), upload, 100_000, rest)
                .then()
                .statusCode(403);
    }

    private Response first(byte[] content, int bytes) {
        return GivenVisit.send(given.inspector, upload, 0, Arrays.copyOf(content, bytes));
    }

    private void expire() {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update upload set expires_at = now() - interval '1 minute' where id = ?",
                        UUID.fromString(upload)));
    }

    private Response evidence(GivenOffice office) {
        return office.request().get("/api/v1/evidence?inspection=" + given.id);
    }

    private Response content(GivenOffice office) {
        return content(office, upload);
    }

    private static Response content(GivenOffice office, String id) {
        return office.request().get("/api/v1/evidence/" + id + "/content");
    }

    private static List<String> texts(String sql, Object value) {
        return GivenDatabase.asRegion("/", database -> database.texts(sql, value));
    }
}
