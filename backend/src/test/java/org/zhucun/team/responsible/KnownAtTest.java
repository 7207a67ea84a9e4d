package org.zhucun.team.responsible;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;

/** What was on record when: the same question about the same day, asked of different moments. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class KnownAtTest {
    private static final String COUNTY = "621126";

    private GivenOffice department;

    @BeforeEach
    void office() {
        department = GivenOffices.orgDepartment(COUNTY);
    }

    /**
     * A was First Secretary until 6 May 2021 and B since 7 May: so it was entered on 8 May. On 15 June the entry was corrected: they had
     * changed places on 3 May already. The records were carried over, so they say themselves when they were made.
     */
    @Test
    void who_was_responsible_on_2021_05_06_as_we_knew_it_on_2021_06_01_has_one_answer() {
        String village = GivenTeams.village(COUNTY);
        GivenPosting a = GivenPosting.in(village, LocalDate.of(2010, 1, 1)).endedOn(LocalDate.of(2010, 1, 2));
        GivenPosting b = GivenPosting.in(village, LocalDate.of(2010, 2, 1)).endedOn(LocalDate.of(2010, 2, 2));
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        asOwner(
                carriedOver(first, a, "2019-05-07", null, "2019-05-07T09:00:00+08:00"),
                ended(first, "2021-05-06", "2021-05-08T09:00:00+08:00"),
                carriedOver(second, b, "2021-05-07", null, "2021-05-08T09:00:00+08:00"),
                ended(first, "2021-05-03", "2021-06-15T09:00:00+08:00"),
                "update posting set started_on = '2021-05-04', recorded_at = '2021-06-15T09:00:00+08:00' where id = '"
                        + second + "'");

        responsible(village, "2021-05-06", "2021-06-01T00:00:00+08:00")
                .body("responsible.name", equalTo(a.cadreName()))
                .body("responsible.endedOn", equalTo("2021-05-06"))
                .body("basis", equalTo("FIRST_SECRETARY"))
                .body("others", empty());
        responsible(village, "2021-05-06", "2021-05-07T12:00:00+08:00")
                .body("responsible.name", equalTo(a.cadreName()))
                .body("responsible.endedOn", nullValue());
        responsible(village, "2021-05-06", null)
                .body("responsible.name", equalTo(b.cadreName()))
                .body("knownAt", nullValue());
        responsible(village, "2021-05-02", null).body("responsible.name", equalTo(a.cadreName()));
        responsible(village, "2021-05-07", "2021-05-07T12:00:00+08:00")
                .body("responsible.name", equalTo(a.cadreName()));
        responsible(village, "2021-05-06", "2018-01-01T00:00:00+08:00")
                .body("responsible", nullValue())
                .body("basis", nullValue());
    }

    @Test
    void a_captain_answers_for_a_covered_village_and_nobody_for_one_without_a_team() {
        List<String> villages = GivenTeams.villages(COUNTY, 2);
        GivenTeams.Unit unit = GivenTeams.unit("水务局", COUNTY);
        UUID team = GivenTeams.team(department, villages.get(0), List.of(villages.get(1)), unit);
        GivenTeams.post(department, GivenTeams.cadre("马得草", unit, COUNTY), team, LocalDate.of(2024, 1, 1), "CAPTAIN");
        responsible(villages.get(1), "2024-03-01", null)
                .body("basis", equalTo("CAPTAIN"))
                .body("responsible.name", equalTo("马得草"))
                .body("responsible.villageCode", equalTo(villages.get(0)));
        responsible(villages.get(1), "2023-12-31", null).body("responsible", nullValue());
    }

    @Test
    void every_change_through_the_api_leaves_what_was_on_record_before() {
        String village = GivenTeams.village(COUNTY);
        GivenTeams.Unit unit = GivenTeams.unit("交通局", COUNTY);
        Instant before = now();
        UUID team = GivenTeams.team(department, village, unit);
        UUID cadre = GivenTeams.cadre("何兰秀", unit, COUNTY);
        Instant formed = now();
        UUID posting = GivenTeams.post(
                department,
                cadre,
                team,
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(1),
                "FIRST_SECRETARY",
                "CAPTAIN");
        Instant posted = now();
        end(posting);
        rename(team, village, unit);
        Instant ended = now();

        postings(team, before).body("items", empty());
        postings(team, formed).body("items", empty());
        postings(team, posted)
                .body("items.id", contains(posting.toString()))
                .body("items[0].endedOn", nullValue())
                .body("items[0].may", empty());
        postings(team, ended).body("items[0].endedOn", notNullValue());
        postings(team, null).body("items[0].endedOn", notNullValue());

        department
                .request()
                .queryParam("knownAt", before.toString())
                .get("/api/v1/teams/" + team)
                .then()
                .statusCode(404);
        team(team, formed).body("headcount", equalTo(0)).body("members", empty());
        team(team, posted)
                .body("headcount", equalTo(1))
                .body("firstSecretary.name", equalTo("何兰秀"))
                .body("name", equalTo("驻村工作队"))
                .body("may", empty());
        team(team, ended).body("name", equalTo("改名工作队")).body("headcount", equalTo(0));
        department
                .request()
                .queryParam("knownAt", posted.toString())
                .queryParam("region", village)
                .get("/api/v1/teams")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + team + "' }.name", equalTo("驻村工作队"));

        roster(village, formed).body("items", empty());
        roster(village, posted)
                .body("items.name", contains("何兰秀"))
                .body("items[0].currentPosting.id", equalTo(posting.toString()));
        roster(village, ended).body("items", empty());

        department
                .request()
                .queryParam("knownAt", before.toString())
                .get("/api/v1/cadres/" + cadre)
                .then()
                .statusCode(404);
        cadre(cadre, formed).body("posted", equalTo(false)).body("currentPosting", nullValue());
        cadre(cadre, posted)
                .body("posted", equalTo(true))
                .body("currentPosting.id", equalTo(posting.toString()))
                .body("may", empty());
        cadre(cadre, ended).body("posted", equalTo(false)).body("currentPosting", nullValue());
        department
                .request()
                .queryParam(
                        "asOf",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(2).toString())
                .get("/api/v1/cadres/" + cadre)
                .then()
                .statusCode(200)
                .body("currentPosting.id", equalTo(posting.toString()));
    }

    private ValidatableResponse cadre(UUID cadre, Instant knownAt) {
        return department
                .request()
                .queryParam("knownAt", knownAt.toString())
                .get("/api/v1/cadres/" + cadre)
                .then()
                .statusCode(200);
    }

    @Test
    void a_search_by_name_finds_the_name_that_was_on_record() {
        GivenTeams.Unit unit = GivenTeams.unit("教育局", COUNTY);
        UUID cadre = GivenTeams.cadre("欧阳曾名", unit, COUNTY);
        Instant before = now();
        GivenTeams.write("update cadre set name = '欧阳现名' where id = ?", cadre);
        roster("曾名", before, COUNTY).body("items.id", hasItem(cadre.toString()));
        roster("现名", before, COUNTY).body("items.id", not(hasItem(cadre.toString())));
        roster("现名", null, COUNTY).body("items.id", hasItem(cadre.toString()));
    }

    @Test
    void who_left_this_county_is_still_on_the_roster_it_had_then() {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2024, 1, 1));
        Instant here = now();
        GivenDatabase.asRegion("/", sql -> {
            sql.run("update cadre set region_path = '/62/6230/' where id = ?", posting.cadreId());
            return sql.run("update cadre_identity set region_path = '/62/6230/' where cadre_id = ?", posting.cadreId());
        });
        roster(posting.village(), here)
                .body("items.id", contains(posting.cadreId().toString()))
                .body("items[0].citizenIdMasked", nullValue());
        cadre(posting.cadreId(), here)
                .body("name", equalTo(posting.cadreName()))
                .body("citizenIdMasked", nullValue());
        roster(posting.village(), null).body("items", empty());
        GivenOffices.orgDepartment("430923")
                .request()
                .queryParam("knownAt", here.toString())
                .get("/api/v1/postings/" + posting.id())
                .then()
                .statusCode(404);
    }

    @Test
    void the_roster_shows_the_posting_of_a_day_but_not_two_days_at_once() {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2024, 1, 1));
        Map<String, String> day = Map.of("region", posting.village(), "asOf", "2023-12-31");
        department
                .request()
                .queryParams(day)
                .get("/api/v1/cadres")
                .then()
                .statusCode(200)
                .body("items[0].currentPosting", nullValue());
        department
                .request()
                .queryParams(day)
                .queryParam("posted", true)
                .get("/api/v1/cadres")
                .then()
                .statusCode(400)
                .body("violations.at", contains("asOf"));
    }

    @Test
    void a_moment_to_come_an_unreadable_one_and_a_change_in_the_past_are_refused() {
        refused("2999-01-01T00:00:00Z", "不能晚于现在");
        refused("2021-06-01", "时区");
        refused("yesterday", "时区");
        refused("2021-06-01T00:00:00", "时区");
        department
                .request()
                .queryParam("knownAt", "2021-06-01T00:00:00Z")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/teams")
                .then()
                .statusCode(400)
                .body("violations.at", contains("knownAt"));
        department
                .request()
                .queryParam("knownAt", "2021-06-01T00:00:00Z")
                .get("/api/v1/findings")
                .then()
                .statusCode(400);
    }

    @Test
    void a_foreign_village_and_none_at_all_are_answered_alike() {
        for (String village : List.of("430923123208", "620503999999", "620503")) {
            department
                    .request()
                    .get("/api/v1/villages/" + village + "/responsible")
                    .then()
                    .statusCode(village.length() == 12 ? 404 : 400);
        }
    }

    @Test
    void the_application_can_neither_change_history_nor_say_when_something_was_recorded() {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2024, 1, 1));
        for (String change : List.of(
                "update history.posting_history set unit_name = 'x'",
                "delete from history.posting_history",
                "insert into history.posting_history select p.*, now() from posting p",
                "insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path,"
                        + " recorded_at) values (gen_random_uuid(), 'BACKDATE', 'SENDING_UNIT', 'x', 'y', 'COUNTY', '620503',"
                        + " '2021-01-01', '/62/6205/620503/', '/BACKDATE/', '2021-01-01')")) {
            GivenDatabase.DatabaseRefused refusal = assertThrows(
                    GivenDatabase.DatabaseRefused.class, () -> GivenDatabase.asRegion("/", sql -> sql.run(change)));
            assertEquals("42501", refusal.state(), change);
        }
        Instant before = now();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update posting set unit_name = '改', recorded_at = '2000-01-01' where id = ?", posting.id()));
        assertEquals(1L, (long) GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from posting where id = ? and recorded_at >= ?::timestamptz",
                        posting.id(),
                        before.toString())));
    }

    @Test
    void what_is_written_twice_in_one_transaction_was_known_once_and_what_is_not_changed_is_no_new_record() {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2024, 1, 1));
        GivenDatabase.asRegion("/", sql -> {
            sql.run("update posting set unit_name = '一' where id = ?", posting.id());
            return sql.run("update posting set unit_name = '二' where id = ?", posting.id());
        });
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update posting set unit_name = unit_name where id = ?", posting.id()));
        assertEquals(1L, (long) GivenDatabase.asRegion(
                "/", sql -> sql.count("select count(*) from history.posting_history where id = ?", posting.id())));
        assertEquals(0L, (long) GivenDatabase.asRegion(
                "/",
                sql -> sql.count(
                        "select count(*) from history.posting_history where id = ? and unit_name = '一'",
                        posting.id())));
    }

    private void end(UUID posting) {
        String etag = department
                .request()
                .get("/api/v1/postings/" + posting)
                .then()
                .extract()
                .header("ETag");
        department
                .request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(GivenTeams.ending(
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString(), "ILLNESS"))
                .post("/api/v1/postings/" + posting + "/end")
                .then()
                .statusCode(200);
    }

    private void rename(UUID team, String village, GivenTeams.Unit unit) {
        String etag = department
                .request()
                .get("/api/v1/teams/" + team)
                .then()
                .extract()
                .header("ETag");
        department
                .request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(GivenTeams.form("改名工作队", village, List.of(), unit))
                .put("/api/v1/teams/" + team)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse responsible(String village, String asOf, String knownAt) {
        var request = department.request().queryParam("asOf", asOf);
        return (knownAt == null ? request : request.queryParam("knownAt", knownAt))
                .get("/api/v1/villages/" + village + "/responsible")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse postings(UUID team, Instant knownAt) {
        var request = department.request().queryParam("team", team);
        return (knownAt == null ? request : request.queryParam("knownAt", knownAt.toString()))
                .get("/api/v1/postings")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse team(UUID team, Instant knownAt) {
        return department
                .request()
                .queryParam("knownAt", knownAt.toString())
                .get("/api/v1/teams/" + team)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse roster(String village, Instant knownAt) {
        return roster(null, knownAt, village);
    }

    private ValidatableResponse roster(String name, Instant knownAt, String region) {
        var request = department.request().queryParam("region", region).queryParam("size", 200);
        if (name != null) {
            request.queryParam("q", name);
        }
        if (knownAt != null) {
            request.queryParam("knownAt", knownAt.toString());
        }
        return request.get("/api/v1/cadres").then().statusCode(200);
    }

    private void refused(String knownAt, String because) {
        department
                .request()
                .queryParam("knownAt", knownAt)
                .get("/api/v1/cadres")
                .then()
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].at", equalTo("knownAt"))
                .body("violations[0].message", org.hamcrest.Matchers.containsString(because));
    }

    /** A moment after everything done so far and before everything to come. */
    private static Instant now() {
        return Instant.parse(GivenDatabase.asRegion(
                        "/",
                        sql -> sql.texts(
                                "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"))
                .get(0));
    }

    private static String carriedOver(UUID id, GivenPosting of, String from, String to, String recordedAt) {
        return """
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, started_on, planned_end_on, ended_on, region_path, unit_path, recorded_at)
                values ('%s', '%s', '%s', '%s', '队', '%s', '村', '{FIRST_SECRETARY,CAPTAIN}', 'COUNTY', '%s', '单位', '%s',
                        date '%s' + 730, %s, '%s', '%s', '%s')
                """.formatted(
                        id,
                        of.cadreId(),
                        of.cadreName(),
                        of.teamId(),
                        of.village(),
                        of.unitId(),
                        from,
                        from,
                        to == null ? "null" : "'" + to + "'",
                        of.villagePath(),
                        of.unitPath(),
                        recordedAt);
    }

    private static String ended(UUID id, String on, String recordedAt) {
        return "update posting set ended_on = '%s', end_state = 'ENDED', end_reason = 'ROTATION', recorded_at = '%s' where id = '%s'"
                .formatted(on, recordedAt, id);
    }

    /** The owner carries rows over, as a load of an older system's data does. */
    private static void asOwner(String... statements) {
        OwnerRows.write("alter table posting no force row level security");
        try {
            for (String statement : statements) {
                OwnerRows.write(statement);
            }
        } finally {
            OwnerRows.write("alter table posting force row level security");
        }
    }
}
