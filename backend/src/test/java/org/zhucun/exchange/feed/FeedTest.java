package org.zhucun.exchange.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.attendance.GivenRegisters;
import org.zhucun.audit.log.GivenLog;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.OwnerRows;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Tree;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FeedTest {
    private static final String COUNTY = "420506";
    private static final String VILLAGE = "420506001001";
    private static final String OTHER_COUNTY = "420525";
    private static final String OTHER_VILLAGE = "420525101001";
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    private static final String RENAME = "update cadre set name = ?, version = version + 1 where id = ?";

    private static GivenMachine machine;
    private static GivenMachine other;

    private static GivenMachine county() {
        machine = machine == null ? GivenMachine.at(COUNTY) : machine;
        return machine;
    }

    private static GivenMachine otherCounty() {
        other = other == null ? GivenMachine.at(OTHER_COUNTY) : other;
        return other;
    }

    private static FeedCopy copy(GivenMachine machine, String query) {
        return FeedCopy.of(machine::request, query);
    }

    /** A copy that has everything there is. */
    private static FeedCopy kept(GivenMachine machine, String query) throws Exception {
        FeedCopy copy = copy(machine, query);
        copy.follow();
        return copy;
    }

    private static void rename(UUID cadre, String name) {
        GivenDatabase.asRegion("/", sql -> sql.run(RENAME, name, cadre));
    }

    private static List<String> told(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> entry.path("op").asText() + " "
                        + entry.path("type").asText() + " " + entry.path("id").asText())
                .toList();
    }

    @Test
    void a_copy_that_begins_is_given_everything_and_then_follows() throws Exception {
        GivenPosting before = GivenPosting.in(VILLAGE, SINCE);
        FeedCopy copy = kept(county(), "");
        assertTrue(copy.rows()
                .keySet()
                .containsAll(Set.of(
                        "ORGANIZATION " + before.unitId(),
                        "CADRE " + before.cadreId(),
                        "TEAM " + before.teamId(),
                        "POSTING " + before.id())));
        assertEquals(
                new HashSet<>(GivenDatabase.asRegion(
                        GivenOffices.path(COUNTY), sql -> sql.texts("select 'CADRE ' || id from cadre"))),
                new HashSet<>(copy.rows().keySet().stream()
                        .filter(key -> key.startsWith("CADRE "))
                        .toList()));

        GivenPosting after = GivenPosting.in(VILLAGE, SINCE);
        rename(before.cadreId(), "改名");
        List<JsonNode> told = copy.follow();
        assertEquals(
                List.of(
                        "UPSERT ORGANIZATION " + after.unitId(),
                        "UPSERT CADRE " + after.cadreId(),
                        "UPSERT TEAM " + after.teamId(),
                        "UPSERT POSTING " + after.id(),
                        "UPSERT CADRE " + before.cadreId()),
                told(told));
        JsonNode renamed = told.get(4);
        assertEquals("改名", renamed.at("/data/name").asText());
        assertEquals(1, renamed.path("version").asLong());
        assertEquals(VILLAGE, renamed.path("regionCode").asText());
        assertTrue(
                renamed.path("position").asLong() > told.get(0).path("position").asLong());
        assertFalse(renamed.path("changedAt").isNull());
        assertEquals(kept(county(), "").hash(), copy.hash());
    }

    @Test
    void what_commits_late_is_told_late_and_never_left_out() throws Exception {
        GivenPosting slow = GivenPosting.in(VILLAGE, SINCE);
        GivenPosting quick = GivenPosting.in(VILLAGE, SINCE);
        FeedCopy copy = kept(county(), "&types=CADRE");
        ByTime byTime = new ByTime();
        ByNumber byNumber = new ByNumber();
        byTime.follow();
        byNumber.follow();
        List<String> whileOpen = GivenDatabase.asRegion("/", sql -> {
            sql.run(RENAME, "慢", slow.cadreId());
            rename(quick.cadreId(), "快");
            byTime.follow();
            byNumber.follow();
            return followed(copy);
        });
        // what began before it is still open: nothing behind it is told yet
        assertEquals(List.of(), whileOpen);
        assertEquals(
                Set.of("UPSERT CADRE " + slow.cadreId(), "UPSERT CADRE " + quick.cadreId()),
                Set.copyOf(told(copy.follow())));
        assertEquals(
                "慢", copy.rows().get("CADRE " + slow.cadreId()).path("name").asText());
        assertEquals(kept(county(), "&types=CADRE").hash(), copy.hash());

        // the mutants: who goes by the time or the number that a change was written with loses the slow one for good
        byTime.follow();
        byNumber.follow();
        assertTrue(byTime.seen.contains("快" + quick.cadreId()));
        assertTrue(byNumber.seen.contains("快" + quick.cadreId()));
        assertFalse(byTime.seen.contains("慢" + slow.cadreId()), "by time nothing was lost: this test shows nothing");
        assertFalse(
                byNumber.seen.contains("慢" + slow.cadreId()), "by number nothing was lost: this test shows nothing");
    }

    private static List<String> followed(FeedCopy copy) {
        try {
            return told(copy.follow());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** 误用之一: follows the changes by the time of their transactions. */
    private static final class ByTime {
        final Set<String> seen = new HashSet<>();
        private String last = "1970-01-01";

        void follow() {
            GivenDatabase.asRegion("/", sql -> {
                for (String line : sql.texts("""
                        select recorded_at || '|' || id || '|' || name from cadre where recorded_at > ?::timestamptz order by recorded_at
                        """, last)) {
                    String[] parts = line.split("\\|");
                    last = parts[0];
                    seen.add(parts[2] + parts[1]);
                }
                return null;
            });
        }
    }

    /** 误用之二: follows the changes by the number they were given when they were written. */
    private static final class ByNumber {
        final Set<String> seen = new HashSet<>();
        private String last = "0";

        void follow() {
            GivenDatabase.asRegion("/", sql -> {
                for (String line : sql.texts("""
                        select c.id || '|' || c.row_id || '|' || (c.after ->> 'name') from row_change c
                        where c.table_name = 'cadre' and c.id > ?::bigint order by c.id
                        """, last)) {
                    String[] parts = line.split("\\|");
                    last = parts[0];
                    seen.add(parts[2] + parts[1]);
                }
                return null;
            });
        }
    }

    @Test
    void a_change_can_be_read_at_once_and_not_only_when_the_log_is_signed() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        FeedCopy copy = kept(county(), "&types=CADRE");
        rename(posting.cadreId(), "立刻");
        JsonNode page = copy.step();
        for (int i = 0; i < 30 && page.path("items").isEmpty(); i++) {
            Thread.sleep(100);
            page = copy.step();
        }
        assertEquals("立刻", page.at("/items/0/data/name").asText());
    }

    @Test
    void what_is_rolled_back_is_never_told() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        FeedCopy copy = kept(county(), "&types=CADRE");
        try {
            GivenDatabase.asRegion("/", sql -> {
                sql.run(RENAME, "未提交", posting.cadreId());
                return sql.run("select 1 / 0");
            });
        } catch (GivenDatabase.DatabaseRefused divided) {
            assertEquals("22012", divided.state());
        }
        assertEquals(List.of(), copy.follow());
    }

    @Test
    void who_moves_to_another_county_is_deleted_here_and_told_there() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        FeedCopy here = kept(county(), "&types=CADRE");
        FeedCopy there = kept(otherCounty(), "&types=CADRE");
        String path = GivenOffices.path(OTHER_VILLAGE);
        GivenDatabase.asRegion("/", sql -> {
            sql.run("update cadre_identity set region_path = ? where cadre_id = ?", path, posting.cadreId());
            return sql.run("update cadre set region_path = ? where id = ?", path, posting.cadreId());
        });
        List<JsonNode> left = here.follow();
        assertEquals(List.of("DELETE CADRE " + posting.cadreId()), told(left));
        assertTrue(left.get(0).path("data").isNull());
        assertEquals(VILLAGE, left.get(0).path("regionCode").asText());
        assertFalse(left.toString().contains(OTHER_COUNTY), "told where he went");
        List<JsonNode> came = there.follow();
        assertEquals(List.of("UPSERT CADRE " + posting.cadreId()), told(came));
        assertEquals(OTHER_VILLAGE, came.get(0).path("regionCode").asText());
        // what happens to him there is none of the first one's any more
        rename(posting.cadreId(), "在彼");
        assertEquals(List.of(), here.follow());
        assertEquals(List.of("UPSERT CADRE " + posting.cadreId()), told(there.follow()));
        assertEquals(kept(county(), "&types=CADRE").hash(), here.hash());
        assertEquals(kept(otherCounty(), "&types=CADRE").hash(), there.hash());
    }

    @Test
    void an_organization_that_moves_is_deleted_here_although_the_directory_still_shows_it() throws Exception {
        UUID unit = Ids.next();
        organization(unit, COUNTY);
        FeedCopy here = kept(county(), "&types=ORGANIZATION");
        FeedCopy there = kept(otherCounty(), "&types=ORGANIZATION");
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update organization set region_code = ?, region_path = ? where id = ?",
                        OTHER_COUNTY,
                        GivenOffices.path(OTHER_COUNTY),
                        unit));
        county().request().get("/api/v1/organizations/" + unit).then().statusCode(200);
        assertEquals(List.of("DELETE ORGANIZATION " + unit), told(here.follow()));
        assertEquals(List.of("UPSERT ORGANIZATION " + unit), told(there.follow()));
    }

    @Test
    void what_is_deleted_leaves_a_tombstone() throws Exception {
        UUID unit = Ids.next();
        FeedCopy copy = kept(county(), "&types=ORGANIZATION");
        organization(unit, COUNTY);
        assertEquals(List.of("UPSERT ORGANIZATION " + unit), told(copy.follow()));
        GivenDatabase.asRegion("/", sql -> sql.run("delete from organization where id = ?", unit));
        assertEquals(List.of("DELETE ORGANIZATION " + unit), told(copy.follow()));
        // made and deleted between two looks: the last word counts
        UUID brief = Ids.next();
        organization(brief, COUNTY);
        GivenDatabase.asRegion("/", sql -> sql.run("delete from organization where id = ?", brief));
        assertEquals(List.of("DELETE ORGANIZATION " + brief), told(copy.follow()));
    }

    private static void organization(UUID id, String region) {
        GivenDatabase.asRegion("/", sql -> insert(sql, id, region));
    }

    static int insert(GivenDatabase.Sql sql, UUID id, String region) throws java.sql.SQLException {
        String key = id.toString().replace("-", "").substring(24).toUpperCase(java.util.Locale.ROOT);
        return sql.run(
                "insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path)"
                        + " values (?, ?, 'SENDING_UNIT', ?, '测试', 'COUNTY', ?, date '2000-01-01', ?, ?)",
                id,
                key,
                "单位" + key,
                region,
                GivenOffices.path(region),
                "/" + key + "/");
    }

    @Test
    void a_deed_of_many_rows_is_told_whole_however_short_the_pages() throws Exception {
        FeedCopy copy = kept(county(), "&types=ORGANIZATION");
        List<UUID> made = new ArrayList<>();
        GivenDatabase.asRegion("/", sql -> {
            for (int i = 0; i < 7; i++) {
                made.add(Ids.next());
                insert(sql, made.get(i), COUNTY);
            }
            return null;
        });
        GivenLog.sequenced();
        String cursor = copy.cursor();
        List<String> seen = new ArrayList<>();
        boolean more = true;
        while (more) {
            Response page = county().request().get("/api/v1/changes?types=ORGANIZATION&size=3&after=" + cursor);
            page.then().statusCode(200);
            List<String> ids = page.path("items.id");
            assertTrue(ids.size() <= 3);
            seen.addAll(ids);
            cursor = page.path("next");
            more = page.path("more");
        }
        assertEquals(made.stream().map(UUID::toString).toList(), seen);
        // and the beginning, in pages as short
        FeedCopy whole = kept(county(), "&types=ORGANIZATION");
        Set<String> begun = new HashSet<>();
        Response page = county().request().get("/api/v1/changes?types=ORGANIZATION&size=3");
        for (List<String> ids = page.path("items.id"); !ids.isEmpty(); ids = page.path("items.id")) {
            ids.forEach(id -> assertTrue(begun.add("ORGANIZATION " + id), "twice"));
            page = county().request().get("/api/v1/changes?types=ORGANIZATION&size=3&after=" + page.path("next"));
        }
        assertEquals(whole.rows().keySet(), begun);
    }

    @Test
    void a_cursor_serves_the_office_it_was_given_to_and_no_other() throws Exception {
        String cursor = kept(county(), "&types=CADRE").cursor();
        refused(otherCounty(), "types=CADRE&after=" + cursor);
        refused(county(), "types=TEAM&after=" + cursor);
        refused(county(), "after=" + cursor);
        refused(county(), "types=CADRE&after=" + cursor.substring(0, cursor.length() - 2) + "AA");
        refused(county(), "types=CADRE&after=x");
        county().request()
                .get("/api/v1/changes?types=CADRE&after=" + cursor)
                .then()
                .statusCode(200);
        // another machine of the same office goes on where the first one was
        GivenMachine.at(COUNTY)
                .request()
                .get("/api/v1/changes?types=CADRE&after=" + cursor)
                .then()
                .statusCode(200);
    }

    @Test
    void a_permission_is_asked_for_with_every_answer_and_not_only_when_a_copy_begins() throws Exception {
        GivenMachine narrowed = GivenMachine.at(COUNTY);
        String all = kept(county(), "").cursor();
        String teams = kept(county(), "&types=TEAM").cursor();
        String walking = county().request()
                .get("/api/v1/changes?size=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        narrowed.scopes(COUNTY, 0, List.of("feed:read", "team:read"));
        refused(narrowed, "after=" + all);
        refused(narrowed, "after=" + walking);
        narrowed.request()
                .get("/api/v1/changes?types=TEAM&after=" + teams)
                .then()
                .statusCode(200);
        narrowed.scopes(COUNTY, 1, List.of("feed:read"));
        narrowed.request().get("/api/v1/changes").then().statusCode(403);
        refused(narrowed, "types=TEAM&after=" + teams);
    }

    @Test
    void who_began_a_copy_is_on_the_trail() throws Exception {
        GivenMachine copying = GivenMachine.at(COUNTY);
        kept(copying, "&types=HONOR");
        assertEquals(
                List.of("HONOR"),
                GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts(
                                "select detail ->> 'types' from deed where action = 'CHANGES_BEGUN' and account_id = '"
                                        + copying.client() + "'")));
    }

    @Test
    void a_bent_cursor_is_refused_and_nothing_else_happens() {
        CursorBinding binding = new CursorBinding("changes", "CADRE", "PROVINCIAL_SYSTEM " + GivenOffices.path(COUNTY));
        for (List<String> parts : List.of(
                List.of("CADRE", "-1", "", "CADRE", "/42/|no id"),
                List.of("CADRE", "-1", "", "CADRE", "/42/|1-1-1-1-1"),
                List.of("CADRE", "-1", "", "", ""),
                List.of("CADRE", "-1", "", "", "a|b"),
                List.of("CADRE", "-1", "", "", "0|-1"),
                List.of("CADRE", "-2", "", "", "9|0"),
                List.of("SECRET", "-1", "", "", "9|0"),
                List.of("ATTENDANCE_MONTH", "-1", "", "ATTENDANCE_MONTH", "infinity|/42/|" + Ids.next()))) {
            refused(county(), "types=CADRE&after=" + Cursor.encode(parts, binding));
        }
    }

    private static void refused(GivenMachine machine, String query) {
        machine.request()
                .get("/api/v1/changes?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void a_cursor_of_a_log_that_was_restored_to_an_earlier_day_is_refused_with_what_to_do() throws Exception {
        kept(county(), "&types=CADRE");
        CursorBinding binding = new CursorBinding("changes", "CADRE", "PROVINCIAL_SYSTEM " + GivenOffices.path(COUNTY));
        FeedCursor elsewhere = new FeedCursor(List.of(FeedType.CADRE), 0, "000000000000", null, List.of("9", "0"));
        FeedCursor beyond = new FeedCursor(List.of(FeedType.CADRE), 1L << 40, "0", null, List.of("9", "0"));
        for (FeedCursor cursor : List.of(elsewhere, beyond)) {
            county().request()
                    .header("Accept-Language", "en")
                    .get("/api/v1/changes?types=CADRE&after=" + cursor.encode(binding))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"))
                    .body("detail", containsString("Begin again"));
        }
    }

    @Test
    void without_anything_new_the_cursor_stays_and_says_when_to_come_again() throws Exception {
        FeedCopy copy = kept(county(), "&types=HONOR");
        // that it began is a deed too
        GivenLog.sequenced();
        copy.follow();
        String before = copy.cursor();
        JsonNode page = copy.step();
        assertEquals(0, page.path("items").size());
        assertFalse(page.path("more").asBoolean());
        assertTrue(page.path("retryAfterSeconds").asInt() > 0);
        assertEquals(before, copy.cursor());
        // deeds that are none of the office's move it on, so that it is never read twice
        GivenPosting.in("420525101002", SINCE);
        copy.follow();
        assertNotEquals(before, copy.cursor());
    }

    @Test
    void what_is_asked_for_must_be_known_and_readable() {
        county().request()
                .get("/api/v1/changes?types=CADRE,SECRET")
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("types"));
        county().request().get("/api/v1/changes?size=201").then().statusCode(400);
        county().request()
                .get("/api/v1/changes?knownAt=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        GivenOffices.orgDepartment(COUNTY)
                .request()
                .get("/api/v1/changes")
                .then()
                .statusCode(403);
        GivenOffices.unit("/0A1B2C3D/")
                .request()
                .get("/api/v1/changes?types=TRAINING")
                .then()
                .statusCode(400);
    }

    @Test
    void personal_numbers_are_masked_as_on_the_page() throws Exception {
        UUID unit = Ids.next();
        organization(unit, COUNTY);
        FeedCopy copy = kept(county(), "&types=CADRE");
        Map<String, Object> form = GivenCadres.form(unit, "某干部");
        String id = GivenOffices.orgDepartment(COUNTY)
                .request()
                .contentType(ContentType.JSON)
                .body(form)
                .post("/api/v1/cadres")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String told = copy.follow().toString();
        assertTrue(told.contains(id));
        assertFalse(told.contains((String) form.get("citizenId")));
        assertFalse(told.contains((String) form.get("phone")));
        JsonNode data = copy.rows().get("CADRE " + id);
        Response page = county().request().get("/api/v1/cadres/" + id);
        for (String field :
                List.of("citizenIdMasked", "phoneMasked", "name", "birthDate", "unitId", "personnelCategory")) {
            assertEquals(page.<String>path(field), data.path(field).asText(), field);
        }
        // a new telephone number alone is told as well
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update cadre_identity set phone_mask = '130****0000' where cadre_id = ?",
                        UUID.fromString(id)));
        assertEquals(List.of("UPSERT CADRE " + id), told(copy.follow()));
        assertEquals(
                "130****0000",
                copy.rows().get("CADRE " + id).path("phoneMasked").asText());
    }

    @Test
    void a_draft_of_a_finding_is_told_to_the_inspecting_side_alone() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        GivenMachine city = GivenMachine.at("4205");
        FeedCopy inspected = kept(county(), "&types=FINDING");
        FeedCopy inspecting = kept(city, "&types=FINDING");
        FeedCopy unit = FeedCopy.of(() -> GivenOffices.unit(posting.unitPath()).request(), "&types=FINDING");
        unit.follow();
        GivenOffice inspector = GivenOffices.inspector("4205");
        Response draft = inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind", "TEAM",
                        "targetId", posting.teamId().toString(),
                        "category", "ABSENT",
                        "severity", "MODERATE",
                        "facts", "抽查时全队不在岗",
                        "foundOn", "2022-03-01",
                        "method", "COVERT_CHECK"))
                .post("/api/v1/findings");
        draft.then().statusCode(201);
        String id = draft.path("id");
        assertEquals(List.of(), inspected.follow());
        assertEquals(
                List.of(),
                kept(county(), "&types=FINDING").rows().keySet().stream()
                        .filter(key -> key.contains(id))
                        .toList());
        assertEquals(List.of("UPSERT FINDING " + id), told(inspecting.follow()));
        inspector
                .request()
                .header("If-Match", draft.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/findings/" + id + "/issue")
                .then()
                .statusCode(200);
        assertEquals(List.of("UPSERT FINDING " + id), told(inspected.follow()));
        assertEquals(
                "ISSUED", inspected.rows().get("FINDING " + id).path("state").asText());
        assertEquals(List.of("UPSERT FINDING " + id), told(unit.follow()));
        assertEquals(List.of("UPSERT FINDING " + id), told(inspecting.follow()));
    }

    @Test
    void a_line_of_a_batch_is_told_when_the_batch_is_issued() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        FeedCopy copy = kept(county(), "&types=COMMENDATION,HONOR");
        UUID honor = Ids.next();
        UUID batch = Ids.next();
        UUID line = Ids.next();
        String path = GivenOffices.path(COUNTY);
        GivenDatabase.asRegion("/", sql -> {
            sql.run(
                    "insert into honor (id, level, title, cadre_id, subject_name, granted_by, document_number, granted_on, deeds,"
                            + " publicity_where, publicity_from, publicity_to, recorded_on, recorded_by, recorded_by_name, office_path,"
                            + " region_path, unit_path) values (?, 'COUNTY', '先进', ?, '某', '县委', '文1', '2026-01-01', '事迹', '公示栏',"
                            + " '2026-01-01', '2026-01-08', '2026-01-01', ?, '某', ?, ?, ?)",
                    honor,
                    posting.cadreId(),
                    Ids.next(),
                    path,
                    posting.villagePath(),
                    posting.unitPath());
            sql.run(
                    "insert into incentive_batch (id, region_code, year, title, document_number, issued_by, recorded_by_name, region_path)"
                            + " values (?, ?, 2026, '一批', ?, '县委', '某', ?)",
                    batch,
                    COUNTY,
                    "文" + batch,
                    path);
            return sql.run(
                    "insert into commendation (id, kind, level, region_path, unit_path, cadre_id, subject_name, title, on_date, batch_id,"
                            + " honor_id, draft) values (?, 'COMMEND', 'COUNTY', ?, ?, ?, '某', '先进', '2026-01-01', ?, ?, true)",
                    line,
                    posting.villagePath(),
                    posting.unitPath(),
                    posting.cadreId(),
                    batch,
                    honor);
        });
        assertEquals(List.of("UPSERT HONOR " + honor), told(copy.follow()));
        assertFalse(kept(county(), "&types=COMMENDATION").rows().containsKey("COMMENDATION " + line));
        GivenDatabase.asRegion("/", sql -> sql.run("update commendation set draft = false where id = ?", line));
        assertEquals(List.of("UPSERT COMMENDATION " + line), told(copy.follow()));
    }

    @Test
    void days_of_the_register_are_told_by_posting_and_month() throws Exception {
        Posted cadre = GivenPostings.to(VILLAGE, SINCE);
        GivenOffice clerk = GivenOffices.township(VILLAGE.substring(0, 9));
        FeedCopy copy = kept(county(), "&types=ATTENDANCE_MONTH,ATTENDANCE_CONFIRMATION");
        FeedCopy elsewhere = kept(otherCounty(), "&types=ATTENDANCE_MONTH");
        GivenRegisters.enter(clerk, cadre, "2022-03-04", "AM", "REST").statusCode(201);
        GivenRegisters.enter(clerk, cadre, "2022-03-07", "DAY", "OFFICIAL_TRIP").statusCode(201);
        String key = cadre.id() + "/2022-03";
        List<JsonNode> told = copy.follow();
        assertEquals(List.of("UPSERT ATTENDANCE_MONTH " + key), told(told));
        JsonNode data = told.get(0).path("data");
        assertEquals(cadre.cadreId().toString(), data.path("cadreId").asText());
        assertEquals("2022-03", data.path("month").asText());
        assertEquals(
                "[{\"am\":\"REST\",\"pm\":\"IN_VILLAGE\",\"date\":\"2022-03-04\"},"
                        + "{\"am\":\"OFFICIAL_TRIP\",\"pm\":\"OFFICIAL_TRIP\",\"date\":\"2022-03-07\"}]",
                data.path("exceptions").toString());
        assertEquals(List.of(), elsewhere.follow());
        FeedCopy unit = FeedCopy.of(() -> GivenOffices.unit(cadre.unitPath()).request(), "&types=ATTENDANCE_MONTH");
        unit.follow();
        assertEquals(Set.of("ATTENDANCE_MONTH " + key), unit.rows().keySet());
        // taken back: the month is there, without an exception
        GivenRegisters.enter(clerk, cadre, "2022-03-04", "AM", "IN_VILLAGE").statusCode(201);
        GivenRegisters.enter(clerk, cadre, "2022-03-07", "DAY", "IN_VILLAGE").statusCode(201);
        copy.follow();
        assertEquals(
                "[]",
                copy.rows().get("ATTENDANCE_MONTH " + key).path("exceptions").toString());
        GivenRegisters.confirm(clerk, VILLAGE.substring(0, 9), "2022-03", null).statusCode(200);
        List<JsonNode> confirmed = copy.follow();
        assertEquals(1, confirmed.size());
        assertEquals("2022-03", confirmed.get(0).at("/data/month").asText());
        assertEquals(
                kept(county(), "&types=ATTENDANCE_MONTH,ATTENDANCE_CONFIRMATION")
                        .hash(),
                copy.hash());
    }

    @Test
    void a_month_of_the_register_that_no_deed_names_cannot_be_changed() {
        Posted cadre = GivenPostings.to(VILLAGE, SINCE);
        GivenRegisters.enter(GivenOffices.township(VILLAGE.substring(0, 9)), cadre, "2022-05-06", "AM", "REST")
                .statusCode(201);
        assertEquals("ZA001", changed(cadre, ""));
        assertEquals("23503", changed(cadre, Ids.next().toString()));
    }

    /** With what PostgreSQL refuses a month's change under a deed. */
    private static String changed(Posted cadre, String deed) {
        return assertThrows(
                        GivenDatabase.DatabaseRefused.class,
                        () -> GivenDatabase.asRegion("/", sql -> {
                            sql.run("select set_config('audit.deed', ?, true)", deed);
                            return sql.run(
                                    "update attendance_month set version = version + 1 where posting_id = ?",
                                    cadre.id());
                        }))
                .state();
    }

    @Test
    void a_unit_is_told_of_its_people_and_of_every_team_they_are_in() throws Exception {
        GivenPosting own = GivenPosting.in(VILLAGE, SINCE);
        GivenPosting foreign = GivenPosting.in(OTHER_VILLAGE, SINCE);
        FeedCopy copy = FeedCopy.of(() -> GivenOffices.unit(own.unitPath()).request(), "");
        copy.follow();
        assertEquals(
                Set.of(
                        "ORGANIZATION " + own.unitId(),
                        "CADRE " + own.cadreId(),
                        "TEAM " + own.teamId(),
                        "POSTING " + own.id()),
                copy.rows().keySet());
        rename(foreign.cadreId(), "别家");
        assertEquals(List.of(), copy.follow());
        // one of its own is posted to somebody else's team: from then on it sees that team, and what becomes of it
        UUID posting = Ids.next();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level,"
                                + " unit_id, unit_name, full_time_released, started_on, planned_end_on, region_path, unit_path)"
                                + " values (?, ?, '某', ?, '队', ?, '村', '{MEMBER}', 'COUNTY', ?, '单位', false, ?, ?, ?, ?)",
                        posting,
                        own.cadreId(),
                        foreign.teamId(),
                        OTHER_VILLAGE,
                        own.unitId(),
                        SINCE,
                        SINCE.plusYears(2),
                        foreign.villagePath(),
                        own.unitPath()));
        assertEquals(
                Set.of("UPSERT POSTING " + posting, "UPSERT TEAM " + foreign.teamId()),
                Set.copyOf(told(copy.follow())));
        GivenDatabase.as(
                Tree.REGION,
                "/",
                sql -> sql.run(
                        "update work_team set name = '新队名', version = version + 1 where id = ?", foreign.teamId()));
        assertEquals(List.of("UPSERT TEAM " + foreign.teamId()), told(copy.follow()));
        FeedCopy again = FeedCopy.of(() -> GivenOffices.unit(own.unitPath()).request(), "");
        again.follow();
        assertEquals(again.hash(), copy.hash());
    }

    @Test
    void a_deed_of_several_resources_goes_on_where_a_page_ended_whatever_that_was() throws Exception {
        Posted own = GivenPostings.to(VILLAGE, SINCE);
        GivenRegisters.enter(GivenOffices.township(VILLAGE.substring(0, 9)), own, "2022-06-06", "AM", "REST")
                .statusCode(201);
        GivenOffice unit = GivenOffices.unit(own.unitPath());
        FeedCopy copy = FeedCopy.of(unit::request, "&types=TEAM,POSTING,ATTENDANCE_MONTH");
        copy.follow();
        String team = GivenDatabase.asRegion("/", sql -> {
            for (int i = 0; i < 2; i++) {
                sql.run("update attendance_month set version = version + 1 where posting_id = ?", own.id());
                sql.run("update posting set home_unit_duties = not home_unit_duties where id = ?", own.id());
            }
            return sql.texts("select team_id from posting where id = ?", own.id())
                    .get(0);
        });
        GivenLog.sequenced();
        List<String> seen = new ArrayList<>();
        String cursor = copy.cursor();
        boolean more = true;
        while (more) {
            Response page =
                    unit.request().get("/api/v1/changes?types=TEAM,POSTING,ATTENDANCE_MONTH&size=1&after=" + cursor);
            page.then().statusCode(200);
            List<String> types = page.path("items.type");
            List<String> ids = page.path("items.id");
            assertTrue(ids.size() <= 1);
            seen.addAll(ids.isEmpty() ? List.of() : List.of(types.get(0) + " " + ids.get(0)));
            cursor = page.path("next");
            more = page.path("more");
        }
        String posting = "POSTING " + own.id();
        String month = "ATTENDANCE_MONTH " + own.id() + "/2022-06";
        assertEquals(List.of(posting, posting, "TEAM " + team, "TEAM " + team, month, month), seen);
        assertEquals(List.of("UPSERT " + posting, "UPSERT TEAM " + team, "UPSERT " + month), told(copy.follow()));
    }

    @Test
    void every_table_the_feed_tells_of_leaves_its_changes_and_hides_nothing_that_the_feed_does_not_know() {
        String tables = "array['cadre_identity', 'team_unit', 'team_village', '"
                + Arrays.stream(FeedType.values()).map(FeedType::table).collect(Collectors.joining("', '")) + "']";
        GivenDatabase.asRegion("/", sql -> {
            assertEquals(
                    List.of("attendance_month"),
                    sql.texts("select t from unnest(" + tables + """
                    ) t where not exists (select from pg_trigger g where g.tgrelid = t::regclass and g.tgname = 'audit_row')
                    """),
                    "these leave no row_change and need something else, as feed_month is");
            assertEquals(
                    List.of("finding drafts_are_hidden", "finding drafts_stay_with_the_finder"),
                    sql.texts("select tablename || ' ' || policyname from pg_policies where permissive = 'RESTRICTIVE'"
                            + " and cmd in ('ALL', 'SELECT') and tablename = any (" + tables + ") order by 1"),
                    "who may not read a row must not be told that it went either: say it in feed_changes");
            return null;
        });
    }

    @Test
    void what_the_owner_loads_is_given_to_whoever_begins_afterwards() throws Exception {
        FeedCopy copy = kept(county(), "&types=ORGANIZATION");
        UUID id = Ids.next();
        String key = id.toString().replace("-", "").substring(24).toUpperCase(java.util.Locale.ROOT);
        OwnerRows.beyondScope(
                "organization",
                "insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path)"
                        + " values ('" + id + "', '" + key + "', 'SENDING_UNIT', '装载单位', '测试', 'COUNTY', '" + COUNTY
                        + "', date '2000-01-01', '" + GivenOffices.path(COUNTY) + "', '/" + key + "/')");
        assertEquals(List.of(), copy.follow());
        assertTrue(kept(county(), "&types=ORGANIZATION").rows().containsKey("ORGANIZATION " + id));
    }
}
