package org.zhucun.supervision.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenDatabase.DatabaseRefused;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** What keeps an export from being a leak: a purpose, a second person, one load within a day, a quota, and the trail of it. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExportReleaseTest {
    private static final String EXPORTS = "/api/v1/audit-desk/exports/";
    private static final String PREFECTURE = "3415";
    private static final String COUNTY = "341524";
    /** Where no other auditor sits. */
    private static final String QUIET = "341522";

    private static final Office OFFICE = new Office(null, null, "系统", Role.SYSTEM_ADMINISTRATOR, "/", "系统", Set.of());

    @Inject
    ExportWorker worker;

    @Inject
    ExportJobRepository jobs;

    private GivenOffice auditor;
    private String many;
    private String few;

    @BeforeEach
    void given() {
        in(COUNTY);
    }

    /** A county with a township of many problem lists and one of few, and an auditor. */
    private void in(String county) {
        auditor = GivenOffices.auditor(county);
        List<String> townships = GivenTeams.query(
                "select code from region where code >= ? and code < ? and level = 4 order by code limit 2",
                county,
                county + ":");
        many = townships.get(0);
        few = townships.get(1);
        lists(GivenOffices.path(many), 1_001);
        lists(GivenOffices.path(few), 3);
    }

    @Test
    void without_a_purpose_nothing_is_exported() {
        for (Map<String, ?> body : List.of(
                Map.of("query", Map.of("kind", "FINDING")),
                Map.of("purpose", " ", "query", Map.of("kind", "FINDING")))) {
            put(auditor, Ids.next().toString(), body)
                    .then()
                    .statusCode(400)
                    .body("violations.at", contains("/purpose"));
        }
        auditor.request().get("/api/v1/audit-desk/exports").then().body("items", empty());
    }

    @Test
    @DisplayName("J7: more than a thousand rows are loaded only after another auditor at that place or above agreed")
    void j7_many_rows_need_a_second_person() {
        in(QUIET);
        GivenOffice above = GivenOffices.auditor(PREFECTURE);
        GivenOffice elsewhere = GivenOffices.auditor("341122");
        GivenOffice beneath = GivenOffices.auditor(many);
        String id = exported(many);
        auditor.request()
                .get(EXPORTS + id)
                .then()
                .body("items", equalTo(1_001))
                .body("approval", equalTo("WAITING"))
                .body("availableUntil", nullValue())
                .body("may", empty());
        content(auditor, id)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"))
                .body("detail", allOf(containsString("另一名审计人员"), containsString("分次导出")));
        waiting(above)
                .body("items.target", hasItem(id))
                .body("items.find { it.target == '" + id + "' }.title", containsString("1001"));
        for (GivenOffice other : List.of(auditor, elsewhere, beneath)) {
            waiting(other).body("items.target", not(hasItem(id)));
        }
        // not oneself, in no other office either, and nobody from beneath or elsewhere
        decided(auditor, id, true, null).statusCode(409).body("code", equalTo("SEPARATION_OF_DUTIES"));
        GivenOffice himself = GivenOffices.also(auditor, Role.AUDITOR, PREFECTURE);
        decided(himself, id, true, null).statusCode(403);
        for (GivenOffice other : List.of(elsewhere, beneath)) {
            decided(other, id, true, null).statusCode(403).body("code", equalTo("OUT_OF_JURISDICTION"));
            other.request().get(EXPORTS + id).then().statusCode(404);
        }
        // whoever decides sees what was asked for and why, and no file
        above.request()
                .get(EXPORTS + id)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("年度审计"))
                .body("askedBy", equalTo(auditor.name()))
                .body("query.region", equalTo(many))
                .body("may", contains("decide"));
        content(above, id).statusCode(404);
        above.request()
                .contentType(ContentType.JSON)
                .body(Map.of("granted", true))
                .put(EXPORTS + id + "/decision")
                .then()
                .statusCode(428);
        decided(above, id, true, "确有需要")
                .statusCode(200)
                .body("approval", equalTo("GRANTED"))
                .body("may", empty());
        decided(above, id, false, "又不同意了").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        waiting(above).body("items.target", not(hasItem(id)));
        auditor.request()
                .get(EXPORTS + id)
                .then()
                .body("decidedBy", equalTo(above.name()))
                .body("may", contains("load"));
        String file = content(auditor, id).statusCode(200).extract().asString();
        assertEquals(1_001, file.lines().count());
        assertEquals(1L, deeds("DESK_EXPORT_DECIDED", id));
    }

    @Test
    void what_was_refused_is_not_loaded_and_says_by_whom_and_why() {
        GivenOffice colleague = GivenOffices.auditor(COUNTY);
        String id = exported(many);
        waiting(colleague).body("items.target", hasItem(id));
        decided(colleague, id, false, null).statusCode(400).body("violations.at", contains("/note"));
        decided(colleague, id, false, "范围过大").statusCode(200).body("approval", equalTo("REFUSED"));
        content(auditor, id)
                .statusCode(403)
                .body("detail", allOf(containsString(colleague.name()), containsString("范围过大")));
        worker.forget();
        assertEquals(0L, pieces(id));
    }

    @Test
    void behind_the_back_of_the_application_nobody_agrees_with_himself_and_nothing_is_loaded_twice() {
        String waiting = exported(many);
        String loaded = exported(few);
        content(auditor, loaded).statusCode(200);
        for (Map.Entry<String, String> attack : Map.of(
                        "update desk_export set approval = 'GRANTED', decided_by = account_id, decided_by_name = 'x', decided_at = now()"
                                + " where id = '" + waiting + "'",
                        "desk_export_second_person",
                        "update desk_export set approval = 'NOT_NEEDED' where id = '" + waiting + "'",
                        "",
                        "update desk_export set available_until = now() + interval '1 day' where id = '" + waiting
                                + "'",
                        "desk_export_free_if_agreed",
                        "update desk_export set read_at = null where id = '" + loaded + "'",
                        "loaded once")
                .entrySet()) {
            String said = assertThrows(
                            DatabaseRefused.class,
                            () -> GivenDatabase.asRegion("/", sql -> sql.run(attack.getKey())),
                            attack.getKey())
                    .getMessage();
            assertTrue(said.contains(attack.getValue()), said);
        }
    }

    @Test
    void a_file_is_loaded_once_and_of_two_at_once_by_one() {
        String id = exported(few);
        auditor.request()
                .get(EXPORTS + id)
                .then()
                .body("approval", equalTo("NOT_NEEDED"))
                .body("availableUntil", notNullValue())
                .body("may", contains("load"));
        List<CompletableFuture<Response>> loads = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> auditor.request().get(EXPORTS + id + "/content")))
                .limit(4)
                .toList();
        List<Response> answers = loads.stream().map(CompletableFuture::join).toList();
        assertEquals(
                List.of(200, 409, 409, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        byte[] file = answers.stream()
                .filter(one -> one.statusCode() == 200)
                .findFirst()
                .orElseThrow()
                .asByteArray();
        content(auditor, id).statusCode(409).body("detail", containsString("已经下载过一次"));
        auditor.request()
                .get(EXPORTS + id)
                .then()
                .body("readAt", notNullValue())
                .body("may", empty());
        // the hash in the log is that of the file, when it was made and when it was loaded
        assertEquals(
                List.of("DESK_EXPORT_FINISHED " + sha256(file), "DESK_EXPORT_READ " + sha256(file)),
                GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts(
                                "select action || ' ' || (detail ->> 'sha256') from deed where subject_id = ? and detail ->> 'sha256' is not null"
                                        + " order by action",
                                id)));
    }

    @Test
    void after_24_hours_a_file_is_not_loaded_any_more_and_is_gone() {
        String id = exported(few);
        OwnerRows.beyondScope(
                "desk_export",
                "update desk_export set done_at = now() - interval '26 hours', available_until = now() - interval '2 hours' where id = '"
                        + id + "'");
        content(auditor, id).statusCode(409).body("detail", containsString("24 小时"));
        assertEquals(1L, pieces(id));
        worker.forget();
        assertEquals(0L, pieces(id));
        auditor.request()
                .get(EXPORTS + id)
                .then()
                .body("manifest.sha256", notNullValue())
                .body("may", empty());
    }

    @Test
    void what_nobody_decided_on_in_seven_days_has_lapsed() {
        GivenOffice above = GivenOffices.auditor(PREFECTURE);
        String id = exported(many);
        OwnerRows.beyondScope(
                "desk_export", "update desk_export set done_at = now() - interval '8 days' where id = '" + id + "'");
        waiting(above).body("items.target", not(hasItem(id)));
        decided(above, id, true, null).statusCode(409).body("detail", containsString("七天"));
        content(auditor, id).statusCode(409).body("detail", containsString("七天"));
        worker.forget();
        assertEquals(0L, pieces(id));
    }

    @Test
    void an_account_has_so_many_exports_and_so_many_rows_a_day_in_all_of_its_offices() {
        GivenOffice elsewhere = GivenOffices.also(auditor, Role.AUDITOR, "341122");
        made(19, 10, "now()");
        made(30, 10, "now() - interval '2 days'");
        Map<String, Object> body = Map.of("purpose", "年度审计", "query", Map.of("kind", "BULLETIN"));
        String last = Ids.next().toString();
        put(auditor, last, body).then().statusCode(202);
        for (GivenOffice office : List.of(auditor, elsewhere)) {
            put(office, Ids.next().toString(), body)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body("detail", containsString("每天最多提出 20 次"));
        }
        // sent again it is no further one, and another account has its own day
        put(auditor, last, body).then().statusCode(202);
        put(GivenOffices.auditor(COUNTY), Ids.next().toString(), body).then().statusCode(202);

        auditor = GivenOffices.auditor(COUNTY);
        made(2, 200_000, "now()");
        put(auditor, Ids.next().toString(), body).then().statusCode(429);
    }

    @Test
    void what_failed_was_asked_for_too_and_what_waits_counts_as_many_rows_as_it_may_have() {
        Map<String, Object> body = Map.of("purpose", "年度审计", "query", Map.of("kind", "BULLETIN"));
        made(20, 0, "now()");
        OwnerRows.beyondScope(
                "desk_export",
                "update desk_export set state = 'FAILED', manifest = null, signature = null, problem = '[]', items = null"
                        + " where account_id = '" + auditor.accountId() + "'");
        put(auditor, Ids.next().toString(), body).then().statusCode(429).body("detail", containsString("每天最多提出 20 次"));

        auditor = GivenOffices.auditor(COUNTY);
        made(1, 200_000, "now()");
        made(1, 0, "now()");
        OwnerRows.beyondScope(
                "desk_export",
                "update desk_export set state = 'QUEUED', manifest = null, signature = null, items = null, done_at = null"
                        + " where account_id = '" + auditor.accountId() + "' and items = 0");
        put(auditor, Ids.next().toString(), body)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("60"))
                .body("detail", containsString("排队"));
        OwnerRows.beyondScope(
                "desk_export", "delete from desk_export where account_id = '" + auditor.accountId() + "'");
    }

    @Test
    void the_queue_goes_by_when_it_was_asked_and_not_by_an_id_that_its_caller_chose() {
        made(2, 0, "now()");
        String own = " where account_id = '" + auditor.accountId() + "'";
        UUID late = new UUID(0, 77);
        OwnerRows.beyondScope(
                "desk_export",
                "update desk_export set state = 'QUEUED', manifest = null, signature = null, items = null, done_at = null,"
                        + " asked_at = now() - interval '1 hour'" + own
                        + "; update desk_export set id = '" + late + "', asked_at = now() - interval '30 minutes'"
                        + " where id = (select max(id::text)::uuid from desk_export" + own + ")");
        Set<UUID> mine = GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts("select id::text from desk_export where account_id = ?", auditor.accountId()))
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        List<UUID> queued = Caller.as(
                        OFFICE, () -> QuarkusTransaction.requiringNew().call(jobs::queued))
                .stream()
                .filter(mine::contains)
                .toList();
        OwnerRows.beyondScope("desk_export", "delete from desk_export" + own);
        assertEquals(2, queued.size());
        assertEquals(late, queued.get(1), "asked for last, though its id is the first");
    }

    @Test
    void a_download_that_takes_an_hour_still_has_its_file() {
        String id = exported(few);
        byte[] file = content(auditor, id).statusCode(200).extract().asByteArray();
        content(auditor, id).statusCode(409);
        String length =
                auditor.request().get(EXPORTS + id).path("manifest.bytes").toString();
        assertEquals(length, String.valueOf(file.length));
        loadedAgo(id, "23 hours");
        worker.forget();
        assertEquals(1L, pieces(id));
        loadedAgo(id, "25 hours");
        worker.forget();
        assertEquals(0L, pieces(id));
    }

    private static void loadedAgo(String id, String ago) {
        OwnerRows.beyondScope(
                "desk_export",
                "alter table desk_export disable trigger user; update desk_export set read_at = now() - interval '"
                        + ago
                        + "', available_until = now() - interval '22 hours' where id = '" + id
                        + "'; alter table desk_export enable trigger user");
    }

    /** Exports of the auditor that are over and done with. */
    private void made(int exports, int items, String askedAt) {
        OwnerRows.beyondScope("desk_export", """
                alter table office_grant no force row level security;
                insert into desk_export (id, region_path, account_id, account_name, grant_id, node_name, purpose, query, known_at, asked_at,
                                         state, done_at, items, manifest, signature, approval)
                select gen_random_uuid(), g.path, g.account_id, 'x', g.id, 'x', 'x', '{"kind": "BULLETIN"}', now(), %3$s, 'DONE', %3$s, %2$s,
                       '{}', 'x', case when %2$s > 1000 then 'WAITING' else 'NOT_NEEDED' end
                from office_grant g, generate_series(1, %1$s) n
                where g.account_id = '%4$s' and g.path = '/34/3415/341524/';
                alter table office_grant force row level security
                """.formatted(exports, items, askedAt, auditor.accountId()));
    }

    private static void lists(String path, int count) {
        OwnerRows.beyondScope(
                "problem_list",
                "insert into problem_list (id, region_path, title, target_kind, target_id, target_name, issued_on, issued_by, issued_by_name)"
                        + " select gen_random_uuid(), '" + path
                        + "', '问题清单' || n, 'TOWNSHIP', 'x', '某镇', date '2022-03-01' + n % 300,"
                        + " gen_random_uuid(), '某人' from generate_series(1, " + count + ") n"
                        + " where not exists (select from problem_list where region_path = '" + path + "')");
    }

    /** Made for the auditor of the county, of a township of his. */
    private String exported(String region) {
        String id = Ids.next().toString();
        put(auditor, id, Map.of("purpose", "年度审计", "query", Map.of("kind", "PROBLEM_LIST", "region", region)))
                .then()
                .statusCode(202);
        for (int i = 0; i < 100; i++) {
            String state = auditor.request().get(EXPORTS + id).path("state");
            if (!"QUEUED".equals(state)) {
                assertEquals("DONE", state);
                return id;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("the export is still queued");
    }

    private static Response put(GivenOffice by, String id, Map<String, ?> body) {
        return by.request().contentType(ContentType.JSON).body(body).put(EXPORTS + id);
    }

    private static ValidatableResponse decided(GivenOffice by, String id, boolean granted, String note) {
        long version = GivenDatabase.asRegion(
                "/", sql -> sql.count("select version from desk_export where id = ?", UUID.fromString(id)));
        return by.request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(note == null ? Map.of("granted", granted) : Map.of("granted", granted, "note", note))
                .put(EXPORTS + id + "/decision")
                .then();
    }

    private static ValidatableResponse content(GivenOffice by, String id) {
        return by.request().get(EXPORTS + id + "/content").then();
    }

    private static ValidatableResponse waiting(GivenOffice office) {
        return office.request()
                .get("/api/v1/inbox?size=200&kind=desk-export-approval")
                .then()
                .statusCode(200);
    }

    private static long pieces(String id) {
        return GivenDatabase.asRegion(
                "/",
                sql -> sql.count("select count(*) from desk_export_file where export_id = ?", UUID.fromString(id)));
    }

    private static long deeds(String action, String subject) {
        return GivenDatabase.asRegion(
                "/",
                sql -> sql.count("select count(*) from deed where action = ? and subject_id = ?", action, subject));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
